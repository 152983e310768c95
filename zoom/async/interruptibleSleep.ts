import { ZoomCancelledError } from '../errors';
import type { Runtime } from '../runtime';

/** A pause that somebody may end early. */
export class InterruptibleSleep {
	private alarm = new AbortController();

	constructor(private readonly runtime: Runtime) {}

	/** Ends the pause that is under way, if there is one. */
	wake(): void {
		this.alarm.abort();
	}

	/** Returns after so many ms, when it is woken, or when the signal aborts. */
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
