import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { roleLocator } from '../../../adapter/pickers';

export const getMembers = defineOperation({
	name: 'Get Members',
	value: 'getMembers',
	action: 'Get members of a role',
	description: 'List the users who have a role',
	parameters: { roleId: roleLocator(), ...listSize },
	subject: ({ roleId }) => `role ${roleId}`,
	async execute({ zoom, n8n, values }) {
		return await zoom.list(
			'GET /roles/{roleId}/members',
			{ roleId: values.roleId },
			limitOf(values, n8n).rest(),
		);
	},
});
