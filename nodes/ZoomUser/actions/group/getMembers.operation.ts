import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { groupLocator } from '../../../adapter/pickers';

export const getMembers = defineOperation({
	name: 'Get Members',
	value: 'getMembers',
	action: 'Get members of a group',
	description: 'List the users in a group',
	parameters: { groupId: groupLocator(), ...listSize },
	subject: ({ groupId }) => `group ${groupId}`,
	async execute({ zoom, n8n, values }) {
		return await zoom.list(
			'GET /groups/{groupId}/members',
			{ groupId: values.groupId },
			limitOf(values, n8n).rest(),
		);
	},
});
