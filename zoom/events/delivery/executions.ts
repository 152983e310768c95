import { inBackground } from '../../async/background';
import type { Condition } from '../../async/condition';
import { Fifo } from '../../async/fifo';
import { meetingIdOf } from '../model/envelope';
import { isGone, type Waiting } from './backlog';
import { Handover, type HandoverDependencies } from './handover';

interface Dependencies extends HandoverDependencies {
	/** How many may be under way. */
	readonly concurrency: number;
	/** Notified when an execution has ended, and those that could begin then have begun. */
	readonly changes: Condition;
}

/** Begins executions: no more at once than the workflow can take, and those of one meeting one after the other. */
export class Executions {
	private readonly ready = new Fifo<Waiting>();
	/** Meetings with an execution under way, and what waits for its end; undefined: nothing yet. */
	private readonly meetings = new Map<string, Fifo<Waiting> | undefined>();
	private readonly handover: Handover;
	private running = 0;
	private over = false;

	constructor(private readonly dependencies: Dependencies) {
		this.handover = new Handover(dependencies);
	}

	/** How many events the workflow has taken. */
	get emitted(): number {
		return this.handover.emitted;
	}

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
		this.handover.close();
	}

	private queueBehind(meeting: string, one: Waiting): void {
		const behind = this.meetings.get(meeting) ?? new Fifo<Waiting>();
		behind.discardWhile(isGone);
		behind.push(one);
		this.meetings.set(meeting, behind);
	}

	private begin(one: Waiting, meeting: string | undefined): void {
		const over = one.gone ? undefined : this.handover.give(one);
		if (!over) return;
		this.running += 1;
		if (meeting !== undefined) this.meetings.set(meeting, undefined);
		const ending = over.then(() => {
			this.running -= 1;
			if (meeting !== undefined) this.follow(meeting);
			this.start();
			this.dependencies.changes.notify();
		});
		inBackground(ending, this.dependencies.runtime.log, 'Beginning the next execution');
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
}

function meetingOf({ event }: Waiting): string | undefined {
	try {
		return meetingIdOf(event);
	} catch {
		return undefined;
	}
}
