import { jsonIn } from '../values/json';
import { isRecord } from '../values';

/** What decides whether a refusal of Zoom's is about the token. */
interface RefusedAnswer {
	readonly status: number;
	/** Zoom's own number in the body; undefined where there is none. */
	readonly zoomCode: number | undefined;
	readonly message?: string;
}

/** "Invalid access token" and "Access token is expired": documented with 401, and with 400 too. */
const BAD_TOKEN = 124;
/**
 * Owner gone, no authorization stored, disabled by an admin, outside the tolerance, revoked (OAuth error table of Zoom's
 * documentation); "Invalid Authorization token" of the messages of chatbots.
 */
const TOKEN_ENDED = new Set([4735, 4737, 4738, 4740, 4741, 7010]);
/** "Token cannot be empty" with 401; Zoom's catch-all with 400, and the missing scope of apps made before 2024. */
const CATCH_ALL = 4700;
const MISSING_SCOPE = 4711;

/** Zoom's own number in a body, which comes as text here and there. */
export function zoomCodeIn(body: unknown): number | undefined {
	const code: unknown = isRecord(body) ? body['code'] : undefined;
	if (typeof code === 'number') return code;
	return typeof code === 'string' && /^\d{1,9}$/.test(code) ? Number(code) : undefined;
}

/** Whether the app lacks a scope. Only with 4700 do the words have to tell. */
export const isScopeRefusal = ({ zoomCode, message = '' }: Omit<RefusedAnswer, 'status'>): boolean =>
	zoomCode === MISSING_SCOPE || (zoomCode === CATCH_ALL && /scope/i.test(message));

/**
 * Whether Zoom refuses the token, and not what was asked for. Zoom's code decides before the status: a 401 with another
 * code, such as 200 ("No permission.") or 1010, is about one object. A gateway's 401 comes without a code of Zoom's.
 */
export function isTokenRefusal(refused: RefusedAnswer): boolean {
	const isEmpty = refused.status === 401 && refused.zoomCode === CATCH_ALL && !isScopeRefusal(refused);
	return isEmpty || isEndOfToken(refused);
}

/** Whether another token may be taken. */
function isEndOfToken({ status, zoomCode }: RefusedAnswer): boolean {
	if (zoomCode === BAD_TOKEN) return true;
	return status === 401 && (zoomCode === undefined || TOKEN_ENDED.has(zoomCode));
}

/** The same of an answer as it came: whether to send it again with another token. */
export function asksForNewToken({
	status,
	body,
}: {
	readonly status: number;
	readonly body: string;
}): boolean {
	// Codes say nothing in an answer of 2xx, and reading large ones takes time.
	if (status < 400 || status >= 500) return false;
	return isEndOfToken({ status, zoomCode: zoomCodeInText(body) });
}

/** The same of a body as it came. */
export const zoomCodeInText = (body: string): number | undefined => zoomCodeIn(jsonIn(body));
