import { defineOperation } from '../../../adapter/kit';
import { userOrMe } from '../../../adapter/pickers';
import { onlyTheseSettings, settingsQuery } from '../common/settings';
import { settingsPart } from './settingsFields';

export const getSettings = defineOperation({
	name: 'Get Settings',
	value: 'getSettings',
	action: 'Get the settings of a user',
	description: 'Get the settings of one user: meetings, recording, security and more',
	parameters: { userId: userOrMe({ listed: 'any' }), part: settingsPart() },
	options: onlyTheseSettings,
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, part }, options: { only = [] } }) {
		const query = settingsQuery(part, only);
		return await zoom.request('GET /users/{userId}/settings', { userId, query });
	},
});
