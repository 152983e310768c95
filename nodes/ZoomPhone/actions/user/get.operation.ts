import { defineOperation } from '../../../adapter/kit';
import { phoneUserOrMe } from '../../../adapter/pickers';
import { onPhoneOf } from '../../shared/refusals';
import { simplifyUser } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a phone user',
	description: 'Get the extension, numbers, calling plans and policies of a user',
	parameters: { userId: phoneUserOrMe(), simplify: simplifyUser() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, simplify } }) {
		return simplify(
			await onPhoneOf(userId, async () => await zoom.request('GET /phone/users/{userId}', { userId })),
		);
	},
});
