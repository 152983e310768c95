import { defineOperation } from '../../../adapter/kit';
import { voicemailLocator } from '../../../adapter/pickers';
import { onVoicemail, simplifyVoicemail, voicemailSubject } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a voicemail',
	description: 'Get one voicemail with its transcript, if Zoom has made one',
	parameters: { voicemailId: voicemailLocator(), simplify: simplifyVoicemail() },
	subject: voicemailSubject,
	async execute({ zoom, values: { voicemailId, simplify } }) {
		const route = 'GET /phone/voice_mails/{voicemailId}';
		return simplify(await onVoicemail(voicemailId, async () => await zoom.request(route, { voicemailId })));
	},
});
