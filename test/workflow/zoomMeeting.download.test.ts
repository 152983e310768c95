import { startFaultProxy } from '../support/faultProxy';
import { byId, MeetingNode } from './support/meetingNode';
import { orEnd } from '../support/orEnd';

const node = new MeetingNode().install();
const MEETING = 85_746_065_432;
const STARTS_AT = Date.UTC(2027, 2, 1, 8, 30);
const meetingId = byId(MEETING);

type Files = NonNullable<
	NonNullable<Parameters<typeof node.zoom.control.seed>[0]['recordings']>[number]['files']
>;

const FILES: Files = [
	{ fileType: 'MP4', size: 200_000 },
	{ fileType: 'M4A', size: 70_000 },
	{ fileType: 'TRANSCRIPT', size: 300 },
	{ fileType: 'CC', size: 50 },
	{ fileType: 'TB', size: 93 },
	{ fileType: 'M4A', size: 4_000, participant: 'Ana', recordingType: 'audio_only_each_participant' },
];

const record = async (files = FILES, id = MEETING) =>
	await node.zoom.control.seed({
		recordings: [
			{ host: 'ana@example.com', meetingId: id, topic: 'Weekly', startsAt: STARTS_AT, duration: 30, files },
		],
	});

async function download(parameters: object = {}, rest: Parameters<MeetingNode['run']>[3] = {}) {
	const { outputs, ...outcome } = await node.run('recording', 'download', { meetingId, ...parameters }, rest);
	return { items: outputs[0] ?? [], ...outcome };
}

const bytesOf = ({ binary = {} }: { binary?: Record<string, { data: string }> }, field = 'data') =>
	Buffer.from(binary[field]?.data ?? '', 'base64');

const fault = async (...faults: Parameters<typeof node.zoom.control.fault>) =>
	await node.zoom.control.fault(...faults);

describe('Download', () => {
	it('puts every file into an item of its own, with its name, type, size and times', async () => {
		await record();
		const { items, error } = await download();
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => [json['file_type'], json['mime_type'], json['bytes']])).toEqual([
			['MP4', 'video/mp4', 200_000],
			['M4A', 'audio/mp4', 70_000],
			['TRANSCRIPT', 'text/vtt', 300],
			['CC', 'text/vtt', 50],
			['TB', 'application/json', 93],
			['M4A', 'audio/mp4', 4_000],
		]);
		expect(items.map((item) => bytesOf(item).length)).toEqual([200_000, 70_000, 300, 50, 93, 4_000]);
		expect(items[0]?.json).toMatchObject({
			meeting_id: MEETING,
			topic: 'Weekly',
			file_name: 'GMT20270301-083000_Recording_shared_screen_with_speaker_view.mp4',
			file_size: 200_000,
			recording_start: '2027-03-01T08:30:00Z',
			recording_end: '2027-03-01T09:00:00Z',
		});
		expect(items[0]?.binary?.['data']).toMatchObject({
			fileName: 'GMT20270301-083000_Recording_shared_screen_with_speaker_view.mp4',
			mimeType: 'video/mp4',
		});
		expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
	});

	it('gives away no link and no passcode', async () => {
		await record();
		const { items } = await download();
		expect(JSON.stringify(items.map(({ json }) => json))).not.toMatch(/https?:|passcode|token/);
	});

	it('takes the chosen types, or one file', async () => {
		await record();
		const types = await download({ fileTypes: ['transcript', 'participantAudio'] });
		expect(types.items.map(({ json }) => json['bytes'])).toEqual([300, 4_000]);
		const recordingId = types.items[0]?.json['recording_id'] as string;
		const one = await download({ recordingId });
		expect(one.items.map(({ json }) => json['bytes'])).toEqual([300]);
	});

	it('says where a recording has none of the chosen types, and puts nothing out', async () => {
		await record();
		const { items, error, run } = await download({ fileTypes: ['polls'] });
		expect([items, error]).toEqual([[], undefined]);
		const hints = run.data.resultData.runData['Zoom Meeting']?.[0]?.hints ?? [];
		expect(hints.map(({ message }) => message)).toEqual([
			`The recording of meeting ${MEETING} has no file of the chosen types`,
		]);
	});

	it('puts all files into one item where that is wanted', async () => {
		await record();
		const { items } = await download({
			output: 'together',
			fileTypes: ['video', 'transcript'],
			binaryField: 'file',
		});
		expect(items).toHaveLength(1);
		expect(items[0]?.json).toMatchObject({
			topic: 'Weekly',
			files: [
				{ field: 'file_0', bytes: 200_000 },
				{ field: 'file_1', bytes: 300 },
			],
		});
		expect([bytesOf(items[0]!, 'file_0').length, bytesOf(items[0]!, 'file_1').length]).toEqual([
			200_000, 300,
		]);
	});

	it('sends the bearer to Zoom and not to the file host, which would refuse it', async () => {
		await record([{ fileType: 'MP4', size: 10 }]);
		await download();
		const { routes } = await node.zoom.control.counters();
		expect(routes['GET /rec/download/{fileId}']).toEqual({ 302: 1 });
		expect(routes['GET /replay/{fileId}']).toEqual({ 200: 1 });
	});

	it('works with the connection of a person', async () => {
		await record([{ fileType: 'MP4', size: 5_000 }]);
		const { accountId, clientId, clientSecret } = node.zoom.credentials;
		const login = await fetch(`${node.zoom.origin}/oauth/token`, {
			method: 'POST',
			headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
			body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
		});
		const { access_token } = (await login.json()) as { access_token: string };
		const { items, error } = await download(
			{ authentication: 'oAuth2' },
			{
				credentials: {
					type: 'zoomPkceOAuth2Api',
					data: {
						environment: 'commercial',
						plan: 'business',
						clientId: 'c',
						oauthTokenData: { access_token },
					},
				},
			},
		);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json['bytes'])).toEqual([5_000]);
	});

	it('takes a fresh token when the file’s host does not know the one it has', async () => {
		await record([{ fileType: 'MP4', size: 10 }]);
		await node.run('recording', 'get', { meetingId });
		await fault({ on: 'GET /rec/download/*', status: 401, body: { status: false, errorCode: 124 } });
		expect((await download()).items).toHaveLength(1);
		expect((await node.zoom.control.counters()).tokens.total).toBe(2);
	});
});

