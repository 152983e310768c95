import { randomUUID } from 'node:crypto';
import { ZoomCredentialsError, ZoomError } from '../errors';
import type { Runtime } from '../runtime';
import type { Claim, Store } from '../store/store';
import { VersionGate } from '../store/version';
import { holdLease, LEASE_MS } from './lease';
import { accountHash, type Login, tokenSlot } from './login';
import type { LoginObserver } from './loginObserver';
import {
	failureOf,
	failureRecord,
	leftOf,
	type LoginRecord,
	readRecord,
	tokenRecord,
	type Untimed,
	writeRecord,
} from './record';
import type { NewToken } from './requestToken';
import type { AccessToken } from './token';
import { Vault } from './vault';

export interface HeldToken {
	readonly token: AccessToken;
	/** How long it lives altogether, in ms. */
	readonly lifeMs: number;
	/** What the store holds for it; undefined when it is not stored. */
	readonly stored: string | undefined;
}

/** What a caller will take. */
export interface AcquirePolicy {
	/** Whether a token that is already stored will do. */
	readonly accepts: (held: HeldToken) => boolean;
	/** Whether to take another process's word for it that Zoom refuses. */
	readonly trustSharedFailures: boolean;
	/** Whether to tell the other processes when Zoom refuses. */
	readonly shareFailures: boolean;
}

export interface SharedTokenDependencies {
	readonly store: Store;
	readonly runtime: Runtime;
	/** Asks Zoom. */
	readonly request: (signal: AbortSignal | undefined) => Promise<NewToken>;
	readonly observer?: LoginObserver | undefined;
}

/** Longer than Zoom ever takes, short enough for a person: after it a waiter asks Zoom itself. */
const PATIENCE_MS = 20_000;
const FIRST_LOOK_MS = 15;
const MAX_LOOK_MS = 120;

type StoredValue = Extract<Claim, { kind: 'value' }>;
type GivenLease = Extract<Claim, { kind: 'lease' }>;

/** A login's token as all processes see it: whoever gets the lease asks Zoom, the others take what it got. */
export class SharedToken {
	private readonly slot: string;
	private readonly vault: Vault;
	private readonly credential: string;
	private readonly versions: VersionGate;
	private unreadable: string | undefined;

	constructor(
		private readonly login: Login,
		private readonly dependencies: SharedTokenDependencies,
	) {
		this.versions = new VersionGate('stored Zoom token', this.dependencies.runtime.log);
		this.slot = tokenSlot(login);
		this.vault = new Vault(login.clientSecret);
		this.credential = accountHash(login);
	}

	/** @throws whatever asking Zoom throws, also when another process asked; ZoomCancelledError */
	async obtain(policy: AcquirePolicy, signal?: AbortSignal): Promise<HeldToken> {
		const { store, runtime } = this.dependencies;
		const owner = randomUUID();
		const until = runtime.now() + PATIENCE_MS;
		let look = FIRST_LOOK_MS;
		let stale: string | undefined;
		while (runtime.now() < until) {
			const claim = await store.claim(this.slot, owner, LEASE_MS, stale);
			if (claim.kind === 'lease') return await this.make(policy, owner, claim, signal);
			if (claim.kind === 'value') {
				const held = this.read(claim, policy);
				if (held) return held;
				stale = claim.value;
				continue;
			}
			await runtime.sleep(look * (0.5 + runtime.random() / 2), signal);
			look = Math.min(look * 1.5, MAX_LOOK_MS);
		}
		// The holder hangs, and this caller has waited long enough. Without the lease it must not store what it gets.
		return { ...this.held(await this.ask(signal)), stored: undefined };
	}

	get observer(): LoginObserver | undefined {
		return this.dependencies.observer;
	}

	/** Removes this very token from the store. */
	async forget(stored: string): Promise<void> {
		await this.dependencies.store.remove(this.slot, stored);
	}

	private read(claim: StoredValue, policy: AcquirePolicy): HeldToken | undefined {
		const record = this.open(claim.value);
		if (!record) return undefined;
		const left = leftOf(record, claim);
		if (left <= 0) return undefined;
		const now = this.dependencies.runtime.now();
		if (record.kind !== 'token') {
			if (policy.trustSharedFailures) throw failureOf(record, left, now);
			return undefined;
		}
		const { value, scopes, apiOrigin, lifeMs } = record;
		const token = { value, scopes, apiOrigin, expiresAt: now + left };
		const held = { token, lifeMs, stored: claim.value };
		return policy.accepts(held) ? held : undefined;
	}

	private open(stored: string): LoginRecord | undefined {
		const text = this.vault.open(stored, this.slot);
		const record = text === undefined ? undefined : readRecord(text, this.versions);
		if (record === 'ignored') return undefined;
		if (!record && this.unreadable !== stored) {
			this.unreadable = stored;
			this.dependencies.runtime.log.warn('A stored Zoom token does not open; asking Zoom for a new one', {
				credential: this.credential,
			});
		}
		return record;
	}

	private async make(
		policy: AcquirePolicy,
		owner: string,
		{ fence, now: storeNow }: GivenLease,
		signal: AbortSignal | undefined,
	): Promise<HeldToken> {
		const { store, runtime } = this.dependencies;
		const storeAhead = storeNow - runtime.now();
		const lease = holdLease(store, runtime, this.slot, owner);
		const put = async (untimed: Untimed, ttlMs: number): Promise<string | undefined> => {
			const life = Math.max(1, Math.floor(ttlMs));
			const record: LoginRecord = { ...untimed, until: runtime.now() + storeAhead + life };
			const value = this.vault.seal(writeRecord(record), this.slot);
			return (await store.put(this.slot, { value, ttlMs: life, owner, fence })) ? value : undefined;
		};
		try {
			const token = await this.ask(signal);
			const stored = await put(tokenRecord(token), token.expiresAt - runtime.now());
			return { ...this.held(token), stored };
		} catch (error) {
			const failure = policy.shareFailures ? failureRecord(error) : undefined;
			if (failure) await put(failure.record, failure.ttlMs);
			else await store.release(this.slot, owner);
			throw error;
		} finally {
			lease.end();
		}
	}

	private held({ lifeMs, ...token }: NewToken): Omit<HeldToken, 'stored'> {
		return { token, lifeMs };
	}

	private async ask(signal: AbortSignal | undefined): Promise<NewToken> {
		const { runtime, request } = this.dependencies;
		const begun = runtime.now();
		const tell = (level: 'info' | 'warn', result: string): void => {
			runtime.log[level]('Zoom login', {
				what: 'token request',
				grant: this.login.grant,
				credential: this.credential,
				result,
				ms: Math.round(runtime.now() - begun),
			});
		};
		try {
			const token = await request(signal);
			tell('info', 'ok');
			this.observer?.granted(token);
			return token;
		} catch (error) {
			tell('warn', resultOf(error));
			this.observer?.failed(error);
			throw error;
		}
	}
}

function resultOf(error: unknown): string {
	if (error instanceof ZoomCredentialsError) return `refused: ${error.fault}`;
	return error instanceof ZoomError ? error.code : 'failed';
}
