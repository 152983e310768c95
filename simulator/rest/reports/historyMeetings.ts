import { zoomTime } from '../../engine/clock';
import { History } from '../../history/history';
import { ok } from '../../http/answer';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute } from '../routing/route';
import { oneOf } from '../routing/schema';
import { durationOf, hostOf, within } from './pastRows';
import { A_YEAR, checkPaid, readPeriod, readReport, type Period } from './period';

interface HistoryQuery extends PageQuery, Partial<Period> {
	meeting_type?: 'meeting' | 'webinar' | 'all';
	report_type?: 'all' | 'poll' | 'survey' | 'qa' | 'resource' | 'reaction';
	search_key?: string;
	group_id?: string;
}

const MAX_PAGE_SIZE = 300;

/** All past meetings and webinars of the account, a month at a time. */
export const reportHistory = defineRoute<HistoryQuery>({
	method: 'GET',
	path: '/report/history_meetings',
	label: 'HEAVY',
	scopes: readReport('report:read:list_history_meetings:admin'),
	query: {
		...pageQuery(),
		from: { type: 'string' },
		to: { type: 'string' },
		date_type: oneOf('start_time', 'end_time'),
		meeting_type: oneOf('meeting', 'webinar', 'all'),
		report_type: oneOf('all', 'poll', 'survey', 'qa', 'resource', 'reaction'),
		search_key: { type: 'string' },
		group_id: { type: 'string' },
		meeting_feature: { type: 'string' },
	},
	handle(call) {
		const { account, query, now } = call;
		checkPaid(account.has);
		const period = readPeriod(query, now, A_YEAR);
		const { meeting_type: type = 'all', search_key: key = '', report_type: report = 'all' } = query;
		const meetings = account
			.part(History)
			.all()
			.filter(
				(meeting) =>
					within(meeting, period) &&
					(type === 'all' || meeting.kind === type) &&
					(report === 'all' ||
						(report === 'poll' && meeting.polls.length > 0) ||
						(report === 'qa' && meeting.questions.length > 0) ||
						(report === 'survey' && meeting.survey.length > 0)) &&
					(meeting.topic.includes(key) || String(meeting.id) === key) &&
					(!query.group_id || hostOf(account, meeting)?.group_ids.includes(query.group_id)),
			);
		const { rows, fields } = paginate(call, meetings, MAX_PAGE_SIZE, ({ seq }) => seq);
		return ok({
			next_page_token: fields.next_page_token,
			page_size: fields.page_size,
			history_meetings: rows.map((meeting) => {
				const host = hostOf(account, meeting);
				return {
					meeting_uuid: meeting.uuid,
					meeting_id: meeting.id,
					type: meeting.kind === 'webinar' ? 'Webinar' : 'Meeting',
					host_display_name: host?.display_name ?? '',
					host_email: host?.email ?? '',
					start_time: zoomTime(meeting.startsAt),
					end_time: zoomTime(meeting.endsAt),
					topic: meeting.topic,
					participants: meeting.participants,
					duration: durationOf(meeting),
					total_participant_minutes: meeting.minutes,
					department: host?.dept ?? '',
					group: [],
					source: 'Zoom',
				};
			}),
		});
	},
});
