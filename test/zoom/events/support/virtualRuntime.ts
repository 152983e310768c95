import { ZoomCancelledError } from '../../../../zoom/errors';
import type { Runtime } from '../../../../zoom/runtime';
import { RecordingLog } from '../../../support/log';

interface Sleeper {
	readonly until: number;
	wake(): void;
}

/** Time that passes only when the test says so. */
export class VirtualRuntime implements Runtime {
	readonly log = new RecordingLog();
	private time = Date.parse('2026-03-02T08:00:00Z');
	private readonly sleepers = new Set<Sleeper>();

	/** @param random in [0, 1) */
	constructor(readonly random: () => number = () => 0.5) {}

	now = (): number => this.time;

	/** Timers that are still to fire. */
	get pending(): number {
		return this.sleepers.size;
	}

	sleep(ms: number, signal?: AbortSignal): Promise<void> {
		return new Promise((resolve, reject) => {
			const cancel = (): void => {
				this.sleepers.delete(sleeper);
				reject(new ZoomCancelledError());
			};
			const sleeper: Sleeper = {
				until: this.time + ms,
				wake: () => {
					this.sleepers.delete(sleeper);
					signal?.removeEventListener('abort', cancel);
					resolve();
				},
			};
			if (signal?.aborted) {
				cancel();
				return;
			}
			signal?.addEventListener('abort', cancel, { once: true });
			this.sleepers.add(sleeper);
		});
	}

	/** Lets what is ready run, without time passing. */
	async settle(): Promise<void> {
		for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
	}

	/** All processes stand still: what is due meanwhile happens only when time passes again. */
	standStill(ms: number): void {
		this.time += ms;
	}

	async advance(ms: number): Promise<void> {
		const end = this.time + ms;
		await this.settle();
		for (;;) {
			const due = [...this.sleepers].filter(({ until }) => until <= end).sort((a, b) => a.until - b.until)[0];
			if (!due) break;
			this.time = Math.max(this.time, due.until);
			due.wake();
			await this.settle();
		}
		this.time = end;
	}
}
