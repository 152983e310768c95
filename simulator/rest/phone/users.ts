import { noContent, ok } from '../../http/answer';
import { Phone, type PhoneUser } from '../../phone/phone';
import { invalidParameter } from '../routing/refusal';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute, type Call } from '../routing/route';
import { oneOf } from '../routing/schema';
import { phoneUserOf } from './find';

const PATH = '/phone/users/{userId}';
const MAX_PAGE_SIZE = 100;

const plansOf = ({ callingPlans }: PhoneUser) => callingPlans.map((type) => ({ type }));
const numbersOf = (phone: Phone, person: PhoneUser) =>
	phone.numbersOf(person).map(({ id, number }) => ({ id, number }));

function row(phone: Phone, person: PhoneUser) {
	const { user, phoneUserId, extensionId, extensionNumber, siteId, status } = person;
	const { id, email, display_name: name, dept: department } = user;
	return {
		id,
		email,
		name,
		phone_user_id: phoneUserId,
		extension_id: extensionId,
		extension_number: extensionNumber,
		site: { id: siteId, name: phone.site(siteId)?.name },
		status,
		activation_status: 'activated',
		calling_plans: plansOf(person),
		phone_numbers: numbersOf(phone, person),
		...(department !== undefined && { department }),
	};
}

interface ListQuery extends PageQuery {
	site_id?: string;
	calling_type?: number;
	status?: string;
	department?: string;
	cost_center?: string;
	keyword?: string;
}

export const listPhoneUsers = defineRoute<ListQuery>({
	method: 'GET',
	path: '/phone/users',
	label: 'MEDIUM',
	scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_users:admin'] },
	query: {
		...pageQuery(),
		site_id: { type: 'string' },
		calling_type: { type: 'integer' },
		status: oneOf('activate', 'deactivate', 'pending'),
		department: { type: 'string' },
		cost_center: { type: 'string' },
		keyword: { type: 'string' },
	},
	handle(call) {
		const phone = call.account.part(Phone);
		const wanted = phone.users.filter((person) => isWanted(phone, person, call.query));
		const { rows, fields } = paginate(call, wanted, MAX_PAGE_SIZE, ({ seq }) => seq);
		const { next_page_token, page_size, total_records } = fields;
		return ok({ next_page_token, page_size, total_records, users: rows.map((person) => row(phone, person)) });
	},
});

function isWanted(phone: Phone, person: PhoneUser, query: ListQuery): boolean {
	const { user, siteId, callingPlans, status, extensionNumber } = person;
	const texts = [
		user.display_name,
		String(extensionNumber),
		...numbersOf(phone, person).map(({ number }) => number),
	];
	const keyword = query.keyword?.toLowerCase();
	return (
		(query.site_id === undefined || query.site_id === siteId) &&
		(query.calling_type === undefined || callingPlans.includes(query.calling_type)) &&
		(query.status === undefined || query.status === status) &&
		(query.department === undefined || query.department === user.dept) &&
		query.cost_center === undefined &&
		(keyword === undefined || texts.some((text) => text.toLowerCase().includes(keyword)))
	);
}

export const getPhoneUser = defineRoute({
	method: 'GET',
	path: PATH,
	label: 'LIGHT',
	scopes: {
		classic: ['phone:read', 'phone:read:admin'],
		granular: ['phone:read:user', 'phone:read:user:admin'],
	},
	handle(call) {
		const person = phoneUserOf(call);
		const { user, phoneUserId, extensionId, extensionNumber, siteId, status, emergencyAddressId } = person;
		return ok({
			id: user.id,
			email: user.email,
			phone_user_id: phoneUserId,
			extension_id: extensionId,
			extension_number: extensionNumber,
			site_id: siteId,
			site_admin: false,
			status,
			calling_plans: plansOf(person),
			phone_numbers: numbersOf(call.account.part(Phone), person),
			policy: person.policy,
			...(user.dept !== undefined && { department: user.dept }),
			...(emergencyAddressId !== undefined && { emergency_address: { id: emergencyAddressId } }),
		});
	},
});

interface Changes {
	extension_number?: string;
	site_id?: string;
	emergency_address_id?: string;
	template_id?: string;
	policy?: Record<string, unknown>;
}

export const updatePhoneUser = defineRoute<Record<string, never>, Changes | undefined>({
	method: 'PATCH',
	path: PATH,
	label: 'LIGHT',
	scopes: {
		classic: ['phone:write', 'phone:write:admin'],
		granular: ['phone:update:user', 'phone:update:user:admin'],
	},
	body: {
		properties: {
			extension_number: { type: 'string', pattern: '^\\d{1,6}$' },
			site_id: { type: 'string' },
			emergency_address_id: { type: 'string' },
			template_id: { type: 'string' },
			policy: { type: 'object' },
		},
	},
	handle(call) {
		const person = phoneUserOf(call);
		const { extension_number, site_id, emergency_address_id, policy } = call.body ?? {};
		if (extension_number !== undefined) checkExtension(call, Number(extension_number), person);
		if (site_id !== undefined && !call.account.part(Phone).site(site_id)) {
			throw invalidParameter('Site does not exist.');
		}
		if (extension_number !== undefined) person.extensionNumber = Number(extension_number);
		person.siteId = site_id ?? person.siteId;
		person.emergencyAddressId = emergency_address_id ?? person.emergencyAddressId;
		Object.assign(person.policy, policy);
		return noContent;
	},
});

/** Zoom's code for it is not on record [?]. */
export function checkExtension(
	{ account }: Pick<Call, 'account'>,
	extension: number,
	person?: PhoneUser,
): void {
	const { users, queues } = account.part(Phone);
	const taken = [...users, ...queues].some((one) => one !== person && one.extensionNumber === extension);
	if (taken) throw invalidParameter(`The extension number ${extension} is already in use.`);
}
