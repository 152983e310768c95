import { zoomTime } from '../../engine/clock';
import { History } from '../../history/history';
import type { Answers, PastMeeting } from '../../history/pastMeeting';
import { ok } from '../../http/answer';
import { Registrants } from '../../registrants/registrants';
import { meetingScopes } from '../meetings/find';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { pastOf } from '../reports/findPast';
import { hostOf, participantRow, pastFields } from '../reports/pastRows';
import { defineRoute, type Call, type Route } from '../routing/route';
import { webinarScopes } from '../webinars/find';
import { summaryRoutes } from './summaries';

const MAX_PAGE_SIZE = 300;
const MEETING = '/past_meetings/{meetingId}';
const WEBINAR = '/past_webinars/{webinarId}';

const instance = ({ id, uuid, startsAt }: PastMeeting) => ({ id, uuid, start_time: zoomTime(startsAt) });

const answersOf = (list: readonly Answers[], extra: (index: number) => object = () => ({})) =>
	list.map(({ email, name, answers }) => ({
		email,
		name,
		question_details: answers.map((detail, index) => ({ ...detail, ...extra(index) })),
	}));

const polls = (past: PastMeeting) => ({
	...instance(past),
	questions: answersOf(past.polls, (index) => ({
		polling_id: `poll-${index + 1}`,
		date_time: zoomTime(past.startsAt),
	})),
});

function participants(call: Call<PageQuery>, past: PastMeeting) {
	const { rows, fields } = paginate(call, past.attendance(), MAX_PAGE_SIZE);
	const { next_page_token, page_count, page_size, total_records } = fields;
	return ok({
		next_page_token,
		page_count,
		page_size,
		total_records,
		participants: rows.map((row, index) => {
			const { id, user_id, name, user_email, join_time, leave_time, duration, failover, status } =
				participantRow(row, index, false);
			return {
				id,
				user_id,
				name,
				user_email,
				join_time,
				leave_time,
				duration,
				failover,
				status,
				registrant_id: row.registrantId ?? '',
				internal_user: id !== '',
			};
		}),
	});
}

/** Instances of one number that are over, newest last. */
function instances(call: Pick<Call, 'account'>, id: string, kind: PastMeeting['kind']) {
	return call.account
		.part(History)
		.all()
		.filter((past) => past.kind === kind && String(past.id) === id)
		.map(({ uuid, startsAt }) => ({ uuid, start_time: zoomTime(startsAt) }));
}

const meetingRoutes: Route[] = [
	defineRoute({
		method: 'GET',
		path: MEETING,
		label: 'LIGHT',
		scopes: meetingScopes('read', 'meeting:read:past_meeting'),
		handle(call) {
			const past = pastOf(call, 'meeting');
			return ok({
				...pastFields(call.account, past),
				host_id: past.hostId,
				dept: hostOf(call.account, past)?.dept ?? '',
				source: 'Zoom',
				has_meeting_summary: past.summary !== undefined,
			});
		},
	}),
	defineRoute({
		method: 'GET',
		path: `${MEETING}/instances`,
		label: 'MEDIUM',
		scopes: meetingScopes('read', 'meeting:read:list_past_instances'),
		handle: (call) => ok({ meetings: instances(call, call.params['meetingId'] ?? '', 'meeting') }),
	}),
	defineRoute<PageQuery>({
		method: 'GET',
		path: `${MEETING}/participants`,
		label: 'MEDIUM',
		scopes: meetingScopes('read', 'meeting:read:list_past_participants'),
		query: pageQuery(),
		handle: (call) => participants(call, pastOf(call, 'meeting')),
	}),
	defineRoute({
		method: 'GET',
		path: `${MEETING}/polls`,
		label: 'MEDIUM',
		scopes: meetingScopes('read', 'meeting:read:list_poll_results'),
		handle: (call) => ok(polls(pastOf(call, 'meeting'))),
	}),
	defineRoute({
		method: 'GET',
		path: `${MEETING}/qa`,
		label: 'MEDIUM',
		scopes: meetingScopes('read', 'meeting:read:past_qa'),
		handle(call) {
			const past = pastOf(call, 'meeting');
			return ok({ ...instance(past), questions: answersOf(past.questions) });
		},
	}),
];

const webinarRoutes: Route[] = [
	defineRoute({
		method: 'GET',
		path: `${WEBINAR}/instances`,
		label: 'LIGHT',
		scopes: webinarScopes('read', 'webinar:read:list_past_instances'),
		handle: (call) => ok({ webinars: instances(call, call.params['webinarId'] ?? '', 'webinar') }),
	}),
	defineRoute<PageQuery>({
		method: 'GET',
		path: `${WEBINAR}/participants`,
		label: 'MEDIUM',
		scopes: webinarScopes('read', 'webinar:read:list_past_participants'),
		query: pageQuery(),
		handle: (call) => participants(call, pastOf(call, 'webinar')),
	}),
	defineRoute<PageQuery>({
		method: 'GET',
		path: `${WEBINAR}/absentees`,
		label: 'HEAVY',
		scopes: webinarScopes('read', 'webinar:read:list_absentees'),
		query: { ...pageQuery(), occurrence_id: { type: 'string' } },
		handle(call) {
			const past = pastOf(call, 'webinar');
			const came = new Set(past.attendance().map(({ email }) => email.toLowerCase()));
			const missing = call.account
				.part(Registrants)
				.of(past.id)
				.filter(({ status, form }) => status === 'approved' && !came.has(form.email.toLowerCase()));
			const { rows, fields } = paginate(call, missing, MAX_PAGE_SIZE, ({ seq }) => seq);
			return ok({
				...fields,
				registrants: rows.map(({ id, form, status, createdAt }) => ({
					id,
					...form,
					status,
					create_time: zoomTime(createdAt),
				})),
			});
		},
	}),
	defineRoute({
		method: 'GET',
		path: `${WEBINAR}/polls`,
		label: 'MEDIUM',
		scopes: webinarScopes('read', 'webinar:read:list_past_polls'),
		handle: (call) => ok(polls(pastOf(call, 'webinar'))),
	}),
	defineRoute({
		method: 'GET',
		path: `${WEBINAR}/qa`,
		label: 'MEDIUM',
		scopes: webinarScopes('read', 'webinar:read:past_qa'),
		handle(call) {
			const past = pastOf(call, 'webinar');
			return ok({ ...instance(past), questions: answersOf(past.questions) });
		},
	}),
];

export const pastMeetingRoutes: readonly Route[] = [...meetingRoutes, ...webinarRoutes, ...summaryRoutes];
