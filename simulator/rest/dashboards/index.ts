import { History } from '../../history/history';
import type { PastMeeting } from '../../history/pastMeeting';
import { ok } from '../../http/answer';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute, type Route, type Scopes } from '../routing/route';
import { oneOf } from '../routing/schema';
import { pastOf } from '../reports/findPast';
import { within } from '../reports/pastRows';
import { readPeriod, type Period } from '../reports/period';
import { checkBusiness, dashboardParticipant, dashboardRow, runningRow } from './rows';
import type { Account } from '../../account/account';
import { Meetings } from '../../meetings/meetings';
import { Webinars } from '../../webinars/webinars';

interface OfType {
	type: 'past' | 'pastOne' | 'live';
}

const MAX_PAGE_SIZE = 300;
const TYPES = { meeting: ['past', 'pastOne', 'live'], webinar: ['past', 'live'] } as const;

const readDashboard = (area: string, granular: string): Scopes => ({
	classic: [`dashboard_${area}:read:admin`, 'dashboard:read:admin'],
	granular: [`dashboard:read:${granular}:admin`],
});

/** Among those that are over. Zoom answers about running ones unless `type` says otherwise. */
const isMeant = ({ participants, kind }: PastMeeting, { type }: OfType): boolean =>
	type !== 'live' && (kind === 'webinar' || type !== 'pastOne' || participants < 2);

/** With no pages: they are few. */
function runningOnes(account: Account, kind: PastMeeting['kind'], period: Period) {
	const all = [...account.part(kind === 'meeting' ? Meetings : Webinars).all()];
	const running = all.filter(({ status }) => status === 'started');
	const rows = running.map((meeting) => runningRow(account, meeting));
	const totals = { page_count: 1, page_size: MAX_PAGE_SIZE, total_records: rows.length };
	return { ...period, ...totals, next_page_token: '', [`${kind}s`]: rows };
}

function dashboardsOf(kind: PastMeeting['kind']): Route[] {
	const typeQuery = { type: { ...oneOf(...TYPES[kind]), default: 'live' } };
	const path = `/metrics/${kind}s`;
	const list = defineRoute<PageQuery & OfType & Partial<Period>>({
		method: 'GET',
		path,
		label: 'RESOURCE-INTENSIVE',
		scopes: readDashboard(`${kind}s`, `list_${kind}s`),
		query: {
			...pageQuery(),
			...typeQuery,
			from: { type: 'string' },
			to: { type: 'string' },
			group_id: { type: 'string' },
			query_date_type: oneOf('start_time', 'end_time'),
		},
		handle(call) {
			checkBusiness(call.account.has, 400);
			const period = readPeriod(call.query, call.now);
			if (call.query.type === 'live') return ok(runningOnes(call.account, kind, period));
			const found = call.account
				.part(History)
				.all()
				.filter((one) => one.kind === kind && within(one, period) && isMeant(one, call.query));
			const { rows, fields } = paginate(call, found, MAX_PAGE_SIZE, ({ seq }) => seq);
			const { next_page_token, page_count, page_size, total_records } = fields;
			return ok({
				...period,
				next_page_token,
				page_count,
				page_size,
				total_records,
				[`${kind}s`]: rows.map((meeting) => dashboardRow(call.account, meeting)),
			});
		},
	});
	const detail = defineRoute<OfType>({
		method: 'GET',
		path: `${path}/{${kind}Id}`,
		label: 'HEAVY',
		scopes: readDashboard(`${kind}s`, kind),
		query: typeQuery,
		handle(call) {
			checkBusiness(call.account.has);
			return ok(dashboardRow(call.account, pastOf(call, kind)));
		},
	});
	const participants = defineRoute<PageQuery & OfType>({
		method: 'GET',
		path: `${path}/{${kind}Id}/participants`,
		label: 'HEAVY',
		scopes: readDashboard(`${kind}s`, `list_${kind}_participants`),
		query: { ...pageQuery(), ...typeQuery, include_fields: { enum: ['registrant_id'] } },
		handle(call) {
			checkBusiness(call.account.has);
			const meeting = pastOf(call, kind);
			const rows = isMeant(meeting, call.query) ? meeting.attendance() : [];
			const page = paginate(call, rows, MAX_PAGE_SIZE);
			const { next_page_token, page_count, page_size, total_records } = page.fields;
			return ok({
				next_page_token,
				page_count,
				page_size,
				total_records,
				participants: page.rows.map((row, index) => dashboardParticipant(row, index, kind)),
			});
		},
	});
	return [list, detail, participants];
}

const quality = defineRoute<Partial<Period>>({
	method: 'GET',
	path: '/metrics/quality',
	label: 'HEAVY',
	scopes: readDashboard('home', 'meeting_quality_score'),
	query: { from: { type: 'string' }, to: { type: 'string' }, type: oneOf('meeting', 'participants') },
	handle(call) {
		checkBusiness(call.account.has);
		const period = readPeriod(call.query, call.now);
		const meetings = call.account
			.part(History)
			.all()
			.filter((meeting) => within(meeting, period)).length;
		const fair = Math.floor(meetings / 10);
		const score = { good: meetings - fair, fair, poor: 0, bad: 0 };
		return ok({ ...period, quality: { audio: score, video: score, screen_share: score } });
	},
});

export const dashboardRoutes: readonly Route[] = [
	...dashboardsOf('meeting'),
	...dashboardsOf('webinar'),
	quality,
];
