import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { AccountAccess } from '../../../zoom';

/** The fields of either credential as zoom/ takes them. What is wrong with them, zoom/auth says. */
export function appCredentials(data: ICredentialDataDecryptedObject): AccountAccess {
	const text = (name: string): string => {
		const value = data[name];
		return typeof value === 'string' ? value : '';
	};
	const plan = text('plan');
	return {
		plan: plan === 'free' || plan === 'business' ? plan : 'pro',
		environment: text('environment') === 'government' ? 'government' : 'commercial',
		accountId: text('accountId'),
		clientId: text('clientId'),
		clientSecret: text('clientSecret'),
		redisUrl: text('redisUrl') || undefined,
	};
}