describe('one file of several that cannot be had', () => {
	const refused = async () => {
		await record([
			{ fileType: 'MP4', size: 10 },
			{ fileType: 'M4A', size: 20 },
			{ fileType: 'TRANSCRIPT', size: 30 },
		]);
		await fault({ on: 'GET /replay/*', status: 404, skip: 1, times: 1 });
	};

	it('does not take the others away, and is named', async () => {
		await refused();
		const { items, error } = await download();
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json['bytes'])).toEqual([10, 30, undefined]);
		expect(items[2]?.binary).toBeUndefined();
		expect(items[2]?.json).toMatchObject({
			skipped: true,
			file_type: 'M4A',
			subject: expect.stringMatching(/^file \S+ of the recording of meeting/) as string,
			reason: expect.stringContaining('is not there any more') as string,
			next: expect.stringContaining('Recover') as string,
		});
	});

	it('is named beside the others in one item', async () => {
		await refused();
		const { items } = await download({ output: 'together' });
		expect(items).toHaveLength(1);
		expect(items[0]?.json).toMatchObject({
			files: [{ bytes: 10 }, { bytes: 30 }],
			missing: [{ skipped: true, file_type: 'M4A' }],
		});
	});
});

it('takes the recording’s own token where Zoom does not take that of the app', async () => {
	await record([{ fileType: 'MP4', size: 10 }]);
	await fault({
		on: 'GET /rec/download/*',
		status: 401,
		body: { status: false, errorCode: 200, errorMessage: 'No permission.' },
	});
	const { items, error } = await download();
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json['bytes'])).toEqual([10]);
	expect(JSON.stringify(items)).not.toContain('download_access_token');
});

it('says for which file Zoom lists no size', async () => {
	await record([{ fileType: 'CC', size: 50 }]);
	const { run } = await download();
	const hints = run.data.resultData.runData['Zoom Meeting']?.[0]?.hints ?? [];
	expect(hints.map(({ message }) => message)).toEqual([
		expect.stringMatching(/^Zoom lists no size for the file .*closed/i),
	]);
});

