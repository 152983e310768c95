/** n8n's own default of `N8N_GRACEFUL_SHUTDOWN_TIMEOUT`, s: how long after SIGTERM it ends, whatever is running. */
const DEFAULT_TIMEOUT_S = 30;
/** Of that, the part for triggers: n8n needs the rest to see executions to their end. */
const PART = 1 / 3;

/**
 * How long triggers may take to end. n8n stops them one after the other and then waits for executions, all within one time;
 * so those that end in a row share a part of it.
 */
export class ClosingTime {
	private readonly timeoutMs: number;
	/** Triggers that are not closed yet. */
	private open = 0;
	/** In this row, ms. */
	private spent = 0;
	/** When the last one was closed, epoch ms. */
	private last = -Infinity;

	constructor(
		env: NodeJS.ProcessEnv,
		private readonly now: () => number,
	) {
		const given = Number(env['N8N_GRACEFUL_SHUTDOWN_TIMEOUT']?.trim() || DEFAULT_TIMEOUT_S);
		this.timeoutMs = (given >= 0 && Number.isFinite(given) ? given : DEFAULT_TIMEOUT_S) * 1_000;
	}

	/**
	 * A trigger is open.
	 * @param close ends it within about `ms`
	 * @returns closes it; called again, it waits for the first time
	 */
	opened(close: (ms: number) => Promise<void>): () => Promise<void> {
		this.open += 1;
		let closing: Promise<void> | undefined;
		return () => (closing ??= this.closed(close));
	}

	private async closed(close: (ms: number) => Promise<void>): Promise<void> {
		const begun = this.now();
		if (begun - this.last >= this.timeoutMs) this.spent = 0;
		const share = Math.max(0, this.timeoutMs * PART - this.spent) / this.open;
		this.open -= 1;
		try {
			await close(share);
		} finally {
			this.last = this.now();
			this.spent += this.last - begun;
		}
	}
}
