import { defineOperation, ExplainedError, field } from '../../../adapter/kit';
import { voicemailLocator } from '../../../adapter/pickers';
import { ZoomRefusedError } from '../../../../zoom/errors';
import { textOf } from '../../../../zoom/values';
import { onVoicemail, voicemailSubject } from './fields';

export const mark = defineOperation({
	name: 'Mark',
	value: 'mark',
	action: 'Mark a voicemail as read or unread',
	description: 'Mark a voicemail as read, or as unread again',
	parameters: {
		voicemailId: voicemailLocator(),
		readStatus: field.options({
			displayName: 'Mark As',
			description: 'What the voicemail is afterwards',
			options: [
				{ name: 'Read', value: 'Read' },
				{
					name: 'Unread',
					value: 'Unread',
					description: 'Only where Zoom has turned this on for the account',
				},
			],
		}),
	},
	subject: voicemailSubject,
	async execute({ zoom, values: { voicemailId, readStatus } }) {
		return await onVoicemail(voicemailId, async () => {
			const query = { read_status: readStatus };
			await zoom.request('PATCH /phone/voice_mails/{voicemailId}', { voicemailId, query });
			const voicemail = await zoom.request('GET /phone/voice_mails/{voicemailId}', { voicemailId });
			checkMarked(textOf(voicemail['status']), readStatus.toLowerCase());
			return { voicemailId, status: readStatus.toLowerCase(), updated: true };
		});
	},
});

/** What Zoom does not show cannot be compared. @throws ExplainedError */
function checkMarked(shown: string, wanted: string): void {
	if (shown === '' || shown === wanted) return;
	const message = `Zoom took the change, but the voicemail is still ${shown}`;
	throw new ExplainedError(
		message,
		'To mark voicemails as unread, Zoom’s support has to turn on "Mark Voicemail as Unread" for the account.',
		new ZoomRefusedError(message, {}),
	);
}
