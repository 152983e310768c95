import { DateTime } from 'luxon';
import { ok } from '../../http/answer';
import { Meetings } from '../../meetings/meetings';
import { endOf, type Meeting } from '../../meetings/meeting';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { invalidFields } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { oneOf } from '../routing/schema';
import { userOf } from '../users/resolve';
import { meetingScopes } from './find';
import { checkTimezone } from './startTime';
import { listedMeeting } from './view';

type Kind = 'scheduled' | 'live' | 'upcoming' | 'upcoming_meetings' | 'previous_meetings';

interface ListQuery extends PageQuery {
	type: Kind;
	from?: string;
	to?: string;
	timezone?: string;
}

const MAX_PAGE_SIZE = 300;
const DAY_MS = 86_400_000;
/** After its end a scheduled meeting stays valid for 30 days, a recurring one for a year [?]. */
const VALID_DAYS: Readonly<Record<number, number>> = { 2: 30, 3: 365, 8: 365 };

export const listMeetings = defineRoute<ListQuery>({
	method: 'GET',
	path: '/users/{userId}/meetings',
	label: 'MEDIUM',
	scopes: meetingScopes('read', 'meeting:read:list_meetings'),
	query: {
		...pageQuery(),
		type: {
			...oneOf('scheduled', 'live', 'upcoming', 'upcoming_meetings', 'previous_meetings'),
			default: 'scheduled',
		},
		from: { type: 'string' },
		to: { type: 'string' },
		timezone: { type: 'string' },
	},
	handle(call) {
		const { account, query, now, origin } = call;
		const inPeriod = periodFilter(query);
		const found = account
			.part(Meetings)
			.ofHost(userOf(call).id)
			.filter((meeting) => VALID_DAYS[meeting.type] && KINDS[query.type](meeting, now) && inPeriod(meeting));
		const { rows, fields } = paginate(call, found, MAX_PAGE_SIZE, (meeting) => meeting.seq);
		return ok({ ...fields, meetings: rows.map((meeting) => listedMeeting(meeting, origin)) });
	},
});

const isLive = (meeting: Meeting): boolean => meeting.status === 'started';
const isOver = (meeting: Meeting, now: number): boolean => (endOf(meeting) ?? Infinity) < now;
const isUpcoming = (meeting: Meeting, now: number): boolean => isLive(meeting) || !isOver(meeting, now);

/** Instant meetings are in none of them. */
const KINDS: Record<Kind, (meeting: Meeting, now: number) => boolean> = {
	scheduled: (meeting, now) =>
		isLive(meeting) || (endOf(meeting) ?? meeting.createdAt) + (VALID_DAYS[meeting.type] ?? 0) * DAY_MS > now,
	live: isLive,
	upcoming: isUpcoming,
	upcoming_meetings: isUpcoming,
	previous_meetings: (meeting, now) => !isLive(meeting) && isOver(meeting, now),
};

/** Days from start to end, both included, in the query's time zone. */
function periodFilter({ from, to, timezone = 'utc' }: ListQuery): (meeting: Meeting) => boolean {
	if (timezone !== 'utc') checkTimezone(timezone);
	const start = from === undefined ? -Infinity : dayOf('from', from, timezone).toMillis();
	const end = to === undefined ? Infinity : dayOf('to', to, timezone).endOf('day').toMillis();
	return ({ startsAt }) => startsAt === undefined || (startsAt >= start && startsAt <= end);
}

function dayOf(field: string, text: string, zone: string): DateTime {
	const day = DateTime.fromFormat(text, 'yyyy-MM-dd', { zone });
	if (!day.isValid) throw invalidFields(field);
	return day;
}
