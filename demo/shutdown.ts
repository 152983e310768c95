import { say } from '../scripts/step';

/** npm passes a Ctrl-C on that the terminal has sent us already: a second one this soon (ms) is the first one again. */
const ECHO_MS = 1000;
/** npm does not pass a SIGTERM on, it just ends: so look from time to time (ms) whether it is still there. */
const PARENT_MS = 1000;

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

	private readonly parent = process.ppid;
	private readonly watch: NodeJS.Timeout | undefined;

	/** @param startedByNpm whether to stop when the parent process is gone */
	constructor(startedByNpm = process.env['npm_lifecycle_event'] !== undefined) {
		for (const name of this.signals) process.on(name, this.onSignal);
		if (startedByNpm) {
			this.watch = setInterval(() => {
				if (process.ppid !== this.parent) this.ask('npm is gone');
			}, PARENT_MS).unref();
		}
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
		clearInterval(this.watch);
		for (const name of this.signals) process.off(name, this.onSignal);
	}

	private ask(why: string): void {
		if (this.signal.aborted) return;
		say(`\n${why}: stopping what was started (Ctrl-C once more kills it)`);
		this.askedAt = Date.now();
		this.controller.abort();
	}

	private readonly onSignal = (name: NodeJS.Signals): void => {
		if (!this.signal.aborted) {
			this.ask(name);
		} else if (Date.now() - this.askedAt >= ECHO_MS) {
			for (const part of this.parts) part.kill?.();
			process.exit(130);
		}
	};
}
