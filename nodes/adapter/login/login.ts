import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { AccountAccess } from '../../../zoom';
import type { ZoomClient } from '../../../zoom/api/client/client';
import type { Sender } from '../../../zoom/api/client/sender';
import type { DownloadTokens } from '../../../zoom/api/download/download';
import type { CachedTokenSource } from '../../../zoom/auth/cachedTokenSource';
import { type Authentication, connectionOf, credentialTypeOf, grantOf } from './authentication';
import { appCredentials } from './fieldsOfCredential';
import { OAuth2Sender } from './oAuth2Sender';
import { oAuth2Tokens, type Context } from './oAuth2Tokens';
import { zoomSdk } from './sdk';
import { isRecord, textOf } from '../../../zoom/values';

/** The one way from a credential, of either kind, to Zoom. */

export interface Access {
	readonly authentication: Authentication;
	readonly credentials: AccountAccess;
	/** Of a person's token, as Zoom told n8n; undefined where it did not. */
	readonly scopes: readonly string[] | undefined;
}

/** What a person filled in; nothing is checked or sent yet. */
export async function accessOf(
	context: { getCredentials(type: string): Promise<ICredentialDataDecryptedObject> },
	authentication: Authentication,
): Promise<Access> {
	const data = await context.getCredentials(credentialTypeOf(authentication));
	return { authentication, credentials: appCredentials(data), scopes: scopesIn(data) };
}

/** @returns undefined where the token does not tell */
function scopesIn({ oauthTokenData }: ICredentialDataDecryptedObject): readonly string[] | undefined {
	const scope = isRecord(oauthTokenData) ? oauthTokenData['scope'] : undefined;
	const names = textOf(Array.isArray(scope) ? scope.join(' ') : scope).split(/\s+/);
	return names.some((name) => name !== '') ? names : undefined;
}

export interface Login {
	readonly client: ZoomClient;
	readonly tokens: DownloadTokens;
	/** Of a person who connected the account; undefined: the app's own. */
	readonly sender?: Sender;
}

/**
 * Zoom with the login of the node.
 * @throws ZoomInvalidInputError for malformed credentials, ZoomCredentialsError when no person has connected the account
 */
export async function loginWith(context: Context, { authentication, credentials }: Access): Promise<Login> {
	if (authentication === 'serverToServer') return appLogin(credentials);
	if (authentication === 'chatbot') return chatbotLogin(credentials);
	const zoom = zoomSdk();
	const { origins, ...shared } = zoom.forOAuth2(credentials, connectionOf(context));
	const tokens = await oAuth2Tokens(context, shared);
	const sender = new OAuth2Sender(context, origins, tokens);
	return { client: zoom.client(sender, credentials), tokens, sender };
}

/** As a Server-to-Server app, which needs nothing of n8n. @throws ZoomInvalidInputError for malformed credentials */
export const appLogin = (credentials: AccountAccess): Login & { readonly tokens: CachedTokenSource } => ({
	client: zoomSdk().serverToServer(credentials),
	tokens: zoomSdk().tokens.for(credentials),
});

/** As a General App itself, for its chatbot. @throws ZoomInvalidInputError for malformed credentials */
export const chatbotLogin = (credentials: AccountAccess): Login & { readonly tokens: CachedTokenSource } => ({
	client: zoomSdk().chatbot(credentials),
	tokens: zoomSdk().tokens.for(credentials, grantOf('chatbot')),
});
