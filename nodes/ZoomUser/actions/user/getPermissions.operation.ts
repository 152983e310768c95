import { defineOperation } from '../../../adapter/kit';
import { userOrMe } from '../../../adapter/pickers';

export const getPermissions = defineOperation({
	name: 'Get Permissions',
	value: 'getPermissions',
	action: 'Get the permissions of a user',
	description: 'Get what the role of a user allows',
	parameters: { userId: userOrMe({ listed: 'any' }) },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId } }) {
		return { userId, ...(await zoom.request('GET /users/{userId}/permissions', { userId })) };
	},
});
