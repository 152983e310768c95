import { performance } from 'node:perf_hooks';

/** The one clock of a simulator. It runs at the speed of the real one, and can be moved and stopped by tests. */
export class Clock {
	private offset = 0;
	private stoppedAt: number | undefined;

	/** Epoch ms, finer than a millisecond, and never going back by itself. */
	now(): number {
		return this.stoppedAt ?? performance.timeOrigin + performance.now() + this.offset;
	}

	advance(ms: number): void {
		this.set(this.now() + ms);
	}

	/** @param instant epoch ms; time goes on from there, unless it is stopped. */
	set(instant: number): void {
		if (this.stoppedAt === undefined) this.offset += instant - this.now();
		else this.stoppedAt = instant;
	}

	get stopped(): boolean {
		return this.stoppedAt !== undefined;
	}

	/** From now on time passes only when it is moved. */
	stop(): void {
		this.stoppedAt = this.now();
	}

	reset(): void {
		this.offset = 0;
		this.stoppedAt = undefined;
	}
}

/** Zoom's way to write an instant: `2026-03-19T08:30:00Z`. */
export function zoomTime(instant: number): string {
	return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** The UTC day of an instant: `2026-03-19`. */
export function utcDay(instant: number): string {
	return new Date(instant).toISOString().slice(0, 10);
}

/** The instant at which Zoom's daily limits start anew. */
export function nextUtcMidnight(instant: number): number {
	return new Date(instant).setUTCHours(24, 0, 0, 0);
}
