import { defineOperation } from '../../../adapter/kit';
import { roleLocator } from '../../../adapter/pickers';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a role',
	description: 'Get what a role allows and how many users have it',
	parameters: { roleId: roleLocator() },
	subject: ({ roleId }) => `role ${roleId}`,
	async execute({ zoom, values: { roleId } }) {
		return await zoom.request('GET /roles/{roleId}', { roleId });
	},
});
