import { defineOperation } from '../../../adapter/kit';
import { groupLocator } from '../../../adapter/pickers';
import { settingsQuery } from '../common/settings';
import { locksPart } from './lockFields';

export const getLockSettings = defineOperation({
	name: 'Get Lock Settings',
	value: 'getLockSettings',
	action: 'Get the locked settings of a group',
	description: 'Get which settings the users of a group cannot change themselves',
	parameters: { groupId: groupLocator(), part: locksPart() },
	subject: ({ groupId }) => `group ${groupId}`,
	async execute({ zoom, values: { groupId, part } }) {
		const query = settingsQuery(part);
		return await zoom.request('GET /groups/{groupId}/lock_settings', { groupId, query });
	},
});
