import { createHmac, timingSafeEqual } from 'node:crypto';
import { jsonIn } from '../../values/json';
import { type Envelope, readEnvelope } from './envelope';

/** One POST as it came: Zoom signs the bytes, not what a parser makes of them (docs/zoom-facts.md#webhook-signature). */
export interface WebhookCall {
	readonly rawBody: Buffer;
	/** `x-zm-signature` */
	readonly signature: string;
	/** `x-zm-request-timestamp`, s */
	readonly timestamp: string;
}

export type WebhookVerdict =
	| { readonly kind: 'event'; readonly envelope: Envelope }
	/** Zoom asks whether this address is ours; the answer is sent back as JSON. */
	| { readonly kind: 'challenge'; readonly answer: { plainToken: string; encryptedToken: string } }
	| { readonly kind: 'refused'; readonly why: RefusedReason };

/** Not signed with the secret token, signed too long ago, or signed and no event. */
export type RefusedReason = 'signature' | 'timestamp' | 'body';

/** Older or newer calls may be copies that somebody sends again. */
const WINDOW_MS = 300_000;
/** Zoom repeats a call for 85 min, and what was emitted is remembered for 2 h: older copies would start a workflow again. */
export const MAX_WINDOW_MS = 115 * 60_000;
const TIMESTAMP = /^\d{9,13}$/;
/** Without a colon: what is signed for an event always has two, so that nobody can have an event signed as a challenge. */
const PLAIN_TOKEN = /^[\w.+/=-]{1,200}$/;

/**
 * @param now epoch ms
 * @param oldestMs how old a call may be, ms: one that Zoom repeats may carry the time of the first
 */
export function readWebhook(
	call: WebhookCall,
	secretToken: string,
	now: number,
	oldestMs = WINDOW_MS,
): WebhookVerdict {
	if (!isSigned(call, secretToken)) return { kind: 'refused', why: 'signature' };
	const ageMs = now - timeOf(call.timestamp);
	if (ageMs > Math.min(oldestMs, MAX_WINDOW_MS) || ageMs < -WINDOW_MS)
		return { kind: 'refused', why: 'timestamp' };
	const envelope = readEnvelope(jsonIn(call.rawBody.toString('utf8')));
	if (typeof envelope === 'string') return { kind: 'refused', why: 'body' };
	if (envelope.event !== 'endpoint.url_validation') return { kind: 'event', envelope };
	const { plainToken } = envelope.payload;
	if (typeof plainToken !== 'string' || !PLAIN_TOKEN.test(plainToken))
		return { kind: 'refused', why: 'body' };
	return { kind: 'challenge', answer: { plainToken, encryptedToken: hmac(secretToken, plainToken) } };
}

function isSigned({ rawBody, signature, timestamp }: WebhookCall, secretToken: string): boolean {
	if (secretToken === '' || !TIMESTAMP.test(timestamp)) return false;
	const expected = Buffer.from(
		`v0=${hmac(secretToken, Buffer.concat([Buffer.from(`v0:${timestamp}:`), rawBody]))}`,
	);
	const given = Buffer.from(signature);
	return given.length === expected.length && timingSafeEqual(given, expected);
}

const hmac = (secret: string, data: string | Buffer): string =>
	createHmac('sha256', secret).update(data).digest('hex');

/** Seconds, as Zoom sends them; a sender that gives ms is understood too. */
function timeOf(timestamp: string): number {
	const value = Number(timestamp);
	return timestamp.length > 11 ? value : value * 1_000;
}
