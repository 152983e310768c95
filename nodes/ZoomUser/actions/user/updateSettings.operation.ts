import { ZoomInvalidInputError } from '../../../adapter/invalidInput';
import { defineOperation } from '../../../adapter/operation';
import { isRecord } from '../../../adapter/parameters';
import { userLocator } from '../../../adapter/sharedParameters';
import { json } from '../../../adapter/structuredParameters';
import { settingsPart } from './settingsFields';

export const updateSettings = defineOperation({
	name: 'Update Settings',
	value: 'updateSettings',
	action: 'Update the settings of a user',
	description: 'Change settings of one user; only what you name is changed',
	parameters: {
		userId: userLocator(),
		part: settingsPart(),
		settings: json({
			displayName: 'Settings',
			description:
				'The settings to change, in the shape that Get Settings shows. What an admin has locked for the group or the account stays as it is.',
			default: '{\n  "in_meeting": { "waiting_room": true }\n}',
		}),
	},
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, part, settings } }) {
		if (!isRecord(settings) || Object.keys(settings).length === 0) {
			throw new ZoomInvalidInputError('"Settings" is not an object with settings in it', 'Settings');
		}
		const query = part === 'all' ? {} : { option: part };
		await zoom.request('PATCH /users/{userId}/settings', { userId, query, body: settings });
		return { userId, updated: true };
	},
});
