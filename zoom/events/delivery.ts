import type { ZoomError } from '../errors';
import type { Runtime } from '../runtime';
import type { Once } from '../store/once';
import { Backlog, isGone, type Waiting } from './backlog';
import { Dropped } from './dropped';
import type { Envelope, ZoomEvent } from './envelope';
import { digest, eventKey } from './eventKey';
import { Executions } from './executions';
import { Fifo } from './fifo';

/**
 * So many are looked up at once in what was emitted before. In a burst one turn of the event loop brings about 2,000: with
 * fewer than that at once they pile up, and what waits long costs more to collect than to parse.
 */
const LOOK_AHEAD = 4_000;

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

/** The way of events to one workflow: filtered, each once, in order, no more at a time than the workflow can take. */
export class Delivery {
	private readonly backlog = new Backlog();
	/** Those of the backlog that are not looked up yet. */
	private readonly fresh = new Fifo<Waiting>();
	private readonly executions: Executions;
	private readonly over = new AbortController();
	private readonly dropped: Dropped;
	private readonly lookAhead: number;
	private emitted = 0;
	private duplicates = 0;
	private lookingUp: Promise<void> | undefined;

	constructor(
		private readonly options: DeliveryOptions,
		private readonly dependencies: DeliveryDependencies,
	) {
		const { runtime } = dependencies;
		const { concurrency, maxWaiting } = options;
		this.lookAhead = Math.min(LOOK_AHEAD, maxWaiting);
		const tell = (error: ZoomError): void => {
			options.trouble(error);
		};
		this.dropped = new Dropped(runtime, tell, this.over.signal);
		this.executions = new Executions({
			runtime,
			concurrency,
			begin: (one) => this.emit(one),
			ended: () => {
				this.lookUp();
			},
		});
	}

	get counts(): { emitted: number; duplicates: number; dropped: number } {
		return { emitted: this.emitted, duplicates: this.duplicates, dropped: this.dropped.total };
	}

	/** When the oldest event that is not emitted yet was received, epoch ms. */
	get oldest(): number | undefined {
		return this.backlog.oldest?.event.receivedAt;
	}

	offer(event: ZoomEvent): void {
		if (this.over.signal.aborted || !this.options.wants(event)) return;
		this.fresh.push(this.backlog.add(event));
		if (this.backlog.size > this.options.maxWaiting) this.dropOldest();
		this.lookUp();
	}

	/** Ends it. @returns what was not emitted, oldest first; nobody has to remember it as emitted */
	async close(): Promise<ZoomEvent[]> {
		this.over.abort();
		this.executions.close();
		await this.lookingUp;
		const left = this.backlog.drain();
		const members = left.flatMap(({ member }) => (member === undefined ? [] : [member]));
		await this.dependencies.once.forget(this.dependencies.seenKey, members);
		return left.map(({ event }) => event);
	}

	private dropOldest(): void {
		const { oldest } = this.backlog;
		if (!oldest) return;
		this.backlog.remove(oldest);
		this.fresh.discardWhile(isGone);
		this.dropped.add(oldest.event);
	}

	private lookUp(): void {
		this.lookingUp ??= this.lookUpAll();
	}

	private async lookUpAll(): Promise<void> {
		// Whatever else has arrived in this turn goes with it.
		await Promise.resolve();
		try {
			for (let batch = this.nextBatch(); batch.length > 0; batch = this.nextBatch()) {
				const firsts = await this.firstOf(batch);
				batch.forEach((one, index) => {
					if (one.gone) return;
					if (firsts[index]) this.executions.add(one);
					else {
						this.duplicates += 1;
						this.backlog.remove(one);
					}
				});
				this.executions.start();
			}
		} finally {
			this.lookingUp = undefined;
		}
	}

	private nextBatch(): Waiting[] {
		const lookedUp = this.backlog.size - this.fresh.size;
		return this.over.signal.aborted ? [] : this.fresh.take(this.lookAhead - lookedUp);
	}

	private async firstOf(batch: readonly Waiting[]): Promise<boolean[]> {
		const { scope } = this.options;
		if (scope === undefined) return batch.map(() => true);
		const { once, seenKey } = this.dependencies;
		const members = batch.map((one) => (one.member = digest(`${scope} ${eventKey(one.event)}`)));
		// Whoever had it first may have emitted it.
		const isBorrowed = batch.some(({ event }) => event.borrowed);
		return await once.first(seenKey, members, isBorrowed ? this.over.signal : undefined);
	}

	private emit(one: Waiting): Promise<unknown> | undefined {
		this.backlog.remove(one);
		this.emitted += 1;
		return this.options.emit(one.event, one.member);
	}
}
