import { createHash } from 'node:crypto';
import { type Envelope, isRecord } from './envelope';

const IS_ID = /(^|_)u?u?id$/;
const DEEPEST = 4;

/**
 * Tells an event from every other: Zoom gives it no ID, so its name, its time and all IDs in it are taken. The same over
 * the socket and by webhook.
 */
export function eventKey({ event, event_ts, payload }: Envelope): string {
	const ids: string[] = [];
	collectIds(payload, ids, 0);
	return `${event}|${event_ts ?? ''}|${ids.sort().join(',')}`;
}

function collectIds(value: object, ids: string[], depth: number): void {
	for (const [name, field] of Object.entries(value)) {
		if (typeof field === 'object' && field !== null) {
			if (depth < DEEPEST) collectIds(field as object, ids, depth + 1);
		} else if (field !== '' && IS_ID.test(name)) {
			ids.push(`${name}=${String(field)}`);
		}
	}
}

/** Things that happen once to each meeting instance, user or registrant: REST tells of them with a time of its own. */
const ONCE_ONLY: Readonly<Record<string, readonly string[]>> = {
	'meeting.started': ['uuid'],
	'meeting.ended': ['uuid'],
	'recording.completed': ['uuid'],
	'user.created': ['id'],
	'meeting.registration_created': ['id', 'registrant'],
};

/** What an event and its counterpart fetched over REST have in common; undefined where REST has none. */
export function occurrenceKey({ event, payload }: Envelope): string | undefined {
	const fields = ONCE_ONLY[event];
	const object = payload.object;
	if (!fields || !object) return undefined;
	const values = fields.map((field) => {
		const value = object[field];
		return isRecord(value) ? value['id'] : value;
	});
	return values.some((value) => value === undefined) ? undefined : `${event}|${values.map(String).join(',')}`;
}

/** 96 bits of it, to be kept in place of the key. */
export const digest = (text: string): string => createHash('sha1').update(text).digest('base64').slice(0, 16);
