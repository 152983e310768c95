import { defineOperation } from '../../../adapter/kit';
import { userOrMe } from '../../../adapter/pickers';

export const getPresence = defineOperation({
	name: 'Get Presence',
	value: 'getPresence',
	action: 'Get the presence of a user',
	description: 'Get whether a user is available, away, in a meeting or does not want to be disturbed',
	parameters: { userId: userOrMe() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId } }) {
		return { userId, ...(await zoom.request('GET /users/{userId}/presence_status', { userId })) };
	},
});
