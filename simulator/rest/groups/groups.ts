import { created, noContent, ok } from '../../http/answer';
import { Groups, type Group } from '../../groups/groups';
import { invalidParameter, Refusal } from '../routing/refusal';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute, type Call, type Scopes } from '../routing/route';

const PATH = '/groups/{groupId}';
const MAX_PAGE_SIZE = 300;
const MAX_GROUPS = 5000;

export const readGroups = (...granular: string[]): Scopes => ({
	classic: ['group:read:admin', 'group:write:admin'],
	granular,
});
export const writeGroups = (...granular: string[]): Scopes => ({ classic: ['group:write:admin'], granular });

/** @throws Refusal 4130 */
export function groupOf({ account, params }: Pick<Call, 'account' | 'params'>): Group {
	const group = account.part(Groups).find(params['groupId'] ?? '');
	if (!group) throw new Refusal(404, 4130, `A group with this ${params['groupId']} does not exist.`);
	return group;
}

const shown = (groups: Groups, group: Group) => ({
	id: group.id,
	name: group.name,
	total_members: groups.membersOf(group).length,
});

function checkName(groups: Groups, name: string | undefined, group?: Group): string {
	if (!name?.trim()) throw invalidParameter('Invalid parameter: name.');
	const taken = groups.findByName(name);
	if (taken && taken !== group) {
		throw new Refusal(409, 4132, `The group name "${name}" is already in use.`);
	}
	return name;
}

export const listGroups = defineRoute<PageQuery>({
	method: 'GET',
	path: '/groups',
	label: 'MEDIUM',
	scopes: readGroups('group:read:list_groups:admin'),
	query: pageQuery(),
	handle(call) {
		const groups = call.account.part(Groups);
		const { rows, fields } = paginate(call, groups.all(), MAX_PAGE_SIZE, ({ seq }) => seq);
		const { next_page_token, total_records } = fields;
		return ok({ next_page_token, total_records, groups: rows.map((group) => shown(groups, group)) });
	},
});

const body = { properties: { name: { type: 'string' } } };

export const createGroup = defineRoute<Record<string, never>, { name?: string } | undefined>({
	method: 'POST',
	path: '/groups',
	label: 'LIGHT',
	scopes: writeGroups('group:write:group:admin'),
	body,
	handle(call) {
		const groups = call.account.part(Groups);
		const name = checkName(groups, call.body?.name);
		if (groups.all().length >= MAX_GROUPS) {
			throw invalidParameter('It has reached the maximum number of groups.');
		}
		return created(shown(groups, groups.add(name)));
	},
});

export const getGroup = defineRoute({
	method: 'GET',
	path: PATH,
	label: 'LIGHT',
	scopes: readGroups('group:read:group:admin'),
	handle: (call) => ok(shown(call.account.part(Groups), groupOf(call))),
});

export const updateGroup = defineRoute<Record<string, never>, { name?: string } | undefined>({
	method: 'PATCH',
	path: PATH,
	label: 'LIGHT',
	scopes: writeGroups('group:update:group:admin'),
	body,
	handle(call) {
		const group = groupOf(call);
		if (call.body?.name !== undefined) {
			group.name = checkName(call.account.part(Groups), call.body.name, group);
		}
		return noContent;
	},
});

export const deleteGroup = defineRoute({
	method: 'DELETE',
	path: PATH,
	label: 'LIGHT',
	scopes: writeGroups('group:delete:group:admin'),
	handle(call) {
		call.account.part(Groups).remove(groupOf(call));
		return noContent;
	},
});
