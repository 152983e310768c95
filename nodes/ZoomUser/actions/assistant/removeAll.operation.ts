import { defineOperation } from '../../../adapter/kit';
import { hostLocator } from './fields';

export const removeAll = defineOperation({
	name: 'Remove All',
	value: 'removeAll',
	action: 'Remove all assistants',
	description: 'Stop everybody from scheduling meetings for a user',
	parameters: { userId: hostLocator() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId } }) {
		await zoom.request('DELETE /users/{userId}/assistants', { userId });
		return { userId, removed: true };
	},
});
