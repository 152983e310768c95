import { defineOperation } from '../../../adapter/kit';
import { assistantLocator, hostLocator } from './fields';

export const remove = defineOperation({
	name: 'Remove',
	value: 'remove',
	action: 'Remove an assistant',
	description: 'Stop somebody from scheduling meetings for a user',
	parameters: {
		userId: hostLocator(),
		assistantId: assistantLocator(),
	},
	subject: ({ assistantId }) => `user ${assistantId}`,
	async execute({ zoom, values: { userId, assistantId } }) {
		await zoom.request('DELETE /users/{userId}/assistants/{assistantId}', { userId, assistantId });
		return { userId, assistantId, removed: true };
	},
});
