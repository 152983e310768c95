import { createHash, randomBytes } from 'node:crypto';
import type { Simulator } from '../../../simulator';
import { basic, requestToken, send, type Reply } from './caller';

/** A PKCE pair as a client makes it. */
export function pkcePair(): { verifier: string; challenge: string } {
	const verifier = randomBytes(48).toString('base64url');
	return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

export const REDIRECT = 'http://127.0.0.1:5678/rest/oauth2-credential/callback';

export function authorizeQuery(zoom: Simulator, challenge: string): Record<string, string> {
	return {
		response_type: 'code',
		client_id: zoom.credentials.generalClientId,
		redirect_uri: REDIRECT,
		state: 'some state',
		code_challenge: challenge,
		code_challenge_method: 'S256',
	};
}

export const openConsentPage = (zoom: Simulator, query: Record<string, string>): Promise<Reply> =>
	send(`${zoom.origin}/oauth/authorize?${new URLSearchParams(query).toString()}`);

/** Reads the form on the page and sends it as a browser would. @returns where the browser is sent */
export async function decide(zoom: Simulator, page: string, decision: 'allow' | 'deny'): Promise<URL> {
	const form = new URLSearchParams({ decision });
	for (const [, name = '', value = ''] of page.matchAll(
		/<input type="hidden" name="(.*?)" value="(.*?)">/g,
	)) {
		form.set(unescaped(name), unescaped(value));
	}
	const response = await fetch(`${zoom.origin}/oauth/authorize`, {
		method: 'POST',
		body: form,
		redirect: 'manual',
	});
	return new URL(response.headers.get('location') ?? '');
}

const unescaped = (html: string): string =>
	html.replace(/&#(\d+);/g, (_whole, code) => String.fromCharCode(Number(code)));

export interface PersonsTokens {
	scope: string;
	access_token: string;
	refresh_token: string;
}

/** A person allows the General app, and the app exchanges the code. */
export async function connect(zoom: Simulator): Promise<Reply<PersonsTokens>> {
	const { verifier, challenge } = pkcePair();
	const { text } = await openConsentPage(zoom, authorizeQuery(zoom, challenge));
	const code = (await decide(zoom, text, 'allow')).searchParams.get('code') ?? '';
	return await exchange<PersonsTokens>(zoom, { code, code_verifier: verifier });
}

const general = (zoom: Simulator): Record<string, string> =>
	basic(zoom.credentials.generalClientId, zoom.credentials.generalClientSecret);

export const exchange = <Body = Record<string, unknown>>(
	zoom: Simulator,
	form: Record<string, string>,
): Promise<Reply<Body>> =>
	requestToken<Body>(
		zoom,
		{ grant_type: 'authorization_code', redirect_uri: REDIRECT, ...form },
		general(zoom),
	);

export const refresh = (zoom: Simulator, token: string): Promise<Reply<PersonsTokens>> =>
	requestToken(zoom, { grant_type: 'refresh_token', refresh_token: token }, general(zoom));
