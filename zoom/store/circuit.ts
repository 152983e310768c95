import type { Log } from '../runtime';

/**
 * Whether Redis can be used: one warning when it goes, one line when it is back. While it is away one call a second may
 * try it, so that a dead Redis does not cost every call a time-out.
 */
export class Circuit {
	private away = false;
	private nextTry = 0;

	/**
	 * @param now epoch ms
	 * @param label host and port
	 */
	constructor(
		private readonly label: string,
		private readonly now: () => number,
		private readonly log: Log,
		private readonly retryMs = 1_000,
	) {}

	get available(): boolean {
		return !this.away;
	}

	/** Whether a call may be tried now. */
	admits(): boolean {
		if (!this.away) return true;
		if (this.now() < this.nextTry) return false;
		this.nextTry = this.now() + this.retryMs;
		return true;
	}

	succeeded(): void {
		if (!this.away) return;
		this.away = false;
		this.log.info('Redis answers again; Zoom tokens and limits are shared again', { redis: this.label });
	}

	failed(why: string): void {
		this.nextTry = this.now() + this.retryMs;
		if (this.away) return;
		this.away = true;
		this.log.warn('Redis does not answer; Zoom tokens and limits stay in this process until it does', {
			redis: this.label,
			why,
		});
	}
}
