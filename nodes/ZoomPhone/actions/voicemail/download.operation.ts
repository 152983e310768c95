import { defineOperation, field, WithFiles } from '../../../adapter/kit';
import { voicemailLocator } from '../../../adapter/pickers';
import { ZoomUnexpectedAnswerError } from '../../../../zoom/errors';
import { textOf } from '../../../../zoom/values';
import { fetchPhoneFile } from '../../shared/file';
import { onVoicemail, voicemailSubject } from './fields';

export const download = defineOperation({
	name: 'Download',
	value: 'download',
	action: 'Download a voicemail',
	description: 'Download the audio of a voicemail; the item has who left it and when, and the transcript',
	parameters: {
		voicemailId: voicemailLocator(),
		binaryField: field.outputFile('The binary field for the file'),
	},
	// A download takes the whole line: many at once are no faster.
	concurrency: 4,
	subject: voicemailSubject,
	async execute({ zoom, store, values: { voicemailId, binaryField } }) {
		const subject = voicemailSubject({ voicemailId });
		const route = 'GET /phone/voice_mails/{voicemailId}';
		const { download_url, ...voicemail } = await onVoicemail(
			voicemailId,
			async () => await zoom.request(route, { voicemailId }),
		);
		const url = textOf(download_url);
		if (url === '') throw new ZoomUnexpectedAnswerError(`Zoom gives no link to the ${subject}`);
		const file = await fetchPhoneFile({ zoom, store }, { subject, url, name: 'voicemail.mp3' });
		const record = { ...voicemail, file_name: file.name, mime_type: file.type, bytes: file.bytes };
		return new WithFiles(record, { [binaryField]: file.stored });
	},
});
