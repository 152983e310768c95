import { defineOperation } from '../../../adapter/operation';
import { collection, multiOptions, options } from '../../../adapter/parameters';
import {
	groupLocator,
	limitOf,
	listSize,
	roleLocator,
	type ZoomRecord,
} from '../../../adapter/sharedParameters';
import type { Zoom } from '../../../adapter/zoom';
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
				groupId: groupLocator(
					'Only members of this group. Zoom cannot search by group: all users are read and the others left out.',
				),
				license: options({
					displayName: 'Add-On',
					description: 'Only users with this add-on; for Basic and Licensed see User Type',
					options: [
						{ name: 'Compliance Management', value: 'zoom_compliance_management' },
						{ name: 'Workforce Management', value: 'zoom_workforce_management' },
					],
					default: 'zoom_workforce_management',
				}),
				roleId: roleLocator('Only users with this role'),
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
				type: options({
					displayName: 'User Type',
					description:
						'Only users with this license. Zoom cannot search by type: all users are read and the others left out.',
					options: [
						{ name: 'Basic', value: 1 },
						{ name: 'Licensed', value: 2 },
						{ name: 'None (SSO Only)', value: 99 },
						{ name: 'Unassigned (No Meetings)', value: 4 },
					],
					default: 2,
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
		const { roleId, license, groupId, type, status = 'active' } = values.filters;
		const query = {
			...(roleId && { role_id: roleId }),
			...(license && { license }),
			...(includeFields?.length && { include_fields: includeFields.join(',') }),
		};
		const wanted = (user: ZoomRecord): boolean =>
			(!groupId || (Array.isArray(user['group_ids']) && user['group_ids'].includes(groupId))) &&
			(type === undefined || user['type'] === type);
		const filtered = Boolean(groupId) || type !== undefined;
		const limit = limitOf(values) ?? Infinity;
		const users: ZoomRecord[] = [];
		for (const one of status === 'all' ? STATUSES : [status]) {
			const left = limit - users.length;
			if (left <= 0) break;
			users.push(...(await take(zoom, { ...query, status: one }, left, filtered ? wanted : undefined)));
		}
		return users.map(values.simplify);
	},
});

/** @param wanted what Zoom cannot filter by; without it Zoom is asked for no more than are needed */
async function take(
	zoom: Zoom,
	query: Record<string, string>,
	limit: number,
	wanted?: (user: ZoomRecord) => boolean,
): Promise<ZoomRecord[]> {
	if (!wanted) return await zoom.list('GET /users', { query }, limit === Infinity ? undefined : limit);
	const users: ZoomRecord[] = [];
	for await (const user of zoom.iterate('GET /users', { query })) {
		if (wanted(user)) users.push(user);
		if (users.length >= limit) break;
	}
	return users;
}