describe('Download says what is wrong', () => {
	const words = async (parameters: object = {}) => {
		const { items, error } = await download(parameters);
		expect(items).toEqual([]);
		return `${error?.message} ${error?.description}`;
	};

	it('when there is no recording', async () => {
		expect(await words()).toMatch(/There is no recording for this meeting.*trash.*still working/s);
	});

	it('when Zoom is still working on a file, unless it may be left out', async () => {
		await record([
			{ fileType: 'MP4', size: 10, processing: true },
			{ fileType: 'M4A', size: 20 },
		]);
		expect(await words()).toContain('Zoom is still working on 1 of 2 files of the recording of meeting');
		const { items } = await download({ options: { skipUnfinished: true } });
		expect(items.map(({ json }) => json['bytes'])).toEqual([20]);
	});

	it('when Zoom is still working on a file that may become one of the chosen types', async () => {
		await record([
			{ fileType: 'TRANSCRIPT', size: 10, processing: true },
			{ fileType: 'M4A', size: 20 },
		]);
		expect(await words({ fileTypes: ['transcript'] })).toContain('still working on 1 of 1 files');
	});

	it('when a recording has not the one file that is wanted', async () => {
		await record([{ fileType: 'MP4', size: 10 }]);
		expect(await words({ recordingId: 'gone' })).toMatch(/has no file with the ID gone.*deleted.*UUID/s);
	});

	it('when a file has another size than Zoom lists, unless any will do', async () => {
		await record([{ fileType: 'MP4', size: 1_000, servedSize: 900 }]);
		expect(await words()).toMatch(/does not have the size that Zoom lists.*900.*1000.*Nothing was kept/s);
		const { items } = await download({ options: { acceptAnySize: true } });
		expect(items.map(({ json }) => [json['bytes'], json['file_size']])).toEqual([[900, 1_000]]);
	});

	it('when a file ends in the middle again and again', async () => {
		await record([{ fileType: 'MP4', size: 100_000 }]);
		await fault({ on: 'GET /replay/*', kind: 'cut', times: 4 });
		expect(await words()).toMatch(/did not come whole: .* broke off after \d+ of 100000 bytes/);
	});

	it('when a file was deleted meanwhile', async () => {
		await record([{ fileType: 'MP4', size: 10 }]);
		await fault({ on: 'GET /replay/*', status: 404, times: 9 });
		expect(await words()).toMatch(/is not there any more.*deleted, or moved to the trash/s);
	});

	it('when the link to the file has expired, after one fresh one', async () => {
		await record([{ fileType: 'MP4', size: 10 }]);
		await fault({ on: 'GET /replay/*', status: 401 });
		expect((await download()).items).toHaveLength(1);
		await fault({ on: 'GET /replay/*', status: 401, times: 2 });
		expect(await words()).toMatch(/does not give the file .* away.*link that has expired/s);
		expect((await node.zoom.control.counters()).tokens.total).toBe(1);
	});

	it('when Zoom shows a page for the passcode', async () => {
		await record([{ fileType: 'MP4', size: 10 }]);
		await fault({ on: 'GET /rec/download/*', kind: 'html', status: 200 });
		expect(await words()).toMatch(/a page to sign in or to type a passcode.*View the recording content/s);
	});

	it('when the file host answers with JSON, whatever size is listed', async () => {
		await record([{ fileType: 'CC', size: 50 }]);
		await fault({ on: 'GET /replay/*', status: 200, body: { busy: true }, times: 4 });
		expect(await words()).toMatch(/^The file .* could not be downloaded: .* is JSON, and no file/);
	});

	it('when Zoom limits downloads for the day, and which file it was', async () => {
		await record([{ fileType: 'MP4', size: 10 }]);
		await fault({ on: 'GET /rec/download/*', kind: 'daily' });
		expect(await words()).toMatch(/^The file .* could not be downloaded: .*daily.*It ends at/s);
	});

	it('when the app may not have it', async () => {
		await record([{ fileType: 'MP4', size: 10 }]);
		await fault({
			on: 'GET /rec/download/*',
			status: 403,
			body: { status: false, errorCode: 200, errorMessage: 'No permission.' },
		});
		expect(await words()).toMatch(/away: No permission\..*View the recording content/s);
	});

	it('for the items that fail, and goes on with the others', async () => {
		await record([{ fileType: 'MP4', size: 10 }]);
		await record([{ fileType: 'MP4', size: 20, servedSize: 5 }], 11_111_111_111);
		const { items } = await download(
			{ meetingId: '={{ $json.id }}' },
			{
				items: [{ id: '11111111111' }, { id: String(MEETING) }, { id: '22222222222' }],
				onError: 'continueRegularOutput',
			},
		);
		expect(items.map(({ json, pairedItem }) => [Object.keys(json)[0], pairedItem])).toEqual([
			['error', { item: 0 }],
			['meeting_id', { item: 1 }],
			['error', { item: 2 }],
		]);
	});
});

it('ends with the execution', async () => {
	await record([{ fileType: 'MP4', size: 1_000_000 }]);
	const wire = await startFaultProxy({ port: Number(new URL(node.zoom.filesOrigin).port) });
	wire.set({ kind: 'trickle', everyMs: 1 });
	await node.zoom.control.configure({ filesOrigin: `http://127.0.0.1:${wire.port}` });
	const until = async (holds: () => boolean) => {
		for (let turn = 0; !holds() && turn < 2_000; turn++)
			await new Promise((resolve) => setTimeout(resolve, 5));
	};
	const once = async (stop: () => void) => {
		await until(() => wire.open > 0);
		stop();
	};
	// Byte by byte it would take a quarter of an hour.
	const begun = Date.now();
	await download(
		{},
		{
			onStart: (stop) => {
				orEnd(once(stop));
			},
		},
	);
	await until(() => wire.open === 0);
	expect(wire.open).toBe(0);
	expect(Date.now() - begun).toBeLessThan(60_000);
	await wire.close();
});
