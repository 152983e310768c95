import { defineOperation } from '../../../adapter/kit';
import { groupLocator } from '../../../adapter/pickers';
import { groupName } from './fields';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a group',
	description: 'Rename a group',
	parameters: { groupId: groupLocator(), name: groupName() },
	subject: ({ groupId }) => `group ${groupId}`,
	async execute({ zoom, values: { groupId, name } }) {
		await zoom.request('PATCH /groups/{groupId}', { groupId, body: { name } });
		return { groupId, name, updated: true };
	},
});
