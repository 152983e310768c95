import { ok } from '../../http/answer';
import { Roles } from '../../roles/roles';
import { defineRoute } from '../routing/route';
import { userOf } from './resolve';
import { bothLevels, readUsers } from './scopes';

export const getPermissions = defineRoute({
	method: 'GET',
	path: '/users/{userId}/permissions',
	label: 'LIGHT',
	scopes: {
		classic: [...readUsers().classic, 'user_profile'],
		granular: bothLevels('user:read:list_permissions'),
	},
	handle(call) {
		const role = call.account.part(Roles).find(userOf(call).role_id);
		return ok({ permissions: role?.privileges ?? [] });
	},
});
