import type { ZoomError } from '../errors';
import type { Runtime } from '../runtime';
import type { Once } from '../store/once';
import { Dropped } from './dropped';
import { type Envelope, meetingIdOf, type ZoomEvent } from './envelope';
import { ZoomEventsError } from './errors';
import { digest, eventKey } from './eventKey';
import { Fifo } from './fifo';

/** So many are looked up at once in what was emitted before. */
const LOOK_AHEAD = 1_000;
/** An execution that is not heard of for so long does not keep others waiting any more. */
const PATIENCE_MS = 600_000;
/** From the first event that is dropped to the report, and between two reports. */
const REPORT_MS = 5_000;
const NEXT_REPORT_MS = 60_000;

export interface DeliveryOptions {
	/** Names the workflow and its filter: what was emitted there is not emitted again. Undefined: duplicates are kept. */
	readonly scope: string | undefined;
	readonly wants: (event: Envelope) => boolean;
	/** The most events that may wait. */
	readonly maxWaiting: number;
	/** How many executions may be under way; those of one meeting follow each other. */
	readonly concurrency: number;
	/**
	 * Hands an event to the workflow.
	 * @param key unique to the event and the scope
	 * @returns resolves when its execution is over; undefined when there is nothing to wait for
	 */
	emit(event: ZoomEvent, key: string | undefined): Promise<unknown> | undefined;
	/** Something was lost. */
	trouble(error: ZoomError): void;
}

export interface DeliveryDependencies {
	readonly runtime: Runtime;
	readonly once: Once;
	/** Where what was emitted is remembered. */
	readonly seenKey: string;
}

interface Claimed {
	readonly event: ZoomEvent;
	readonly member: string | undefined;
}

/** The way of events to one workflow: filtered, each once, in order, no more at a time than the workflow can take. */
export class Delivery {
	readonly counts = { emitted: 0, duplicates: 0, dropped: 0 };
	private readonly waiting = new Fifo<ZoomEvent>();
	private readonly ready = new Fifo<Claimed>();
	/** Meetings with an execution under way, and what waits for its end; undefined: nothing yet. */
	private readonly lanes = new Map<string, Fifo<Claimed> | undefined>();
	private readonly dropped = new Dropped();
	private readonly over = new AbortController();
	private readonly patience = new Set<AbortController>();
	private readonly lookAhead: number;
	private claiming = false;
	private claims: Promise<void> = Promise.resolve();
	private reporting = false;
	private claimed = 0;
	private running = 0;

	constructor(
		private readonly options: DeliveryOptions,
		private readonly dependencies: DeliveryDependencies,
	) {
		this.lookAhead = Math.max(1, Math.min(LOOK_AHEAD, Math.floor(options.maxWaiting / 2)));
	}

	/** When the oldest event that is not emitted yet was received, epoch ms. */
	get oldest(): number | undefined {
		const held = [...this.lanes.values()].map((lane) => lane?.first?.event.receivedAt ?? Infinity);
		const oldest = Math.min(
			...held,
			this.ready.first?.event.receivedAt ?? this.waiting.first?.receivedAt ?? Infinity,
		);
		return oldest === Infinity ? undefined : oldest;
	}

	offer(event: ZoomEvent): void {
		if (this.over.signal.aborted || !this.options.wants(event)) return;
		this.waiting.push(event);
		if (this.waiting.size + this.claimed > this.options.maxWaiting) this.drop();
		if (!this.claiming) this.claims = this.claim();
	}

	/** Ends it. @returns what was not emitted, oldest first; nobody has to remember it as emitted */
	async close(): Promise<ZoomEvent[]> {
		this.over.abort();
		for (const enough of this.patience) enough.abort();
		await this.claims;
		const held = [...this.lanes.values()].flatMap((lane) => lane?.take(lane.size) ?? []);
		const left = [...held, ...this.ready.take(this.ready.size)];
		const members = left.flatMap(({ member }) => (member === undefined ? [] : [member]));
		await this.dependencies.once.forget(this.dependencies.seenKey, members);
		return [...left.map(({ event }) => event), ...this.waiting.take(this.waiting.size)];
	}

