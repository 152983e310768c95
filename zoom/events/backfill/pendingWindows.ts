import type { Window } from './source';

/** A window is asked for several times, because Zoom’s lists fill some time after the fact. ms, each after the last. */
const WAITS_MS: readonly number[] = [3_000, 300_000, 1_800_000];

interface Debt extends Window {
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
	readonly debts: readonly Debt[];
}

/** The windows that are still to be asked for. */
export class PendingWindows {
	private debts: readonly Debt[] = [];

	/** Where the oldest one begins, epoch ms; Infinity: there is none. */
	get oldest(): number {
		return Math.min(...this.debts.map(({ from }) => from));
	}

	/** When the next one is to be asked for, epoch ms; Infinity: there is none. */
	get next(): number {
		return Math.min(...this.debts.map(({ due }) => due));
	}

	/** One of them was not asked for yet. */
	get hasNew(): boolean {
		return this.debts.some(({ asked }) => asked === 0);
	}

	add({ from, to }: Window, now: number): void {
		this.debts = [...this.debts, { from, to, asked: 0, due: now + (WAITS_MS[0] ?? 0) }];
	}

	due(now: number): Due | undefined {
		const debts = this.debts.filter(({ due }) => due <= now);
		if (debts.length === 0) return undefined;
		const from = Math.min(...debts.map((debt) => debt.from));
		const to = Math.max(...debts.map((debt) => debt.to));
		return { window: { from, to }, isLast: debts.some(({ asked }) => asked + 1 >= WAITS_MS.length), debts };
	}

	/** They were asked for. @param again whether to ask for them again later */
	settle({ debts }: Due, again: boolean, now: number): void {
		const left = this.debts.filter((debt) => !debts.includes(debt));
		const later = debts.flatMap((debt) => {
			const wait = again ? WAITS_MS[debt.asked + 1] : undefined;
			return wait === undefined ? [] : [{ ...debt, asked: debt.asked + 1, due: now + wait }];
		});
		this.debts = [...left, ...later];
	}
}
