import { defineOperation, limitOf, listSize } from '../../../adapter/kit';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many tracking fields',
	description: 'List the fields that people fill in when they schedule a meeting',
	parameters: listSize,
	async execute({ zoom, n8n, values }) {
		return await zoom.list('GET /tracking_fields', {}, limitOf(values, n8n).rest());
	},
});
