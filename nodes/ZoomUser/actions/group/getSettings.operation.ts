import { defineOperation, toZoomFields } from '../../../adapter/kit';
import { groupLocator } from '../../../adapter/pickers';
import { onlyTheseSettings } from '../common/settings';
import { settingsPart } from '../user/settingsFields';

export const getSettings = defineOperation({
	name: 'Get Settings',
	value: 'getSettings',
	action: 'Get the settings of a group',
	description: 'Get what is set for the users of a group: meetings, recording, security and more',
	parameters: { groupId: groupLocator(), part: settingsPart() },
	options: onlyTheseSettings,
	subject: ({ groupId }) => `group ${groupId}`,
	async execute({ zoom, values: { groupId, part }, options: { only = [] } }) {
		const query = toZoomFields({
			option: part === 'all' ? undefined : part,
			customQueryFields: only.length > 0 ? only.join(',') : undefined,
		});
		return await zoom.request('GET /groups/{groupId}/settings', { groupId, query });
	},
});
