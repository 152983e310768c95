import { defineOperation, field } from '../../../adapter/kit';
import { checkedSettings, confirmTaken, settingsField, settingsQuery } from '../common/settings';
import { OWN_ACCOUNT, settingsPart } from './fields';

export const updateSettings = defineOperation({
	name: 'Update Settings',
	value: 'updateSettings',
	action: 'Update the settings of the account',
	description: 'Change the settings of the whole account; only those you name are changed',
	parameters: {
		part: settingsPart(),
		settings: settingsField(
			'The settings to change, in the shape that Get Settings shows. They apply to everybody whose group or own settings do not differ.',
		),
	},
	options: { clearLists: field.clearLists() },
	subject: () => 'account',
	async execute({ zoom, values: { part, settings }, options }) {
		const body = checkedSettings(settings, options.clearLists);
		const query = settingsQuery(part);
		await zoom.request('PATCH /accounts/{accountId}/settings', { ...OWN_ACCOUNT, query, body });
		const shown = await zoom.request('GET /accounts/{accountId}/settings', { ...OWN_ACCOUNT, query });
		confirmTaken('account', body, shown);
		return { updated: true };
	},
});
