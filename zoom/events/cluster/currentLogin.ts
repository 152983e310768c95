import type { AccessToken, TokenSource } from '../../auth/token';
import type { Sealing, Vault } from '../../auth/vault';

/** What a credential gives to a subscription. */
export interface SubscriptionLogin {
	readonly tokens: TokenSource;
	readonly vault: Vault;
	/** Tells one client secret from another, and does not give it away. */
	readonly secret: string;
}

/**
 * The login of a subscription in this process: of those that its workflows bring, the newest that Zoom accepts. Zoom keeps one
 * connection for a subscription, so after a new client secret workflows that were started before and after share it.
 */
export class CurrentLogin implements TokenSource, Sealing {
	private former: Vault | undefined;

	constructor(private current: SubscriptionLogin) {}

	isFrom(secret: string): boolean {
		return this.current.secret === secret;
	}

	/**
	 * Goes on with another login, once Zoom has given a token for it: nobody gets events for a secret that is wrong.
	 * @throws what `TokenSource.get` throws
	 */
	async renew(login: SubscriptionLogin): Promise<void> {
		if (this.isFrom(login.secret)) return;
		await login.tokens.get();
		this.former = this.current.vault;
		this.current = login;
	}

	async get(signal?: AbortSignal): Promise<AccessToken> {
		return await this.current.tokens.get(signal);
	}

	async reject(token: string): Promise<void> {
		await this.current.tokens.reject(token);
	}

	seal(text: string, redisKey: string): string {
		return this.current.vault.seal(text, redisKey);
	}

	/** Also what was sealed before the last change: other processes may not know of it yet. */
	open(blob: string, redisKey: string): string | undefined {
		return this.current.vault.open(blob, redisKey) ?? this.former?.open(blob, redisKey);
	}
}
