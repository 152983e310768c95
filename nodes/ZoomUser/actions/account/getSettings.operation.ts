import { defineOperation } from '../../../adapter/kit';
import { onlyTheseSettings, settingsQuery } from '../common/settings';
import { OWN_ACCOUNT, settingsPart } from './fields';

export const getSettings = defineOperation({
	name: 'Get Settings',
	value: 'getSettings',
	action: 'Get the settings of the account',
	description: 'Get the settings of the whole account: meetings, recording, security and more',
	parameters: { part: settingsPart() },
	options: onlyTheseSettings,
	subject: () => 'account',
	async execute({ zoom, values: { part }, options: { only = [] } }) {
		const query = settingsQuery(part, only);
		return await zoom.request('GET /accounts/{accountId}/settings', { ...OWN_ACCOUNT, query });
	},
});
