import { DateTime } from 'luxon';
import { ok } from '../../http/answer';
import { Meetings } from '../../meetings/meetings';
import { Webinars } from '../../webinars/webinars';
import { zoomTime } from '../../engine/clock';
import { invalidFields } from '../routing/refusal';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute } from '../routing/route';
import { oneOf } from '../routing/schema';
import { checkPaid, readReport, type Period } from './period';

interface UpcomingQuery extends PageQuery, Partial<Period> {
	type?: 'meeting' | 'webinar' | 'all';
}

const DAY_MS = 86_400_000;
const MAX_PAGE_SIZE = 300;

/** What is planned within a month; of recurring meetings each occurrence. */
export const reportUpcoming = defineRoute<UpcomingQuery>({
	method: 'GET',
	path: '/report/upcoming_events',
	label: 'HEAVY',
	scopes: readReport('report:read:upcoming_meetings_webinars:admin'),
	query: {
		...pageQuery(),
		from: { type: 'string' },
		to: { type: 'string' },
		type: oneOf('meeting', 'webinar', 'all'),
		group_id: { type: 'string' },
	},
	handle(call) {
		const { account, query, now } = call;
		checkPaid(account.has);
		const { from = '', to = '', type = 'all' } = query;
		const wrong = [from, to].filter((day) => !DateTime.fromFormat(day, 'yyyy-MM-dd').isValid);
		if (wrong.length > 0 || from > to) throw invalidFields('from');
		// Longer than a month: only the first month of it [?].
		const end = Math.min(Date.parse(to), Date.parse(from) + 31 * DAY_MS) + DAY_MS;
		const start = Math.max(Date.parse(from), now);
		const planned = [
			...(type === 'webinar' ? [] : account.part(Meetings).all()),
			...(type === 'meeting' ? [] : account.part(Webinars).all()),
		];
		const events = planned.flatMap((event) => {
			const times = event.occurrences.length
				? event.occurrences.map(({ startsAt }) => startsAt)
				: [event.startsAt ?? 0];
			return times
				.filter((at) => at >= start && at < end)
				.map((at) => ({ at, meeting: event, host: account.users.find(event.hostId) }));
		});
		events.sort((one, other) => one.at - other.at);
		const { rows, fields } = paginate(call, events, MAX_PAGE_SIZE);
		return ok({
			from,
			to,
			next_page_token: fields.next_page_token,
			page_size: fields.page_size,
			upcoming_events: rows.map(({ at, meeting, host }) => ({
				dept: host?.dept ?? '',
				host_id: meeting.hostId,
				host_name: host?.display_name ?? '',
				id: String(meeting.id),
				start_time: zoomTime(at),
				topic: meeting.topic,
			})),
		});
	},
});
