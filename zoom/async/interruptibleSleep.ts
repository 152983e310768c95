import { ZoomCancelledError } from '../errors';
import type { Runtime } from '../runtime';

/** A pause that can be ended early. */
export class InterruptibleSleep {
	private alarm = new AbortController();

	constructor(private readonly runtime: Runtime) {}

	/** Ends the current pause, if any. */
	wake(): void {
		this.alarm.abort();
	}

	/** Returns after `ms`, when woken, or when the signal aborts. */
	async take(ms: number, signal: AbortSignal): Promise<void> {
		if (signal.aborted) return;
		const alarm = new AbortController();
		this.alarm = alarm;
		const stop = (): void => {
			alarm.abort();
		};
		signal.addEventListener('abort', stop, { once: true });
		try {
			await this.runtime.sleep(ms, alarm.signal);
		} catch (error) {
			if (!(error instanceof ZoomCancelledError)) throw error;
		} finally {
			signal.removeEventListener('abort', stop);
		}
	}
}
