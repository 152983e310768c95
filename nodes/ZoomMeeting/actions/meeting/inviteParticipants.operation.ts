import { defineOperation, field } from '../../../adapter/kit';
import { meetingLocator } from '../../../adapter/pickers';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { meetingSubject, control } from './live';

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
	subject: meetingSubject,
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
