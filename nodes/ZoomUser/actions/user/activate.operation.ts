import { defineOperation } from '../../../adapter/kit';
import { userLocator } from '../../../adapter/pickers';

export const activate = defineOperation({
	name: 'Activate',
	value: 'activate',
	action: 'Activate a user',
	description: 'Let a deactivated user sign in again; licenses removed before do not come back by themselves',
	parameters: { userId: userLocator({ listed: 'inactive' }) },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId } }) {
		await zoom.request('PUT /users/{userId}/status', { userId, body: { action: 'activate' } });
		return { userId, status: 'active' };
	},
});
