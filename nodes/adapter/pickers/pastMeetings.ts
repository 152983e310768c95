import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { meetingReference } from '../../../zoom/meetings/reference';
import { toNodeError } from '../errors/nodeErrors';
import type { NamedMethod, Parameter, SessionType } from '../kit';
import { locator, type Search } from './locator';
import { connect } from '../login/zoom';
import { recordsIn, textOf, type ZoomRecord } from '../../../zoom/values';
import { toTheMinute } from '../../../zoom/values/time';

/** Meetings and webinars that are over: how to name one, and a list to choose from. */

/** Never more than the one month that Zoom answers for, in March neither. */
const DAYS_BACK = 28;
const PAGE_SIZE = 50;

/** One instance that is over; the operation receives a number, which means the latest instance, or a UUID. */
export function pastLocator(type: SessionType): Parameter<string> {
	const parameter = locator({
		displayName: type === 'meeting' ? 'Meeting' : 'Webinar',
		description: `The past ${type}. An ID means its latest instance, a UUID exactly one; the list has those of the last ${DAYS_BACK} days, found by topic.`,
		list: pastList(type),
		modes: [
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 857 4606 5432' },
			{
				displayName: 'By UUID',
				name: 'uuid',
				type: 'string',
				placeholder: 'e.g. 4444AAAiAAAAAiAiAiiAii==',
				hint: 'One instance of a recurring one',
			},
		],
	});
	return { ...parameter, parse: (raw) => meetingReference(parameter.parse(raw), type).value };
}

const pastList = (type: SessionType): NamedMethod<Search> => ({
	name: type === 'meeting' ? 'searchPastMeetings' : 'searchPastWebinars',
	async method(filter, paginationToken) {
		return await search(this, type, filter, paginationToken);
	},
});

async function search(
	context: ILoadOptionsFunctions,
	type: SessionType,
	filter = '',
	next = '',
): Promise<INodeListSearchResult> {
	try {
		const zoom = await connect(context);
		const today = DateTime.fromMillis(zoom.now(), { zone: 'utc' });
		const query = {
			from: today.minus({ days: DAYS_BACK }).toISODate() ?? '',
			to: today.toISODate() ?? '',
			meeting_type: type,
			page_size: PAGE_SIZE,
			...(filter.trim() && { search_key: filter.trim() }),
			...(next && { next_page_token: next }),
		};
		const answer = await zoom.request('GET /report/history_meetings', { query });
		const token = textOf(answer['next_page_token']);
		return {
			results: recordsIn(answer['history_meetings']).map(choice),
			...(token !== '' && { paginationToken: token }),
		};
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

function choice(meeting: ZoomRecord): INodeListSearchItems {
	const { topic, start_time: start, host_email: host, meeting_uuid: uuid } = meeting;
	return { name: `${textOf(topic)} (${toTheMinute(start)} UTC, ${textOf(host)})`, value: textOf(uuid) };
}
