import { defineOperation, limitOf, listSize } from '../../../adapter/kit';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many groups',
	description: 'List the groups of the account',
	parameters: listSize,
	async execute({ zoom, n8n, values }) {
		return await zoom.list('GET /groups', {}, limitOf(values, n8n).rest());
	},
});
