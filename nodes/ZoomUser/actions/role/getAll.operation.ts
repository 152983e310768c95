import { defineOperation, limitOf, listSize } from '../../../adapter/kit';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many roles',
	description: 'List the roles of the account',
	parameters: listSize,
	async execute({ zoom, n8n, values }) {
		return await zoom.list('GET /roles', {}, limitOf(values, n8n).rest());
	},
});
