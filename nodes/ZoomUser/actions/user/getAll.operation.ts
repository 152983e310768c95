import { defineOperation } from '../../../adapter/operation';
import { collection, multiOptions, options, text } from '../../../adapter/parameters';
import { limitOf, listSize, type ZoomRecord } from '../../../adapter/sharedParameters';
import { simplifyUser } from './fields';

// Zoom lists one status at a time, and leaves pending and inactive users out when none is named.
const STATUSES = ['active', 'inactive', 'pending'] as const;

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many users',
	description: 'List the users of the account',
	parameters: {
		...listSize,
		filters: collection(
			{ displayName: 'Filters', placeholder: 'Add Filter' },
			{
				roleId: text({ displayName: 'Role ID', description: 'Only users with this role' }),
				status: options({
					displayName: 'Status',
					description: 'Pending users have not accepted their invitation yet',
					options: [
						{ name: 'Active', value: 'active' },
						{ name: 'All', value: 'all' },
						{ name: 'Inactive', value: 'inactive' },
						{ name: 'Pending', value: 'pending' },
					],
					default: 'active',
				}),
			},
		),
		simplify: simplifyUser(),
	},
	options: {
		includeFields: multiOptions({
			displayName: 'Include Fields',
			description: 'Fields that Zoom leaves out unless asked; turn Simplify off to see them',
			options: [
				{ name: 'Custom Attributes', value: 'custom_attributes' },
				{ name: 'Host Key', value: 'host_key' },
			],
		}),
	},
	async execute({ zoom, values, options: { includeFields } }) {
		const { roleId, status = 'active' } = values.filters;
		const limit = limitOf(values);
		const users: ZoomRecord[] = [];
		for (const one of status === 'all' ? STATUSES : [status]) {
			const query = {
				status: one,
				...(roleId && { role_id: roleId }),
				...(includeFields?.length && { include_fields: includeFields.join(',') }),
			};
			const left = limit === undefined ? undefined : limit - users.length;
			if (left === 0) break;
			users.push(...(await zoom.list('GET /users', { query }, left)));
		}
		return users.map(values.simplify);
	},
});
