import { ZoomCancelledError } from '../../zoom/errors';
import type { Runtime } from '../../zoom/runtime';
import { RecordingLog } from './log';

interface Sleeper {
	readonly until: number;
	wake(): void;
}

/** A runtime whose time passes only when a test says so, and whose chance is the test's. */
export class VirtualTime implements Runtime {
	readonly log = new RecordingLog();
	private readonly sleepers = new Set<Sleeper>();

	/** @param chance what `random` gives */
	constructor(
		private time = Date.UTC(2026, 0, 1),
		private readonly chance: () => number = () => 0.5,
	) {}

	now(): number {
		return this.time;
	}

	random(): number {
		return this.chance();
	}

	sleep(ms: number, signal?: AbortSignal): Promise<void> {
		return new Promise((resolve, reject) => {
			const sleeper: Sleeper = {
				until: this.time + ms,
				wake: () => {
					signal?.removeEventListener('abort', cancel);
					this.sleepers.delete(sleeper);
					resolve();
				},
			};
			const cancel = (): void => {
				this.sleepers.delete(sleeper);
				reject(new ZoomCancelledError());
			};
			if (signal?.aborted) cancel();
			else {
				signal?.addEventListener('abort', cancel, { once: true });
				this.sleepers.add(sleeper);
			}
		});
	}

	/** Lets time pass; everybody whose time has come wakes in order. */
	async advance(ms: number): Promise<void> {
		const end = this.time + ms;
		await settled();
		for (let next = this.next(); next && next.until <= end; next = this.next()) {
			this.time = Math.max(this.time, next.until);
			next.wake();
			await settled();
		}
		this.time = end;
	}

	/** Lets time pass until the work is done. @throws Error when it would wait for ever */
	async until<T>(work: Promise<T>): Promise<T> {
		const state = { done: false };
		const finish = (): void => {
			state.done = true;
		};
		work.then(finish, finish);
		await settled();
		while (!state.done) {
			const next = this.next();
			if (!next) throw new Error('Nothing is left that could end this wait');
			this.time = Math.max(this.time, next.until);
			next.wake();
			await settled();
		}
		return await work;
	}

	/** Sets the wall clock, as a person or NTP would; nobody wakes. */
	setClock(instant: number): void {
		this.time = instant;
	}

	private next(): Sleeper | undefined {
		return [...this.sleepers].sort((one, other) => one.until - other.until)[0];
	}
}

/** Everything that follows without time passing has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
