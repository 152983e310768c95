import { DateTime } from 'luxon';
import type { NamedMethod, SessionType } from '../kit';
import type { Search } from './locator';
import { meetingsPage } from './meetingLists';
import { overSpans, sessionList, type SessionPage } from './sessionChoices';
import type { Zoom } from '../login/zoom';
import { recordsIn, textOf, textOrNumber, type ZoomRecord } from '../../../zoom/values';

/** The searchable lists of meetings and webinars that are over, and of recordings, the newest first. */

/** Never more than the one month that Zoom answers for, in March neither. */
export const DAYS_BACK = 28;
/** So that a list that Zoom does not sort is sorted within its spans. */
const WEEKS = 4;
const RECORDING_MONTHS = 6;
const PAGE_SIZE = 300;

const uuidOf = ({ uuid, meeting_uuid: meetingUuid }: ZoomRecord): string =>
	textOf(meetingUuid) || textOf(uuid);
const numberOf = ({ id, meeting_id: meetingId }: ZoomRecord): string =>
	textOrNumber(meetingId) || textOrNumber(id);

/** Instances that are over. @param chosen one instance, or the meeting with all of its instances */
export const pastList = (
	type: SessionType,
	chosen: 'instance' | 'number' = 'instance',
): NamedMethod<Search> =>
	sessionList({
		name: `searchPast${type === 'meeting' ? 'Meetings' : 'Webinars'}${chosen === 'number' ? 'ById' : ''}`,
		// Zoom has no list of the past webinars of one host.
		ofHost: async (zoom, userId, start) =>
			type === 'meeting'
				? await meetingsPage(zoom, userId, 'previous_meetings', start)
				: ofHost(await historyPage(zoom, start, { meeting_type: type }), userId),
		ofAccount: async (zoom, start, words) =>
			await historyPage(zoom, start, { meeting_type: type, ...(words && { search_key: words }) }),
		value: chosen === 'instance' ? uuidOf : numberOf,
		order: 'newestFirst',
	});

/** Cloud recordings: those of a host exactly, those of the account as the meetings that were recorded to the cloud. */
export const recordingList: NamedMethod<Search> = sessionList({
	name: 'searchRecordings',
	ofHost: recordingsPage,
	ofAccount: async (zoom, start, words) =>
		await historyPage(zoom, start, {
			meeting_feature: 'record_to_cloud',
			...(words && { search_key: words }),
		}),
	value: uuidOf,
	order: 'newestFirst',
});

const ofHost = ({ sessions, next }: SessionPage, userId: string): SessionPage => ({
	sessions: sessions.filter((one) => userId === 'me' || textOf(one['host_email']) === userId.toLowerCase()),
	next,
});

async function historyPage(zoom: Zoom, start: string, filters: object): Promise<SessionPage> {
	return await overSpans(spansBack(zoom.now(), WEEKS, DAYS_BACK / WEEKS), start, async (span, token) => {
		const query = { ...span, ...filters, page_size: PAGE_SIZE, ...(token && { next_page_token: token }) };
		const answer = await zoom.request('GET /report/history_meetings', { query });
		return { sessions: recordsIn(answer['history_meetings']), next: textOf(answer['next_page_token']) };
	});
}

async function recordingsPage(zoom: Zoom, userId: string, start: string): Promise<SessionPage> {
	return await overSpans(spansBack(zoom.now(), RECORDING_MONTHS, DAYS_BACK), start, async (span, token) => {
		const query = { ...span, page_size: PAGE_SIZE, ...(token && { next_page_token: token }) };
		const answer = await zoom.request('GET /users/{userId}/recordings', { userId, query });
		return { sessions: recordsIn(answer['meetings']), next: textOf(answer['next_page_token']) };
	});
}

/** Spans of as many days each, until today, the newest first, in days of UTC. */
const spansBack = (now: number, count: number, days: number): Array<{ from: string; to: string }> =>
	Array.from({ length: count }, (_, index) => {
		const last = DateTime.fromMillis(now, { zone: 'utc' }).minus({ days: index * days });
		const first = last.minus({ days: days - 1 });
		return { from: first.toISODate() ?? '', to: last.toISODate() ?? '' };
	});
