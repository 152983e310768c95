import { excerpt } from '../../values/excerpt';
import { parseJson } from '../../values/json';
import { isRecord } from '../../values';
import { type Envelope, type NoEnvelope, readEnvelope } from '../model/envelope';

/** What one message on the socket says (docs/zoom-facts.md#socket-frames). */
export type Frame =
	| { readonly kind: 'accepted' }
	| { readonly kind: 'refused'; readonly why: Refusal; readonly words: string }
	| { readonly kind: 'heartbeat' }
	| { readonly kind: 'event'; readonly envelope: Envelope }
	| { readonly kind: 'unreadable'; readonly what: Unreadable };

/**
 * - `token`: it is no longer, or was never, valid; - `replaced`: the subscription was opened elsewhere, and Zoom keeps
 * one connection only; - `subscription`: anything else.
 */
export type Refusal = 'token' | 'replaced' | 'subscription';
/** `failed`: something unforeseen in it made us throw. */
export type Unreadable =
	'binary' | 'not JSON' | 'unknown module' | NoEnvelope | 'nested too deeply' | 'failed';

// Zoom changed the words between 2023 and 2025; 4700 is its number for "no valid token" elsewhere.
const TOKEN = /\binvalid (access )?token\b|\btoken is (invalid|expired|empty)\b|\b4700\b/i;
const REPLACED = /connected in another place/i;
const WORDS_KEPT = 200;

const HEARTBEAT: Frame = { kind: 'heartbeat' };
const ACCEPTED: Frame = { kind: 'accepted' };

/** The client's side of the keep-alive; Zoom's contract knows no other. */
export const HEARTBEAT_FRAME = '{"module":"heartbeat"}';

/** Never throws. @param text undefined for a binary message */
export function readFrame(text: string | undefined): Frame {
	if (text === undefined) return { kind: 'unreadable', what: 'binary' };
	try {
		return read(text);
	} catch (error) {
		return { kind: 'unreadable', what: error instanceof RangeError ? 'nested too deeply' : 'failed' };
	}
}

function read(text: string): Frame {
	const frame = parse(text);
	if (!isRecord(frame)) return { kind: 'unreadable', what: 'not JSON' };
	const { module, success, content } = frame;
	// A JSON text inside the JSON; one client in the field has seen the object itself.
	const envelope =
		module === 'message' ? readEnvelope(typeof content === 'string' ? parse(content) : content) : undefined;
	if (typeof envelope === 'object') return { kind: 'event', envelope };
	const refusal = readRefusal(success, content);
	if (refusal) return refusal;
	if (module === 'heartbeat') return HEARTBEAT;
	if (module === 'build_connection') return ACCEPTED;
	return { kind: 'unreadable', what: envelope ?? 'unknown module' };
}

/** Which module tells of a refusal is not the same everywhere, so the words decide. */
function readRefusal(success: unknown, content: unknown): Frame | undefined {
	const text = typeof content === 'string' ? content : JSON.stringify(content ?? '');
	const words = excerpt(text, WORDS_KEPT);
	if (REPLACED.test(words)) return { kind: 'refused', why: 'replaced', words };
	if (TOKEN.test(words)) return { kind: 'refused', why: 'token', words };
	return success === false ? { kind: 'refused', why: 'subscription', words } : undefined;
}

function parse(text: string): unknown {
	try {
		return parseJson(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return undefined;
	}
}
