import { entryOf, isRecord } from '../../values';
import type { Envelope } from '../model/envelope';

/** What identifies the thing that happened: the same in Zoom's event and in what REST tells of it. */
const IDENTITY: Readonly<Record<string, (object: Readonly<Record<string, unknown>>) => unknown>> = {
	'meeting.started': ({ uuid }) => uuid,
	'meeting.ended': ({ uuid }) => uuid,
	'webinar.started': ({ uuid }) => uuid,
	'webinar.ended': ({ uuid }) => uuid,
	'recording.completed': ({ uuid }) => uuid,
	// Pending users have no ID in lists.
	'user.created': ({ email }) => lower(email),
	'user.deactivated': ({ email }) => lower(email),
	'meeting.registration_created': registrant,
	'webinar.registration_created': registrant,
};

/** Undefined for what REST cannot tell. */
export function identityOf({ event, payload }: Envelope): string | undefined {
	const id = entryOf(IDENTITY, event)?.(payload.object ?? {});
	return typeof id === 'string' && id !== '' ? `${event}|${id}` : undefined;
}

const lower = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '');

function registrant({ id, registrant: who }: Readonly<Record<string, unknown>>): string {
	const registered = isRecord(who) ? who['id'] : undefined;
	return typeof registered === 'string' ? `${String(id)}|${registered}` : '';
}
