import { inBackground } from '../../async/background';
import type { Condition } from '../../async/condition';
import { Fifo } from '../../async/fifo';
import type { Meter } from '../../metrics/meter';
import type { Runtime } from '../../runtime';
import { meetingIdOf, type ZoomEvent } from '../model/envelope';
import { type Backlog, isGone, type Waiting } from './backlog';
import type { Dropped } from './dropped';

/** An execution that lasts longer does not keep others waiting any more. */
const MAX_WAIT_MS = 600_000;

interface Dependencies {
	readonly runtime: Runtime;
	readonly meter: Meter;
	/** How many may be under way. */
	readonly concurrency: number;
	/** Hands an event to the workflow; see DeliveryOptions. */
	readonly emit: (event: ZoomEvent, key: string | undefined) => Promise<unknown> | undefined;
	readonly backlog: Backlog;
	/** Notified when an execution has ended, and those that could begin then have begun. */
	readonly changes: Condition;
	/** Events that made `emit` throw. */
	readonly failed: Dropped;
	readonly fault: (error: unknown) => void;
}

/** Begins executions: no more at once than the workflow can take, and those of one meeting one after the other. */
export class Executions {
	/** How many events were handed to the workflow. */
	emitted = 0;
	private readonly ready = new Fifo<Waiting>();
	/** Meetings with an execution under way, and what waits for its end; undefined: nothing yet. */
	private readonly meetings = new Map<string, Fifo<Waiting> | undefined>();
	private readonly timeouts = new Set<AbortController>();
	private running = 0;
	private over = false;

	constructor(private readonly dependencies: Dependencies) {}

	add(one: Waiting): void {
		// What was dropped is at the front, and must not take memory for as long as an execution lasts.
		this.ready.discardWhile(isGone);
		this.ready.push(one);
	}

	/** Begins as many as may be under way. */
	start(): void {
		while (this.running < this.dependencies.concurrency && !this.over) {
			const next = this.ready.shift();
			if (!next) return;
			const meeting = meetingOf(next);
			if (meeting !== undefined && this.meetings.has(meeting)) this.queueBehind(meeting, next);
			else this.begin(next, meeting);
		}
	}

	/** How many are under way. */
	get underWay(): number {
		return this.running;
	}

	/** Nothing begins any more, and nothing is waited for. */
	close(): void {
		this.over = true;
		for (const timeout of this.timeouts) timeout.abort();
	}

	private queueBehind(meeting: string, one: Waiting): void {
		const behind = this.meetings.get(meeting) ?? new Fifo<Waiting>();
		behind.discardWhile(isGone);
		behind.push(one);
		this.meetings.set(meeting, behind);
	}

	private begin(one: Waiting, meeting: string | undefined): void {
		const done = one.gone ? undefined : this.emit(one);
		if (!done) return;
		this.running += 1;
		if (meeting !== undefined) this.meetings.set(meeting, undefined);
		const ending = this.endOf(done).then(() => {
			this.running -= 1;
			if (meeting !== undefined) this.follow(meeting);
			this.start();
			this.dependencies.changes.notify();
		});
		inBackground(ending, this.dependencies.runtime.log, 'Beginning the next execution');
	}

	/** @returns resolves when the execution is over; undefined when there is nothing to wait for */
	private emit(one: Waiting): Promise<unknown> | undefined {
		const { backlog, emit, failed, fault, meter } = this.dependencies;
		backlog.remove(one);
		try {
			const done = emit(one.event, one.member);
			this.emitted += 1;
			meter.count('zoom_events_emitted_total', { by: 'socket' });
			return done;
		} catch (error) {
			failed.add(one.event);
			fault(error);
			return undefined;
		}
	}

	/** What waited for the end of an execution of the same meeting, up to the next one that takes time. */
	private follow(meeting: string): void {
		const behind = this.meetings.get(meeting);
		this.meetings.delete(meeting);
		while (behind && behind.size > 0 && !this.over && !this.meetings.has(meeting)) {
			this.begin(behind.shift() as Waiting, meeting);
		}
		if (behind && behind.size > 0) this.meetings.set(meeting, behind);
	}

	private async endOf(done: Promise<unknown>): Promise<void> {
		const timeout = new AbortController();
		this.timeouts.add(timeout);
		const waited = this.dependencies.runtime.sleep(MAX_WAIT_MS, timeout.signal).catch(() => undefined);
		await Promise.race([done.catch(() => undefined), waited]);
		timeout.abort();
		this.timeouts.delete(timeout);
	}
}

function meetingOf({ event }: Waiting): string | undefined {
	try {
		return meetingIdOf(event);
	} catch {
		return undefined;
	}
}
