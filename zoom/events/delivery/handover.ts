import type { Condition } from '../../async/condition';
import type { Meter } from '../../metrics/meter';
import type { Runtime } from '../../runtime';
import type { ZoomEvent } from '../model/envelope';
import type { Backlog, Waiting } from './backlog';
import type { Dropped } from './dropped';

/** An execution that lasts longer does not keep others waiting any more. */
const MAX_WAIT_MS = 600_000;
/** Before an event of which no execution could begin is handed over again; twice as long each time. */
const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 30_000;
/** An event that was received so long ago is not handed over again. */
const MAX_AGE_MS = 3_600_000;

export interface HandoverDependencies {
	readonly runtime: Runtime;
	readonly meter: Meter;
	/** Hands an event to the workflow; see DeliveryOptions. */
	readonly emit: (event: ZoomEvent, key: string) => Promise<unknown> | undefined;
	/** See DeliveryOptions. */
	readonly repeatable: boolean;
	readonly backlog: Backlog;
	/** Notified when an event that waited was handed over again. */
	readonly changes: Condition;
	/** Events that made `emit` throw, and those of which no execution could begin. */
	readonly failed: Dropped;
	readonly fault: (error: unknown) => void;
}

/** Why no execution began. */
interface Refusal {
	readonly cause: unknown;
}

/** Gives events to the workflow: again where no execution could begin, such as while n8n's database is away. */
export class Handover {
	/** How many events the workflow has taken. */
	emitted = 0;
	private readonly timeouts = new Set<AbortController>();
	private readonly over = new AbortController();
	/** How many were refused and are not over yet. */
	private refused = 0;

	constructor(private readonly dependencies: HandoverDependencies) {}

	/** @returns resolves when the execution is over; undefined when there is nothing to wait for */
	give(one: Waiting): Promise<void> | undefined {
		const done = this.emit(one);
		return done && this.untilOver(one, done);
	}

	/** Nothing is waited for any more; what waits to be handed over again stays in the backlog. */
	close(): void {
		this.over.abort();
		for (const timeout of this.timeouts) timeout.abort();
	}

	private emit(one: Waiting): Promise<unknown> | undefined {
		const { backlog, emit, failed, fault, meter } = this.dependencies;
		backlog.remove(one);
		try {
			const done = emit(one.event, one.key);
			this.emitted += 1;
			meter.count('zoom_events_emitted_total', { by: 'socket' });
			return done;
		} catch (error) {
			failed.add(one.event);
			fault(error);
			return undefined;
		}
	}

	private async untilOver(one: Waiting, done: Promise<unknown>): Promise<void> {
		const refusal = await this.refusalOf(done);
		if (!refusal) return;
		const { log } = this.dependencies.runtime;
		if (this.refused === 0) log.warn('Events wait, because no execution can begin', { why: nameOf(refusal) });
		this.refused += 1;
		await this.giveAgain(one, refusal);
		this.refused -= 1;
		if (this.refused === 0) log.info('No event waits any more for executions to begin', {});
	}

	private async giveAgain(given: Waiting, first: Refusal): Promise<void> {
		const { backlog, changes, failed, fault, repeatable, runtime } = this.dependencies;
		let one = given;
		let refusal: Refusal | undefined = first;
		for (let pauseMs = FIRST_PAUSE_MS; refusal; pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS)) {
			this.emitted -= 1;
			if (!repeatable || runtime.now() - one.event.receivedAt > MAX_AGE_MS) {
				failed.add(one.event);
				fault(refusal.cause);
				return;
			}
			one = backlog.putBack(one);
			await runtime.sleep(pauseMs, this.over.signal).catch(() => undefined);
			if (one.gone || this.over.signal.aborted) return;
			const done = this.emit(one);
			changes.notify();
			refusal = done && (await this.refusalOf(done));
		}
	}

	/** Waits for the end of an execution. @returns undefined when it began */
	private async refusalOf(done: Promise<unknown>): Promise<Refusal | undefined> {
		const timeout = new AbortController();
		this.timeouts.add(timeout);
		const waited = this.dependencies.runtime.sleep(MAX_WAIT_MS, timeout.signal).then(
			() => undefined,
			() => undefined,
		);
		const refusal = done.then(
			() => undefined,
			(cause: unknown) => ({ cause }),
		);
		const outcome = await Promise.race([refusal, waited]);
		timeout.abort();
		this.timeouts.delete(timeout);
		return outcome;
	}
}

/** Not its message: that of a database may hold an address or a row. */
function nameOf({ cause }: Refusal): string {
	return cause instanceof Error ? cause.name : typeof cause;
}
