import { created } from '../../http/answer';
import { Phone } from '../../phone/phone';
import { invalidParameter, Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { freeNumbers } from './find';
import { checkExtension } from './users';

const MAX_USERS = 10;

interface NewPhoneUser {
	email: string;
	calling_plans: string[];
	extension_number: string;
	site_name?: string;
	site_code?: string;
	phone_numbers?: string[];
}

const text = { type: 'string' };
const texts = { type: 'array', items: text };

/** All of them or none: what Zoom does with the others when it refuses one is not on record [?]. */
export const addPhoneUsers = defineRoute<Record<string, never>, { users?: NewPhoneUser[] } | undefined>({
	method: 'POST',
	path: '/phone/users/batch',
	label: 'MEDIUM',
	scopes: { classic: ['phone:write:admin'], granular: ['phone:write:batch_users:admin'] },
	body: {
		properties: {
			users: {
				type: 'array',
				items: {
					type: 'object',
					required: ['email', 'calling_plans', 'extension_number'],
					properties: {
						email: text,
						first_name: text,
						last_name: text,
						calling_plans: texts,
						site_code: text,
						site_name: text,
						template_name: text,
						extension_number: { type: 'string', pattern: '^\\d{1,6}$' },
						activation_status: { type: 'string', enum: ['activate', 'deactivate'] },
						phone_numbers: texts,
						outbound_caller_id: text,
						select_outbound_caller_id: { type: 'boolean' },
						sms: { type: 'boolean' },
					},
				},
			},
		},
	},
	handle(call) {
		const phone = call.account.part(Phone);
		const wanted = call.body?.users ?? [];
		if (wanted.length > MAX_USERS) throw new Refusal(400, 400, 'User size must be less than 10.');
		const people = wanted.map((one) => {
			// Of Zoom's codes this route documents none for a user who is not there.
			const user = call.account.users.find(one.email);
			if (user?.status !== 'active') throw invalidParameter(`The user ${one.email} is not active.`);
			if (phone.of(user)) throw invalidParameter(`The user ${one.email} already exists.`);
			checkExtension(call, Number(one.extension_number));
			const site =
				one.site_name === undefined ? phone.mainSite : phone.sites.find(({ name }) => name === one.site_name);
			if (!site) throw invalidParameter(`The site ${one.site_name} does not exist.`);
			const callingPlans = one.calling_plans.map((name) => {
				// The names of this route leave two words of the other one out.
				const plan = phone.plans.find((bought) => bought.name.replace(' Calling Plan', '') === name);
				if (!plan) throw invalidParameter(`The calling plan ${name} does not exist.`);
				return plan.type;
			});
			const numbers = one.phone_numbers ?? [];
			if (numbers.length > 0)
				freeNumbers(
					call,
					numbers.map((number) => ({ number })),
					'',
				);
			return { user, one, site, callingPlans };
		});
		const extensions = people.map(({ one }) => one.extension_number);
		if (new Set(extensions).size < extensions.length) {
			throw invalidParameter('An extension number is given twice.');
		}
		for (const { user, one, site, callingPlans } of people) {
			const fields = { extensionNumber: Number(one.extension_number), siteId: site.id, callingPlans };
			const person = phone.addUser(user, fields);
			for (const number of phone.numbers) {
				if (one.phone_numbers?.includes(number.number)) number.assignedTo = person.extensionId;
			}
		}
		return created(people.map(({ user: { id, email } }) => ({ id, email })));
	},
});
