import { defineOperation } from '../../../adapter/kit';
import { groupLocator } from '../../../adapter/pickers';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a group',
	description: 'Get the name of a group and the number of its members',
	parameters: { groupId: groupLocator() },
	subject: ({ groupId }) => `group ${groupId}`,
	async execute({ zoom, values: { groupId } }) {
		return await zoom.request('GET /groups/{groupId}', { groupId });
	},
});
