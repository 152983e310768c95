import { ZoomCancelledError } from '../errors';
import type { Runtime } from '../runtime';
import { inBackground } from './background';

/** Does work in the background, a while after somebody asked for it, and once for all who ask until it begins. */
export class Soon {
	private isAsked = false;

	/** @param life nothing begins any more when it aborts */
	constructor(
		private readonly runtime: Runtime,
		private readonly life: AbortSignal,
		private readonly work: {
			readonly what: string;
			readonly waitMs: number;
			readonly run: () => Promise<void>;
		},
	) {}

	ask(): void {
		if (this.isAsked) return;
		this.isAsked = true;
		inBackground(this.waitAndRun(), this.runtime.log, this.work.what);
	}

	private async waitAndRun(): Promise<void> {
		try {
			await this.runtime.sleep(this.work.waitMs, this.life);
		} catch (error) {
			if (error instanceof ZoomCancelledError) return;
			throw error;
		} finally {
			this.isAsked = false;
		}
		await this.work.run();
	}
}
