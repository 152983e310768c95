import { defineOperation, toZoomFields } from '../../../adapter/kit';
import { userOrMe } from '../../../adapter/pickers';
import { onlyTheseSettings } from '../common/settings';
import { settingsPart } from './settingsFields';

export const getSettings = defineOperation({
	name: 'Get Settings',
	value: 'getSettings',
	action: 'Get the settings of a user',
	description: 'Get what is set for one user: meetings, recording, security and more',
	parameters: { userId: userOrMe({ listed: 'any' }), part: settingsPart() },
	options: onlyTheseSettings,
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, part }, options: { only = [] } }) {
		const query = toZoomFields({
			option: part === 'all' ? undefined : part,
			customQueryFields: only.length > 0 ? only.join(',') : undefined,
		});
		return await zoom.request('GET /users/{userId}/settings', { userId, query });
	},
});
