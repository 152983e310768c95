import { zoomTime } from '../../engine/clock';
import { created, noContent, ok } from '../../http/answer';
import { Roles, type Role } from '../../roles/roles';
import { ADMIN_ROLE, MEMBER_ROLE, OWNER_ROLE } from '../../users/user';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { invalidParameter, noSuchUser, Refusal } from '../routing/refusal';
import { defineRoute, type Call, type Route, type Scopes } from '../routing/route';
import { oneOf } from '../routing/schema';
import { bothLevels } from '../users/scopes';

const MEMBERS = '/roles/{roleId}/members';
const MAX_PAGE_SIZE = 300;

const reading = (scope: string): Scopes => ({
	classic: ['role:read:admin', 'role:write:admin'],
	granular: bothLevels(scope),
});
const writing = (scope: string): Scopes => ({ classic: ['role:write:admin'], granular: bothLevels(scope) });

/** @throws Refusal 1034 */
function roleOf({ account, params }: Pick<Call, 'account' | 'params'>): Role {
	const role = account.part(Roles).find(params['roleId'] ?? '');
	if (!role) throw new Refusal(400, 1034, 'Provided `role_id` does not exist.');
	return role;
}

function countedRole(roles: Roles, role: Role) {
	const { privileges: _privileges, ...shown } = role;
	return { ...shown, type: 'common', total_members: roles.membersOf(role).length };
}

const listRoles = defineRoute({
	method: 'GET',
	path: '/roles',
	label: 'MEDIUM',
	scopes: reading('role:read:list_roles'),
	query: { type: { ...oneOf('common', 'iq'), default: 'common' } },
	handle({ account, query }) {
		const roles = account.part(Roles);
		const found = query['type'] === 'iq' ? [] : roles.all().map((role) => countedRole(roles, role));
		return ok({ roles: found, total_records: found.length });
	},
});

interface RoleBody {
	name?: string;
	description?: string;
	privileges?: string[];
}

const createRole = defineRoute<Record<string, never>, RoleBody | undefined>({
	method: 'POST',
	path: '/roles',
	label: 'LIGHT',
	scopes: writing('role:write:role'),
	body: {
		properties: {
			name: { type: 'string' },
			description: { type: 'string' },
			type: { type: 'string' },
			privileges: { type: 'array', items: { type: 'string' } },
		},
	},
	handle({ account, body }) {
		const { name = '', description = '', privileges = [] } = body ?? {};
		const roles = account.part(Roles);
		if (roles.all().some((role) => role.name === name)) {
			throw new Refusal(400, 1224, `Role name ${name} has already been used.`);
		}
		roles.add({ name, description, privileges });
		// The document describes an empty object.
		return ok({});
	},
});

const getRole = defineRoute({
	method: 'GET',
	path: '/roles/{roleId}',
	label: 'LIGHT',
	scopes: reading('role:read:role'),
	handle(call) {
		const role = roleOf(call);
		return ok({ ...countedRole(call.account.part(Roles), role), privileges: role.privileges });
	},
});

/** The three that every account has. */
const isBuiltIn = ({ id }: Role): boolean => [OWNER_ROLE, ADMIN_ROLE, MEMBER_ROLE].includes(id);

const updateRole = defineRoute<Record<string, never>, RoleBody | undefined>({
	method: 'PATCH',
	path: '/roles/{roleId}',
	label: 'LIGHT',
	scopes: writing('role:update:role'),
	body: {
		properties: {
			name: { type: 'string' },
			description: { type: 'string' },
			privileges: { type: 'array', items: { type: 'string' } },
			sub_account_privileges: { type: 'object' },
		},
	},
	handle(call) {
		const role = roleOf(call);
		// What Zoom says to a change of the built-in roles is not documented [?].
		if (isBuiltIn(role)) throw invalidParameter('The role can not be changed.');
		const { name, description, privileges } = call.body ?? {};
		const taken = call.account
			.part(Roles)
			.all()
			.some((other) => other !== role && other.name === name);
		if (taken) throw new Refusal(400, 1224, `Role name ${name} has already been used.`);
		Object.assign(role, {
			...(name !== undefined && { name }),
			...(description !== undefined && { description }),
			...(privileges !== undefined && { privileges }),
		});
		return ok({});
	},
});

const deleteRole = defineRoute({
	method: 'DELETE',
	path: '/roles/{roleId}',
	label: 'LIGHT',
	scopes: writing('role:delete:role'),
	handle(call) {
		const role = roleOf(call);
		if (isBuiltIn(role)) throw invalidParameter('The role can not be deleted.');
		call.account.part(Roles).remove(role);
		return noContent;
	},
});

const listMembers = defineRoute<PageQuery>({
	method: 'GET',
	path: MEMBERS,
	label: 'MEDIUM',
	scopes: reading('role:read:list_members'),
	query: { ...pageQuery(), page_count: { type: 'string' } },
	handle(call) {
		const members = call.account.part(Roles).membersOf(roleOf(call));
		const { rows, fields } = paginate(call, members, MAX_PAGE_SIZE, ({ seq }) => seq);
		return ok({
			...fields,
			members: rows.map(({ id, email, first_name, last_name, type, dept }) => ({
				id,
				email,
				first_name,
				last_name,
				type,
				department: dept ?? '',
			})),
		});
	},
});

interface MembersBody {
	members?: Array<{ id?: string; email?: string }>;
}

const assignRole = defineRoute<Record<string, never>, MembersBody | undefined>({
	method: 'POST',
	path: MEMBERS,
	label: 'MEDIUM',
	scopes: writing('role:write:member'),
	body: {
		properties: {
			members: {
				type: 'array',
				maxItems: 30,
				items: { type: 'object', properties: { id: { type: 'string' }, email: { type: 'string' } } },
			},
		},
	},
	handle(call) {
		const role = mayChange(call);
		const known = (call.body?.members ?? []).flatMap(
			({ id, email }) => call.account.users.find(id ?? email ?? '') ?? [],
		);
		for (const user of known) if (user.role_id !== OWNER_ROLE) user.role_id = role.id;
		return created({ add_at: zoomTime(call.now), ids: known.map(({ id }) => id).join(',') });
	},
});

const unassignRole = defineRoute({
	method: 'DELETE',
	path: `${MEMBERS}/{memberId}`,
	label: 'LIGHT',
	scopes: writing('role:delete:member'),
	handle(call) {
		const role = mayChange(call);
		const user = call.account.users.find(call.params['memberId'] ?? '');
		if (user?.role_id !== role.id) throw noSuchUser(call.params['memberId'] ?? '');
		user.role_id = MEMBER_ROLE;
		return noContent;
	},
});

function mayChange(call: Pick<Call, 'account' | 'params'>): Role {
	const role = roleOf(call);
	if (role.id === OWNER_ROLE || role.id === MEMBER_ROLE) {
		throw invalidParameter("Can't delete or add members for Normal/Owner roles.");
	}
	return role;
}

export const roleRoutes: readonly Route[] = [
	listRoles,
	createRole,
	getRole,
	updateRole,
	deleteRole,
	listMembers,
	assignRole,
	unassignRole,
];
