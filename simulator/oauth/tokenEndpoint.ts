import type { App } from '../account/app';
import type { Answer } from '../http/answer';
import type { User } from '../users/user';
import type { World } from '../engine/world';
import { identifyClient } from './clientAuthentication';
import { verifierFits } from './pkce';
import type { AccessToken } from './tokens';

/** A refusal of the token endpoint: always HTTP 400, in a shape of its own. */
export class OAuthRefusal extends Error {
	constructor(
		readonly error: string,
		readonly reason: string,
	) {
		super(`${error}: ${reason}`);
	}

	get answer(): Answer {
		return { status: 400, body: { reason: this.reason, error: this.error } };
	}
}

export interface TokenRequest {
	world: World;
	authorization: string | undefined;
	/** Form body over query; empty when the body was no form, as Zoom does not read JSON here. */
	parameters: Record<string, string>;
	origin: string;
}

type Grant = (request: TokenRequest, app: App) => AccessToken;

const GRANTS: Record<string, { apps: ReadonlyArray<App['kind']>; grant: Grant }> = {
	account_credentials: { apps: ['server-to-server'], grant: accountCredentials },
	client_credentials: { apps: ['server-to-server', 'general'], grant: clientCredentials },
	authorization_code: { apps: ['general'], grant: authorizationCode },
	refresh_token: { apps: ['general'], grant: refreshToken },
};

/** @throws OAuthRefusal */
export function answerTokenRequest(request: TokenRequest): Answer {
	const app = identifyClient(request);
	if (!app) throw new OAuthRefusal('invalid_client', 'Invalid client_id or client_secret');
	const known = GRANTS[request.parameters['grant_type'] ?? ''];
	if (!known?.apps.includes(app.kind)) {
		throw new OAuthRefusal('unsupported_grant_type', 'unsupported grant type');
	}
	// Zoom's wording for an app that is not activated is not on record [?].
	if (!app.activated) throw new OAuthRefusal('invalid_request', 'The app has been disabled');
	const token = known.grant(request, app);
	return {
		status: 200,
		headers: { 'cache-control': 'no-store' },
		body: {
			access_token: token.value,
			token_type: 'bearer',
			...(token.refreshToken && { refresh_token: token.refreshToken }),
			expires_in: request.world.settings.tokenLifetimeSeconds,
			scope: [...token.scopes].join(' '),
			api_url: request.world.settings.apiUrl ?? request.origin,
		},
	};
}

function issue({ world }: TokenRequest, app: App, user: User, scopes: ReadonlySet<string>, refresh: boolean) {
	return world.tokens.issue({ app, user, scopes }, world.settings.tokenLifetimeSeconds, refresh);
}

function accountCredentials(request: TokenRequest, app: App): AccessToken {
	// The body of this answer is not on record [?]; that it is HTTP 400 is.
	if (request.parameters['account_id'] !== app.accountId)
		throw new OAuthRefusal('invalid_request', 'Bad Request');
	return issue(request, app, makerOf(request, app), new Set(app.scopes), false);
}

function makerOf({ world }: TokenRequest, { accountId, madeBy }: App): User {
	const { users, owner } = world.account(accountId);
	return (madeBy === undefined ? undefined : users.find(madeBy)) ?? owner;
}

/** A General App's own token opens the event socket, and writes as its chatbot. */
function clientCredentials(request: TokenRequest, app: App): AccessToken {
	const own = ['marketplace:write:websocket_connection', ...(app.robotJid ? ['imchat:bot'] : [])];
	const scopes = app.kind === 'general' ? own : app.scopes;
	return issue(request, app, request.world.account(app.accountId).owner, new Set(scopes), false);
}

function authorizationCode(request: TokenRequest, app: App): AccessToken {
	const { code = '', redirect_uri: redirectUri, code_verifier: verifier } = request.parameters;
	const authorization = request.world.codes.redeem(code);
	const fits =
		authorization?.app === app &&
		authorization.redirectUri === redirectUri &&
		verifierFits(authorization.challenge, verifier);
	if (!fits) throw new OAuthRefusal('invalid_grant', 'Invalid authorization code');
	const { user, scopes } = authorization;
	// Authorizing anew ends what the same person gave this app before (4741).
	request.world.tokens.revokeWhere((token) => token.app === app && token.user === user, true);
	return issue(request, app, user, scopes, true);
}

function refreshToken(request: TokenRequest, app: App): AccessToken {
	const token = request.world.tokens.findRefreshToken(request.parameters['refresh_token'] ?? '');
	if (!token || token.app !== app || token.used) throw new OAuthRefusal('invalid_grant', 'Invalid Token!');
	token.used = true;
	return issue(request, app, token.user, token.scopes, true);
}
