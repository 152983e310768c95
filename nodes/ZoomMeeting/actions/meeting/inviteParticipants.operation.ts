import { defineOperation, field } from '../../../adapter/kit';
import { liveLocator } from '../../../adapter/pickers';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { meetingSubject, control } from './live';

const MAX_CONTACTS = 10;

export const inviteParticipants = defineOperation({
	name: 'Invite Participants',
	value: 'inviteParticipants',
	action: 'Invite participants to a meeting',
	description: 'Call users of the account into a meeting in progress',
	parameters: {
		meetingId: liveLocator(),
		contacts: field.textList({
			displayName: 'Users',
			description: 'Up to 10 email addresses or user IDs, separated by commas',
			placeholder: 'e.g. ana@example.com, bo@example.com',
			required: true,
		}),
	},
	subject: meetingSubject,
	async execute({ zoom, values: { meetingId, contacts } }) {
		if (contacts.length > MAX_CONTACTS) {
			throw new ZoomInvalidInputError(
				`"Users" has ${contacts.length} people; Zoom invites at most ${MAX_CONTACTS} at once`,
				'Users',
			);
		}
		return await control(zoom, meetingId, 'participant.invite', {
			contacts: contacts.map((key) => (key.includes('@') ? { email: key } : { id: key })),
		});
	},
});
