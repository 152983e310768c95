import {
	fallbackWhen,
	isFailure,
	isRefusal,
	type N8n,
	routeFor,
	type SessionType,
	type Zoom,
} from '../../../../adapter/kit';
import type { Chosen } from './chosen';
import { latestOccasion, mainInstance } from '../../../../../zoom/reports/instances';
import { textOf, type ZoomRecord } from '../../../../../zoom/values';
import { toTheMinute } from '../../../../../zoom/values/time';

/** The one instance that is meant, and what Zoom says of it. */

export interface Instance {
	readonly type: SessionType;
	readonly details: ZoomRecord;
}

/** Zoom's code for a meeting or webinar that it does not know. */
const UNKNOWN = 3001;

/**
 * What Zoom knows as the other kind only is of that kind.
 * @throws ZoomError
 */
export async function instanceOf(zoom: Zoom, chosen: Chosen, n8n: N8n): Promise<Instance> {
	const of = async (type: SessionType): Promise<Instance> => ({
		type,
		details: await instanceDetails(zoom, { ...chosen, type }, n8n),
	});
	const isOther = (error: unknown): boolean => !chosen.typeIsSure && isRefusal(error, UNKNOWN);
	return await fallbackWhen(of(chosen.type), isOther, async (unknown) => {
		const type = chosen.type === 'meeting' ? 'webinar' : 'meeting';
		return await fallbackWhen(of(type), isFailure, async () => await Promise.reject(unknown as Error));
	});
}

const detailsOf = async (zoom: Zoom, type: SessionType, key: string): Promise<ZoomRecord> =>
	type === 'meeting'
		? await zoom.request('GET /past_meetings/{meetingId}', { meetingId: key })
		: await zoom.request('GET /report/webinars/{webinarId}', { webinarId: key });

/**
 * Of a number the latest instance; where somebody opened it again for a moment, the one with the most time and people.
 * @throws ZoomError
 */
async function instanceDetails(zoom: Zoom, { type, key }: Chosen, n8n: N8n): Promise<ZoomRecord> {
	const parts = /^\d+$/.test(key) ? await occasionOf(zoom, type, key) : [];
	const main = mainInstance(parts);
	if (!main || parts.length < 2) return await detailsOf(zoom, type, key);
	const others = parts.filter((one) => one !== main).map(({ uuid }) => textOf(uuid));
	n8n.notice(
		`The ID ${key} has ${parts.length} instances within hours. This is the one with the most time and people, which began ${toTheMinute(main['start_time'])} UTC; left out: ${others.join(', ')}. To get another one, give its UUID.`,
	);
	return main;
}

/** Where the instances cannot be told, the latest one has to do. */
async function occasionOf(zoom: Zoom, type: SessionType, id: string): Promise<ZoomRecord[]> {
	const route = routeFor(type, 'GET /past_meetings/{meetingId}/instances');
	const instances = await fallbackWhen<ZoomRecord[]>(
		zoom.list(route, { meetingId: id, webinarId: id }),
		isFailure,
		() => [],
	);
	const uuids = latestOccasion(instances);
	if (uuids.length < 2) return [];
	const details = uuids.map(
		async (uuid) =>
			await fallbackWhen<ZoomRecord | undefined>(detailsOf(zoom, type, uuid), isFailure, () => undefined),
	);
	return (await Promise.all(details)).filter((one) => one !== undefined);
}
