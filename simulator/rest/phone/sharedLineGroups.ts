import { noContent, ok } from '../../http/answer';
import { Phone, type SharedLineGroup } from '../../phone/phone';
import { invalidParameter, Refusal } from '../routing/refusal';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute, type Call } from '../routing/route';
import { phoneUser } from './find';

const PATH = '/phone/shared_line_groups';

function shown(phone: Phone, { id, name, extensionId, extensionNumber, siteId }: SharedLineGroup) {
	return {
		id,
		display_name: name,
		extension_id: extensionId,
		extension_number: extensionNumber,
		site: { id: siteId, name: phone.site(siteId)?.name },
		status: 'active',
		phone_numbers: phone.numbers
			.filter(({ assignedTo }) => assignedTo === extensionId)
			.map(({ id: numberId, number }) => ({ id: numberId, number })),
	};
}

export const listSharedLineGroups = defineRoute<PageQuery>({
	method: 'GET',
	path: PATH,
	label: 'MEDIUM',
	scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_shared_line_groups:admin'] },
	query: pageQuery(),
	handle(call) {
		const phone = call.account.part(Phone);
		const { rows, fields } = paginate(call, phone.sharedLineGroups, 300, ({ seq }) => seq);
		const { next_page_token, page_size, total_records } = fields;
		return ok({
			next_page_token,
			page_size,
			total_records,
			shared_line_groups: rows.map((group) => shown(phone, group)),
		});
	},
});

const groupWith = ({ account }: Pick<Call, 'account'>, id: string | undefined): SharedLineGroup | undefined =>
	account.part(Phone).sharedLineGroups.find((group) => group.id === id);

export const getSharedLineGroup = defineRoute({
	method: 'GET',
	path: `${PATH}/{sharedLineGroupId}`,
	label: 'LIGHT',
	scopes: { classic: ['phone:read:admin'], granular: ['phone:read:shared_line_group:admin'] },
	handle(call) {
		const { sharedLineGroupId: id } = call.params;
		const group = groupWith(call, id);
		if (!group) throw new Refusal(404, 404, `Shared line group does not exist: ${id}.`);
		const users = group.members.map(({ user, extensionId }) => ({
			id: user.id,
			name: user.display_name,
			extension_id: extensionId,
		}));
		return ok({ ...shown(call.account.part(Phone), group), members: { users, common_areas: [] } });
	},
});

/** @throws Refusal 400 with code 300 */
function groupOf(call: Pick<Call, 'account' | 'params'>): SharedLineGroup {
	const { slgId } = call.params;
	const group = groupWith(call, slgId);
	if (!group) throw invalidParameter(`Shared line group does not exist: ${slgId}.`);
	return group;
}

interface MembersBody {
	members?: { users?: Array<{ id?: string; email?: string }> };
}

export const addSharedLineMembers = defineRoute<Record<string, never>, MembersBody | undefined>({
	method: 'POST',
	path: `${PATH}/{slgId}/members`,
	label: 'LIGHT',
	scopes: { classic: ['phone:write:admin'], granular: ['phone:write:shared_line_member:admin'] },
	body: { properties: { members: { type: 'object' } } },
	handle(call) {
		const group = groupOf(call);
		const people = (call.body?.members?.users ?? []).map(({ id, email }) =>
			phoneUser(call, id ?? email ?? ''),
		);
		const { sharedLineGroups } = call.account.part(Phone);
		const elsewhere = people.some((person) =>
			sharedLineGroups.some((one) => one !== group && one.members.includes(person)),
		);
		if (elsewhere) throw invalidParameter('A member can only be added to one shared line group.');
		group.members = [...new Set([...group.members, ...people])];
		return { status: 201 };
	},
});

export const removeSharedLineMember = defineRoute({
	method: 'DELETE',
	path: `${PATH}/{slgId}/members/{memberId}`,
	label: 'LIGHT',
	scopes: { classic: ['phone:write:admin'], granular: ['phone:delete:shared_line_member:admin'] },
	handle(call) {
		const group = groupOf(call);
		const { memberId } = call.params;
		const member = group.members.find(({ user }) => user.id === memberId);
		if (!member) throw invalidParameter(`The member does not exist: ${memberId}.`);
		group.members = group.members.filter((one) => one !== member);
		return noContent;
	},
});
