import { defineOperation, field, limitOf, listSize, toZoomFields } from '../../../adapter/kit';
import { siteLocator } from '../../../adapter/pickers';
import { simplifyUser } from './fields';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many phone users',
	description: 'List the users who have Zoom Phone, with extension, site, numbers and calling plans',
	parameters: {
		...listSize,
		filters: field.filters({
			callingType: field.number({
				displayName: 'Calling Plan Type',
				description:
					'Only users with the calling plan of this number, as users show it under "calling_plans"',
				default: 200,
				min: 1,
			}),
			costCenter: field.text({
				displayName: 'Cost Center',
				description: 'Only users of this cost center',
				placeholder: 'e.g. 4711',
			}),
			department: field.text({
				displayName: 'Department',
				description: 'Only users of this department',
				placeholder: 'e.g. Finance',
			}),
			keyword: field.text({
				displayName: 'Keyword',
				placeholder: 'e.g. 1002',
				description: 'A part of the name, extension or number',
			}),
			siteId: siteLocator('Only users of this site'),
			status: field.options({
				displayName: 'Status',
				description: 'Only users with this status in Zoom Phone',
				options: [
					{ name: 'Active', value: 'activate' },
					{ name: 'Inactive', value: 'deactivate' },
					{ name: 'Pending', value: 'pending', description: 'Licensed, but without Zoom Phone so far' },
				],
				default: 'activate',
			}),
		}),
		simplify: simplifyUser(),
	},
	subject: () => 'list of phone users',
	async execute({ zoom, n8n, values }) {
		const query = toZoomFields(values.filters);
		const users = await zoom.list('GET /phone/users', { query }, limitOf(values, n8n).rest());
		return users.map(values.simplify);
	},
});
