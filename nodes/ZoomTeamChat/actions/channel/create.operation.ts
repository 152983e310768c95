import { checkEmailAddress, defineOperation, field, nested, toZoomFields } from '../../../adapter/kit';
import { chatActor } from '../../../adapter/pickers';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { channelType, MAX_NAME, settingsFields } from './fields';

const MAX_MEMBERS = 20;
const MEMBERS = 'Members';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a channel',
	description: 'Create a channel that belongs to the user under "Act As"',
	parameters: {
		userId: chatActor(),
		name: field.text({
			displayName: 'Name',
			description: 'What the channel is called',
			placeholder: 'e.g. Release 4',
			maxLength: MAX_NAME,
			required: true,
		}),
		type: channelType,
		additionalFields: field.collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				members: field.textList({
					displayName: MEMBERS,
					description: `Emails of up to ${MAX_MEMBERS} people, with commas between; more with Member → Invite`,
				}),
				...settingsFields,
			},
		),
	},
	subject: ({ name }) => `channel ${name}`,
	async execute({ zoom, values: { userId, name, type, additionalFields } }) {
		const { members = [], ...settings } = additionalFields;
		checkMembers(members);
		const body = {
			name,
			type,
			...toZoomFields(nested([settings])),
			...(members.length > 0 && { members: members.map((email) => ({ email })) }),
		};
		return await zoom.request('POST /chat/users/{userId}/channels', { userId, body });
	},
});

/** @throws ZoomInvalidInputError */
function checkMembers(emails: readonly string[]): void {
	for (const email of emails) checkEmailAddress(email, MEMBERS);
	if (emails.length <= MAX_MEMBERS) return;
	throw new ZoomInvalidInputError(
		`"${MEMBERS}" names ${emails.length} people; Zoom takes ${MAX_MEMBERS} here. Invite the others with Member → Invite`,
		MEMBERS,
	);
}
