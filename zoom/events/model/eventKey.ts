import { hash } from 'node:crypto';
import type { Envelope } from './envelope';

const MAX_DEPTH = 4;
const D = 100;
const I = 105;

/**
 * Tells an event from every other: Zoom gives it no ID, so its name, its time and all IDs in it are taken. What has no ID
 * in it, such as the phone that a call-out rings, is taken as a whole. The same over the socket and by webhook.
 */
export function eventKey({ event, event_ts, payload }: Envelope): string {
	const ids: string[] = [];
	const rest: string[] = [];
	collect(payload, '', ids, rest, 0);
	const key = `${event}|${event_ts ?? ''}|${ids.sort().join(',')}`;
	return rest.length === 0 ? key : `${key}|${digest(rest.sort().join('\n'))}`;
}

/** Called for every event: no lists and no patterns where a plain loop does. @param at the name of the value */
function collect(value: object, at: string, ids: string[], rest: string[], depth: number): void {
	let hasId = false;
	for (const name in value) {
		const field = (value as Record<string, unknown>)[name];
		if (typeof field === 'object') {
			if (field !== null && depth < MAX_DEPTH) collect(field, name, ids, rest, depth + 1);
		} else if ((typeof field === 'string' || typeof field === 'number') && isIdName(name) && field !== '') {
			ids.push(String(field));
			hasId = true;
		}
	}
	if (!hasId) collectFields(value, at, rest);
}

function collectFields(value: object, at: string, rest: string[]): void {
	for (const name in value) {
		const field = (value as Record<string, unknown>)[name];
		if (typeof field !== 'object') rest.push(`${at}.${name}=${JSON.stringify(field)}`);
	}
}

function isIdName(name: string): boolean {
	const end = name.length;
	if (name.charCodeAt(end - 1) !== D || name.charCodeAt(end - 2) !== I) return false;
	return end === 2 || name === 'uuid' || name.endsWith('_id') || name.endsWith('_uuid');
}

/** 96 bits of it, to be kept in place of the key: not cut out of a longer text, which would be kept with it. */
export const digest = (text: string): string => hash('sha1', text, 'buffer').toString('base64', 0, 12);
