import { defineOperation } from '../../../adapter/kit';
import { assistantLocator } from '../assistant/fields';

export const removeAll = defineOperation({
	name: 'Remove All',
	value: 'removeAll',
	action: 'Remove all schedulers',
	description: 'Stop a user from scheduling meetings for anybody else',
	parameters: { userId: assistantLocator() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId } }) {
		await zoom.request('DELETE /users/{userId}/schedulers', { userId });
		return { userId, removed: true };
	},
});
