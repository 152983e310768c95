import { startSimulator, type Simulator } from '../../simulator';
import { callerWith, logIn, requestToken, send, type Caller } from './support/caller';

const MEETING = 85_746_065_432;
const HOUR = 3_600_000;
const RECORDINGS = `/meetings/${MEETING}/recordings`;

interface Listed {
	uuid: string;
	download_access_token?: string;
	recording_files: Array<{ id: string; file_type: string; status?: string; download_url?: string }>;
	participant_audio_files?: Array<{ file_name: string; download_url: string }>;
}

let zoom: Simulator;
let caller: Caller;

beforeAll(async () => {
	zoom = await startSimulator();
});
afterAll(() => zoom.close());
beforeEach(async () => {
	await zoom.control.reset();
	caller = await logIn(zoom);
});

async function record(
	files: NonNullable<NonNullable<Parameters<typeof zoom.control.seed>[0]['recordings']>[number]['files']>,
): Promise<Listed> {
	const host = zoom.credentials.ownerEmail;
	const startsAt = Date.UTC(2027, 2, 1, 8, 30);
	await zoom.control.seed({ recordings: [{ host, meetingId: MEETING, startsAt, files }] });
	return await listed();
}

const listed = async (query = ''): Promise<Listed> =>
	(await caller.call<Listed>('GET', RECORDINGS + query)).body;

const ask = async (url: string, token?: string) =>
	await send<{ errorCode?: number }>(url, {
		...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
	});

/** Where the file host has the file. */
async function link({ recording_files: [file] }: Listed, token = caller.token): Promise<string> {
	const { status, headers } = await ask(file?.download_url ?? '', token);
	expect(status).toBe(302);
	return headers.get('location') ?? '';
}

describe('a download', () => {
	it('is redirected to another host, which has the file in its stated size', async () => {
		const url = await link(await record([{ fileType: 'TRANSCRIPT', size: 1000 }]));
		expect(new URL(url).origin).not.toBe(zoom.origin);
		const { status, headers, text } = await ask(url);
		expect(status).toBe(200);
		expect(headers.get('content-type')).toBe('text/vtt');
		expect(headers.get('content-length')).toBe('1000');
		expect(headers.get('content-disposition')).toContain('GMT20270301-083000_Recording');
		expect(text).toHaveLength(1000);
		expect(text.startsWith('WEBVTT\n')).toBe(true);
	});

	it.each([0, 1, 12, 13, 65_536, 200_000])('of %d bytes has so many', async (size) => {
		expect((await ask(await link(await record([{ fileType: 'M4A', size }])))).text).toHaveLength(size);
	});

	it('of JSON is JSON', async () => {
		const { text, body } = await ask(await link(await record([{ fileType: 'TB', size: 93 }])));
		expect(text).toHaveLength(93);
		expect(body).toHaveProperty('timeline');
	});

	it('needs a token: without one there is the sign-in page, with a bad one a refusal', async () => {
		const { recording_files: files } = await record([{ fileType: 'MP4', size: 10 }]);
		const url = files[0]?.download_url ?? '';
		expect((await ask(url)).headers.get('content-type')).toContain('text/html');
		expect(await ask(url, 'wrong')).toMatchObject({ status: 401, body: { errorCode: 124 } });
		await zoom.control.revokeTokens({ expire: true });
		expect((await ask(url, caller.token)).status).toBe(401);
	});

	it('takes the token that Zoom gives for a recording, while it lives and for no other', async () => {
		await record([{ fileType: 'MP4', size: 10 }]);
		const withToken = await listed('?include_fields=download_access_token&ttl=60');
		const token = withToken.download_access_token ?? '';
		await link(withToken, token);
		const other = await record([{ fileType: 'MP4', size: 10 }]);
		expect((await ask(other.recording_files[0]?.download_url ?? '', token)).status).toBe(401);
		await zoom.control.advanceClock(61_000);
		expect((await ask(withToken.recording_files[0]?.download_url ?? '', token)).status).toBe(401);
	});

	it('is refused to the account of somebody else', async () => {
		const { recording_files: files } = await record([{ fileType: 'MP4', size: 10 }]);
		const [other] = (await zoom.control.seed({ accounts: 1 })).accounts;
		const { accountId = '', clientId = '', clientSecret = '' } = other ?? {};
		const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
		const form = { grant_type: 'account_credentials', account_id: accountId };
		const { body } = await requestToken<{ access_token: string }>(zoom, form, { authorization: basic });
		expect((await ask(files[0]?.download_url ?? '', callerWith(zoom, body.access_token).token)).status).toBe(
			403,
		);
	});

	it('is gone with the file', async () => {
		const recording = await record([{ fileType: 'MP4', size: 10 }]);
		const url = await link(recording);
		await caller.call('DELETE', RECORDINGS);
		expect((await ask(recording.recording_files[0]?.download_url ?? '', caller.token)).status).toBe(404);
		expect((await ask(url)).status).toBe(404);
	});
});

describe('the file host', () => {
	it('refuses a link that is not signed or has expired, and a bearer beside the signature', async () => {
		const url = await link(await record([{ fileType: 'MP4', size: 10 }]));
		expect((await ask(url, caller.token)).status).toBe(400);
		expect((await ask(url.replace(/Signature=.*/, 'Signature=x'))).status).toBe(403);
		await zoom.control.advanceClock(HOUR + 1_000);
		expect((await ask(url)).status).toBe(403);
	});

	it('may be another one, for tests with a bad wire between', async () => {
		await zoom.control.configure({ filesOrigin: 'http://127.0.0.1:1' });
		expect(await link(await record([{ fileType: 'MP4', size: 10 }]))).toMatch(
			/^http:\/\/127\.0\.0\.1:1\/replay\//,
		);
	});

	it('cuts a file where it is told to', async () => {
		const url = await link(await record([{ fileType: 'MP4', size: 1_000_000 }]));
		await zoom.control.fault({ on: 'GET /replay/*', kind: 'cut' });
		await expect(ask(url)).rejects.toThrow();
		expect((await ask(url)).text).toHaveLength(1_000_000);
	});
});

it('lists a file in processing without its type and its link, and tracks of participants apart', async () => {
	const { recording_files: files, participant_audio_files: tracks } = await record([
		{ fileType: 'MP4', size: 10, processing: true },
		{ fileType: 'M4A', size: 20, participant: 'Ana' },
	]);
	expect(files).toEqual([expect.objectContaining({ file_type: '', status: 'processing' })]);
	expect(files[0]).not.toHaveProperty('download_url');
	expect(tracks).toEqual([expect.objectContaining({ file_name: 'Audio only - Ana', file_size: 20 })]);
});
