import { defineOperation } from '../../../adapter/kit';
import { groupName } from './fields';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a group',
	description: 'Add a group of users; Zoom allows 100 new groups a day',
	parameters: { name: groupName() },
	subject: ({ name }) => `group "${name}"`,
	async execute({ zoom, values: { name } }) {
		return await zoom.request('POST /groups', { body: { name } });
	},
});
