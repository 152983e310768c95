import { ZoomCancelledError, type ZoomError } from '../../errors';
import type { Runtime } from '../../runtime';
import { unexpected, ZoomEventsError } from '../model/errors';
import type { Gap } from '../model/state';
import { InterruptibleSleep } from '../../async/interruptibleSleep';
import { TroubleThrottle } from '../../async/troubleThrottle';
import { type Answer, answer, type Unanswered, unanswerable } from './answer';
import type { Reader } from './ask';
import { PendingWindows, type Due } from './pendingWindows';
import type { Skipped } from './skipped';
import type { Mark } from './mark';
import type { Merge } from './merge';
import type { Question, Window } from './source';
import { isoTime } from '../../values/time';

/** For one workflow that wants it. */
export interface BackfillOptions extends Pick<Question, 'hostIds' | 'meetingIds' | 'accountId'> {
	readonly reader: Reader;
	/** Names the node: stays the same when n8n is restarted. */
	readonly name: string;
	/** Names the workflow and its filter: within it each happening is reported once. */
	readonly scope: string;
	/** Names of events that are to be asked for. */
	readonly events: readonly string[];
	/** A window was asked for. */
	done(report: BackfillReport): void;
}

export interface BackfillReport extends Window {
	/** How many were found, including those the workflow already had. */
	readonly found: number;
	readonly calls: number;
	readonly unanswered: ReadonlyArray<Pick<Unanswered, 'events' | 'why'>>;
	readonly skipped: readonly Skipped[];
}

interface Dependencies {
	readonly runtime: Runtime;
	readonly merge: Merge;
	readonly mark: Mark;
	/** Whether events can arrive now, over a connection here or in another process. */
	readonly isConnected: () => boolean;
	/** When the oldest event was received that was not handed to the workflow yet, epoch ms; undefined: none. */
	readonly oldest: () => number | undefined;
	readonly trouble: (error: ZoomError) => void;
}

/** How long incoming events wait for missed ones, at most. */
const HOLD_MS = 30_000;
/** Zoom delivers events some time after they happened, and silence is noticed after 45 s only. */
const SLACK_MS = 60_000;
const ROUND_MS = 5_000;

/** Asks Zoom's REST API for what a workflow missed while there was no connection. */
export class Backfill {
	private readonly pending = new PendingWindows();
	private readonly over = new AbortController();
	private readonly troubles: TroubleThrottle;
	private readonly skips: TroubleThrottle;
	private readonly begun: number;
	private readonly pause: InterruptibleSleep;
	/** What the workflow had before is known. */
	private readonly recalled: Promise<void>;
	private running: Promise<void> | undefined;
	/** Since when there has been no connection, as far as this workflow knows, epoch ms. */
	private downSince: number | undefined;
	/** From when on events are for this workflow, epoch ms; undefined: from its first connection. */
	private since: number | undefined;

	constructor(
		private readonly options: BackfillOptions,
		private readonly dependencies: Dependencies,
	) {
		const { runtime, merge } = dependencies;
		this.troubles = new TroubleThrottle(runtime);
		this.skips = new TroubleThrottle(runtime);
		this.pause = new InterruptibleSleep(runtime);
		this.begun = runtime.now();
		merge.hold();
		this.recalled = this.recall().catch((error: unknown) => {
			this.fail(error);
		});
	}

	start(): void {
		this.running = this.run().catch((error: unknown) => {
			this.fail(error);
		});
	}

	/** A connection stands. */
	async connected(gap: Gap | undefined): Promise<void> {
		const to = this.dependencies.runtime.now();
		await this.recalled;
		const from = Math.min(gap?.from ?? Infinity, this.downSince ?? Infinity);
		this.downSince = undefined;
		// A workflow that listens for the first time missed nothing.
		if (this.since === undefined) this.since = to;
		else if (from !== Infinity) this.scheduleLookup({ from: Math.max(from, this.since), to });
	}

	async close(): Promise<void> {
		this.over.abort();
		await this.running;
		await this.writeMark();
	}

	/** Incoming events no longer wait, whatever went wrong. */
	private fail(error: unknown): void {
		this.dependencies.merge.letGo();
		if (!(error instanceof ZoomCancelledError))
			this.dependencies.trouble(unexpected('Looking up missed Zoom events', error));
	}

	private async recall(): Promise<void> {
		const { begun } = this;
		const { mark, merge, isConnected } = this.dependencies;
		const connected = isConnected();
		this.since = await mark.read(begun);
		if (this.since === undefined) {
			merge.letGo();
			if (connected) this.since = begun;
		} else {
			if (!connected) this.downSince = begun;
			this.scheduleLookup({ from: this.since, to: begun });
		}
	}

