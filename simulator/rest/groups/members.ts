import { zoomTime } from '../../engine/clock';
import { Groups, join, leave } from '../../groups/groups';
import { created, noContent, ok } from '../../http/answer';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { groupOf, readGroups, writeGroups } from './groups';

const PATH = '/groups/{groupId}/members';
const MAX_PAGE_SIZE = 2000;

export const listMembers = defineRoute<PageQuery>({
	method: 'GET',
	path: PATH,
	label: 'MEDIUM',
	scopes: readGroups('group:read:list_members:admin'),
	query: pageQuery(),
	handle(call) {
		const members = call.account.part(Groups).membersOf(groupOf(call));
		const { rows, fields } = paginate(call, members, MAX_PAGE_SIZE, ({ seq }) => seq);
		return ok({
			...fields,
			members: rows.map(({ id, email, first_name, last_name, type }) => ({
				id,
				email,
				first_name,
				last_name,
				type,
			})),
		});
	},
});

interface MembersBody {
	members?: Array<{ id?: string; email?: string }>;
}

/** Zoom leaves out whom it does not know; `ids` tells who came in [?]. */
export const addMembers = defineRoute<Record<string, never>, MembersBody | undefined>({
	method: 'POST',
	path: PATH,
	label: 'MEDIUM',
	scopes: writeGroups('group:write:member:admin'),
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
		const group = groupOf(call);
		const known = (call.body?.members ?? []).flatMap(
			({ id, email }) => call.account.users.find(id ?? email ?? '') ?? [],
		);
		for (const user of known) join(user, group);
		return created({ added_at: zoomTime(call.now), ids: known.map(({ id }) => id).join(',') });
	},
});

export const removeMember = defineRoute({
	method: 'DELETE',
	path: `${PATH}/{memberId}`,
	label: 'LIGHT',
	scopes: writeGroups('group:delete:member:admin'),
	handle(call) {
		const group = groupOf(call);
		const user = call.account.users.find(call.params['memberId'] ?? '');
		if (!user?.group_ids.includes(group.id)) throw new Refusal(404, 4131, 'Group member does not exist.');
		leave(user, group);
		return noContent;
	},
});
