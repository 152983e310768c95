import { Transform, type TransformCallback } from 'node:stream';
import { ZoomCancelledError, ZoomConnectionError } from '../errors';

/** So long a download may stand still, ms. */
const STILL_MS = 60_000;

/** Watches over a stream: that it goes on, ends at its promised size, and stops when the caller wants it to. */
export class Vigil extends Transform {
	private passed = 0;
	private readonly timer: NodeJS.Timeout;
	private readonly cancel = (): void => {
		this.destroy(new ZoomCancelledError());
	};

	/** @param size in bytes; undefined: not known beforehand */
	constructor(
		private readonly size: number | undefined,
		private readonly signal: AbortSignal | undefined,
	) {
		super();
		this.timer = setTimeout(() => {
			// A consumer that is slow is no fault of Zoom's.
			if (this.readableLength > 0) this.timer.refresh();
			else this.destroy(new ZoomConnectionError('The download stands still', true));
		}, STILL_MS);
		if (signal?.aborted) this.cancel();
		else signal?.addEventListener('abort', this.cancel, { once: true });
	}

	override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
		this.passed += chunk.length;
		this.timer.refresh();
		done(null, chunk);
	}

	override _flush(done: TransformCallback): void {
		const whole = this.size === undefined || this.passed === this.size;
		done(whole ? null : this.broken(`after ${this.passed} of ${this.size} bytes`));
	}

	override _destroy(error: Error | null, done: (error: Error | null) => void): void {
		clearTimeout(this.timer);
		this.signal?.removeEventListener('abort', this.cancel);
		// The HTTP client's own errors hold the request with its Authorization header.
		const known =
			error === null || error instanceof ZoomCancelledError || error instanceof ZoomConnectionError;
		done(known ? error : this.broken(`after ${this.passed} bytes`));
	}

	private broken(where: string): ZoomConnectionError {
		return new ZoomConnectionError(`The download broke off ${where}`, true);
	}
}
