import { CLEAR_LISTS, defineOperation, field } from '../../../adapter/kit';
import { userLocator } from '../../../adapter/pickers';
import { settingsPart } from './settingsFields';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { isRecord } from '../../../../zoom/values';

export const updateSettings = defineOperation({
	name: 'Update Settings',
	value: 'updateSettings',
	action: 'Update the settings of a user',
	description: 'Change settings of one user; only what you name is changed',
	parameters: {
		userId: userLocator(),
		part: settingsPart(),
		settings: field.json({
			displayName: 'Settings',
			description:
				'The settings to change, in the shape that Get Settings shows. What an admin has locked for the group or the account stays as it is.',
			placeholder: 'e.g. { "in_meeting": { "waiting_room": true } }',
		}),
	},
	options: { clearLists: field.clearLists() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, part, settings }, options }) {
		if (!isRecord(settings)) {
			throw new ZoomInvalidInputError('"Settings" is not an object with settings in it', 'Settings');
		}
		if (Object.keys(settings).length === 0) {
			throw new ZoomInvalidInputError(
				'There is nothing to update: no setting was added under "Settings"',
				'Settings',
			);
		}
		const empty = options.clearLists ? undefined : emptyListIn(settings);
		if (empty !== undefined) {
			throw new ZoomInvalidInputError(
				`"${empty}" under "Settings" is an empty list, which would remove everything in it. If you mean that, turn on "${CLEAR_LISTS}" under Options`,
				'Settings',
			);
		}
		const query = part === 'all' ? {} : { option: part };
		await zoom.request('PATCH /users/{userId}/settings', { userId, query, body: settings });
		return { userId, updated: true };
	},
});

/** The name of the first empty list, however deep. */
function emptyListIn(settings: Readonly<Record<string, unknown>>): string | undefined {
	for (const [name, value] of Object.entries(settings)) {
		if (Array.isArray(value) && value.length === 0) return name;
		const within = isRecord(value) ? emptyListIn(value) : undefined;
		if (within !== undefined) return within;
	}
	return undefined;
}
