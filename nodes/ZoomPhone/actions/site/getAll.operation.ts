import { defineOperation, field, limitOf, listSize, toZoomFields } from '../../../adapter/kit';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many sites',
	description: 'List the sites of the account; needs Multiple Sites, an option of Zoom Phone',
	parameters: {
		...listSize,
		filters: field.filters({
			siteName: field.text({
				displayName: 'Name',
				description: 'Only sites with this text in the name',
				placeholder: 'e.g. Madrid',
			}),
		}),
	},
	subject: () => 'list of sites',
	async execute({ zoom, n8n, values }) {
		const query = toZoomFields(values.filters);
		return await zoom.list('GET /phone/sites', { query }, limitOf(values, n8n).rest());
	},
});
