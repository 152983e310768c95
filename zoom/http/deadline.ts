import { ZoomCancelledError } from '../errors';
import { CallTimeout } from './failure';

/** Joins the caller's signal and the time a call may take into one signal. */
export class Deadline {
	private readonly controller = new AbortController();
	private readonly timer: NodeJS.Timeout;
	private readonly cancel = (): void => {
		this.controller.abort(new ZoomCancelledError());
	};

	constructor(
		ms: number,
		private readonly caller: AbortSignal | undefined,
	) {
		this.timer = setTimeout(() => {
			this.controller.abort(new CallTimeout());
		}, ms);
		if (caller?.aborted) this.cancel();
		else caller?.addEventListener('abort', this.cancel, { once: true });
	}

	get signal(): AbortSignal {
		return this.controller.signal;
	}

	/** Call it when the work is done: a signal that lives long must not collect listeners. */
	end(): void {
		clearTimeout(this.timer);
		this.caller?.removeEventListener('abort', this.cancel);
	}
}