	private async run(): Promise<void> {
		const { runtime } = this.dependencies;
		await this.recalled;
		while (!this.over.signal.aborted) {
			const due = this.pending.due(runtime.now());
			if (due) await this.askSafely(due);
			await this.writeMark();
			await this.pause.take(
				Math.min(ROUND_MS, Math.max(this.pending.next - runtime.now(), 0)),
				this.over.signal,
			);
		}
	}

	private scheduleLookup(window: Window): void {
		const { runtime, merge } = this.dependencies;
		this.pending.add({ from: window.from - SLACK_MS, to: window.to + 1_000 }, runtime.now());
		merge.hold();
		runtime.sleep(HOLD_MS, this.over.signal).then(
			() => {
				merge.letGo();
			},
			() => undefined,
		);
		this.pause.wake();
	}

	/** A failure is reported, and the window is asked for again later. */
	private async askSafely(due: Due): Promise<void> {
		try {
			await this.ask(due);
		} catch (error) {
			if (error instanceof ZoomCancelledError) throw error;
			this.fail(error);
			this.pending.settle(due, true, this.dependencies.runtime.now());
		}
	}

	private async ask(due: Due): Promise<void> {
		const { runtime, merge } = this.dependencies;
		const { reader, events, hostIds, meetingIds, accountId } = this.options;
		const now = runtime.now();
		const question = { window: due.window, events: new Set(events), hostIds, meetingIds, accountId, now };
		const found = await answer(question, reader, this.over.signal);
		const receivedAt = runtime.now();
		merge.found(found.events.map((event) => ({ ...event, receivedAt, backfilled: true })));
		this.tell(due, found);
		this.pending.settle(due, found.late || isIncomplete(found), receivedAt);
		if (!this.pending.hasNew) merge.letGo();
	}

	private tell({ window, isLast, pending }: Due, { events, unanswered, skipped, calls }: Answer): void {
		const { runtime, trouble } = this.dependencies;
		const isFirst = pending.some(({ asked }) => asked === 0);
		const never = unanswerable(this.options.events);
		const all: Unanswered[] = [
			...(isFirst && never.length > 0 ? [{ events: never, why: NEVER, passing: false }] : []),
			...unanswered,
		];
		const fields = { events: events.length, calls, unanswered: all.flatMap((one) => one.events).join(', ') };
		runtime.log.info('Looked up Zoom events that were missed', { ...fields, from: isoTime(window.from) });
		const told = all.map((one) => ({ events: one.events, why: one.why }));
		if (isFirst || isLast) {
			this.options.done({ ...window, found: events.length, calls, unanswered: told, skipped });
		}
		const lost = unanswered.filter(({ passing }) => isLast || !passing);
		if (lost.length > 0 && this.troubles.shouldReport(true))
			trouble(new ZoomEventsError(words(window, lost), 'unanswered'));
		const left = skipped.filter(({ cause }) => (cause === 'failed' ? isLast : isFirst));
		if (left.length > 0 && this.skips.shouldReport(true))
			trouble(new ZoomEventsError(skippedWords(window, left), 'skipped'));
	}

	/** After a restart, nothing before it is looked up. */
	private async writeMark(): Promise<void> {
		const { runtime, mark, isConnected, oldest } = this.dependencies;
		if (this.since === undefined || this.downSince !== undefined || !isConnected()) return;
		const reached = Math.min(runtime.now() - SLACK_MS, this.pending.oldest, oldest() ?? Infinity);
		await mark.write(Math.max(reached, this.since));
	}
}

const NEVER = 'Zoom’s REST API cannot tell them afterwards';

function words({ from, to }: Window, lost: readonly Unanswered[]): string {
	const what = lost.map(({ events, why }) => `${events.join(', ')} (${why})`).join('; ');
	return `Zoom events from ${isoTime(from)} to ${isoTime(to)} were missed and could not be looked up: ${what}`;
}

const MAX_NAMED = 10;

function skippedWords({ from, to }: Window, skipped: readonly Skipped[]): string {
	const named = skipped.slice(0, MAX_NAMED).map(({ subject, reason }) => `${subject} (${reason})`);
	const more = skipped.length > MAX_NAMED ? `; and ${skipped.length - MAX_NAMED} more` : '';
	return `Missed Zoom events from ${isoTime(from)} to ${isoTime(to)} were looked up, but not for: ${named.join('; ')}${more}`;
}

/** Whether the same question may have a fuller answer later. */
const isIncomplete = ({ unanswered, skipped }: Answer): boolean =>
	unanswered.some(({ passing }) => passing) || skipped.some(({ cause }) => cause === 'failed');
