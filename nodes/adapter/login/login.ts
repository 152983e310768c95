import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { AccountAccess } from '../../../zoom';
import type { ZoomClient } from '../../../zoom/api/client/client';
import type { DownloadTokens } from '../../../zoom/api/download/download';
import type { CachedTokenSource } from '../../../zoom/auth/cachedTokenSource';
import { type Authentication, credentialTypeOf } from './authentication';
import { appCredentials } from './fieldsOfCredential';
import { OAuth2Sender } from './oAuth2Sender';
import { oAuth2Tokens, type Context } from './oAuth2Tokens';
import { zoomSdk } from './sdk';

/** The one way from a credential, of either kind, to Zoom. */

export interface Access {
	readonly authentication: Authentication;
	readonly credentials: AccountAccess;
}

/** What a person filled in; nothing is checked or sent yet. */
export async function accessOf(
	context: { getCredentials(type: string): Promise<ICredentialDataDecryptedObject> },
	authentication: Authentication,
): Promise<Access> {
	const data = await context.getCredentials(credentialTypeOf(authentication));
	return { authentication, credentials: appCredentials(data) };
}

export interface Login {
	readonly client: ZoomClient;
	readonly tokens: DownloadTokens;
}

/**
 * Zoom with the login of the node.
 * @throws ZoomInvalidInputError for malformed credentials, ZoomCredentialsError when no person has connected the account
 */
export async function loginWith(context: Context, { authentication, credentials }: Access): Promise<Login> {
	if (authentication === 'serverToServer') return appLogin(credentials);
	const zoom = zoomSdk();
	const { apiOrigin, ...shared } = zoom.forOAuth2(credentials);
	const tokens = await oAuth2Tokens(context, shared);
	return { client: zoom.client(new OAuth2Sender(context, apiOrigin, tokens), credentials), tokens };
}

/** As a Server-to-Server app, which needs nothing of n8n. @throws ZoomInvalidInputError for malformed credentials */
export const appLogin = (credentials: AccountAccess): Login & { readonly tokens: CachedTokenSource } => ({
	client: zoomSdk().serverToServer(credentials),
	tokens: zoomSdk().tokens.for(credentials),
});
