import { ZoomCancelledError, ZoomConnectionError, ZoomCredentialsError, ZoomError } from '../../errors';
import type { TokenSource } from '../../auth/token';
import { inBackground } from '../../async/background';
import type { Runtime } from '../../runtime';
import { backoff, type BackoffBounds, retry } from '../../async/retry';
import type { Ending } from './ending';
import { type EventsFault, ZoomEventsError } from '../model/errors';
import { rollOver } from './rollover';
import type { OpenSocket } from './socket';
import type { ConnectionReport } from './report';
import { SocketLife } from './socketLife';
import type { ConnectionState, GapReason } from '../model/state';

/** A connection that lasted this long was good: the next failure starts from the shortest wait again. */
const STABLE_MS = 60_000;
const RECONNECT: BackoffBounds = { first: 1_000, longest: 60_000, shortest: 500 };
/** Two who want one subscription must not throw each other out every few seconds. */
const REPLACED: BackoffBounds = { first: 120_000, longest: 1_200_000, shortest: 60_000 };
/** Events arrive some time after their timestamp: those from this long before the loss may have been in flight. */
const UNDER_WAY_MS = 5_000;

export interface ConnectionDependencies {
	readonly runtime: Runtime;
	readonly tokens: TokenSource;
	readonly open: OpenSocket;
	/** Called in the order in which things happen. */
	readonly report: (report: ConnectionReport) => void;
	/** The URL with the token in it. */
	readonly urlWith: (token: string) => string;
	readonly pings: boolean;
	/** Until when a workflow listened before, epoch ms, where known. */
	readonly listenedUntil?: number | undefined;
}

/** A connection to a subscription that comes back by itself, until it is stopped or Zoom says no for good. */
export class Connection {
	/** Since a connection last held long. */
	private failures = { waiting: 0, replaced: 0, refused: 0 };
	private down: { readonly since: number; readonly reason: GapReason } | undefined;

	constructor(private readonly dependencies: ConnectionDependencies) {
		const { listenedUntil } = dependencies;
		if (listenedUntil !== undefined) this.down = { since: listenedUntil, reason: 'takeover' };
	}

	/**
	 * Runs until the signal aborts. Nothing is left open when it is done.
	 * @returns why it cannot go on; undefined when it was stopped
	 */
	async run(signal: AbortSignal): Promise<ZoomError | undefined> {
		const over = new AbortController();
		const either = AbortSignal.any([signal, over.signal]);
		const waitAfter = (error: unknown): number | undefined =>
			error instanceof ZoomError && !signal.aborted ? this.waitAfter(error) : undefined;
		try {
			return await retry(
				async () => await this.once(either),
				{ waitAfter },
				this.dependencies.runtime,
				either,
			);
		} catch (error) {
			if (error instanceof ZoomError) return signal.aborted ? undefined : error;
			throw error;
		} finally {
			over.abort();
			this.enter('stopped');
		}
	}

	/** One connection, until it ends. @throws ZoomError that says why it did */
	private async once(signal: AbortSignal): Promise<never> {
		this.enter('connecting');
		const life = await this.open(signal);
		const ending = (await life.accepted) ? await this.live(life, signal) : await life.ended;
		if (ending.kind === 'tokenRefused') await this.dependencies.tokens.reject(life.token.value);
		throw reasonOf(ending);
	}

	/** @returns ms; undefined when a person has to look */
	private waitAfter(error: ZoomError): number | undefined {
		const isToken = error instanceof ZoomCredentialsError && error.fault === 'token';
		if (isToken || isFault(error, 'refused')) this.failures.refused += 1;
		// Once again, with a fresh token.
		if (this.failures.refused > 1) return undefined;
		if (isToken) return 0;
		if (error instanceof ZoomCredentialsError || error.code === 'INVALID_INPUT') return undefined;
		const state = isFault(error, 'replaced') ? 'replaced' : 'waiting';
		this.enter(state);
		this.dependencies.report({ kind: 'trouble', error });
		const bounds = state === 'replaced' ? REPLACED : RECONNECT;
		const wait = backoff((this.failures[state] += 1), bounds, this.dependencies.runtime.random());
		return Math.max(wait, error.retryAfter ?? 0);
	}

