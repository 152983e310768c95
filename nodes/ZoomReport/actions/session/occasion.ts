import {
	fallbackWhen,
	field,
	isRefusal,
	lacksScope,
	type N8n,
	routeFor,
	type SessionType,
	withDefault,
	type Zoom,
} from '../../../adapter/kit';
import { latestOccasion, mainInstance } from '../../../../zoom/reports/instances';
import { textOf, type ZoomRecord } from '../../../../zoom/values';
import { toTheMinute } from '../../../../zoom/values/time';
import { tellInstance } from '../../shared/pastReport';
import { detailsOf } from './session';

/** Which instance a number means. */
export const instanceChoice = withDefault(
	field.options({
		displayName: 'Instance of an ID',
		description: 'Which instance an ID stands for, if the meeting was opened again after its end',
		options: [
			{ name: 'Latest', value: 'latest', description: 'Even if somebody only came back for a moment' },
			{
				name: 'Main',
				value: 'main',
				description: 'The one of the last 12 hours with the most time and people',
			},
		],
		default: 'main',
	}),
);

/** Host, start and end of the instance that is meant; what else there is of it is told. */
export async function meantInstance(
	zoom: Zoom,
	type: SessionType,
	id: string,
	n8n: N8n,
	choice: 'latest' | 'main',
): Promise<ZoomRecord> {
	const parts = choice === 'main' && /^\d+$/.test(id) ? await occasionOf(zoom, type, id) : [];
	const main = mainInstance(parts);
	if (!main || parts.length < 2) {
		const details = await detailsOf(zoom, type, id);
		tellInstance(type, id, details, n8n);
		return details;
	}
	const others = parts.filter((one) => one !== main).map(inWords);
	n8n.notice(
		`The ID ${id} has ${parts.length} instances within hours. This is the one with the most time and people, which began ${startOf(main)} UTC; left out: ${others.join(', ')}. To get another one, give its UUID.`,
	);
	return main;
}

const startOf = (details: ZoomRecord): string => toTheMinute(details['start_time']);
const inWords = (details: ZoomRecord): string => `${startOf(details)} UTC (${textOf(details['uuid'])})`;

/** Without the scope for it, or where Zoom no longer knows the meeting, the latest one has to do. */
async function occasionOf(zoom: Zoom, type: SessionType, id: string): Promise<ZoomRecord[]> {
	const isUnknown = (error: unknown): boolean => lacksScope(error) || isRefusal(error);
	const instances = await fallbackWhen(
		zoom.list(routeFor(type, 'GET /past_meetings/{meetingId}/instances'), { meetingId: id, webinarId: id }),
		isUnknown,
		() => [],
	);
	const uuids = latestOccasion(instances);
	if (uuids.length < 2) return [];
	// There is no report on an instance with a single participant.
	const details = uuids.map(
		async (uuid) =>
			await fallbackWhen<ZoomRecord | undefined>(
				zoom.request(routeFor(type, 'GET /report/meetings/{meetingId}'), {
					meetingId: uuid,
					webinarId: uuid,
				}),
				isUnknown,
				() => undefined,
			),
	);
	return (await Promise.all(details)).filter((one) => one !== undefined);
}
