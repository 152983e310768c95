import { defineOperation } from '../../../adapter/kit';
import { groupLocator } from '../../../adapter/pickers';
import { onlyTheseSettings, settingsQuery } from '../common/settings';
import { settingsPart } from '../user/settingsFields';

export const getSettings = defineOperation({
	name: 'Get Settings',
	value: 'getSettings',
	action: 'Get the settings of a group',
	description: 'Get the settings of a group: meetings, recording, security and more',
	parameters: { groupId: groupLocator(), part: settingsPart() },
	options: onlyTheseSettings,
	subject: ({ groupId }) => `group ${groupId}`,
	async execute({ zoom, values: { groupId, part }, options: { only = [] } }) {
		const query = settingsQuery(part, only);
		return await zoom.request('GET /groups/{groupId}/settings', { groupId, query });
	},
});
