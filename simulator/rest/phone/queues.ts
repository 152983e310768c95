import { noContent, ok } from '../../http/answer';
import { Phone, type CallQueue, type QueueMember } from '../../phone/phone';
import { invalidParameter, Refusal } from '../routing/refusal';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute, type Call } from '../routing/route';
import { freeNumbers, phoneUser, queueWith } from './find';

const PATH = '/phone/call_queues/{callQueueId}';
const MEMBERS = `${PATH}/members`;
const MAX_MEMBERS = 50;

function shown(phone: Phone, queue: CallQueue) {
	const { id, name, extensionId, extensionNumber, siteId } = queue;
	return {
		id,
		name,
		extension_id: extensionId,
		extension_number: extensionNumber,
		site: { id: siteId, name: phone.site(siteId)?.name },
		status: 'active',
		phone_numbers: phone.numbers
			.filter(({ assignedTo }) => assignedTo === extensionId)
			.map(({ id: numberId, number }) => ({ id: numberId, number, source: 'internal' })),
	};
}

interface ListQuery extends PageQuery {
	site_id?: string;
	department?: string;
	cost_center?: string;
}

export const listQueues = defineRoute<ListQuery>({
	method: 'GET',
	path: '/phone/call_queues',
	label: 'MEDIUM',
	scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_call_queues:admin'] },
	query: {
		...pageQuery(),
		site_id: { type: 'string' },
		department: { type: 'string' },
		cost_center: { type: 'string' },
	},
	handle(call) {
		const phone = call.account.part(Phone);
		const { site_id, department, cost_center } = call.query;
		const queues = phone.queues.filter(
			({ siteId }) =>
				(site_id === undefined || site_id === siteId) &&
				department === undefined &&
				cost_center === undefined,
		);
		const { rows, fields } = paginate(call, queues, 100, ({ seq }) => seq);
		const { next_page_token, page_size, total_records } = fields;
		return ok({
			next_page_token,
			page_size,
			total_records,
			call_queues: rows.map((queue) => shown(phone, queue)),
		});
	},
});

const memberView = ({ phoneUser: { user, extensionId } }: QueueMember) => ({
	id: user.id,
	name: user.display_name,
	receive_call: true,
	extension_id: extensionId,
});

export const getQueue = defineRoute({
	method: 'GET',
	path: PATH,
	label: 'LIGHT',
	scopes: { classic: ['phone:read:admin'], granular: ['phone:read:call_queue:admin'] },
	handle(call) {
		const queue = queueWith(call);
		if (!queue) {
			const { callQueueId } = call.params;
			throw new Refusal(404, 13000, `The Call Queue does not exist, callQueueId:${callQueueId}.`);
		}
		const users = queue.members.map((member) => ({ ...memberView(member), level: member.level }));
		return ok({ ...shown(call.account.part(Phone), queue), members: { users, common_areas: [] } });
	},
});

/** Of the routes of members Zoom documents this one for a queue that is not there. @throws Refusal 400 with code 300 */
function queueOf(call: Pick<Call, 'account' | 'params'>): CallQueue {
	const queue = queueWith(call);
	const { callQueueId } = call.params;
	if (!queue) throw invalidParameter(`Validation Failed. The group does not exist, groupId:${callQueueId}.`);
	return queue;
}

export const listQueueMembers = defineRoute({
	method: 'GET',
	path: MEMBERS,
	label: 'MEDIUM',
	scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_call_queue_members:admin'] },
	handle(call) {
		const members = queueOf(call).members.map((member) => ({ ...memberView(member), level: 'user' }));
		return ok({ call_queue_members: members, page_size: members.length, total_records: members.length });
	},
});

interface MembersBody {
	members?: { users?: Array<{ id?: string; email?: string }> };
}

export const addQueueMembers = defineRoute<Record<string, never>, MembersBody | undefined>({
	method: 'POST',
	path: MEMBERS,
	label: 'LIGHT',
	scopes: { classic: ['phone:write:admin'], granular: ['phone:write:call_queue_member:admin'] },
	body: {
		properties: {
			members: {
				type: 'object',
				properties: {
					common_area_ids: { type: 'array', maxItems: 10, items: { type: 'string' } },
					users: {
						type: 'array',
						maxItems: 10,
						items: { type: 'object', properties: { id: { type: 'string' }, email: { type: 'string' } } },
					},
				},
			},
		},
	},
	handle(call) {
		const queue = queueOf(call);
		const people = (call.body?.members?.users ?? []).map(({ id, email }) =>
			phoneUser(call, id ?? email ?? ''),
		);
		// Who is in the queue already stays in it [?].
		const added = people.filter((person) => queue.members.every((one) => one.phoneUser !== person));
		if (queue.members.length + added.length > MAX_MEMBERS) {
			throw new Refusal(400, 412, `The maximum number of Call Queue members is up to ${MAX_MEMBERS}.`);
		}
		queue.members.push(...added.map((person) => ({ phoneUser: person, level: 'user' as const })));
		return { status: 201 };
	},
});

interface NumbersBody {
	phone_numbers?: Array<{ id?: string; number?: string }>;
}

export const assignQueueNumbers = defineRoute<Record<string, never>, NumbersBody | undefined>({
	method: 'POST',
	path: `${PATH}/phone_numbers`,
	label: 'LIGHT',
	scopes: { classic: ['phone:write:admin'], granular: ['phone:write:call_queue_number:admin'] },
	body: {
		properties: {
			phone_numbers: {
				type: 'array',
				maxItems: 50,
				items: { type: 'object', properties: { id: { type: 'string' }, number: { type: 'string' } } },
			},
		},
	},
	handle(call) {
		const queue = queueWith(call);
		const { callQueueId } = call.params;
		if (!queue) throw new Refusal(400, 400, `Call Queue does not exist: ${callQueueId}.`);
		const wanted = call.body?.phone_numbers ?? [];
		if (wanted.length === 0) throw new Refusal(400, 400, 'Need to specify at least one phone number');
		const numbers = freeNumbers(call, wanted, queue.extensionId);
		for (const number of numbers) number.assignedTo = queue.extensionId;
		return noContent;
	},
});

export const removeQueueMember = defineRoute({
	method: 'DELETE',
	path: `${MEMBERS}/{memberId}`,
	label: 'LIGHT',
	scopes: { classic: ['phone:write:admin'], granular: ['phone:delete:call_queue_member:admin'] },
	handle(call) {
		const queue = queueOf(call);
		const { memberId } = call.params;
		const member = queue.members.find(({ phoneUser: { user } }) => user.id === memberId);
		// Zoom documents no code for somebody who is not in it [?].
		if (!member) throw invalidParameter(`The member does not exist: ${memberId}.`);
		if (member.level === 'manager') throw new Refusal(400, 400, 'Unable to delete manager');
		queue.members = queue.members.filter((one) => one !== member);
		return noContent;
	},
});
