import { Activity, sumOf, type Hosted } from '../../activity/activity';
import { ok } from '../../http/answer';
import type { User } from '../../users/user';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute } from '../routing/route';
import { oneOf } from '../routing/schema';
import { checkPaid, readPeriod, readReport } from './period';

interface HostQuery extends PageQuery {
	/** Zoom states no default [?]. */
	type: 'active' | 'inactive';
	from?: string;
	to?: string;
	group_id?: string;
}

const MAX_PAGE_SIZE = 300;

/** Active hosts (at least one meeting in the period) or inactive ones. */
export const reportHosts = defineRoute<HostQuery>({
	method: 'GET',
	path: '/report/users',
	label: 'HEAVY',
	scopes: readReport('report:read:list_users:admin'),
	query: {
		...pageQuery(),
		type: { ...oneOf('active', 'inactive'), default: 'active' },
		from: { type: 'string' },
		to: { type: 'string' },
		group_id: { type: 'string' },
	},
	handle(call) {
		const { account, query, now } = call;
		checkPaid(account.has);
		const { from, to } = readPeriod(query, now);
		const activity = account.part(Activity);
		const hosts: Array<{ user: User; hosted: Hosted }> = [];
		for (const user of account.users.all()) {
			if (user.status === 'pending') continue;
			if (query.group_id !== undefined && !user.group_ids.includes(query.group_id)) continue;
			const hosted = activity.ofUser(user.id, from, to);
			if (hosted.meetings > 0 === (query.type === 'active')) hosts.push({ user, hosted });
		}
		const total = sumOf(hosts.map(({ hosted }) => hosted));
		const { rows, fields } = paginate(call, hosts, MAX_PAGE_SIZE, ({ user }) => user.seq);
		return ok({
			from,
			to,
			...fields,
			total_meetings: total.meetings,
			total_participants: total.participants,
			total_meeting_minutes: total.minutes,
			users: rows.map(({ user, hosted }) => hostRow(user, hosted)),
		});
	},
});

const hostRow = (user: User, hosted: Hosted) => ({
	id: user.id,
	email: user.email,
	user_name: user.display_name,
	type: user.type,
	dept: user.dept ?? '',
	meetings: hosted.meetings,
	participants: hosted.participants,
	meeting_minutes: hosted.minutes,
	custom_attributes: user.custom_attributes,
});
