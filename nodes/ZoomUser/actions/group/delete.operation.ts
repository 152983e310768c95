import { defineOperation } from '../../../adapter/kit';
import { groupLocator } from '../../../adapter/pickers';

export const deleteGroup = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a group',
	description: 'Delete a group; its users stay in the account',
	parameters: { groupId: groupLocator() },
	subject: ({ groupId }) => `group ${groupId}`,
	async execute({ zoom, values: { groupId } }) {
		await zoom.request('DELETE /groups/{groupId}', { groupId });
		return { groupId, deleted: true };
	},
});
