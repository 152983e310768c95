import { defineOperation, toZoomFields } from '../../../adapter/kit';
import { onlyTheseSettings } from '../common/settings';
import { OWN_ACCOUNT, settingsPart } from './fields';

export const getSettings = defineOperation({
	name: 'Get Settings',
	value: 'getSettings',
	action: 'Get the settings of the account',
	description: 'Get what is set for the whole account: meetings, recording, security and more',
	parameters: { part: settingsPart() },
	options: onlyTheseSettings,
	subject: () => 'account',
	async execute({ zoom, values: { part }, options: { only = [] } }) {
		const query = toZoomFields({
			option: part === 'all' ? undefined : part,
			customQueryFields: only.length > 0 ? only.join(',') : undefined,
		});
		return await zoom.request('GET /accounts/{accountId}/settings', { ...OWN_ACCOUNT, query });
	},
});
