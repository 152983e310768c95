import { hash } from 'node:crypto';
import type { Envelope } from './envelope';

const DEEPEST = 4;
const D = 100;
const I = 105;

/**
 * Tells an event from every other: Zoom gives it no ID, so its name, its time and all IDs in it are taken. The same over
 * the socket and by webhook.
 */
export function eventKey({ event, event_ts, payload }: Envelope): string {
	const ids: string[] = [];
	collectIds(payload, ids, 0);
	return `${event}|${event_ts ?? ''}|${ids.sort().join(',')}`;
}

/** Called for every event: no lists and no patterns where a plain loop does. */
function collectIds(value: object, ids: string[], depth: number): void {
	for (const name in value) {
		const field = (value as Record<string, unknown>)[name];
		if (typeof field === 'object') {
			if (field !== null && depth < DEEPEST) collectIds(field, ids, depth + 1);
		} else if ((typeof field === 'string' || typeof field === 'number') && isIdName(name) && field !== '') {
			ids.push(String(field));
		}
	}
}

function isIdName(name: string): boolean {
	const end = name.length;
	if (name.charCodeAt(end - 1) !== D || name.charCodeAt(end - 2) !== I) return false;
	return end === 2 || name === 'uuid' || name.endsWith('_id') || name.endsWith('_uuid');
}

/** 96 bits of it, to be kept in place of the key. */
export const digest = (text: string): string => hash('sha1', text, 'base64').slice(0, 16);
