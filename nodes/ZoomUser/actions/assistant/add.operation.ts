import { defineBulkOperation, field } from '../../../adapter/kit';
import { assistantLocator, grant, hostLocator } from './fields';

export const add = defineBulkOperation({
	name: 'Add',
	value: 'add',
	action: 'Add an assistant',
	description: 'Let somebody schedule meetings for a user; up to 30 assistants of a user share one call',
	parameters: {
		userId: hostLocator(),
		assistantId: assistantLocator(),
	},
	options: {
		privateEvents: field.boolean({
			displayName: 'Manage Private Events',
			description: 'Whether the assistant may also manage the private events of the user',
		}),
	},
	subject: ({ assistantId }) => `user ${assistantId}`,
	async executeAll(calls, run) {
		const privileges = calls.map(({ item, subject, values: { userId, assistantId }, options }) => ({
			item,
			subject,
			scheduler: userId,
			assistant: assistantId,
			privateEvents: options.privateEvents,
			output: { userId, assistantId, added: true },
		}));
		return await grant(privileges, run);
	},
});