	private async open(signal: AbortSignal): Promise<SocketLife> {
		const { tokens, urlWith } = this.dependencies;
		const token = await tokens.get(signal);
		const life = new SocketLife(urlWith(token.value), token, this.dependencies);
		const stop = (): void => {
			life.close();
		};
		if (signal.aborted) stop();
		signal.addEventListener('abort', stop);
		const forget = life.ended.then(() => {
			signal.removeEventListener('abort', stop);
		});
		inBackground(forget, this.dependencies.runtime.log, 'Forgetting a connection');
		return life;
	}

	/** Until the connection is lost; before its token runs out it is replaced by one with a fresh token. */
	private async live(first: SocketLife, signal: AbortSignal): Promise<Ending> {
		const { runtime, tokens } = this.dependencies;
		const begun = runtime.now();
		this.tellConnected();
		let life = first;
		for (;;) {
			const next = await rollOver(life, { runtime, tokens, open: () => this.open(signal) });
			if (!next) break;
			this.enter('draining');
			// Ended by Zoom's handing over, or lost before it.
			const lost = life.ending && life.ending.kind !== 'replaced' ? life.ending : undefined;
			if (lost) this.rememberLoss(life, lost);
			life.close();
			await life.ended;
			life = next;
			this.tellConnected();
		}
		const ending = await life.ended;
		this.rememberLoss(life, ending);
		if (runtime.now() - begun >= STABLE_MS) {
			this.failures = { waiting: 0, replaced: 0, refused: 0 };
		}
		return ending;
	}

	private tellConnected(): void {
		const { runtime, report } = this.dependencies;
		const gap = this.down && {
			from: this.down.since - UNDER_WAY_MS,
			to: runtime.now(),
			reason: this.down.reason,
		};
		this.down = undefined;
		this.enter('live');
		report({ kind: 'connected', gap });
	}

	/** What was sent before an orderly goodbye has arrived; otherwise all since the last sign of life is in doubt. */
	private rememberLoss(life: SocketLife, ending: Ending): void {
		if (ending.kind === 'stopped') return;
		const doubtful = ending.kind === 'silent' || (ending.kind === 'dropped' && !ending.orderly);
		const since = doubtful ? life.lastHeard : life.endedAt;
		this.down = { since, reason: REASONS[ending.kind] ?? 'disconnected' };
	}

	private enter(state: ConnectionState): void {
		this.dependencies.report({ kind: 'state', state });
	}
}

const REASONS: Partial<Record<Ending['kind'], GapReason>> = {
	silent: 'silent',
	replaced: 'replaced',
	tokenRefused: 'token',
};

const isFault = (error: ZoomError, fault: EventsFault): boolean =>
	error instanceof ZoomEventsError && error.fault === fault;

/** What the end of a connection means. */
function reasonOf(ending: Ending): ZoomError {
	switch (ending.kind) {
		case 'stopped':
			return new ZoomCancelledError();
		case 'tokenRefused':
			return new ZoomCredentialsError('Zoom does not accept a fresh token for its event socket', 'token');
		case 'refused':
			return new ZoomEventsError(`Zoom refuses the event subscription: ${ending.words}`, 'refused');
		case 'replaced': {
			const words =
				'Another program has opened this event subscription, and Zoom keeps one connection for each';
			return new ZoomEventsError(words, 'replaced');
		}
		case 'dropped':
			return lost(`The connection to Zoom’s event socket was lost: ${ending.words}`);
		case 'silent':
			return lost('Zoom’s event socket does not answer any more');
		case 'noVerdict':
			return lost('Zoom’s event socket did not answer in time');
		case 'impossible':
			return ending.error;
	}
}

const lost = (words: string): ZoomError => new ZoomConnectionError(words, false);
