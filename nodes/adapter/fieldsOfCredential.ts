import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { AppCredentials } from '../../zoom/auth/login';

/** The fields of `zoomServerToServerApi` as zoom/ takes them. What is wrong with them, zoom/auth says. */
export function appCredentials(data: ICredentialDataDecryptedObject): AppCredentials {
	const text = (name: string): string => {
		const value = data[name];
		return typeof value === 'string' ? value : '';
	};
	return {
		environment: text('environment') === 'government' ? 'government' : 'commercial',
		accountId: text('accountId'),
		clientId: text('clientId'),
		clientSecret: text('clientSecret'),
		redisUrl: text('redisUrl') || undefined,
	};
}
