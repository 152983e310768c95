import { ok } from '../../http/answer';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute } from '../routing/route';
import { oneOf } from '../routing/schema';
import { readUsers } from './scopes';
import { listedUser } from './view';

interface ListQuery extends PageQuery {
	status: string;
	role_id?: string;
	license?: string;
	include_fields?: string;
}

const MAX_PAGE_SIZE = 2000;

export const listUsers = defineRoute<ListQuery>({
	method: 'GET',
	path: '/users',
	label: 'MEDIUM',
	scopes: readUsers('user:read:list_users:admin'),
	query: {
		...pageQuery(),
		status: { ...oneOf('active', 'inactive', 'pending'), default: 'active' },
		role_id: { type: 'string' },
		license: oneOf('zoom_workforce_management', 'zoom_compliance_management'),
		include_fields: oneOf('custom_attributes', 'host_key'),
	},
	handle(call) {
		const { status, role_id, license, include_fields } = call.query;
		const found = call.account.users.where(
			(user) =>
				user.status === status &&
				(role_id === undefined || user.role_id === role_id) &&
				(license === undefined || (user.licenses?.includes(license) ?? false)),
		);
		const { rows, fields } = paginate(call, found, MAX_PAGE_SIZE, (user) => user.seq);
		return ok({ ...fields, users: rows.map((user) => listedUser(user, include_fields, call.now)) });
	},
});
