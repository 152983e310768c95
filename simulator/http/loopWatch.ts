import { performance } from 'node:perf_hooks';

const BEAT_MS = 5;
/** Later than this is no ordinary delay of a timer. */
const STALL_MS = 20;

/**
 * Notices when this process stood still, because another one had the CPU or something long ran in between. Requests
 * that are read right afterwards may have arrived at any time since: nobody may be blamed for their coming all at once.
 */
export class LoopWatch {
	private beforeLast = performance.now();
	private last = this.beforeLast;
	private readonly timer = setInterval(() => {
		this.beat();
	}, BEAT_MS).unref();
	readonly stalls = { count: 0, longestMs: 0 };

	/** How much earlier than now something that is seen now may have happened, ms; 0 without a stall. */
	doubt(): number {
		const now = performance.now();
		const since = this.last - this.beforeLast > STALL_MS ? this.beforeLast : this.last;
		return now - since > STALL_MS ? now - since : 0;
	}

	stop(): void {
		clearInterval(this.timer);
	}

	private beat(): void {
		this.beforeLast = this.last;
		this.last = performance.now();
		const gap = this.last - this.beforeLast;
		if (gap <= STALL_MS) return;
		this.stalls.count += 1;
		this.stalls.longestMs = Math.max(this.stalls.longestMs, Math.round(gap));
	}
}
