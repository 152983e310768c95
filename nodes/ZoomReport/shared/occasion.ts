import { fallbackWhen, isRefusal, lacksScope } from '../../adapter/errors/explained';
import type { N8n } from '../../adapter/kit/n8n';
import { options } from '../../adapter/kit/parameters';
import type { Zoom } from '../../adapter/login/zoom';
import { latestOccasion, mainInstance } from '../../../zoom/reports/instances';
import { textOf, type ZoomRecord } from '../../../zoom/values';
import { detailsOf } from './instanceReports';
import { tellInstance, type Kind } from './pastReport';

/** Which instance a number means. */
export const instanceChoice = options({
	displayName: 'Instance of an ID',
	description: 'Which instance to take where an ID is given, and the meeting was opened again after its end',
	options: [
		{ name: 'Latest', value: 'latest', description: 'Also when somebody only came back for a moment' },
		{
			name: 'Main',
			value: 'main',
			description: 'Of the last 12 hours, the one with the most time and people',
		},
	],
	default: 'main',
});

/** Host, start and end of the instance that is meant; what else there is of it is told. */
export async function meantInstance(
	zoom: Zoom,
	kind: Kind,
	id: string,
	n8n: N8n,
	choice: 'latest' | 'main' = 'main',
): Promise<ZoomRecord> {
	const parts = choice === 'main' && /^\d+$/.test(id) ? await occasionOf(zoom, kind, id) : [];
	const main = mainInstance(parts);
	if (!main || parts.length < 2) {
		const details = await detailsOf(zoom, kind, id);
		tellInstance(kind, id, details, n8n);
		return details;
	}
	const others = parts.filter((one) => one !== main).map(inWords);
	n8n.notice(
		`The ID ${id} has ${parts.length} instances within hours. This is the one with the most time and people, which began ${startOf(main)} UTC; left out: ${others.join(', ')}. To get another one, give its UUID.`,
	);
	return main;
}

const startOf = (details: ZoomRecord): string => textOf(details['start_time']).slice(0, 16).replace('T', ' ');
const inWords = (details: ZoomRecord): string => `${startOf(details)} UTC (${textOf(details['uuid'])})`;

/** Without the scope for it, or where Zoom no longer knows the meeting, the latest one has to do. */
async function occasionOf(zoom: Zoom, kind: Kind, id: string): Promise<ZoomRecord[]> {
	const isUnknown = (error: unknown): boolean => lacksScope(error) || isRefusal(error);
	const instances = await fallbackWhen(
		kind === 'meeting'
			? zoom.list('GET /past_meetings/{meetingId}/instances', { meetingId: id })
			: zoom.list('GET /past_webinars/{webinarId}/instances', { webinarId: id }),
		isUnknown,
		() => [],
	);
	const uuids = latestOccasion(instances);
	if (uuids.length < 2) return [];
	// There is no report on an instance with a single participant.
	const details = uuids.map(
		async (uuid) =>
			await fallbackWhen<ZoomRecord | undefined>(
				kind === 'meeting'
					? zoom.request('GET /report/meetings/{meetingId}', { meetingId: uuid })
					: zoom.request('GET /report/webinars/{webinarId}', { webinarId: uuid }),
				isUnknown,
				() => undefined,
			),
	);
	return (await Promise.all(details)).filter((one) => one !== undefined);
}
