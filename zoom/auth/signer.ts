import { createHmac } from 'node:crypto';
import { ZoomInvalidInputError } from '../errors';
import { accountHash, derive, type AppCredentials } from './login';

/**
 * Signs texts that leave our hands and come back, such as the rows of a plan: HMAC-SHA256 as base64url, by a key that
 * follows from the client secret and the account, so there is none to manage.
 * @returns throws ZoomInvalidInputError when called with a credential that has no client secret
 */
export function signerFor(credentials: AppCredentials): (text: string) => string {
	let key: Buffer | undefined;
	return (text) => {
		const secret = credentials.clientSecret.trim();
		if (secret === '') throw new ZoomInvalidInputError('The client secret is missing', 'clientSecret');
		key ??= derive(secret, `n8n-zoom plan ${accountHash(credentials)}`, 32);
		return createHmac('sha256', key).update(text).digest('base64url');
	};
}
