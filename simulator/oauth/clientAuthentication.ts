import type { App } from '../account/app';
import type { World } from '../engine/world';

/**
 * The app that a request to the OAuth endpoints comes from: Basic authentication, or, for PKCE without a secret, the
 * public client ID in the body and no Authorization header.
 */
export function identifyClient(request: {
	world: World;
	authorization: string | undefined;
	parameters: Record<string, string>;
}): App | undefined {
	const { world, authorization, parameters } = request;
	if (authorization === undefined) {
		const app = world.app(parameters['client_id'] ?? '');
		return app && app.publicClientId === parameters['client_id'] ? app : undefined;
	}
	const [, encoded] = /^Basic\s+(\S+)$/i.exec(authorization) ?? [];
	if (encoded === undefined) return undefined;
	const credentials = Buffer.from(encoded, 'base64').toString();
	const colon = credentials.indexOf(':');
	const app = world.app(credentials.slice(0, colon));
	const secretFits = colon > 0 && app?.clientSecret === credentials.slice(colon + 1);
	return secretFits && app.clientId === credentials.slice(0, colon) ? app : undefined;
}
