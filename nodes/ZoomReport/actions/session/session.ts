import { type ListBound, type Parameter, routeFor, type SessionType, type Zoom } from '../../../adapter/kit';
import { instanceLocator } from '../../../adapter/pickers';
import { reportOn } from '../../shared/pastReport';
import type { ZoomRecord } from '../../../../zoom/values';

/** One past meeting or webinar, as the operations on both name it. */

const NAMES = { meeting: 'meetingId', webinar: 'webinarId' } as const;

/** `meetingId` or `webinarId`, whichever it is. */
export const locatorOf = (type: SessionType): Record<string, Parameter<string>> => ({
	[NAMES[type]]: instanceLocator(type),
});

export const idIn = (type: SessionType, values: Readonly<Record<string, unknown>>): string =>
	String(values[NAMES[type]]);

/** Host, start and end of a past instance. */
export const detailsOf = async (zoom: Zoom, type: SessionType, id: string): Promise<ZoomRecord> =>
	await reportOn(
		type,
		id,
		async () =>
			await zoom.request(routeFor(type, 'GET /report/meetings/{meetingId}'), {
				meetingId: id,
				webinarId: id,
			}),
	);

/** The join and leave rows of a past instance. */
export async function participantRows(
	zoom: Zoom,
	type: SessionType,
	id: string,
	bound?: ListBound,
): Promise<ZoomRecord[]> {
	const route = routeFor(type, 'GET /report/meetings/{meetingId}/participants');
	const query = { include_fields: 'registrant_id' };
	return await reportOn(
		type,
		id,
		async () => await zoom.list(route, { meetingId: id, webinarId: id, query }, bound),
	);
}
