import type { ZoomEvent } from '../model/envelope';
import { Fifo } from '../../async/fifo';

/**
 * An event on its way to one workflow. A class and no literal: V8 moves literals that live for a while to the old generation
 * from the start, and dead ones there keep the young events they point to.
 */
export class Waiting {
	/** What it is remembered by from the moment it is looked up; undefined before, and where duplicates are kept. */
	member: string | undefined = undefined;
	/** Emitted, dropped, or a duplicate: queues that still have it pass over it. */
	gone = false;

	constructor(readonly event: ZoomEvent) {}
}

export const isGone = ({ gone }: Waiting): boolean => gone;

/** This many finished entries are always kept, so that a short queue is not rebuilt again and again. */
const SPARE = 1_000;

/** All that is not emitted yet, in whatever queue it is, in the order it came. */
export class Backlog {
	/** With some that are gone among them. */
	private readonly line = new Fifo<Waiting>();
	private count = 0;

	get size(): number {
		return this.count;
	}

	get oldest(): Waiting | undefined {
		return this.line.first;
	}

	add(event: ZoomEvent): Waiting {
		const one = new Waiting(event);
		this.line.push(one);
		this.count += 1;
		return one;
	}

	remove(one: Waiting): void {
		one.gone = true;
		this.count -= 1;
		this.line.discardWhile(isGone);
		// One that waits long must not hold all that came and went after it.
		if (this.line.size > 2 * this.count + SPARE) {
			const left = this.drain();
			for (const each of left) this.line.push(each);
			this.count = left.length;
		}
	}

	/** All of it, oldest first; nothing is left. */
	drain(): Waiting[] {
		this.count = 0;
		return this.line.take(this.line.size).filter(({ gone }) => !gone);
	}
}
