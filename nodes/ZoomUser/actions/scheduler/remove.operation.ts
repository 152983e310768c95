import { defineOperation } from '../../../adapter/kit';
import { assistantLocator, hostLocator } from '../assistant/fields';

export const remove = defineOperation({
	name: 'Remove',
	value: 'remove',
	action: 'Remove a scheduler',
	description: 'Stop a user from scheduling meetings for somebody',
	parameters: { userId: assistantLocator(), schedulerId: hostLocator() },
	subject: ({ schedulerId }) => `user ${schedulerId}`,
	async execute({ zoom, values: { userId, schedulerId } }) {
		await zoom.request('DELETE /users/{userId}/schedulers/{schedulerId}', { userId, schedulerId });
		return { userId, schedulerId, removed: true };
	},
});
