import { ZoomCancelledError, ZoomError } from '../errors';
import type { Runtime } from '../runtime';
import type { HeldToken, SharedToken, AcquirePolicy } from './sharedToken';
import type { AccessToken, TokenSource } from './token';

/** The last part of a token's life in which it is not handed out any more: 36 s of an hour, for calls on their way. */
const LAST_PART = 0.01;
/** The part before the end in which it is refreshed, different in each process: 6 to 12 min of an hour. */
const EARLY_PART = { from: 0.1, to: 0.2 };
/** After a refresh in the background failed. */
const REFRESH_AGAIN_MS = 30_000;

/** A login's token in this process: no I/O while it is fresh, and at most one fetch of a new one at a time. */
export class CachedTokenSource implements TokenSource {
	private readonly earlyPart: number;
	private held: HeldToken | undefined;
	private before: HeldToken | undefined;
	private pendingFetch: Promise<HeldToken> | undefined;
	private rejection: { readonly token: string; readonly done: Promise<void> } | undefined;
	private nextRefresh = 0;

	/** @param life ends what goes on in the background */
	constructor(
		private readonly shared: SharedToken,
		private readonly runtime: Runtime,
		private readonly life: AbortSignal,
	) {
		this.earlyPart = EARLY_PART.from + runtime.random() * (EARLY_PART.to - EARLY_PART.from);
	}

	async get(signal?: AbortSignal): Promise<AccessToken> {
		if (this.held && this.isUsable(this.held)) {
			if (!this.isFresh(this.held)) this.refresh();
			return this.held.token;
		}
		if (signal?.aborted) throw new ZoomCancelledError();
		const held = await unlessAborted(signal, this.fetch(this.needed));
		// It may have been rejected while it was on its way.
		return this.isRejected(held) ? await this.get(signal) : held.token;
	}

	reject(token: string): Promise<void> {
		if (this.rejection?.token === token) return this.rejection.done;
		const known = [this.held, this.before].find((held) => held?.token.value === token);
		if (known && known === this.held) this.held = undefined;
		this.runtime.log.info('Zoom no longer accepts a token; it is forgotten', { what: 'token rejected' });
		this.shared.observer?.rejected();
		const done = known?.stored ? this.shared.forget(known.stored).catch(() => undefined) : Promise.resolve();
		this.rejection = { token, done };
		return done;
	}

	/**
	 * Asks Zoom now, whatever is remembered, and keeps the answer for everybody: for a person who wants to know whether the
	 * credentials work.
	 * @throws as `get`
	 */
	async renew(signal?: AbortSignal): Promise<AccessToken> {
		const held = await this.shared.obtain(this.brandNew, signal);
		this.keep(held);
		return held.token;
	}

	/** For a caller who cannot go on without a token. */
	private readonly needed: AcquirePolicy = {
		accepts: (held) => this.isUsable(held) && !this.isRejected(held),
		trustSharedFailures: true,
		shareFailures: true,
	};

	/** In the background: the old token still serves, so a failure is nobody's concern yet. */
	private readonly early: AcquirePolicy = {
		accepts: (held) => this.isFresh(held) && !this.isRejected(held),
		trustSharedFailures: true,
		shareFailures: false,
	};

	private readonly brandNew: AcquirePolicy = {
		accepts: () => false,
		trustSharedFailures: false,
		shareFailures: true,
	};

	private fetch(policy: AcquirePolicy): Promise<HeldToken> {
		this.pendingFetch ??= this.shared
			.obtain(policy, this.life)
			.then((held) => this.keep(held))
			.finally(() => (this.pendingFetch = undefined));
		return this.pendingFetch;
	}

	private refresh(): void {
		if (this.pendingFetch || this.runtime.now() < this.nextRefresh) return;
		this.fetch(this.early).catch((error: unknown) => {
			this.nextRefresh = this.runtime.now() + REFRESH_AGAIN_MS * (0.5 + this.runtime.random());
			this.runtime.log.warn('The Zoom token could not be refreshed early; it still serves', {
				what: 'early refresh',
				result: error instanceof ZoomError ? error.code : 'failed',
			});
		});
	}

	private keep(held: HeldToken): HeldToken {
		this.before = this.held ?? this.before;
		this.held = held;
		return held;
	}

	private isUsable({ token, lifeMs }: HeldToken): boolean {
		return this.runtime.now() < token.expiresAt - lifeMs * LAST_PART;
	}

	private isFresh({ token, lifeMs }: HeldToken): boolean {
		return this.runtime.now() < token.expiresAt - lifeMs * this.earlyPart;
	}

	private isRejected({ token }: HeldToken): boolean {
		return this.rejection?.token === token.value;
	}
}

/** One caller's patience must not end a fetch that others wait for. */
async function unlessAborted<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
	if (!signal) return await work;
	let cancel: (() => void) | undefined;
	try {
		return await new Promise<T>((resolve, reject) => {
			cancel = () => {
				reject(new ZoomCancelledError());
			};
			signal.addEventListener('abort', cancel);
			work.then(resolve, reject);
		});
	} finally {
		if (cancel) signal.removeEventListener('abort', cancel);
	}
}
