import { download as downloadRecording } from '../../../nodes/ZoomPhone/actions/recording/download.operation';
import { download as downloadVoicemail } from '../../../nodes/ZoomPhone/actions/voicemail/download.operation';
import { WithFiles } from '../../../nodes/adapter/kit/output';
import { ZoomRefusedError } from '../../../zoom/errors';
import type { ZoomRecord } from '../../../zoom/values';
import { runOperation } from '../support/operationRun';

const URL = 'https://zoom.us/v2/phone/recording/download/EvVN?token=secret';
const VOICEMAIL = { id: 'v1', status: 'unread', download_url: URL };

const recording = async (file: unknown) =>
	await runOperation(
		downloadRecording,
		{ recordingUrl: { __rl: true, mode: 'url', value: URL }, binaryField: 'sound' },
		() => file,
	);
const voicemail = async (file: unknown, known: ZoomRecord | Error = VOICEMAIL) =>
	await runOperation(downloadVoicemail, { voicemailId: 'v1', binaryField: 'sound' }, (route) =>
		route === 'download' ? file : known,
	);

function filesIn(output: unknown): WithFiles {
	if (output instanceof WithFiles) return output;
	throw new Error('No file came');
}

describe('a file of Zoom Phone', () => {
	it.each([
		['recording', recording, 'call-recording.mp3'],
		['voicemail', voicemail, 'voicemail.mp3'],
	])('of a %s goes into the field that was chosen, named where Zoom names none', async (_what, get, name) => {
		const { record, files } = filesIn((await get('sound of it')).output);
		expect(record).toMatchObject({ file_name: name, bytes: 11 });
		expect(files).toMatchObject({ sound: { fileName: name, data: 'sound of it' } });
		expect(JSON.stringify(record)).not.toContain('secret');
	});

	it.each([
		['recording', recording, 'call recording EvVN'],
		['voicemail', voicemail, 'voicemail v1'],
	])('of a %s that is gone is told as such', async (_what, get, subject) => {
		const { error } = await get(new ZoomRefusedError('Not found', { status: 400, zoomCode: 404 }));
		expect(error).toMatchObject({
			message: `The ${subject} is not there any more`,
			next: expect.stringContaining('List what is there with Get Many') as string,
		});
		const refused = await get(new ZoomRefusedError('No permission', { status: 400, zoomCode: 200 }));
		expect(refused.error).toMatchObject({ message: expect.stringContaining('does not give') as string });
	});

	it('of a voicemail has what is known of it beside, and is not asked for where Zoom gives no link', async () => {
		expect(filesIn((await voicemail('x')).output).record).toMatchObject({ id: 'v1', status: 'unread' });
		const { error, calls } = await voicemail('x', { id: 'v1' });
		expect(error).toMatchObject({ message: 'Zoom gives no link to the voicemail v1' });
		expect(calls).toHaveLength(1);
	});
});
