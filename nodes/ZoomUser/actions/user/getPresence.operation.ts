import { defineOperation } from '../../../adapter/kit';
import { userOrMe } from '../../../adapter/pickers';

export const getPresence = defineOperation({
	name: 'Get Presence',
	value: 'getPresence',
	action: 'Get the presence of a user',
	description: 'See whether a user is free, away, in a meeting or not to be disturbed',
	parameters: { userId: userOrMe() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId } }) {
		return { userId, ...(await zoom.request('GET /users/{userId}/presence_status', { userId })) };
	},
});
