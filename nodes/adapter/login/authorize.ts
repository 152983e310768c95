import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { mayReceiveSecrets } from '../../../zoom/http/hosts';
import { appCredentials } from './fieldsOfCredential';
import { zoomSdk } from './sdk';

/**
 * Puts the account's bearer on a request of another node, such as n8n's HTTP Request. It stays with Zoom: n8n would add it
 * again when Zoom redirects to another origin.
 *
 * After a 401 n8n calls again with the very same options: the bearer that is found there is the one Zoom refused.
 * @throws ZoomInvalidInputError for a request to anybody but Zoom; ZoomError when there is no token to be had
 */
export async function authorize(
	credentials: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const url = addressOf(options);
	if (!mayReceiveSecrets(url, process.env)) {
		const host = URL.canParse(url) ? new URL(url).host : 'this address';
		throw new ZoomInvalidInputError(
			`The Zoom credential is only sent to Zoom, over https, and ${host} is not one of Zoom's hosts`,
			'URL',
		);
	}
	const tokens = zoomSdk().tokens.for(appCredentials(credentials));
	const headers = options.headers ?? {};
	const sent: unknown = headers['Authorization'];
	const refused = typeof sent === 'string' ? /^Bearer (.+)$/.exec(sent)?.[1] : undefined;
	if (refused !== undefined) await tokens.reject(refused);
	options.headers = { ...headers, Authorization: `Bearer ${(await tokens.get()).value}` };
	options.sendCredentialsOnCrossOriginRedirect = false;
	return options;
}

/** n8n's older helper, which its HTTP Request node uses, says `uri`. */
function addressOf({ url, baseURL, ...rest }: IHttpRequestOptions): string {
	const given = url || ('uri' in rest && typeof rest.uri === 'string' ? rest.uri : '');
	return baseURL && URL.canParse(given, baseURL) ? new URL(given, baseURL).href : given;
}
