import {
	ZoomCredentialsError,
	type FieldFault,
	ZoomRefusedError,
	ZoomScopeError,
	ZoomUnexpectedAnswerError,
	type ZoomError,
	type ZoomErrorDetails,
} from '../../errors';
import { isScopeRefusal, isTokenRefusal, zoomCodeIn } from '../../errors/tokenRefusal';
import { excerpt } from '../../values/excerpt';
import { jsonIn } from '../../values/json';
import { isRecord, recordsIn, textOf, type ZoomRecord } from '../../values';
import { retryAfterMs } from '../../http/retryAfter';
import { rateLimited } from './rateLimited';
import { hostIn } from './redirect';
import type { RouteFacts } from '../routes/routes';
import type { ZoomHttpResponse } from './sender';

/**
 * The value in an answer: an empty object where Zoom sends no body.
 * @throws ZoomError of the kind that fits, when the answer is a refusal of whatever shape
 */
export function readAnswer(answer: ZoomHttpResponse, route: RouteFacts, now: number): unknown {
	const { status, body, headers } = answer;
	const details: ZoomErrorDetails = { status, trackingId: headers['x-zm-trackingid'] };
	if (status >= 200 && status < 300) {
		// Nothing is an answer to a change, but not to a question.
		if (body.trim() === '' && (route.method !== 'GET' || status === 204)) return {};
		const value = jsonIn(body);
		if (value === undefined) throw notZooms(answer, route, details);
		// Zoom has answered 200 with a refusal where a plan or permission is missing; code 0 means success.
		if (isRefusal(value)) throw refusal(value, answer, route, now, details);
		if (hasLostItsList(value, route)) {
			const words = `${nameOf(route)} counts or goes on with items and lacks the list "${route.list?.key ?? ''}"`;
			throw new ZoomUnexpectedAnswerError(words, details);
		}
		return value;
	}
	const value = jsonIn(body);
	throw isRecord(value)
		? refusal(value, answer, route, now, details)
		: withoutBody(answer, route, now, details);
}

/** A code other than zero with a message and nothing that only a real answer would hold. */
function isRefusal(value: unknown): value is ZoomRecord {
	const code = zoomCodeIn(value);
	if (!isRecord(value) || code === undefined || code === 0) return false;
	return typeof (value['message'] ?? value['error_message']) === 'string' && !('id' in value);
}

/** An empty list may be null or missing, but not while the answer itself says that there are items. */
function hasLostItsList(value: unknown, { list }: RouteFacts): boolean {
	if (!list || list.key === '' || !isRecord(value)) return false;
	if (value[list.key] !== undefined && value[list.key] !== null) return false;
	const { total_records: total, next_page_token: token } = value;
	return Number(total ?? 0) > 0 || (list.paging === 'token' && textOf(token) !== '');
}

function refusal(
	body: ZoomRecord,
	answer: ZoomHttpResponse,
	route: RouteFacts,
	now: number,
	known: ZoomErrorDetails,
): ZoomError {
	const words = messageOf(body) ?? `Zoom answered ${answer.status}`;
	const message = excerpt(words);
	const zoomCode = zoomCodeIn(body);
	const details = { ...known, zoomCode };
	if (answer.status === 429 || zoomCode === 429)
		return rateLimited(message, answer.headers, now, details, nameOf(route));
	if (isScopeRefusal({ zoomCode, message })) {
		return new ZoomScopeError(message, missingScopes(words, route), details);
	}
	if (isTokenRefusal({ status: answer.status, zoomCode, message }))
		return new ZoomCredentialsError(message, 'token', details);
	if (answer.status >= 500) return serverFailure(message, answer, now, details);
	return new ZoomRefusedError(message, details, fieldFaults(body['errors']));
}

function withoutBody(
	answer: ZoomHttpResponse,
	route: RouteFacts,
	now: number,
	details: ZoomErrorDetails,
): ZoomError {
	if (answer.status === 429)
		return rateLimited('Zoom answered 429', answer.headers, now, details, nameOf(route));
	if (answer.status === 401)
		return new ZoomCredentialsError('Zoom refused the access token', 'token', details);
	if (answer.status >= 500)
		return serverFailure(`Zoom answered ${answer.status} to ${nameOf(route)}`, answer, now, details);
	// Zoom says so of an object that is gone; the page of a proxy has a body.
	if (answer.status === 404 && answer.body.trim() === '')
		return new ZoomRefusedError(`Zoom answered ${nameOf(route)} with 404 and said nothing more`, details);
	return notZooms(answer, route, details);
}

function serverFailure(message: string, answer: ZoomHttpResponse, now: number, details: ZoomErrorDetails) {
	const retryAfter = retryAfterMs(answer.headers['retry-after'], now);
	return new ZoomUnexpectedAnswerError(message, { ...details, retryAfter });
}

const nameOf = ({ method, template }: RouteFacts): string => `${method} ${template}`;

function notZooms(
	answer: ZoomHttpResponse,
	route: RouteFacts,
	details: ZoomErrorDetails,
): ZoomUnexpectedAnswerError {
	const { location } = answer.headers;
	if (answer.status >= 300 && answer.status < 400 && location !== undefined) {
		const words = `${nameOf(route)} was redirected (${answer.status}) to ${hostIn(location)}`;
		return new ZoomUnexpectedAnswerError(words, details);
	}
	const what = /^\s*</.test(answer.body) ? 'a web page' : 'something that is not JSON';
	return new ZoomUnexpectedAnswerError(
		`The answer to ${nameOf(route)} (${answer.status}) is ${what}, not one of Zoom's API`,
		details,
	);
}

/** Zoom's own words: REST (`message`), OAuth (`reason`, `error`), Zoom Events (`error_message`). */
function messageOf(body: ZoomRecord): string | undefined {
	return [body['message'], body['error_message'], body['reason'], body['error']].find(
		(text): text is string => typeof text === 'string' && text !== '',
	);
}

/** Characters: the scopes are named in the first sentence. */
const SCOPES_WITHIN = 2_000;
const SCOPE = /^[\w:]{3,80}$/;
const MAX_SCOPES = 8;

/** `... does not contain scopes:[user:read:user:admin, ...].`; else what the documents say of the route. */
function missingScopes(message: string, { scopes }: RouteFacts): readonly string[] {
	const named = /scopes?:?\s*\[([^[\]]*)\]/i.exec(message.slice(0, SCOPES_WITHIN))?.[1];
	const list = named?.split(/[\s,]+/).filter((scope) => SCOPE.test(scope)) ?? [];
	if (list.length > 0) return list.slice(0, MAX_SCOPES);
	return scopes.granular.length > 0 ? scopes.granular : scopes.classic;
}

/** More than a person corrects at once. */
const MAX_FAULTS = 10;

function fieldFaults(errors: unknown): FieldFault[] {
	const faults = Array.isArray(errors) ? errors.slice(0, MAX_FAULTS) : [];
	return recordsIn(faults).map((fault) => ({
		field: excerpt(textOf(fault['field']), 100),
		message: excerpt(textOf(fault['message'])),
	}));
}
