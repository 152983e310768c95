import type { Random } from './random';

/** What a person would copy from Zoom's Marketplace to log in to a simulated account. */
export interface AccountCredentials {
	accountId: string;
	/** Of the Server-to-Server app. */
	clientId: string;
	clientSecret: string;
	/** Of the General app (authorization code, PKCE). */
	generalClientId: string;
	generalClientSecret: string;
	/** The General app's client ID for PKCE without a secret. */
	generalPublicClientId: string;
	/** Of the General app's chatbot. */
	botJid: string;
	ownerEmail: string;
}

/** Of the account that every simulator starts with. Nothing of this opens anything in the real world. */
export const DEFAULT_CREDENTIALS: AccountCredentials = {
	accountId: 'SimulatedAccountId0001',
	clientId: 'SimulatedS2SClientId01',
	clientSecret: 'simulated-server-to-server-secret',
	generalClientId: 'SimulatedGeneralId0001',
	generalClientSecret: 'simulated-general-app-secret',
	generalPublicClientId: 'SimulatedPublicId00001',
	botJid: 'simulatedbot@xmpp.zoom.us',
	ownerEmail: 'owner@example.com',
};

export function randomCredentials(random: Random): AccountCredentials {
	const accountId = random.id();
	return {
		accountId,
		clientId: random.id(),
		clientSecret: random.id(32),
		generalClientId: random.id(),
		generalClientSecret: random.id(32),
		generalPublicClientId: random.id(),
		botJid: `${random.id().toLowerCase()}@xmpp.zoom.us`,
		ownerEmail: `owner.${accountId.toLowerCase()}@example.com`,
	};
}
