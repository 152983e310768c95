import { defineOperation, field, limitOf, listSize, toZoomFields } from '../../../adapter/kit';
import { siteLocator } from '../../../adapter/pickers';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many call queues',
	description: 'List the call queues of the account, with extension, site and numbers',
	parameters: {
		...listSize,
		filters: field.filters({
			costCenter: field.text({
				displayName: 'Cost Center',
				description: 'Only queues of this cost center',
				placeholder: 'e.g. 4711',
			}),
			department: field.text({
				displayName: 'Department',
				description: 'Only queues of this department',
				placeholder: 'e.g. Sales',
			}),
			siteId: siteLocator('Only call queues of this site'),
		}),
	},
	subject: () => 'list of call queues',
	async execute({ zoom, n8n, values }) {
		const query = toZoomFields(values.filters);
		return await zoom.list('GET /phone/call_queues', { query }, limitOf(values, n8n).rest());
	},
});
