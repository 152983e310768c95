import { defineOperation, field, shownWhen, type Zoom } from '../../../adapter/kit';
import { meetingLocator } from '../../../adapter/pickers';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

/**
 * What can be done to a meeting that is under way. Zoom accepts it and carries it out later; whoever owns the
 * credential has to be the host or an alternative host.
 */

const subject = ({ meetingId }: { meetingId: string }): string => `meeting ${meetingId}`;

async function control(zoom: Zoom, meetingId: string, method: string, params?: object) {
	const body = { method, ...(params && { params }) };
	await zoom.request('PATCH /live_meetings/{meetingId}/events', { meetingId, body });
	return { meetingId, accepted: true };
}

export const controlRecording = defineOperation({
	name: 'Control Recording',
	value: 'controlRecording',
	action: 'Control the recording of a meeting',
	description: 'Start, stop, pause or resume the cloud recording of a meeting that is under way',
	parameters: {
		meetingId: meetingLocator(),
		what: field.options({
			displayName: 'What to Do',
			options: [
				{ name: 'Pause', value: 'pause' },
				{ name: 'Resume', value: 'resume' },
				{ name: 'Start', value: 'start' },
				{ name: 'Stop', value: 'stop' },
			],
		}),
	},
	subject,
	execute: async ({ zoom, values: { meetingId, what } }) =>
		await control(zoom, meetingId, `recording.${what}`),
});

const MAX_CONTACTS = 10;

export const inviteParticipants = defineOperation({
	name: 'Invite Participants',
	value: 'inviteParticipants',
	action: 'Invite participants to a meeting',
	description: 'Ring users of the account to join a meeting that is under way',
	parameters: {
		meetingId: meetingLocator(),
		contacts: field.textList({
			displayName: 'Users',
			description: 'Up to 10 e-mail addresses or user IDs, with commas between',
			placeholder: 'e.g. ana@example.com, bo@example.com',
		}),
	},
	subject,
	async execute({ zoom, values: { meetingId, contacts } }) {
		if (contacts.length < 1 || contacts.length > MAX_CONTACTS) {
			throw new ZoomInvalidInputError(
				`"Users" has ${contacts.length} people; Zoom invites 1 to ${MAX_CONTACTS} at once`,
				'Users',
			);
		}
		return await control(zoom, meetingId, 'participant.invite', {
			contacts: contacts.map((key) => (key.includes('@') ? { email: key } : { id: key })),
		});
	},
});

export const updateWaitingRoom = defineOperation({
	name: 'Update Waiting Room',
	value: 'updateWaitingRoom',
	action: 'Update the waiting room of a meeting',
	description: 'Change the text shown in the waiting room; a field left empty stays as it is',
	parameters: {
		meetingId: meetingLocator(),
		title: field.text({ displayName: 'Title', placeholder: 'e.g. We start in five minutes' }),
		text: field.text({ displayName: 'Text', rows: 2 }),
	},
	subject,
	async execute({ zoom, values: { meetingId, title, text } }) {
		if (title === '' && text === '') {
			throw new ZoomInvalidInputError('There is nothing to update: "Title" and "Text" are empty', 'Title');
		}
		return await control(zoom, meetingId, 'waiting_room.update', {
			...(title !== '' && { waiting_room_title: title }),
			...(text !== '' && { waiting_room_description: text }),
		});
	},
});

export const controlAiCompanion = defineOperation({
	name: 'Control AI Companion',
	value: 'controlAiCompanion',
	action: 'Control ai companion in a meeting',
	description: 'Start, stop or disable AI Companion in a meeting that is under way',
	parameters: {
		meetingId: meetingLocator(),
		what: field.options({
			displayName: 'What to Do',
			options: [
				{ name: 'Disable', value: 'disable' },
				{ name: 'Start', value: 'start' },
				{ name: 'Stop', value: 'stop' },
			],
		}),
		mode: shownWhen(
			{ what: ['start', 'stop'] },
			field.options({
				displayName: 'Part',
				options: [
					{ name: 'All', value: 'all' },
					{ name: 'Questions', value: 'questions' },
					{ name: 'Summary', value: 'summary' },
				],
				default: 'all',
			}),
		),
	},
	subject,
	execute: async ({ zoom, values: { meetingId, what, mode } }) =>
		await control(
			zoom,
			meetingId,
			`ai_companion.${what}`,
			what === 'disable' ? undefined : { ai_companion_mode: mode },
		),
});
