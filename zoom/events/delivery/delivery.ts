import type { ZoomError } from '../../errors';
import type { Meter } from '../../metrics/meter';
import type { Runtime } from '../../runtime';
import type { SeenSet } from '../../store/seenSet';
import { inBackground } from '../../async/background';
import { Backlog, isGone, type Waiting } from './backlog';
import { Condition } from '../../async/condition';
import { Dropped } from './dropped';
import type { Envelope, ZoomEvent } from '../model/envelope';
import { digest, eventKey } from '../model/eventKey';
import { Executions } from './executions';
import { Fifo } from '../../async/fifo';

/**
 * So many are looked up at once in what was emitted before. In a burst one turn of the event loop brings about 2,000: with
 * fewer than that at once they pile up, and what waits long costs more to collect than to parse.
 */
const LOOK_AHEAD = 4_000;
/** Until n8n has written down the executions that began last: before, its orderly end does not wait for them. */
const TAKEN_OVER_MS = 1_000;

export interface DeliveryOptions {
	/** Names the workflow and its filter: what was emitted there is not emitted again. Undefined: duplicates are kept. */
	readonly scope: string | undefined;
	readonly wants: (event: Envelope) => boolean;
	/** The most events that may wait. */
	readonly maxWaiting: number;
	/** How many executions may be under way; those of one meeting follow each other. */
	readonly concurrency: number;
	/**
	 * Whether one key begins one execution, however often an event is handed over with it. Then an event of which none could
	 * begin is handed over again, until an hour after it was received; otherwise it is lost at once.
	 */
	readonly repeatable?: boolean | undefined;
	/**
	 * Hands an event to the workflow.
	 * @param key unique to the event and the scope; without a scope, to this arrival of the event
	 * @returns resolves when its execution is over, rejects when none could begin; undefined when there is nothing to wait for
	 */
	emit(event: ZoomEvent, key: string): Promise<unknown> | undefined;
	/** Something was lost. */
	trouble(error: ZoomError): void;
}

export interface DeliveryDependencies {
	readonly runtime: Runtime;
	readonly seen: SeenSet;
	/** Where what was emitted is remembered. */
	readonly seenKey: string;
	/** An event made us throw. */
	readonly failed: (error: unknown) => void;
	readonly meter: Meter;
}

/** The way of events to one workflow: filtered, each once, in order, no more at a time than the workflow can take. */
export class Delivery {
	private readonly backlog = new Backlog();
	/** Those of the backlog that are not looked up yet. */
	private readonly fresh = new Fifo<Waiting>();
	private readonly executions: Executions;
	private readonly over = new AbortController();
	private readonly dropped: Dropped;
	private readonly failed: Dropped;
	private readonly stopped: Dropped;
	private readonly changes: Condition;
	private readonly lookAhead: number;
	private duplicates = 0;
	private lookingUp: Promise<void> | undefined;

	constructor(
		private readonly options: DeliveryOptions,
		private readonly dependencies: DeliveryDependencies,
	) {
		const { runtime, meter } = dependencies;
		const { concurrency, maxWaiting, repeatable = false } = options;
		this.lookAhead = Math.min(LOOK_AHEAD, maxWaiting);
		const tell = (error: ZoomError): void => {
			options.trouble(error);
		};
		const report = { runtime, meter, tell, over: this.over.signal };
		this.dropped = new Dropped('dropped', report);
		this.failed = new Dropped('failed', report);
		this.stopped = new Dropped('stopped', report);
		this.changes = new Condition(runtime);
		this.executions = new Executions({
			runtime,
			meter,
			concurrency,
			repeatable,
			emit: (event, key) => options.emit(event, key),
			backlog: this.backlog,
			changes: this.changes,
			failed: this.failed,
			fault: dependencies.failed,
		});
	}

	get counts(): { emitted: number; duplicates: number; dropped: number } {
		const dropped = this.dropped.total + this.failed.total + this.stopped.total;
		return { emitted: this.executions.emitted, duplicates: this.duplicates, dropped };
	}

	/** When the oldest event that is not emitted yet was received, epoch ms. */
	get oldest(): number | undefined {
		return this.backlog.oldest?.event.receivedAt;
	}

