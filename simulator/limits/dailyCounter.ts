import { utcDay } from '../engine/clock';

/** Counts by key within a UTC day; a new day starts at zero. */
export class DailyCounter {
	private day = '';
	private counts = new Map<string, number>();

	get(key: string, now: number): number {
		this.turn(now);
		return this.counts.get(key) ?? 0;
	}

	add(key: string, now: number, amount = 1): void {
		this.set(key, now, this.get(key, now) + amount);
	}

	set(key: string, now: number, count: number): void {
		this.turn(now);
		this.counts.set(key, count);
	}

	private turn(now: number): void {
		const today = utcDay(now);
		if (today === this.day) return;
		this.day = today;
		this.counts = new Map();
	}
}
