import { nextUtcMidnight } from '../engine/clock';
import { DailyCounter } from './dailyCounter';
import { RATE_LIMITS, type Label, type Plan, type RateLimit } from './rateTable';
import { SlidingWindow } from './slidingWindow';

export type RefusedKind = 'second' | 'daily' | 'host' | 'concurrent';

export interface Quota {
	label: Label;
	limit: number;
	remaining: number;
}

/** Why a call is over a limit. */
export interface OverLimit {
	kind: 'second' | 'daily';
	quota: Quota;
	/** Epoch ms at which a daily limit ends. */
	resetsAt?: number;
}

export interface Arrival {
	/** Epoch ms. */
	now: number;
	/** By how much it may have been earlier, ms. */
	doubtMs: number;
}

interface LabelWindows {
	/** Every call that arrived. */
	seen: SlidingWindow;
	/** Calls that used up the limit: what was refused did not. */
	accepted: SlidingWindow;
}

/** What one account has used of its limits. */
export class AccountLimits {
	readonly daily = new DailyCounter();
	readonly violations: Record<Label, number> = {
		LIGHT: 0,
		MEDIUM: 0,
		HEAVY: 0,
		'RESOURCE-INTENSIVE': 0,
	};
	private readonly windows = new Map<Label, LabelWindows>();

	constructor(private readonly table = RATE_LIMITS) {}

	/**
	 * Counts one call and says whether it is over a limit of the plan.
	 * @param arrival.doubtMs see LoopWatch
	 */
	call(label: Label, plan: Plan, { now, doubtMs }: Arrival): { over: OverLimit | undefined; quota: Quota } {
		const limit = this.table[plan][label];
		const { seen, accepted } = this.windowsOf(label, limit);
		seen.add(now, doubtMs);
		const used = accepted.count(now);
		const quota = { label, limit: limit.calls, remaining: Math.max(0, limit.calls - used - 1) };
		if (used >= limit.calls) {
			this.violations[label] += 1;
			return { over: { kind: 'second', quota }, quota };
		}
		const { daily } = limit;
		if (daily && this.daily.get(daily.budget, now) >= daily.calls) {
			this.violations[label] += 1;
			const spent = { label, limit: daily.calls, remaining: 0 };
			return { over: { kind: 'daily', quota: spent, resetsAt: nextUtcMidnight(now) }, quota: spent };
		}
		return { over: undefined, quota };
	}

	/** The call is carried out, so that it uses up the limit. */
	accept(label: Label, plan: Plan, { now, doubtMs }: Arrival): void {
		const limit = this.table[plan][label];
		this.windowsOf(label, limit).accepted.add(now, doubtMs);
		if (limit.daily) this.daily.add(limit.daily.budget, now);
	}

	/** The most calls seen in any window of the label's length (a second; a minute for RESOURCE-INTENSIVE). */
	get maxInWindow(): Partial<Record<Label, number>> {
		return Object.fromEntries([...this.windows].map(([label, { seen }]) => [label, seen.max]));
	}

	private windowsOf(label: Label, limit: RateLimit): LabelWindows {
		let windows = this.windows.get(label);
		if (!windows) {
			windows = { seen: new SlidingWindow(limit.windowMs), accepted: new SlidingWindow(limit.windowMs) };
			this.windows.set(label, windows);
		}
		return windows;
	}
}
