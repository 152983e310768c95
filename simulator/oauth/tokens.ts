import { randomBytes } from 'node:crypto';
import type { App } from '../account/app';
import type { Clock } from '../engine/clock';
import type { User } from '../users/user';

export interface AccessToken {
	value: string;
	app: App;
	/** Whose token it is: the account's owner for an app's own grants, else the person who consented. */
	user: User;
	scopes: ReadonlySet<string>;
	/** Epoch ms. */
	expiresAt: number;
	/** The refresh token that came with it. */
	refreshToken: string | undefined;
}

export interface RefreshToken {
	value: string;
	app: App;
	user: User;
	scopes: ReadonlySet<string>;
	used: boolean;
}

/** Enough random bytes that nobody takes it for something to parse. */
const opaque = (bytes = 48): string => randomBytes(bytes).toString('base64url');
const PURGE_AT = 20_000;

/** Every token that the simulator has given out and not forgotten. */
export class Tokens {
	private readonly access = new Map<string, AccessToken>();
	private readonly refresh = new Map<string, RefreshToken>();

	constructor(private readonly clock: Clock) {}

	issue(
		grant: { app: App; user: User; scopes: ReadonlySet<string> },
		lifetimeSeconds: number,
		withRefreshToken: boolean,
	): AccessToken {
		const now = this.clock.now();
		if (this.access.size > PURGE_AT) this.purge(now);
		const refreshToken = withRefreshToken ? this.issueRefreshToken(grant) : undefined;
		const token = { ...grant, value: opaque(), expiresAt: now + lifetimeSeconds * 1000, refreshToken };
		this.access.set(token.value, token);
		return token;
	}

	find(value: string): AccessToken | undefined {
		return this.access.get(value);
	}

	findRefreshToken(value: string): RefreshToken | undefined {
		return this.refresh.get(value);
	}

	/** @returns whether there was such a token. Its refresh token dies with it. */
	revoke(value: string): boolean {
		const token = this.access.get(value);
		if (token?.refreshToken) this.refresh.delete(token.refreshToken);
		return this.access.delete(value) || this.refresh.delete(value);
	}

	/** @returns how many access tokens died. Their refresh tokens die with them when `refreshTokens` is set. */
	revokeWhere(holds: (token: AccessToken | RefreshToken) => boolean, refreshTokens: boolean): number {
		let revoked = 0;
		for (const token of this.access.values()) {
			if (!holds(token)) continue;
			this.access.delete(token.value);
			revoked += 1;
		}
		if (refreshTokens) {
			for (const token of this.refresh.values()) if (holds(token)) this.refresh.delete(token.value);
		}
		return revoked;
	}

	/** @returns how many access tokens ran out */
	expireWhere(holds: (token: AccessToken) => boolean): number {
		let expired = 0;
		for (const token of this.access.values()) {
			if (!holds(token)) continue;
			token.expiresAt = this.clock.now();
			expired += 1;
		}
		return expired;
	}

	private issueRefreshToken(grant: Pick<RefreshToken, 'app' | 'user' | 'scopes'>): string {
		const token: RefreshToken = { ...grant, value: opaque(), used: false };
		this.refresh.set(token.value, token);
		return token.value;
	}

	private purge(now: number): void {
		for (const token of this.access.values()) if (token.expiresAt < now) this.access.delete(token.value);
	}
}
