import { defineOperation, limitOf, listSize } from '../../../adapter/kit';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many shared line groups',
	description: 'List the shared line groups of the account; Get has their members',
	parameters: listSize,
	subject: () => 'list of shared line groups',
	async execute({ zoom, n8n, values }) {
		return await zoom.list('GET /phone/shared_line_groups', {}, limitOf(values, n8n).rest());
	},
});
