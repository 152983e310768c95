import { createHash, hkdfSync } from 'node:crypto';
import { ZoomInvalidInputError } from '../errors';
import type { Environment } from '../http/hosts';

/** How an app logs in without a person: as an account's Server-to-Server app, or as itself (for its event socket). */
export type Grant = 'account_credentials' | 'client_credentials';

/** What a person fills in to log in as an app. */
export interface AppCredentials {
	readonly environment: Environment;
	/** Needed for `account_credentials` only: General apps have none. */
	readonly accountId: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** A Redis of these credentials' own. */
	readonly redisUrl?: string | undefined;
}

export interface Login extends AppCredentials {
	readonly grant: Grant;
}

/** Visible ASCII without quotes and brackets, which are pasted along here and there. */
const POSSIBLE = /^(?:(?!["'`<>])[\x21-\x7e])+$/;

/**
 * The credentials as they are sent: spaces around a pasted value do not count.
 * @throws ZoomInvalidInputError naming the field that is empty or cannot be right; no message repeats a value
 */
export function checkedLogin(given: AppCredentials, grant: Grant): Login {
	const environment: string = given.environment;
	if (environment !== 'commercial' && environment !== 'government') {
		throw new ZoomInvalidInputError('The environment must be commercial or government', 'environment');
	}
	const accountId = grant === 'account_credentials' ? field(given, 'accountId', 'account ID') : '';
	if (accountId.includes('@')) {
		throw new ZoomInvalidInputError(
			'The account ID is an email address: copy the Account ID from the App Credentials page of the app in the Zoom App Marketplace',
			'accountId',
		);
	}
	const clientId = field(given, 'clientId', 'client ID');
	if (clientId.includes(':')) {
		throw new ZoomInvalidInputError('The client ID must not contain a colon', 'clientId');
	}
	const clientSecret = field(given, 'clientSecret', 'client secret');
	return { environment, accountId, clientId, clientSecret, redisUrl: given.redisUrl, grant };
}

function field(
	given: AppCredentials,
	name: 'accountId' | 'clientId' | 'clientSecret',
	label: string,
): string {
	// What comes out of an expression may be anything.
	const raw: unknown = given[name];
	const value = typeof raw === 'string' ? raw.trim() : '';
	if (value === '') throw new ZoomInvalidInputError(`The ${label} is missing`, name);
	if (!POSSIBLE.test(value)) {
		throw new ZoomInvalidInputError(
			`The ${label} contains a space, a quote or another character that Zoom never uses`,
			name,
		);
	}
	return value;
}

/** Names an account's app without telling which: for logs, and in Redis keys. 128 bits in hex. */
export function accountHash({ environment, accountId, clientId }: AppCredentials): string {
	const identity = JSON.stringify([environment, accountId.trim(), clientId.trim()]);
	return createHash('sha256').update(identity).digest('hex').slice(0, 32);
}

/**
 * Where everything that is shared about an account's app begins: `n8n-zoom:{<hash>}`. Append `:<what>`. The braces keep
 * all keys of an app on one node of a Redis Cluster.
 */
export function accountKey(credentials: AppCredentials): string {
	return `n8n-zoom:{${accountHash(credentials)}}`;
}

/**
 * The store's slot for a login's token. A fingerprint of the secret is part of it, so that a corrected or rotated secret
 * meets nothing that an earlier one left behind.
 */
export function tokenSlot(login: Login): string {
	const fingerprint = derive(login.clientSecret, 'n8n-zoom slot', 8).toString('hex');
	return `${accountKey(login)}:token:${login.grant}:${fingerprint}`;
}

/** Bytes derived from the secret that do not reveal it. */
export function derive(clientSecret: string, purpose: string, bytes: number): Buffer {
	return Buffer.from(hkdfSync('sha256', clientSecret, '', purpose, bytes));
}
