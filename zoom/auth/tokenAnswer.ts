import { ZoomUnexpectedAnswerError } from '../errors';
import { isZoomHost } from '../http/hosts';
import { jsonObject } from './refusal';

/** Zoom's answer to a login. */
export interface TokenAnswer {
	readonly value: string;
	/** From the moment Zoom made it, in ms. */
	readonly lifeMs: number;
	readonly scopes: readonly string[];
	/** The region's API origin, when it is one of Zoom's hosts. */
	readonly apiOrigin: string | undefined;
}

/** Zoom's documented life of a token, for an answer that does not say. */
const USUAL_LIFE_S = 3_600;
const MAX_LIFE_S = 86_400;
const BEARER = /^[\x21-\x7e]+$/;

/** @throws ZoomUnexpectedAnswerError when there is no token in it; the message never holds any of the body */
export function readTokenAnswer(body: string): TokenAnswer {
	const answer = jsonObject(body);
	if (!answer) {
		const what = body.trimStart().startsWith('<') ? 'a web page, perhaps of a proxy' : 'not JSON';
		throw new ZoomUnexpectedAnswerError(`The answer to the login is ${what}`, { status: 200 });
	}
	const { access_token: value, expires_in: life, scope, api_url: apiUrl } = answer;
	if (typeof value !== 'string' || !BEARER.test(value)) {
		throw new ZoomUnexpectedAnswerError('The answer to the login holds no token', { status: 200 });
	}
	return {
		value,
		lifeMs: lifeSeconds(life) * 1_000,
		scopes: scopesOf(scope),
		apiOrigin: apiOriginOf(apiUrl),
	};
}

function lifeSeconds(life: unknown): number {
	const seconds = Number(life);
	return seconds > 0 ? Math.min(seconds, MAX_LIFE_S) : USUAL_LIFE_S;
}

/** Space-separated; one page of Zoom's documentation shows a list. */
function scopesOf(scope: unknown): string[] {
	const parts: unknown[] = Array.isArray(scope)
		? scope
		: typeof scope === 'string'
			? scope.split(/[\s,]+/)
			: [];
	return parts.filter((part): part is string => typeof part === 'string' && part !== '');
}

function apiOriginOf(url: unknown): string | undefined {
	if (typeof url !== 'string' || !url.startsWith('https:') || !isZoomHost(url)) return undefined;
	return new URL(url).origin;
}
