import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { originOverride, zoomOrigins } from '../zoom/http/hosts';
import { environment, plan, webhookSecretToken } from './commonProperties';

/** The address for the cloud that is chosen in the same dialog; `ZOOM_ORIGIN` stands in for both. */
function address(path: string): string {
	const { oauth } = zoomOrigins('commercial', process.env);
	if (originOverride(process.env) !== undefined) return `${oauth}${path}`;
	const government = zoomOrigins('government', process.env).oauth;
	return `={{ $self["environment"] === "government" ? "${government}${path}" : "${oauth}${path}" }}`;
}

function zoomDomains(): string {
	const other = originOverride(process.env);
	return other === undefined ? 'zoom.us, *.zoom.us, zoomgov.com, *.zoomgov.com' : new URL(other).hostname;
}

export class ZoomPkceOAuth2Api implements ICredentialType {
	name = 'zoomPkceOAuth2Api';

	displayName = 'Zoom Automation: One Person OAuth2 API';

	extends = ['oAuth2Api'];

	documentationUrl =
		'https://github.com/n8n-nodes-zoom-automation/n8n-nodes-zoom-automation/blob/main/docs/credentials.md';

	icon = { light: 'file:../nodes/icons/zoom.svg', dark: 'file:../nodes/icons/zoom.dark.svg' } as const;

	httpRequestNode = {
		name: 'Zoom Automation (One Person)',
		docsUrl: 'https://developers.zoom.us/docs/api/',
		apiBaseUrl: 'https://api.zoom.us/v2/',
	};

	// n8n does state, the S256 challenge, storage and refresh; these fields tell it where and how.
	properties: INodeProperties[] = [
		{
			// Takes the place of a field of n8n's that is never shown here: so it stands above Client ID.
			displayName:
				'Needs a <b>General App</b> of your own: in the <a href="https://marketplace.zoom.us/develop/create" target="_blank">Zoom App Marketplace</a> choose Develop → Build App → General App, enter the OAuth Redirect URL shown above on its Basic Information page (both as redirect URL and in the allow list), add the scopes, then copy Client ID and Client Secret from the same page.',
			name: 'serverUrl',
			type: 'notice',
			default: '',
		},
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'pkce' },
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			required: true,
			default: address('/oauth/authorize'),
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			required: true,
			default: address('/oauth/token'),
		},
		// Empty: Zoom then grants the scopes that are chosen on the app's Scopes page; naming others fails.
		{ displayName: 'Scope', name: 'scope', type: 'hidden', default: '' },
		{ displayName: 'Auth URI Query Parameters', name: 'authQueryParameters', type: 'hidden', default: '' },
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'header' },
		// Of n8n: where its HTTP Request node may send the bearer to. Nobody but Zoom.
		{
			displayName: 'Allowed HTTP Request Domains',
			name: 'allowedHttpRequestDomains',
			type: 'hidden',
			default: 'domains',
		},
		{ displayName: 'Allowed Domains', name: 'allowedDomains', type: 'hidden', default: zoomDomains() },
		environment,
		plan,
		webhookSecretToken,
	];
}
