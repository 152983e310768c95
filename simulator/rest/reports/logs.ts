import { ok } from '../../http/answer';
import { ReportRows, type LogName } from '../../history/reportRows';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute, type Route } from '../routing/route';
import { oneOf, type Schema } from '../routing/schema';
import { A_YEAR, checkPaid, readPeriod, readReport, type Period } from './period';

interface Log {
	path: string;
	scope: string;
	rows: LogName;
	query?: Record<string, Schema>;
	monthsKept?: number;
	/** Fields that Zoom does not put beside the rows of this one. */
	without?: readonly string[];
	matches?: (fields: Record<string, unknown>, query: Record<string, unknown>) => boolean;
}

const MAX_PAGE_SIZE = 300;

/** A report that is a log: rows with a time, a month at a time, oldest first [?]. */
function logRoute({
	path,
	scope,
	rows: log,
	query = {},
	monthsKept,
	without = [],
	matches = () => true,
}: Log): Route {
	return defineRoute<PageQuery & Partial<Period>>({
		method: 'GET',
		path,
		label: 'HEAVY',
		scopes: readReport(scope),
		query: { ...pageQuery(), from: { type: 'string' }, to: { type: 'string' }, ...query },
		handle(call) {
			checkPaid(call.account.has);
			const { from, to } = readPeriod(call.query, call.now, monthsKept);
			const found = call.account
				.part(ReportRows)
				.between(log, { from, to })
				.filter(({ fields }) => matches(fields, { ...call.query }));
			const { rows, fields } = paginate(call, found, MAX_PAGE_SIZE);
			const beside = Object.entries({ from, to, ...fields, page_number: undefined }).filter(
				([name, value]) => value !== undefined && !without.includes(name),
			);
			return ok({ ...Object.fromEntries(beside), [log]: rows.map((row) => row.fields) });
		},
	});
}

const COUNTS = ['page_count', 'total_records'];
const PERIOD = ['from', 'to'];

const signIns = logRoute({
	path: '/report/activities',
	scope: 'report:read:user_activities:admin',
	rows: 'activity_logs',
	without: COUNTS,
});

const operations = logRoute({
	path: '/report/operationlogs',
	scope: 'report:read:operation_logs:admin',
	rows: 'operation_logs',
	query: { category_type: { type: 'string' } },
	monthsKept: A_YEAR,
	without: [...COUNTS, ...PERIOD],
	matches: ({ category_type: category }, { category_type: wanted }) =>
		wanted === undefined || wanted === 'all' || String(category).toLowerCase().replace(' ', '_') === wanted,
});

const telephone = logRoute({
	path: '/report/telephone',
	scope: 'report:read:telephone:admin',
	rows: 'telephony_usage',
	query: {
		type: oneOf('1', '2', '3'),
		query_date_type: oneOf('start_time', 'end_time', 'meeting_start_time', 'meeting_end_time'),
	},
	matches: (_fields, { type }) => type === undefined || type === '1',
});

const meetingActivities = logRoute({
	path: '/report/meeting_activities',
	scope: 'report:read:meeting_activity_log:admin',
	rows: 'meeting_activity_logs',
	query: {
		activity_type: {
			enum: [
				'All Activities',
				'Meeting Created',
				'Meeting Started',
				'User Join',
				'User Left',
				'Remote Control',
				'In-Meeting Chat',
				'Meeting Ended',
			],
		},
		meeting_number: { type: 'string' },
		search_key: { type: 'string' },
	},
	without: [...COUNTS, ...PERIOD],
	matches: ({ activity_category: category, meeting_number: number }, query) =>
		(query['activity_type'] === 'All Activities' || category === query['activity_type']) &&
		(query['meeting_number'] === undefined || number === query['meeting_number']),
});

export const logRoutes: readonly Route[] = [signIns, operations, telephone, meetingActivities];
