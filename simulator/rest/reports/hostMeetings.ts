import { History } from '../../history/history';
import { ok } from '../../http/answer';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute } from '../routing/route';
import { oneOf } from '../routing/schema';
import { userOf } from '../users/resolve';
import { pastFields, within } from './pastRows';
import { checkPaid, readPeriod, readReport, type Period } from './period';

interface HostMeetingsQuery extends PageQuery, Partial<Period> {
	type?: 'past' | 'pastOne' | 'pastJoined';
}

const MAX_PAGE_SIZE = 300;

/** Past meetings and webinars of one host. Those with a single participant are left out, unless they are asked for. */
export const reportHostMeetings = defineRoute<HostMeetingsQuery>({
	method: 'GET',
	path: '/report/users/{userId}/meetings',
	label: 'HEAVY',
	scopes: readReport('report:read:user:admin'),
	query: {
		...pageQuery(),
		from: { type: 'string' },
		to: { type: 'string' },
		type: oneOf('past', 'pastOne', 'pastJoined'),
	},
	handle(call) {
		const { account, query, now } = call;
		checkPaid(account.has);
		const user = userOf(call);
		const { from, to } = readPeriod(query, now);
		const alone = query.type === 'pastOne';
		const meetings = account
			.part(History)
			.ofHost(user.id)
			.filter((meeting) => within(meeting, { from, to }) && meeting.participants < 2 === alone);
		const { rows, fields } = paginate(call, meetings, MAX_PAGE_SIZE, ({ seq }) => seq);
		return ok({ from, to, ...fields, meetings: rows.map((meeting) => pastFields(account, meeting)) });
	},
});
