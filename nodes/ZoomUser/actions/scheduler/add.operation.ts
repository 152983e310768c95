import { defineBulkOperation } from '../../../adapter/kit';
import { grant, assistantLocator, hostLocator } from '../assistant/fields';

/** Zoom has a route to add assistants only: a scheduler is added from the assistant's side. */
export const add = defineBulkOperation({
	name: 'Add',
	value: 'add',
	action: 'Add a scheduler',
	description: 'Let a user schedule meetings for somebody, as that person’s assistant',
	parameters: {
		userId: assistantLocator(),
		schedulerId: hostLocator(),
	},
	subject: ({ userId }) => `user ${userId}`,
	async executeAll(calls, run) {
		const privileges = calls.map(({ item, subject, values: { userId, schedulerId } }) => ({
			item,
			subject,
			scheduler: schedulerId,
			assistant: userId,
			privateEvents: undefined,
			output: { userId, schedulerId, added: true },
		}));
		return await grant(privileges, run);
	},
});
