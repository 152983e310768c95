import { ok } from '../../http/answer';
import type { User } from '../../users/user';
import { invalidParameter, noSuchUser } from '../routing/refusal';
import { defineRoute, type Call } from '../routing/route';
import { oneOf } from '../routing/schema';
import { bothLevels, readUsers } from './scopes';
import { userOf } from './resolve';
import { fullUser } from './view';

export const LOGIN_TYPES = oneOf(0, 1, 11, 21, 23, 24, 27, 97, 98, 99, 100, 101);

interface GetQuery {
	login_type?: number;
	search_by_unique_id?: boolean;
}

const classic = [...readUsers().classic, 'user_profile', 'user_info:read'];

export const getUser = defineRoute<GetQuery>({
	method: 'GET',
	path: '/users/{userId}',
	label: 'LIGHT',
	scopes: { classic, granular: bothLevels('user:read:user') },
	query: {
		login_type: { type: 'integer', ...LOGIN_TYPES },
		encrypted_email: { type: 'boolean' },
		search_by_unique_id: { type: 'boolean' },
	},
	handle(call) {
		const user = call.query.search_by_unique_id ? byEmployeeId(call) : userOf(call);
		return ok(fullUser(call.account, user, call.now, call.origin));
	},
});

function byEmployeeId({ account, params }: Pick<Call, 'account' | 'params'>): User {
	const wanted = params['userId'] ?? '';
	for (const user of account.users.all()) if (user.employee_unique_id === wanted) return user;
	throw noSuchUser(wanted);
}

/** Whether an address belongs to a user of this account who signed up by e-mail. */
export const checkEmail = defineRoute<{ email?: string }>({
	method: 'GET',
	path: '/users/email',
	label: 'LIGHT',
	scopes: readUsers(...bothLevels('user:read:email')),
	query: { email: { type: 'string' } },
	handle({ account, query }) {
		if (!query.email) throw invalidParameter('Email is required.');
		const user = account.users.findByEmail(query.email);
		return ok({ existed_email: user?.loginTypes.includes(100) ?? false });
	},
});

export const getSummary = defineRoute({
	method: 'GET',
	path: '/users/summary',
	label: 'MEDIUM',
	scopes: readUsers('user:read:summary:admin'),
	handle({ account: { users } }) {
		const licensed = users.count((user) => user.type === 2);
		const basic = users.count((user) => user.type === 1);
		const joinOnly = users.count((user) => user.type === 4 || user.type === 99);
		return ok({
			licensed_users_count: licensed,
			basic_users_count: basic,
			on_prem_users_count: 0,
			room_users_count: 0,
			pending_users_count: users.count((user) => user.status === 'pending'),
			join_only_users_count: joinOnly,
			total_users_count: licensed + basic + joinOnly,
		});
	},
});
