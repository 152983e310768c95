import { DateTime } from 'luxon';
import { fallbackWhen, isRefusal, lacksScope, type NamedMethod, type SessionType } from '../kit';
import type { Search } from './locator';
import { sessionList, type SessionPage } from './sessionChoices';
import { PAGE_SIZE } from './userLists';
import type { Zoom } from '../login/zoom';
import { recordsIn, textOf, textOrNumber, type ZoomRecord } from '../../../zoom/values';

/** The searchable lists of meetings and webinars that are planned or under way. */

/** Zoom lists upcoming meetings and webinars for a month at most. */
const DAYS_AHEAD = 30;

const numberOf = ({ id }: ZoomRecord): string => textOrNumber(id);

/** Those that are planned: of a host also past ones that have not expired. */
export const meetingList = (type: SessionType): NamedMethod<Search> =>
	sessionList({
		name: type === 'meeting' ? 'searchMeetings' : 'searchWebinars',
		ofAccount: async (zoom, start) => await plannedPage(zoom, type, start),
		ofHost: hostPage(type, 'scheduled'),
		value: numberOf,
		order: 'soonestFirst',
	});

/**
 * Those under way. Zoom tells an account-wide app only on a Business plan which they are, and webinars of a host it does
 * not tell apart at all: then those that are planned are shown.
 */
export const liveList = (type: SessionType): NamedMethod<Search> =>
	sessionList({
		name: type === 'meeting' ? 'searchLiveMeetings' : 'searchLiveWebinars',
		ofAccount: async (zoom, start) =>
			await fallbackWhen(
				runningPage(zoom, type, start),
				(error) => isRefusal(error) || lacksScope(error),
				async () => await plannedPage(zoom, type, start),
			),
		ofHost: hostPage(type, 'live'),
		value: numberOf,
		order: 'soonestFirst',
	});

async function plannedPage(zoom: Zoom, type: SessionType, start: string): Promise<SessionPage> {
	const today = DateTime.fromMillis(zoom.now(), { zone: 'utc' });
	const query = {
		type,
		from: today.toISODate() ?? '',
		to: today.plus({ days: DAYS_AHEAD }).toISODate() ?? '',
		page_size: PAGE_SIZE,
		...(start && { next_page_token: start }),
	};
	const answer = await zoom.request('GET /report/upcoming_events', { query });
	return { sessions: recordsIn(answer['upcoming_events']), next: textOf(answer['next_page_token']) };
}

async function runningPage(zoom: Zoom, type: SessionType, start: string): Promise<SessionPage> {
	const today = DateTime.fromMillis(zoom.now(), { zone: 'utc' });
	const query = {
		type: 'live',
		// One that began before midnight may still be running.
		from: today.minus({ days: 1 }).toISODate() ?? '',
		to: today.toISODate() ?? '',
		page_size: PAGE_SIZE,
		...(start && { next_page_token: start }),
	};
	const answer = await zoom.request(`GET /metrics/${type}s`, { query });
	return { sessions: recordsIn(answer[`${type}s`]), next: textOf(answer['next_page_token']) };
}

const hostPage =
	(type: SessionType, kind: 'scheduled' | 'live') =>
	async (zoom: Zoom, userId: string, start: string): Promise<SessionPage> =>
		type === 'meeting'
			? await meetingsPage(zoom, userId, kind, start)
			: await webinarsPage(zoom, userId, start);

/** Meetings of a host. @param type as Zoom's list calls it */
export async function meetingsPage(
	zoom: Zoom,
	userId: string,
	type: 'scheduled' | 'live' | 'previous_meetings',
	start: string,
): Promise<SessionPage> {
	const query = { type, page_size: PAGE_SIZE, ...(start && { next_page_token: start }) };
	const answer = await zoom.request('GET /users/{userId}/meetings', { userId, query });
	return { sessions: recordsIn(answer['meetings']), next: textOf(answer['next_page_token']) };
}

/** Zoom pages through webinars by number only. */
async function webinarsPage(zoom: Zoom, userId: string, start: string): Promise<SessionPage> {
	const number = Number(start || '1');
	const query = { page_size: PAGE_SIZE, page_number: number };
	const answer = await zoom.request('GET /users/{userId}/webinars', { userId, query });
	const more = number < Number(answer['page_count'] ?? 0);
	return { sessions: recordsIn(answer['webinars']), next: more ? String(number + 1) : '' };
}
