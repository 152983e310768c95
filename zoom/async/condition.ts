import type { Runtime } from '../runtime';

/** Lets callers wait for a state that others change. */
export class Condition {
	private waiters: Array<() => void> = [];

	constructor(private readonly runtime: Runtime) {}

	/** Something has changed: everyone who waits looks again. */
	notify(): void {
		for (const resolve of this.waiters.splice(0)) resolve();
	}

	/** Until the next change. */
	next(): Promise<void> {
		return new Promise((resolve) => this.waiters.push(resolve));
	}

	/** Waits until it holds, for at most `ms`. */
	async until(holds: () => boolean, ms: number): Promise<void> {
		const enough = new AbortController();
		const wait = { over: false };
		const stopWaiting = (): void => {
			wait.over = true;
			this.notify();
		};
		this.runtime.sleep(ms, enough.signal).then(stopWaiting, stopWaiting);
		while (!wait.over && !holds()) await this.next();
		enough.abort();
	}
}
