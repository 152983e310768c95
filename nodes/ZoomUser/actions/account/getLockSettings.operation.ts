import { defineOperation } from '../../../adapter/kit';
import { settingsQuery } from '../common/settings';
import { locksPart } from '../group/lockFields';
import { OWN_ACCOUNT } from './fields';

export const getLockSettings = defineOperation({
	name: 'Get Lock Settings',
	value: 'getLockSettings',
	action: 'Get the locked settings of the account',
	description:
		'Get which settings groups and users cannot change; Zoom offers the scope for it to master accounts only',
	parameters: { part: locksPart() },
	subject: () => 'account',
	async execute({ zoom, values: { part } }) {
		const query = settingsQuery(part);
		return await zoom.request('GET /accounts/{accountId}/lock_settings', { ...OWN_ACCOUNT, query });
	},
});
