import type { App } from '../account/app';
import type { Answer } from '../http/answer';
import type { User } from '../users/user';
import type { World } from '../engine/world';
import { consentPage, refusalPage } from './consentPage';
import { readChallenge, type CodeChallenge } from './pkce';
import type { TokenRequest } from './tokenEndpoint';

interface ConsentRequest {
	app: App;
	user: User;
	scopes: readonly string[];
	redirectUri: URL;
	state: string;
	challenge: CodeChallenge | undefined;
}

/** Why the consent page is not shown. Numbers as in Zoom's table of OAuth errors; the words are ours. */
class InvalidAuthorization extends Error {
	constructor(
		readonly code: number,
		message: string,
	) {
		super(message);
	}
}

/** `GET /oauth/authorize`: the page on which a person allows or denies. */
export function answerAuthorize({ world, parameters }: TokenRequest): Answer {
	return orRefusalPage(() => {
		const consent = readConsentRequest(world, parameters);
		return {
			status: 200,
			html: consentPage({
				appName: consent.app.name,
				person: consent.user.email,
				scopes: consent.scopes,
				target: consent.redirectUri.host,
				parameters,
			}),
		};
	});
}

/** `POST /oauth/authorize`: what the page's two buttons send. */
export function answerConsent({ world, parameters }: TokenRequest): Answer {
	return orRefusalPage(() => {
		const { app, user, scopes, redirectUri, state, challenge } = readConsentRequest(world, parameters);
		const allowed = parameters['decision'] === 'allow';
		const answer: Record<string, string> = allowed
			? {
					code: world.codes.issue({
						app,
						user,
						scopes: new Set(scopes),
						redirectUri: rawRedirect(parameters),
						challenge,
					}),
				}
			: { error: 'access_denied', error_description: 'The user denied the request' };
		for (const [name, value] of Object.entries({ ...answer, state }))
			redirectUri.searchParams.set(name, value);
		return { status: 302, headers: { location: redirectUri.href } };
	});
}

function orRefusalPage(show: () => Answer): Answer {
	try {
		return show();
	} catch (error) {
		if (!(error instanceof InvalidAuthorization)) throw error;
		return { status: 400, html: refusalPage(error.code, error.message) };
	}
}

const rawRedirect = (parameters: Record<string, string>): string => parameters['redirect_uri'] ?? '';

function readConsentRequest(world: World, parameters: Record<string, string>): ConsentRequest {
	const app = world.app(parameters['client_id'] ?? '');
	if (app?.kind !== 'general')
		throw new InvalidAuthorization(4702, 'Invalid client: no General app has this client_id.');
	if (!app.activated) throw new InvalidAuthorization(4717, 'The app has been disabled.');
	const redirectUri = readRedirect(app, rawRedirect(parameters));
	if (parameters['response_type'] !== 'code') {
		throw new InvalidAuthorization(4700, 'response_type must be code.');
	}
	if (!parameters['state']) throw new InvalidAuthorization(4700, 'state is missing.');
	const challenge = readChallenge(parameters);
	if (typeof challenge === 'string') throw new InvalidAuthorization(4700, `${challenge}.`);
	const mustChallenge = app.requirePkce || parameters['client_id'] === app.publicClientId;
	if (!challenge && mustChallenge) throw new InvalidAuthorization(4700, 'code_challenge is missing.');
	const scopes = readScopes(app, parameters['scope'] ?? '');
	return {
		app,
		user: signedInPerson(world, app),
		scopes,
		redirectUri,
		state: parameters['state'],
		challenge,
	};
}

function readRedirect(app: App, redirectUri: string): URL {
	const allowed = app.redirectUris?.includes(redirectUri) ?? true;
	if (!allowed || !URL.canParse(redirectUri)) {
		throw new InvalidAuthorization(4709, `Redirect URI mismatch: ${redirectUri || 'none was sent'}.`);
	}
	return new URL(redirectUri);
}

/** Without a scope parameter all of the app's scopes are asked for. */
function readScopes(app: App, asked: string): readonly string[] {
	const scopes = asked.split(/[\s,]+/).filter(Boolean);
	if (scopes.length === 0) return app.scopes;
	const unknown = scopes.filter((scope) => !app.scopes.includes(scope));
	if (unknown.length > 0) throw new InvalidAuthorization(4700, `Invalid scope: ${unknown.join(' ')}.`);
	return scopes;
}

function signedInPerson(world: World, app: App): User {
	const account = world.account(app.accountId);
	const { signedInAs } = world.settings;
	return (signedInAs === undefined ? undefined : account.users.findByEmail(signedInAs)) ?? account.owner;
}
