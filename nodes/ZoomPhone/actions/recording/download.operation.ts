import { defineOperation, field, WithFiles } from '../../../adapter/kit';
import { recordingLinkLocator } from '../../../adapter/pickers';
import { fetchPhoneFile } from '../../shared/file';

export const download = defineOperation({
	name: 'Download',
	value: 'download',
	action: 'Download a call recording',
	description: 'Download the audio of a recorded call, or its transcript',
	parameters: {
		recordingUrl: recordingLinkLocator(),
		binaryField: field.outputFile('The binary field for the file'),
	},
	// A download takes the whole line: many at once are no faster.
	concurrency: 4,
	subject: ({ recordingUrl }) => subjectOf(recordingUrl),
	async execute({ zoom, store, values: { recordingUrl, binaryField } }) {
		const wanted = { subject: subjectOf(recordingUrl), url: recordingUrl, name: 'call-recording.mp3' };
		const file = await fetchPhoneFile({ zoom, store }, wanted);
		const record = { file_name: file.name, mime_type: file.type, bytes: file.bytes };
		return new WithFiles(record, { [binaryField]: file.stored });
	},
});

/** The last part of the link, without what may be secret in its query. */
const subjectOf = (url: string): string => `call recording ${url.split('?')[0]?.split('/').at(-1) ?? ''}`;
