import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { authenticationOf } from '../login/authentication';
import { toNodeError } from '../errors/nodeErrors';
import type { NamedMethod, SessionType } from '../kit';
import type { Search } from './locator';
import { PAGE_SIZE, readMatches, type Page } from './userLists';
import { connect, type Zoom } from '../login/zoom';
import { textOf, recordsIn, type ZoomRecord } from '../../../zoom/values';
import { toTheMinute } from '../../../zoom/values/time';

/** What the searchable lists of meetings and webinars show. */

/** Zoom lists upcoming meetings and webinars for a month at most. */
const DAYS_AHEAD = 30;

/** Meetings or webinars that can be chosen. */
export const meetingList = (type: SessionType): NamedMethod<Search> => ({
	name: type === 'meeting' ? 'searchMeetings' : 'searchWebinars',
	async method(filter, paginationToken) {
		return await search(this, type, filter, paginationToken);
	},
});

/**
 * A word with "@" in the filter is the host, the rest is looked for in topic, start, host's name and ID. Without a
 * host: with OAuth2 the person's own; with an account-wide app what the whole account plans for the next month.
 */
async function search(
	context: ILoadOptionsFunctions,
	type: SessionType,
	filter = '',
	paginationToken = '',
): Promise<INodeListSearchResult> {
	const words = filter.trim().split(/\s+/);
	const host = words.find((word) => word.includes('@'));
	const topic = words.filter((word) => word !== host).join(' ');
	try {
		const zoom = await connect(context);
		const own = authenticationOf(context) === 'oAuth2' ? 'me' : undefined;
		const userId = host ?? own;
		const page = async (start: string): Promise<Page> => {
			if (userId === undefined) return await plannedPage(zoom, type, start);
			return type === 'meeting'
				? await meetingsPage(zoom, userId, start)
				: await webinarsPage(zoom, userId, start);
		};
		return await readMatches(page, topic, paginationToken);
	} catch (error) {
		throw toNodeError(context.getNode(), error, undefined, host && `user ${host}`);
	}
}

async function plannedPage(zoom: Zoom, type: SessionType, start: string): Promise<Page> {
	const today = DateTime.fromMillis(zoom.now(), { zone: 'utc' });
	const query = {
		type,
		from: today.toISODate() ?? '',
		to: today.plus({ days: DAYS_AHEAD }).toISODate() ?? '',
		page_size: PAGE_SIZE,
		...(start && { next_page_token: start }),
	};
	const answer = await zoom.request('GET /report/upcoming_events', { query });
	return {
		choices: recordsIn(answer['upcoming_events']).map(choice),
		next: textOf(answer['next_page_token']),
	};
}

async function meetingsPage(zoom: Zoom, userId: string, start: string): Promise<Page> {
	const query = { type: 'scheduled', page_size: PAGE_SIZE, ...(start && { next_page_token: start }) };
	const answer = await zoom.request('GET /users/{userId}/meetings', { userId, query });
	return { choices: recordsIn(answer['meetings']).map(choice), next: textOf(answer['next_page_token']) };
}

/** Zoom pages through webinars by number only. */
async function webinarsPage(zoom: Zoom, userId: string, start: string): Promise<Page> {
	const number = Number(start || '1');
	const query = { page_size: PAGE_SIZE, page_number: number };
	const answer = await zoom.request('GET /users/{userId}/webinars', { userId, query });
	const more = number < Number(answer['page_count'] ?? 0);
	return { choices: recordsIn(answer['webinars']).map(choice), next: more ? String(number + 1) : '' };
}

function choice(session: ZoomRecord): INodeListSearchItems {
	const start = toTheMinute(session['start_time']);
	const host = textOf(session['host_name']);
	const details = [start && `${start} UTC`, host, String(session['id'])]
		.filter((part) => part !== '')
		.join(', ');
	return { name: `${textOf(session['topic'])} (${details})`, value: String(session['id']) };
}
