import { defineOperation, field } from '../../../adapter/kit';
import { userLocator } from '../../../adapter/pickers';
import { checkedSettings, settingsField, settingsQuery } from '../common/settings';
import { settingsPart } from './settingsFields';

export const updateSettings = defineOperation({
	name: 'Update Settings',
	value: 'updateSettings',
	action: 'Update the settings of a user',
	description: 'Change the settings of one user; only those you name are changed',
	parameters: {
		userId: userLocator(),
		part: settingsPart(),
		settings: settingsField(
			'The settings to change, in the shape that Get Settings shows. What an admin has locked for the group or the account stays as it is.',
		),
	},
	options: { clearLists: field.clearLists() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, part, settings }, options }) {
		const body = checkedSettings(settings, options.clearLists);
		const query = settingsQuery(part);
		await zoom.request('PATCH /users/{userId}/settings', { userId, query, body });
		return { userId, updated: true };
	},
});