	private async claim(): Promise<void> {
		this.claiming = true;
		// Whatever else has arrived in this turn goes with it.
		await Promise.resolve();
		while (this.waiting.size > 0 && this.claimed < this.lookAhead && !this.over.signal.aborted) {
			const batch = this.waiting.take(this.lookAhead - this.claimed);
			this.claimed += batch.length;
			const members = batch.map((event) => this.memberOf(event));
			const firsts = await this.firstOf(batch, members);
			batch.forEach((event, index) => {
				if (firsts[index]) this.ready.push({ event, member: members[index] });
				else {
					this.counts.duplicates += 1;
					this.claimed -= 1;
				}
			});
			this.start();
		}
		this.claiming = false;
	}

	private async firstOf(
		events: readonly ZoomEvent[],
		members: ReadonlyArray<string | undefined>,
	): Promise<boolean[]> {
		const { once, seenKey } = this.dependencies;
		const known = members.filter((member) => member !== undefined);
		if (known.length === 0) return events.map(() => true);
		return await once.first(seenKey, known);
	}

	private memberOf(event: ZoomEvent): string | undefined {
		const { scope } = this.options;
		return scope === undefined ? undefined : digest(`${scope} ${eventKey(event)}`);
	}

	private start(): void {
		if (this.over.signal.aborted) return;
		while (this.running < this.options.concurrency && this.ready.size > 0) {
			const next = this.ready.shift() as Claimed;
			const lane = meetingIdOf(next.event);
			if (lane !== undefined && this.lanes.has(lane)) {
				const before = this.lanes.get(lane) ?? new Fifo<Claimed>();
				before.push(next);
				this.lanes.set(lane, before);
				continue;
			}
			if (lane !== undefined) this.lanes.set(lane, undefined);
			this.running += 1;
			this.run(next, lane);
		}
	}

	/** Emits one, and those of its meeting after it, without growing the stack when nothing has to be waited for. */
	private run(first: Claimed, lane: string | undefined): void {
		for (let next: Claimed | undefined = first; next;) {
			this.claimed -= 1;
			this.counts.emitted += 1;
			const done = this.options.emit(next.event, next.member);
			if (done) {
				void this.patiently(done).then(() => {
					const following = this.nextOf(lane);
					if (following) this.run(following, lane);
					this.start();
					if (!this.claiming) this.claims = this.claim();
				});
				return;
			}
			next = this.nextOf(lane);
		}
	}

	/** What follows in a meeting; when nothing does, its lane and its place are free. */
	private nextOf(lane: string | undefined): Claimed | undefined {
		const next = lane === undefined ? undefined : this.lanes.get(lane)?.shift();
		if (next && !this.over.signal.aborted) return next;
		if (lane !== undefined) this.lanes.delete(lane);
		this.running -= 1;
		return undefined;
	}

	private async patiently(done: Promise<unknown>): Promise<void> {
		const enough = new AbortController();
		this.patience.add(enough);
		const waited = this.dependencies.runtime.sleep(PATIENCE_MS, enough.signal).catch(() => undefined);
		await Promise.race([done.catch(() => undefined), waited]);
		enough.abort();
		this.patience.delete(enough);
	}

	private drop(): void {
		const oldest = this.waiting.shift();
		if (!oldest) return;
		this.counts.dropped += 1;
		this.dropped.add(oldest);
		if (!this.reporting) void this.report();
	}

	private async report(): Promise<void> {
		this.reporting = true;
		for (let wait = REPORT_MS; this.dropped.count > 0; wait = NEXT_REPORT_MS) {
			await this.dependencies.runtime.sleep(wait, this.over.signal).catch(() => undefined);
			if (this.dropped.count > 0) {
				this.options.trouble(new ZoomEventsError(this.dropped.tell(), 'dropped'));
			}
		}
		this.reporting = false;
	}
}
