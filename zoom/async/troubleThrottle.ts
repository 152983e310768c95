import type { Runtime } from '../runtime';

/** Trouble that passes within this time is not reported. */
const PASSING_MS = 30_000;
const BETWEEN_MS = 900_000;

/** Which troubles are worth a failed execution: those that last, and not too often. */
export class TroubleThrottle {
	private begun: number | undefined;
	private told = -Infinity;

	constructor(private readonly runtime: Runtime) {}

	/** @param atOnce for what does not pass by itself */
	shouldReport(atOnce: boolean): boolean {
		const now = this.runtime.now();
		this.begun ??= now;
		if (now - this.told < BETWEEN_MS || (!atOnce && now - this.begun < PASSING_MS)) return false;
		this.told = now;
		return true;
	}

	/** The trouble is over. */
	over(): void {
		this.begun = undefined;
	}
}
