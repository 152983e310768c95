import { textOrNumber } from '../../values';
import type { Envelope } from './envelope';

/** What events of Zoom Rooms, workspaces and visitors are about. */

const ROOM_EVENT = /^(visitor_management|workspace|zoomroom)\./;
const ABOUT_LOCATION = /^zoomroom\.location_/;
/** Their object is the room or desk itself. Of a reservation `id` is that of the reservation. */
const ABOUT_ROOM = /^(zoomroom\.(?!location_)|workspace\.(created|deleted|updated)$)/;

/** IDs and names of the room, or of the desk of a workspace. */
export function roomsOf({ event, payload }: Envelope): string[] {
	if (!ROOM_EVENT.test(event)) return [];
	return textsAt(payload.object ?? {}, [
		...(ABOUT_ROOM.test(event) ? ['id'] : []),
		'desk_id',
		'room_id',
		'room_name',
		'workspace_id',
		'workspace_name',
	]);
}

/** IDs and names of the location: the one that is meant, and the one it is in. Events of a room itself name none. */
export function locationsOf({ event, payload }: Envelope): string[] {
	if (!ROOM_EVENT.test(event)) return [];
	return textsAt(payload.object ?? {}, [
		...(ABOUT_LOCATION.test(event) ? ['id', 'name'] : []),
		'invite_location_id',
		'location_id',
		'parent_location_id',
	]);
}

const textsAt = (object: Readonly<Record<string, unknown>>, fields: readonly string[]): string[] =>
	fields.map((field) => textOrNumber(object[field]));
