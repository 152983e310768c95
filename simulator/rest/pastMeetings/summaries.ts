import { zoomTime } from '../../engine/clock';
import { History } from '../../history/history';
import type { PastMeeting, Summary } from '../../history/pastMeeting';
import { noContent, ok } from '../../http/answer';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { hostOf } from '../reports/pastRows';
import { Refusal } from '../routing/refusal';
import { defineRoute, type Call, type Route } from '../routing/route';
import { oneOf } from '../routing/schema';

/** AI Companion's summaries: one place for meetings and webinars. */

const PATH = '/meetings/{meetingId}/meeting_summary';
const DAY_MS = 86_400_000;

type Of = Pick<Call, 'account' | 'params' | 'now'>;

/** @throws Refusal 3001 where there is none, 2305 for one in the trash */
function summaryIn({ account, params, now }: Of): { past: PastMeeting; summary: Summary } {
	const key = params['meetingId'] ?? '';
	const past = account.part(History).find(key);
	const summary = past?.summary;
	if (!past || !summary || summary.createdAt > now || now < (past.knownAt ?? 0))
		throw new Refusal(404, 3001, `Meeting does not exist: ${key}.`);
	if (summary.trashed)
		throw new Refusal(403, 2305, 'The meeting summary has been moved to Trash and cannot be accessed.');
	return { past, summary };
}

function rowOf({ account }: Pick<Call, 'account'>, past: PastMeeting, { createdAt }: Summary) {
	return {
		meeting_host_id: past.hostId,
		meeting_host_email: hostOf(account, past)?.email ?? '',
		meeting_uuid: past.uuid,
		meeting_id: past.id,
		meeting_topic: past.topic,
		meeting_start_time: zoomTime(past.startsAt),
		meeting_end_time: zoomTime(past.endsAt),
		summary_start_time: zoomTime(past.startsAt),
		summary_end_time: zoomTime(past.endsAt),
		summary_created_time: zoomTime(createdAt),
		summary_last_modified_time: zoomTime(createdAt),
	};
}

const get = defineRoute({
	method: 'GET',
	path: PATH,
	label: 'LIGHT',
	scopes: {
		classic: ['meeting_summary:read', 'meeting_summary:read:admin'],
		granular: ['meeting:read:summary', 'meeting:read:summary:admin'],
	},
	handle(call) {
		const { past, summary } = summaryIn(call);
		const { overview, details, nextSteps, content, edited } = summary;
		return ok({
			...rowOf(call, past, summary),
			summary_title: `Meeting summary for ${past.topic}`,
			summary_overview: overview,
			summary_details: details,
			next_steps: nextSteps,
			...(edited && {
				edited_summary: {
					summary_overview: edited.overview,
					summary_details: edited.details,
					next_steps: edited.nextSteps,
				},
			}),
			summary_content: content,
		});
	},
});

const remove = defineRoute({
	method: 'DELETE',
	path: PATH,
	label: 'LIGHT',
	scopes: {
		classic: ['meeting_summary:write', 'meeting_summary:write:admin'],
		granular: ['meeting:delete:summary', 'meeting:delete:summary:admin'],
	},
	handle(call) {
		summaryIn(call).summary.trashed = true;
		return noContent;
	},
});

interface ListQuery extends PageQuery {
	from?: string;
	to?: string;
	time_filter_field: 'summary_start_time' | 'summary_created_time';
}

const list = defineRoute<ListQuery>({
	method: 'GET',
	path: '/meetings/meeting_summaries',
	label: 'MEDIUM',
	scopes: {
		classic: ['meeting_summary:read:admin'],
		granular: ['meeting:read:list_summaries:admin'],
	},
	query: {
		...pageQuery(),
		from: { type: 'string', format: 'date-time' },
		to: { type: 'string', format: 'date-time' },
		time_filter_field: {
			...oneOf('summary_start_time', 'summary_created_time'),
			default: 'summary_start_time',
		},
	},
	handle(call) {
		const { account, now, query } = call;
		// Without a period Zoom gives those of the last day [?].
		const to = query.to === undefined ? now : Date.parse(query.to);
		const from = query.from === undefined ? to - DAY_MS : Date.parse(query.from);
		const found = account
			.part(History)
			.all()
			.flatMap((past) => {
				const { summary } = past;
				if (!summary || summary.trashed || summary.createdAt > now) return [];
				const at = query.time_filter_field === 'summary_created_time' ? summary.createdAt : past.startsAt;
				return at >= from && at <= to ? [{ past, summary, seq: past.seq }] : [];
			});
		const { rows, fields } = paginate(call, found, 300, ({ seq }) => seq);
		const { next_page_token, page_size } = fields;
		return ok({
			page_size,
			next_page_token,
			from: zoomTime(from),
			to: zoomTime(to),
			summaries: rows.map(({ past, summary }) => rowOf(call, past, summary)),
		});
	},
});

export const summaryRoutes: readonly Route[] = [get, remove, list];
