import { randomUUID } from 'node:crypto';
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
	private own: string | undefined = undefined;

	constructor(readonly event: ZoomEvent) {}

	/** Unique to this arrival of the event, however often it is handed over. */
	get key(): string {
		return this.member ?? (this.own ??= randomUUID());
	}

	/** The same, not gone. */
	renewed(): Waiting {
		const one = new Waiting(this.event);
		one.member = this.member;
		one.own = this.own;
		return one;
	}
}

export const isGone = ({ gone }: Waiting): boolean => gone;

/** This many finished entries are always kept, so that a short queue is not rebuilt again and again. */
const SPARE = 1_000;

/** All that is not emitted yet, in whatever queue it is, in the order it came. */
export class Backlog {
	/** With some that are gone among them. */
	private readonly line = new Fifo<Waiting>();
	/** Handed over, and back because no execution could begin; older than all in the line. */
	private readonly back = new Set<Waiting>();
	private count = 0;

	get size(): number {
		return this.count + this.back.size;
	}

	get oldest(): Waiting | undefined {
		const [first] = this.back;
		return first ?? this.line.first;
	}

	add(event: ZoomEvent): Waiting {
		const one = new Waiting(event);
		this.line.push(one);
		this.count += 1;
		return one;
	}

	/** It was handed over, but no execution could begin. @returns what waits now in its place */
	putBack(one: Waiting): Waiting {
		const again = one.renewed();
		this.back.add(again);
		return again;
	}

	remove(one: Waiting): void {
		one.gone = true;
		if (this.back.delete(one)) return;
		this.count -= 1;
		this.line.discardWhile(isGone);
		// One that waits long must not hold all that came and went after it.
		if (this.line.size > 2 * this.count + SPARE) {
			for (const each of this.takeLine()) this.line.push(each);
		}
	}

	/** All of it, oldest first; nothing is left. */
	drain(): Waiting[] {
		const all = [...this.back, ...this.takeLine()];
		this.back.clear();
		this.count = 0;
		return all;
	}

	private takeLine(): Waiting[] {
		return this.line.take(this.line.size).filter(({ gone }) => !gone);
	}
}
