import type { Answer } from '../http/answer';
import { identifyClient } from './clientAuthentication';
import { OAuthRefusal, type TokenRequest } from './tokenEndpoint';

/** `POST /oauth/revoke`: the token dies, and the refresh token that came with it. */
export function answerRevocation(request: TokenRequest): Answer {
	const app = identifyClient(request);
	if (!app) throw new OAuthRefusal('invalid_client', 'Invalid client_id or client_secret');
	const value = request.parameters['token'] ?? '';
	const token = request.world.tokens.find(value) ?? request.world.tokens.findRefreshToken(value);
	if (token?.app !== app) throw new OAuthRefusal('invalid_request', 'Invalid Token!');
	request.world.tokens.revoke(value);
	return { status: 200, body: { status: 'success' } };
}
