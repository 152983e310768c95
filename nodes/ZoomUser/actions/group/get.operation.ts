import { defineOperation } from '../../../adapter/kit/operation';
import { groupLocator } from '../../../adapter/kit/sharedParameters';

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
