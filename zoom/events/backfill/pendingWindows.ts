import type { Window } from './source';

/** Each window is queried several times, because Zoom's lists lag behind. ms, each after the previous. */
const WAITS_MS: readonly number[] = [3_000, 300_000, 1_800_000];

interface PendingWindow extends Window {
	/** How often it was asked for. */
	readonly asked: number;
	/** Epoch ms. */
	readonly due: number;
}

/** What is to be asked for now. */
export interface Due {
	/** Around all of them. */
	readonly window: Window;
	/** One of them will not be asked for again. */
	readonly isLast: boolean;
	readonly pending: readonly PendingWindow[];
}

/** The windows that are still to be asked for. */
export class PendingWindows {
	private pending: readonly PendingWindow[] = [];

	/** Where the oldest one begins, epoch ms; Infinity: there is none. */
	get oldest(): number {
		return Math.min(...this.pending.map(({ from }) => from));
	}

	/** When the next one is to be asked for, epoch ms; Infinity: there is none. */
	get next(): number {
		return Math.min(...this.pending.map(({ due }) => due));
	}

	/** One of them was not asked for yet. */
	get hasNew(): boolean {
		return this.pending.some(({ asked }) => asked === 0);
	}

	add({ from, to }: Window, now: number): void {
		this.pending = [...this.pending, { from, to, asked: 0, due: now + (WAITS_MS[0] ?? 0) }];
	}

	due(now: number): Due | undefined {
		const pending = this.pending.filter(({ due }) => due <= now);
		if (pending.length === 0) return undefined;
		const from = Math.min(...pending.map((one) => one.from));
		const to = Math.max(...pending.map((one) => one.to));
		return {
			window: { from, to },
			isLast: pending.some(({ asked }) => asked + 1 >= WAITS_MS.length),
			pending,
		};
	}

	/** They were asked for. @param again whether to ask for them again later */
	settle({ pending }: Due, again: boolean, now: number): void {
		const left = this.pending.filter((one) => !pending.includes(one));
		const later = pending.flatMap((one) => {
			const wait = again ? WAITS_MS[one.asked + 1] : undefined;
			return wait === undefined ? [] : [{ ...one, asked: one.asked + 1, due: now + wait }];
		});
		this.pending = [...left, ...later];
	}
}
