import { defineOperation } from '../../../adapter/kit';
import { voicemailLocator } from '../../../adapter/pickers';
import { onVoicemail, voicemailSubject } from './fields';

export const deleteVoicemail = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a voicemail',
	description: 'Delete a voicemail',
	parameters: { voicemailId: voicemailLocator() },
	subject: voicemailSubject,
	async execute({ zoom, values: { voicemailId } }) {
		return await onVoicemail(voicemailId, async () => {
			await zoom.request('DELETE /phone/voice_mails/{voicemailId}', { voicemailId });
			return { voicemailId, deleted: true };
		});
	},
});
