/** A Marketplace app of an account. */
export interface App {
	kind: 'server-to-server' | 'general';
	name: string;
	accountId: string;
	/** E-mail of the person who made it, whose role decides what it may do; undefined: the account's owner. */
	madeBy?: string;
	clientId: string;
	clientSecret: string;
	/** A second client ID for PKCE without a secret; general apps only. */
	publicClientId?: string;
	activated: boolean;
	/** Every scope that is configured on the app. */
	scopes: readonly string[];
	/** Of its chatbot; undefined: it has none. */
	robotJid?: string;
	/** Where codes may be sent; undefined: anywhere, so that a demo needs no registration. */
	redirectUris?: readonly string[];
	/** Whether the authorize page insists on a code challenge. */
	requirePkce: boolean;
	/** User-managed apps act for the person who consented and for nobody else. */
	userManaged: boolean;
}

/** All scopes there are. Zoom's apps hold scopes of one level: the account's (`:admin`) or one person's. */
export interface EveryScope {
	admin: readonly string[];
	user: readonly string[];
}

export const isAdminScope = (scope: string): boolean => /:admin(:|$)/.test(scope);