	offer(event: ZoomEvent): void {
		if (this.over.signal.aborted || !this.isWanted(event)) return;
		this.fresh.push(this.backlog.add(event));
		if (this.backlog.size > this.options.maxWaiting) this.dropOldest();
		this.lookUp();
	}

	/** Lets what waits out in its turn, for at most so long, ms. */
	async drain(ms: number): Promise<void> {
		if (this.backlog.size === 0) return;
		await this.changes.until(() => this.backlog.size === 0, ms);
		await this.changes.until(() => this.executions.underWay === 0, Math.min(ms, TAKEN_OVER_MS));
	}

	/** Tells that nobody gets these any more. */
	lose(events: readonly ZoomEvent[]): void {
		for (const event of events) this.stopped.add(event);
		this.stopped.flush();
	}

	/** Ends it. @returns what was not emitted, oldest first; nobody has to remember it as emitted */
	async close(): Promise<ZoomEvent[]> {
		this.over.abort();
		this.executions.close();
		this.changes.notify();
		await this.lookingUp;
		const left = this.backlog.drain();
		const members = left.flatMap(({ member }) => (member === undefined ? [] : [member]));
		await this.dependencies.seen.forget(this.dependencies.seenKey, members);
		return left.map(({ event }) => event);
	}

	private dropOldest(): void {
		const { oldest } = this.backlog;
		if (!oldest) return;
		this.backlog.remove(oldest);
		this.fresh.discardWhile(isGone);
		this.dropped.add(oldest.event);
		this.changes.notify();
	}

	private lookUp(): void {
		if (this.lookingUp) return;
		this.lookingUp = this.lookUpAll();
		inBackground(this.lookingUp, this.dependencies.runtime.log, 'Looking up events');
	}

	private isWanted(event: ZoomEvent): boolean {
		try {
			return this.options.wants(event);
		} catch (error) {
			this.fail(event, error);
			return false;
		}
	}

	private fail(event: ZoomEvent, error: unknown): void {
		this.failed.add(event);
		this.dependencies.failed(error);
	}

	private async lookUpAll(): Promise<void> {
		// Whatever else has arrived in this turn goes with it.
		await Promise.resolve();
		try {
			while (this.fresh.size > 0 && !this.over.signal.aborted) {
				const batch = this.nextBatch();
				if (batch.length > 0) await this.lookUpBatch(batch);
				// So many are looked up that the next have to wait until some of them are emitted or dropped.
				else await this.changes.next();
			}
		} finally {
			this.lookingUp = undefined;
		}
	}

	private nextBatch(): Waiting[] {
		const lookedUp = this.backlog.size - this.fresh.size;
		return this.fresh.take(this.lookAhead - lookedUp);
	}

	private async lookUpBatch(batch: readonly Waiting[]): Promise<void> {
		const firsts = await this.firstOf(batch);
		batch.forEach((one, index) => {
			if (one.gone) return;
			if (firsts[index]) this.executions.add(one);
			else {
				this.duplicates += 1;
				this.dependencies.meter.count('zoom_events_duplicate_total', { by: 'socket' });
				this.backlog.remove(one);
			}
		});
		this.executions.start();
		this.changes.notify();
	}

	private async firstOf(batch: readonly Waiting[]): Promise<boolean[]> {
		const { scope } = this.options;
		if (scope === undefined) return batch.map(() => true);
		try {
			return await this.ask(scope, batch);
		} catch (error) {
			// Rather twice than never; n8n drops most of what comes twice.
			this.dependencies.failed(error);
			return batch.map(() => true);
		}
	}

	private async ask(scope: string, batch: readonly Waiting[]): Promise<boolean[]> {
		const { seen, seenKey } = this.dependencies;
		const members = batch.map((one) => (one.member = digest(`${scope} ${eventKey(one.event)}`)));
		// Whoever had it first may have emitted it.
		const isBorrowed = batch.some(({ event }) => event.borrowed);
		return await seen.addNew(seenKey, members, isBorrowed ? this.over.signal : undefined);
	}
}
