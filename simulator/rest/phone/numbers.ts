import { noContent, ok } from '../../http/answer';
import { Phone, type PhoneNumber } from '../../phone/phone';
import { invalidParameter, Refusal } from '../routing/refusal';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute, type Call } from '../routing/route';
import { freeNumbers, phoneUserOf } from './find';

const PATH = '/phone/users/{userId}/phone_numbers';
const ONE = '/number_management/numbers/{phoneNumberId}';
const MAX_PAGE_SIZE = 200;

function row(phone: Phone, { id, number, assignedTo, siteId, ...shown }: PhoneNumber) {
	const owner = [...phone.users, ...phone.queues].find(({ extensionId }) => extensionId === assignedTo);
	return {
		id,
		number,
		allocated_product: 'ZOOM_PHONE',
		number_type: 'Toll',
		source: 'Zoom',
		status: 'Normal',
		...(shown.displayName && { display_name: shown.displayName }),
		...(shown.callerIdName && { caller_id_name: shown.callerIdName }),
		capability: [
			...(shown.capability.incoming ? ['Incoming'] : []),
			...(shown.capability.outgoing ? ['Outgoing'] : []),
		],
		site: { site_id: siteId, name: phone.site(siteId)?.name },
		assigned_list: owner
			? [
					{
						assigned_to_id: 'user' in owner ? owner.user.id : owner.id,
						assigned_to_name: 'user' in owner ? owner.user.display_name : owner.name,
						assigned_to_type: 'user' in owner ? 'User' : 'CallQueue',
						source_channel: 'Voice',
						extension_number: String(owner.extensionNumber),
					},
				]
			: [],
	};
}

interface ListQuery extends PageQuery {
	allocated_product?: string;
	number_type?: string;
	number_status?: string;
	number_source?: string;
	site_id?: string;
	assigned_to_type?: string;
	keyword?: string;
}

const text = { type: 'string' };

export const listNumbers = defineRoute<ListQuery>({
	method: 'GET',
	path: '/number_management/numbers',
	label: 'LIGHT',
	scopes: {
		classic: ['number_management_numbers:read:admin'],
		granular: ['number_management:read:list_numbers:admin'],
	},
	query: {
		...pageQuery(),
		allocated_product: text,
		number_type: text,
		number_status: text,
		number_source: text,
		site_id: text,
		assigned_to_type: text,
		keyword: text,
	},
	handle(call) {
		const phone = call.account.part(Phone);
		const { query } = call;
		const wanted = phone.numbers
			.map((number) => ({ seq: number.seq, shown: row(phone, number) }))
			.filter(
				({ shown }) =>
					is(query.allocated_product, shown.allocated_product) &&
					is(query.number_type, shown.number_type) &&
					is(query.number_status, shown.status) &&
					is(query.number_source, shown.source) &&
					is(query.site_id, shown.site.site_id) &&
					is(query.assigned_to_type, shown.assigned_list[0]?.assigned_to_type ?? 'PhoneUnassigned') &&
					shown.number.replace('+', '').startsWith(query.keyword?.replace('+', '') ?? ''),
			);
		const { rows, fields } = paginate(call, wanted, MAX_PAGE_SIZE, ({ seq }) => seq);
		const { next_page_token, page_size } = fields;
		return ok({ next_page_token, page_size, numbers: rows.map(({ shown }) => shown) });
	},
});

/** Zoom documents the status and no code [?]. @throws Refusal 404 with code 300 */
function numberOf({ account, params }: Pick<Call, 'account' | 'params'>): PhoneNumber {
	const number = account.part(Phone).numbers.find(({ id }) => id === params['phoneNumberId']);
	if (!number) throw new Refusal(404, 300, 'Phone number not found');
	return number;
}

export const getNumber = defineRoute({
	method: 'GET',
	path: ONE,
	label: 'LIGHT',
	scopes: {
		classic: ['number_management_numbers:read:admin'],
		granular: ['number_management:read:numbers:admin'],
	},
	handle(call) {
		const { assigned_list: owners, ...number } = row(call.account.part(Phone), numberOf(call));
		// A slip in Zoom's document, of this route alone.
		const misspelled = owners.map(({ assigned_to_name, ...owner }) => ({
			...owner,
			assgined_to_name: assigned_to_name,
		}));
		return ok({ ...number, assigned_list: misspelled });
	},
});

interface UpdateBody {
	display_name?: string;
	caller_id_name?: string;
	capability?: { incoming?: boolean; outgoing?: boolean };
}

export const updateNumber = defineRoute<Record<string, never>, UpdateBody | undefined>({
	method: 'PATCH',
	path: ONE,
	label: 'LIGHT',
	scopes: {
		classic: ['number_management_numbers:write:admin'],
		granular: ['number_management:update:numbers:admin'],
	},
	body: {
		properties: {
			display_name: { type: 'string', maxLength: 32 },
			caller_id_name: { type: 'string', maxLength: 15 },
			capability: {
				type: 'object',
				properties: { incoming: { type: 'boolean' }, outgoing: { type: 'boolean' } },
			},
		},
	},
	handle(call) {
		const number = numberOf(call);
		const { display_name, caller_id_name, capability } = call.body ?? {};
		const after = { ...number.capability, ...capability };
		// A number that can do nothing at all is no number; that Zoom refuses it is a guess [?].
		if (!after.incoming && !after.outgoing) {
			throw new Refusal(400, 200_001, 'The capability cannot be updated');
		}
		number.capability = after;
		number.displayName = display_name ?? number.displayName;
		number.callerIdName = caller_id_name ?? number.callerIdName;
		return noContent;
	},
});

const is = (asked: string | undefined, value: string): boolean => asked === undefined || asked === value;

interface AssignBody {
	phone_numbers?: Array<{ id?: string; number?: string }>;
}

export const assignNumber = defineRoute<Record<string, never>, AssignBody | undefined>({
	method: 'POST',
	path: PATH,
	label: 'LIGHT',
	scopes: {
		classic: ['phone:write', 'phone:write:admin'],
		granular: ['phone:write:user_number', 'phone:write:user_number:admin'],
	},
	body: {
		properties: {
			phone_numbers: {
				type: 'array',
				maxItems: 10,
				items: { type: 'object', properties: { id: text, number: text } },
			},
		},
	},
	handle(call) {
		const person = phoneUserOf(call);
		// A number needs a calling plan [?].
		if (person.callingPlans.length === 0) throw invalidParameter('The user has no calling plan.');
		const free = freeNumbers(call, call.body?.phone_numbers ?? [], person.extensionId);
		for (const number of free) number.assignedTo = person.extensionId;
		return ok({ phone_numbers: free.map(({ id, number }) => ({ id, number })) });
	},
});

export const unassignNumber = defineRoute({
	method: 'DELETE',
	path: `${PATH}/{phoneNumberId}`,
	label: 'LIGHT',
	scopes: {
		classic: ['phone:write', 'phone:write:admin'],
		granular: ['phone:delete:user_number', 'phone:delete:user_number:admin'],
	},
	handle(call) {
		const person = phoneUserOf(call);
		const number = call.account.part(Phone).number(call.params['phoneNumberId'] ?? '');
		if (number?.assignedTo !== person.extensionId) {
			throw new Refusal(404, 400, 'Invalid query parameter "phone_number".');
		}
		number.assignedTo = undefined;
		return noContent;
	},
});
