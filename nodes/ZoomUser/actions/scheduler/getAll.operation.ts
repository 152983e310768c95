import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { assistantOrMe } from '../assistant/fields';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many schedulers',
	description: 'List for whom a user may schedule meetings',
	parameters: { userId: assistantOrMe(), ...listSize },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, n8n, values }) {
		return await zoom.list(
			'GET /users/{userId}/schedulers',
			{ userId: values.userId },
			limitOf(values, n8n).rest(),
		);
	},
});
