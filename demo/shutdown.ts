import { say } from '../scripts/step';

/** npm passes a Ctrl-C on that the terminal has sent us already: a second one this soon (ms) is the first one again. */
const ECHO_MS = 1000;

interface Part {
	stop(): Promise<void>;
	/** The hard way, at once: used when the person does not want to wait. */
	kill?(): void;
}

/** What was started, to be stopped in the opposite order: when the work is done, fails, or a signal comes. */
export class Shutdown {
	private readonly parts: Part[] = [];
	private askedAt = 0;
	private readonly controller = new AbortController();
	private readonly signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

	constructor() {
		for (const name of this.signals) process.on(name, this.onSignal);
	}

	/** Aborts as soon as somebody asks to stop. */
	get signal(): AbortSignal {
		return this.controller.signal;
	}

	add(part: Part): void {
		this.parts.push(part);
	}

	/** Resolves when somebody asks to stop. */
	async requested(): Promise<void> {
		if (this.signal.aborted) return;
		await new Promise<void>((resolve) => {
			const alive = setInterval(() => undefined, 60_000); // Keeps this process up.
			this.signal.addEventListener('abort', () => {
				clearInterval(alive);
				resolve();
			});
		});
	}

	/** Stops everything. One part that fails to stop does not keep the others up. */
	async run(): Promise<void> {
		for (const part of this.parts.toReversed()) {
			try {
				await part.stop();
			} catch (error) {
				say(`Stopping: ${error instanceof Error ? error.message : String(error)}`);
				part.kill?.();
			}
		}
		for (const name of this.signals) process.off(name, this.onSignal);
	}

	private readonly onSignal = (name: NodeJS.Signals): void => {
		if (this.signal.aborted) {
			if (Date.now() - this.askedAt < ECHO_MS) return;
			for (const part of this.parts) part.kill?.();
			process.exit(130);
		}
		say(`\n${name}: stopping what was started (once more to kill it)`);
		this.askedAt = Date.now();
		this.controller.abort();
	};
}
