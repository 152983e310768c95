import { ZoomCancelledError, ZoomRateLimitError } from '../../errors';
import type { Runtime } from '../../runtime';

export interface Waiting {
	readonly signal?: AbortSignal | undefined;
	/** Epoch ms; Infinity: as long as it takes. */
	readonly deadline: number;
	/** Callers of one lane wait behind each other, lanes take turns. */
	readonly lane: string;
}

/** A place in a queue: it ends once, by being admitted, refused, or given up. */
export class Place<T> {
	readonly outcome: Promise<T>;
	readonly lane: string;
	readonly deadline: number;
	private settle!: { resolve(value: T): void; reject(error: unknown): void };
	private timer: AbortController | undefined;

	/** @param leave takes it out of the queue; called once */
	constructor(
		private readonly waiting: Waiting,
		private readonly leave: (place: Place<T>) => void,
	) {
		this.lane = waiting.lane;
		this.deadline = waiting.deadline;
		this.outcome = new Promise((resolve, reject) => {
			this.settle = { resolve, reject };
		});
		if (waiting.signal?.aborted) this.settle.reject(new ZoomCancelledError());
		else waiting.signal?.addEventListener('abort', this.cancel, { once: true });
	}

	admit(value: T): void {
		this.end();
		this.settle.resolve(value);
	}

	refuse(error: unknown): void {
		this.end();
		this.settle.reject(error);
	}

	/** Does something at a moment, unless the place is left before; a second call changes nothing. */
	watch(runtime: Runtime, at: number, act: () => void): void {
		if (this.timer || at === Infinity) return;
		this.timer = new AbortController();
		runtime.sleep(Math.max(0, at - runtime.now()), this.timer.signal).then(act, ignore);
	}

	private readonly cancel = (): void => {
		this.refuse(new ZoomCancelledError());
	};

	private end(): void {
		this.timer?.abort();
		this.waiting.signal?.removeEventListener('abort', this.cancel);
		this.leave(this);
	}
}

/** @param name what Zoom takes one of at a time, such as `user creation` */
export const oneAtATime = (name: string): ZoomRateLimitError =>
	new ZoomRateLimitError(
		`Zoom takes one ${name} at a time, and others are before this one`,
		'bound',
		undefined,
	);

const ignore = (): void => undefined;
