import { Transform, type TransformCallback } from 'node:stream';
import { ZoomCancelledError, ZoomConnectionError, ZoomError, ZoomUnexpectedAnswerError } from '../../errors';

/** How long a download may stall, ms. */
export const STILL_MS = 60_000;

/** The size of the file is not the one that Zoom lists. */
export class FileSizeError extends ZoomUnexpectedAnswerError {}

/** Guards a stream: it must not stall, must end at its promised size, and stops when the caller wants it to. */
export class DownloadGuard extends Transform {
	/** Bytes that have passed. */
	bytes = 0;
	/** Why it ended before its end. */
	failure: ZoomError | undefined;
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
			// A slow consumer is not Zoom's fault.
			if (this.readableLength > 0) this.timer.refresh();
			else this.destroy(new ZoomConnectionError('The download stands still', true));
		}, STILL_MS);
		if (signal?.aborted) this.cancel();
		else signal?.addEventListener('abort', this.cancel, { once: true });
	}

	override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
		this.bytes += chunk.length;
		this.timer.refresh();
		if (this.size === undefined || this.bytes <= this.size) done(null, chunk);
		else done(new FileSizeError(`The file should have ${this.size} bytes, and more came`));
	}

	override _flush(done: TransformCallback): void {
		const whole = this.size === undefined || this.bytes === this.size;
		done(whole ? null : this.broken(`after ${this.bytes} of ${this.size} bytes`));
	}

	override _destroy(error: Error | null, done: (error: Error | null) => void): void {
		clearTimeout(this.timer);
		this.signal?.removeEventListener('abort', this.cancel);
		const of = this.size === undefined ? '' : ` of ${this.size}`;
		// The HTTP client's own errors hold the request with its Authorization header.
		const known = error === null || error instanceof ZoomError;
		const failure = known ? error : this.broken(`after ${this.bytes}${of} bytes`);
		this.failure = failure ?? undefined;
		done(failure);
	}

	private broken(where: string): ZoomConnectionError {
		return new ZoomConnectionError(`The download broke off ${where}`, true);
	}
}
