import { defineOperation } from '../../../adapter/kit';
import { userLocator } from '../../../adapter/pickers';

export const deactivate = defineOperation({
	name: 'Deactivate',
	value: 'deactivate',
	action: 'Deactivate a user',
	description: 'Block a user from signing in but keep the data; all licenses of the user become free',
	parameters: { userId: userLocator() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId } }) {
		await zoom.request('PUT /users/{userId}/status', { userId, body: { action: 'deactivate' } });
		return { userId, status: 'inactive' };
	},
});
