import { defineOperation, field } from '../../../adapter/kit';
import { groupLocator } from '../../../adapter/pickers';
import { checkedSettings, confirmTaken, settingsField, settingsQuery } from '../common/settings';
import { settingsPart } from '../user/settingsFields';

export const updateSettings = defineOperation({
	name: 'Update Settings',
	value: 'updateSettings',
	action: 'Update the settings of a group',
	description: 'Change the settings of a group; only those you name are changed',
	parameters: {
		groupId: groupLocator(),
		part: settingsPart(),
		settings: settingsField(
			'The settings to change, in the shape that Get Settings shows. What the account has locked stays as it is, and is named.',
		),
	},
	options: { clearLists: field.clearLists() },
	subject: ({ groupId }) => `group ${groupId}`,
	async execute({ zoom, values: { groupId, part, settings }, options }) {
		const body = checkedSettings(settings, options.clearLists);
		const query = settingsQuery(part);
		await zoom.request('PATCH /groups/{groupId}/settings', { groupId, query, body });
		const shown = await zoom.request('GET /groups/{groupId}/settings', { groupId, query });
		confirmTaken(`group ${groupId}`, body, shown);
		return { groupId, updated: true };
	},
});
