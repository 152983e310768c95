import { defineOperation, field, shownWhen } from '../../../adapter/kit';
import { userLocator } from '../../../adapter/pickers';

/** Zoom's answers say `Do_Not_Disturb`; to set it, its document wants this. */
const DO_NOT_DISTURB = 'Do_No_Disturb';

export const setPresence = defineOperation({
	name: 'Set Presence',
	value: 'setPresence',
	action: 'Set the presence of a user',
	description:
		'Set whether a user appears as available, busy, away or otherwise; at most once a minute, and only while the user is signed in',
	parameters: {
		userId: userLocator(),
		status: field.options({
			displayName: 'Status',
			description: 'What others see of the user in Zoom',
			options: [
				{ name: 'Available', value: 'Available' },
				{ name: 'Away', value: 'Away' },
				{ name: 'Busy', value: 'Busy' },
				{ name: 'Do Not Disturb', value: DO_NOT_DISTURB },
				{ name: 'In a Calendar Event', value: 'In_Calendar_Event' },
				{ name: 'In a Zoom Meeting', value: 'In_A_Zoom_Meeting' },
				{ name: 'On a Call', value: 'On_A_Call' },
				{ name: 'Out of Office', value: 'Out_of_Office' },
				{ name: 'Presenting', value: 'Presenting' },
			],
		}),
		duration: shownWhen(
			{ status: [DO_NOT_DISTURB] },
			field.number({
				displayName: 'Duration (Minutes)',
				description: 'How long the user does not want to be disturbed, up to a day',
				default: 20,
				min: 1,
				max: 1440,
			}),
		),
	},
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, status, duration } }) {
		const body = { status, ...(status === DO_NOT_DISTURB && { duration }) };
		await zoom.request('PUT /users/{userId}/presence_status', { userId, body });
		return { userId, ...body, updated: true };
	},
});
