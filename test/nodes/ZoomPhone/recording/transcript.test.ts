import { getTranscript } from '../../../../nodes/ZoomPhone/actions/recording/getTranscript.operation';
import { ZoomConnectionError, ZoomRefusedError } from '../../../../zoom/errors';
import { runOperation } from '../../support/operationRun';

const URL = 'https://zoom.us/v2/phone/recording_transcript/download/8f7345c5?token=secret';
const SUBJECT = 'transcript of call recording 8f7345c5';

const FILE = JSON.stringify({
	recording_id: 'r',
	timeline: [
		{ text: 'Good morning', ts: '00:00:01.000', end_ts: '00:00:03.000', users: [{ username: 'Ana' }] },
	],
});

const get = async (answer: unknown) =>
	await runOperation(getTranscript, { transcriptUrl: { __rl: true, mode: 'url', value: URL } }, () => answer);

describe('the transcript of a call recording', () => {
	it('is fetched from its link, and named without what is secret in it', async () => {
		const { output, calls, subject } = await get(FILE);
		expect(output).toMatchObject({ recordingId: 'r', text: 'Ana: Good morning' });
		expect(calls).toEqual([['download', { url: URL }]]);
		expect(subject).toBe(SUBJECT);
	});

	it.each([
		[404, /deleted, or the link is of another account/],
		[12_000, /Download the sound instead/],
		[12_001, /Turn on transcripts of call recordings/],
		[12_002, /in some minutes/],
		[12_003, /Run the item again later/],
	])('that Zoom does not have says why, and what to do (%i)', async (zoomCode, next) => {
		const { error } = await get(new ZoomRefusedError('Zoom says so', { status: 400, zoomCode }));
		expect(error).toMatchObject({
			message: `There is no ${SUBJECT}: Zoom says so`,
			next: expect.stringMatching(next) as string,
		});
	});

	it('is not said to be missing where it did not come for another reason', async () => {
		const refused = await get(new ZoomRefusedError('No permission', { status: 400, zoomCode: 200 }));
		expect(refused.error).toMatchObject({ message: expect.stringContaining('does not give') as string });
		const lost = await get(new ZoomConnectionError('Lost', true));
		expect(lost.error).toMatchObject({ message: expect.stringContaining('did not come whole') as string });
	});

	it.each(['{}', 'no JSON', '{"timeline":"none"}'])('is none where the file has none: %s', async (file) => {
		const { error } = await get(file);
		expect(error).toMatchObject({ message: `What Zoom gives as the ${SUBJECT} is none` });
	});
});
