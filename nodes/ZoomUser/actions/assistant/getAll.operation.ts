import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { hostOrMe } from './fields';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many assistants',
	description: 'List who may schedule meetings for a user',
	parameters: { userId: hostOrMe(), ...listSize },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, n8n, values }) {
		return await zoom.list(
			'GET /users/{userId}/assistants',
			{ userId: values.userId },
			limitOf(values, n8n).rest(),
		);
	},
});
