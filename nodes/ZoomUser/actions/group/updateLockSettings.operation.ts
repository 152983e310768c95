import { defineOperation } from '../../../adapter/kit';
import { groupLocator } from '../../../adapter/pickers';
import { checkedSettings, confirmTaken, settingsField, settingsQuery } from '../common/settings';
import { locksPart } from './lockFields';

export const updateLockSettings = defineOperation({
	name: 'Update Lock Settings',
	value: 'updateLockSettings',
	action: 'Lock or unlock settings of a group',
	description:
		'Lock settings for the users of a group, or leave them to the users; only those you name are changed',
	parameters: {
		groupId: groupLocator(),
		part: locksPart(),
		settings: settingsField(
			'The settings to lock (true) or unlock (false), in the shape that Get Lock Settings shows',
		),
	},
	subject: ({ groupId }) => `group ${groupId}`,
	async execute({ zoom, values: { groupId, part, settings } }) {
		const body = checkedSettings(settings, false);
		const query = settingsQuery(part);
		await zoom.request('PATCH /groups/{groupId}/lock_settings', { groupId, query, body });
		const shown = await zoom.request('GET /groups/{groupId}/lock_settings', { groupId, query });
		confirmTaken(`group ${groupId}`, body, shown);
		return { groupId, updated: true };
	},
});
