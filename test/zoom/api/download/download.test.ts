import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { download, type Download } from '../../../../zoom/api/download/download';
import { FileSizeError } from '../../../../zoom/api/download/downloadGuard';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomInvalidInputError,
	ZoomRefusedError,
	ZoomUnexpectedAnswerError,
} from '../../../../zoom/errors';
import type { HttpRequest, HttpStream, StreamTransport } from '../../../../zoom/http/transport';
import { silentLog, type Runtime } from '../../../../zoom/runtime';

const URL = 'https://zoom.us/rec/download/abc';

/** What each address answers. */
class Files implements StreamTransport {
	readonly requests: HttpRequest[] = [];
	constructor(
		private readonly answers: Record<string, Array<Partial<Omit<HttpStream, 'body'>> & { body?: unknown }>>,
	) {}

	open = (request: HttpRequest): Promise<HttpStream> => {
		this.requests.push(request);
		const { body = '', ...answer } = this.answers[request.url]?.shift() ?? { status: 404 };
		const stream =
			typeof body === 'function' ? (body as () => Readable)() : Readable.from([Buffer.from(String(body))]);
		return Promise.resolve({ status: 200, headers: {}, ...answer, body: stream });
	};

	get asked(): string[] {
		return this.requests.map(({ url }) => url);
	}
}

/** Waits between attempts take no time. */
const runtime: Runtime = { now: () => 0, random: () => 0.5, sleep: () => Promise.resolve(), log: silentLog };
const tokens = () => ({
	get: jest.fn(() =>
		Promise.resolve({ value: `t${rejected.length}`, scopes: [], apiOrigin: undefined, expiresAt: 0 }),
	),
	reject: jest.fn((token: string) => {
		rejected.push(token);
		return Promise.resolve();
	}),
});
let rejected: string[];

beforeEach(() => {
	rejected = [];
});

interface More {
	signal?: AbortSignal;
	size?: number;
	type?: string;
	otherToken?: () => Promise<string | undefined>;
	env?: NodeJS.ProcessEnv;
}

const fetching = async <T>(files: Files, take: (file: Download) => Promise<T>, more: More = {}) =>
	await download(
		URL,
		{
			tokens: tokens(),
			transport: files,
			runtime,
			env: more.env ?? {},
			size: more.size,
			type: more.type,
			otherToken: more.otherToken,
			signal: more.signal,
		},
		take,
	);

const fetchFile = async (files: Files, more: More = {}) =>
	await fetching(
		files,
		async ({ body, contentType, fileName }) => ({ text: await text(body), contentType, fileName }),
		more,
	);

const bearers = ({ requests }: Files) => requests.map(({ headers }) => headers['Authorization']);

const found = (location: string) => ({ status: 302, headers: { location } });

it('streams the file and says what Zoom says of it', async () => {
	const headers = {
		'content-type': 'video/mp4',
		'content-length': '11',
		'content-disposition': 'attachment; filename="plain.mp4"; filename*=UTF-8\'\'Gr%C3%BC%C3%9Fe.mp4',
	};
	const file = await fetchFile(new Files({ [URL]: [{ headers, body: 'hello there' }] }), { size: 11 });
	expect(file).toEqual({ text: 'hello there', contentType: 'video/mp4', fileName: 'Grüße.mp4' });
});

it('asks for the file as it is: only that has a size that can be checked', async () => {
	const place = 'https://files.example/x';
	const files = new Files({ [URL]: [found(place)], [place]: [{ body: 'data' }] });
	await fetchFile(files);
	expect(files.requests).toMatchObject(
		[URL, place].map((url) => ({ url, method: 'GET', headers: { 'Accept-Encoding': 'identity' } })),
	);
});

it('takes an answer for the file that names another place besides', async () => {
	const files = new Files({ [URL]: [{ headers: { location: 'https://files.example/x' }, body: 'data' }] });
	expect((await fetchFile(files)).text).toBe('data');
	expect(files.asked).toEqual([URL]);
});

it('does not hold a compressed answer to its length, which is not the file’s', async () => {
	const headers = { 'content-encoding': 'gzip', 'content-length': '2' };
	const file = await fetchFile(new Files({ [URL]: [{ headers, body: 'data' }] }), { size: 4 });
	expect(file.text).toBe('data');
});

describe('the bearer', () => {
	it('goes along when Zoom redirects to hosts of its own', async () => {
		const files = new Files({
			[URL]: [found('https://us02web.zoom.us/rec/x')],
			'https://us02web.zoom.us/rec/x': [found('/rec/y?z=1')],
			'https://us02web.zoom.us/rec/y?z=1': [{ body: 'data' }],
		});
		expect((await fetchFile(files)).text).toBe('data');
		expect(bearers(files)).toEqual(['Bearer t0', 'Bearer t0', 'Bearer t0']);
	});

	it.each([
		'https://files.example/x',
		'http://zoom.us/x',
		'https://zoom.us.evil.example/',
		'https://zoom.us:444/x',
		'//evil.example/',
	])('stays behind when Zoom redirects to %s', async (place) => {
		const at = new globalThis.URL(place, URL).href;
		const files = new Files({ [URL]: [found(place)], [at]: [{ body: 'data' }] });
		expect((await fetchFile(files)).text).toBe('data');
		expect(bearers(files)).toEqual(['Bearer t0', undefined]);
	});

	it('does not come back when another host redirects to Zoom', async () => {
		const files = new Files({
			[URL]: [found('https://files.example/x')],
			'https://files.example/x': [found('https://api.zoom.us/v2/users')],
			'https://api.zoom.us/v2/users': [{ body: 'data' }],
		});
		await fetchFile(files);
		expect(bearers(files)).toEqual(['Bearer t0', undefined, undefined]);
	});

	it('stays behind when a file server of Zoom’s refuses it beside its signed link', async () => {
		const place = 'https://ssrweb.zoom.us/replay?signature=1';
		const files = new Files({
			[URL]: [found(place), found(place)],
			[place]: [{ status: 403 }, { body: 'data' }],
		});
		expect((await fetchFile(files)).text).toBe('data');
		expect(bearers(files)).toEqual(['Bearer t0', 'Bearer t0', 'Bearer t0', undefined]);
	});

	it('stays at the address of the file where that leads to itself', async () => {
		const place = 'https://ssrweb.zoom.us/replay?signature=1';
		const files = new Files({
			[URL]: [found(place), found(URL), { body: 'data' }],
			[place]: [{ status: 403 }],
		});
		expect((await fetchFile(files)).text).toBe('data');
		expect(bearers(files)).toEqual(['Bearer t0', 'Bearer t0', 'Bearer t0', 'Bearer t0']);
	});

	it('is taken afresh when Zoom refuses it, once', async () => {
		await fetchFile(new Files({ [URL]: [{ status: 401 }, { body: 'data' }] }));
		expect(rejected).toEqual(['t0']);
		const outcome = fetchFile(new Files({ [URL]: [{ status: 401 }, { status: 401 }, { body: 'data' }] }));
		await expect(outcome).rejects.toThrow(ZoomCredentialsError);
	});

	it('is taken afresh when Zoom says so with status 200', async () => {
		const refused = {
			headers: { 'content-type': 'application/json' },
			body: '{"status":false,"errorCode":124,"errorMessage":"Forbidden"}',
		};
		expect((await fetchFile(new Files({ [URL]: [refused, { body: 'data' }] }))).text).toBe('data');
		expect(rejected).toEqual(['t0']);
	});

	it('is not blamed for a link that a file server refuses: the link is taken afresh, once', async () => {
		const files = (second: object) =>
			new Files({
				[URL]: [found('https://files.example/old'), found('https://files.example/new')],
				'https://files.example/old': [{ status: 401 }],
				'https://files.example/new': [second],
			});
		expect((await fetchFile(files({ body: 'data' }))).text).toBe('data');
		await expect(fetchFile(files({ status: 401 }))).rejects.toThrow('Zoom refused the download (401)');
		expect(rejected).toEqual([]);
	});
});

it('tells of a redirect to where no file may come from, once', async () => {
	const files = new Files({ [URL]: [found('https://10.0.0.1/x')] });
	const refusing: StreamTransport = {
		open: async (request) =>
			request.url === URL
				? await files.open(request)
				: await Promise.reject(new ZoomInvalidInputError('Not sent to 10.0.0.1')),
	};
	const outcome = download(URL, { tokens: tokens(), transport: refusing, runtime, env: {} }, async () => {
		await Promise.resolve();
	});
	await expect(outcome).rejects.toThrow(ZoomUnexpectedAnswerError);
	await expect(outcome).rejects.toThrow('The download is redirected astray. Not sent to 10.0.0.1');
	expect(files.asked).toHaveLength(1);
});

it('tells of an address that may not be asked as it is: nobody redirected there', async () => {
	const refused = new ZoomInvalidInputError('Not sent to zoom.us');
	const transport: StreamTransport = { open: () => Promise.reject(refused) };
	const outcome = download(URL, { tokens: tokens(), transport, runtime, env: {} }, async () => {
		await Promise.resolve();
	});
	await expect(outcome).rejects.toBe(refused);
});

it('ends a redirect that goes round in circles', async () => {
	const files = new Files({ [URL]: Array.from({ length: 20 }, () => found(URL)) });
	await expect(fetchFile(files)).rejects.toThrow('again and again');
	expect(files.asked.length).toBeLessThan(10);
});

it('says so of a redirect that leads to no address', async () => {
	const outcome = fetchFile(new Files({ [URL]: Array.from({ length: 9 }, () => found('http://')) }));
	await expect(outcome).rejects.toMatchObject({
		message: 'The download is redirected to no address',
		status: 302,
	});
});

it('takes a redirect without an address, and one of another kind, for the answer that it is', async () => {
	for (const [status, headers] of [
		[302, {}],
		[400, { location: 'https://zoom.us/x' }],
		[404, { location: 'https://zoom.us/x' }],
	] as const) {
		const files = new Files({ [URL]: Array.from({ length: 9 }, () => ({ status, headers })) });
		await expect(fetchFile(files)).rejects.toMatchObject({ status });
		expect(new Set(files.asked)).toEqual(new Set([URL]));
	}
});

it('tries again after a server failure', async () => {
	const files = new Files({ [URL]: [{ status: 503 }, { status: 502 }, { body: 'data' }] });
	expect((await fetchFile(files)).text).toBe('data');
});

it.each([
	['a refusal', { status: 403, body: '{"code":200,"message":"Forbidden operation"}' }, 'Forbidden operation'],
	['nothing', { status: 404, body: '<html>' }, 'no such file'],
	[
		'the login page',
		{ headers: { 'content-type': 'text/html;charset=utf-8', 'content-length': '6' }, body: '<html>' },
		'web page',
	],
	[
		'a refusal with status 200',
		{
			headers: { 'content-type': 'application/json', 'content-length': '66' },
			body: '{"status":false,"errorCode":3302,"errorMessage":"Wrong passcode"}\n',
		},
		'Wrong passcode',
	],
])('says that it found %s in place of the file', async (_, answer, words) => {
	const outcome = fetchFile(new Files({ [URL]: [answer] }), { size: 4096 });
	await expect(outcome).rejects.toThrow(ZoomRefusedError);
	await expect(outcome).rejects.toThrow(words);
});

it.each([
	['a refusal', { status: 403, body: '{"code":200,"message":"Forbidden operation"}' }],
	['a limit', { status: 429, body: '' }],
	['a failure of the server', { status: 503, body: '' }],
	['a web page', { headers: { 'content-type': 'text/html' }, body: '<html>' }],
	['nothing', { body: '' }],
	[
		'a refusal with status 200',
		{ headers: { 'content-type': 'application/json' }, body: '{"status":false,"errorCode":3302}' },
	],
])('gives Zoom’s tracking ID, for its support, with %s', async (_, answer) => {
	const headers = { ...('headers' in answer && answer.headers), 'x-zm-trackingid': 'v=2.0' };
	const files = new Files({ [URL]: Array.from({ length: 9 }, () => ({ ...answer, headers })) });
	await expect(fetchFile(files)).rejects.toMatchObject({ trackingId: 'v=2.0' });
});

it('takes a JSON file for what it is', async () => {
	const headers = { 'content-type': 'application/json' };
	const body = '{"status":true,"timeline":[{"code":200}]}';
	const file = await fetchFile(new Files({ [URL]: [{ headers, body }] }), { size: body.length });
	expect(file.text).toBe(body);
	expect(
		(await fetchFile(new Files({ [URL]: [{ headers, body }] }), { type: 'application/json' })).text,
	).toBe(body);
});

describe('what is no file although the status is 200', () => {
	const json = { 'content-type': 'application/json' };
	const busy = '{"busy":true}';

	it.each<[string, { headers?: Record<string, string>; body: string }, string]>([
		['JSON in place of a film', { headers: json, body: busy }, 'is JSON, and no file'],
		['JSON that is called a film', { headers: { 'content-type': 'video/mp4' }, body: busy }, 'is JSON'],
		['nothing', { headers: { 'content-type': 'video/mp4' }, body: '' }, 'is empty'],
	])('is %s: it is tried again, then told', async (_, answer, words) => {
		const more = { type: 'video/mp4' };
		const files = new Files({ [URL]: [answer, answer, { body: 'data' }] });
		expect((await fetchFile(files, more)).text).toBe('data');
		const always = new Files({ [URL]: Array.from({ length: 9 }, () => answer) });
		await expect(fetchFile(always, more)).rejects.toThrow(words);
		expect(always.asked).toHaveLength(4);
	});

	it('is a web page, whatever it is called', async () => {
		const page = { headers: { 'content-type': 'video/mp4' }, body: '\n<!DOCTYPE html><html>' };
		await expect(fetchFile(new Files({ [URL]: [page] }))).rejects.toThrow('web page');
	});

	it('is not an empty file that Zoom lists as empty', async () => {
		expect((await fetchFile(new Files({ [URL]: [{ body: '' }] }), { size: 0 })).text).toBe('');
	});
});

describe('a 429', () => {
	it('is waited for, as long as it says', async () => {
		const waits: number[] = [];
		const sleep = async (ms: number) => {
			waits.push(ms);
			await Promise.resolve();
		};
		const files = new Files({
			[URL]: [{ status: 429, headers: { 'retry-after': '7' } }, { status: 429 }, { body: 'data' }],
		});
		const options = { tokens: tokens(), transport: files, runtime: { ...runtime, sleep }, env: {} };
		expect(await download(URL, options, async ({ body }) => await text(body))).toBe('data');
		expect(waits).toEqual([7_500, 1_500]);
	});
});

describe('the file’s own token', () => {
	const refused = (code: number) => ({ status: 401, body: `{"status":false,"errorCode":${code}}` });
	const own = () => Promise.resolve('own');

	it.each([124, 200])('is tried once where Zoom does not take the account’s (401, %i)', async (code) => {
		const first = code === 124 ? [refused(code), refused(code)] : [refused(code)];
		const files = new Files({ [URL]: [...first, { body: 'data' }] });
		expect((await fetchFile(files, { otherToken: own })).text).toBe('data');
		expect(bearers(files).at(-1)).toBe('Bearer own');
		const never = new Files({ [URL]: Array.from({ length: 9 }, () => refused(code)) });
		await expect(fetchFile(never, { otherToken: own })).rejects.toMatchObject({ status: 401 });
		expect(bearers(never).filter((bearer) => bearer === 'Bearer own')).toHaveLength(1);
	});

	it('is not asked for where nothing is wrong', async () => {
		const otherToken = jest.fn(own);
		await fetchFile(new Files({ [URL]: [{ body: 'data' }] }), { otherToken });
		expect(otherToken).not.toHaveBeenCalled();
	});
});

it('takes a 401 with a code that is not the token’s for a refusal of the file', async () => {
	const files = new Files({ [URL]: [{ status: 401, body: '{"code":200,"message":"No permission."}' }] });
	await expect(fetchFile(files)).rejects.toThrow(ZoomRefusedError);
	expect(rejected).toEqual([]);
});

describe('a file that does not come whole', () => {
	const headers = { 'content-length': '100' };

	it('is fetched again from its beginning', async () => {
		const files = new Files({ [URL]: [{ headers, body: 'short' }, { body: 'the whole file' }] });
		expect((await fetchFile(files)).text).toBe('the whole file');
		expect(files.asked).toHaveLength(2);
	});

	it('fails after some attempts, whatever the storage makes of it', async () => {
		const files = new Files({ [URL]: Array.from({ length: 9 }, () => ({ headers, body: 'short' })) });
		const outcome = fetching(files, async ({ body }) => {
			await text(body).catch(() => {
				throw new Error('The storage is upset');
			});
		});
		await expect(outcome).rejects.toThrow('broke off after 5 of 100 bytes');
		expect(files.asked).toHaveLength(4);
	});

	it('fails at once when the file server has another size than Zoom lists', async () => {
		const files = new Files({ [URL]: [{ headers, body: 'short' }] });
		const outcome = fetchFile(files, { size: 5000 });
		await expect(outcome).rejects.toThrow(FileSizeError);
		await expect(outcome).rejects.toThrow('The file has 100 bytes, and Zoom lists it with 5000');
		expect(files.asked).toHaveLength(1);
	});

	it.each([
		['a film', 'video/mp4'],
		['a timeline', 'application/json'],
		['nothing it says', undefined],
	])('fails as soon as more comes than Zoom lists, of %s too', async (_, type) => {
		let sent = 0;
		const endless = () =>
			new Readable({
				read() {
					sent += 16_384;
					this.push(Buffer.alloc(16_384, 'x'));
				},
			});
		const typed = type === undefined ? {} : { 'content-type': type };
		const files = new Files({ [URL]: [{ headers: typed, body: endless }] });
		let kept = 0;
		const outcome = fetching(
			files,
			async ({ body }) => {
				for await (const chunk of body as AsyncIterable<Buffer>) kept += chunk.length;
			},
			{ size: 100_000 },
		);
		await expect(outcome).rejects.toThrow(FileSizeError);
		await expect(outcome).rejects.toThrow('should have 100000 bytes, and more came');
		expect(kept).toBeLessThanOrEqual(100_000);
		expect(sent).toBeLessThan(1_000_000);
		expect(files.asked).toHaveLength(1);
	});

	it('is a JSON file of another size than Zoom lists, too', async () => {
		const body = '{"timeline":[1,2,3]}';
		const json = { 'content-type': 'application/json', 'content-length': String(body.length) };
		const outcome = fetchFile(new Files({ [URL]: [{ headers: json, body }] }), { size: 10 });
		await expect(outcome).rejects.toThrow(FileSizeError);
		const unsaid = { 'content-type': 'application/json' };
		const longer = fetchFile(new Files({ [URL]: [{ headers: unsaid, body }] }), { size: 10 });
		await expect(longer).rejects.toThrow(FileSizeError);
	});

	it('is noticed by the size that Zoom lists where the file server says none', async () => {
		const files = new Files({ [URL]: Array.from({ length: 4 }, () => ({ body: 'short' })) });
		await expect(fetchFile(files, { size: 5000 })).rejects.toThrow('after 5 of 5000 bytes');
	});

	it('is no matter when the storage fails: that is told as it is', async () => {
		const files = new Files({ [URL]: [{ body: 'data' }] });
		const outcome = fetching(files, () => Promise.reject(new Error('The disk is full')));
		await expect(outcome).rejects.toThrow('The disk is full');
		expect(files.asked).toHaveLength(1);
	});
});

it('keeps the request out of the error when the connection is lost', async () => {
	const lost = () => {
		const body = new Readable({ read: () => undefined });
		body.push('some');
		const failure = Object.assign(new Error('aborted'), { config: { headers: 'Bearer t0' } });
		setTimeout(() => body.destroy(failure), 5);
		return body;
	};
	const files = new Files({ [URL]: Array.from({ length: 4 }, () => ({ body: lost })) });
	const error: unknown = await fetchFile(files).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(ZoomConnectionError);
	expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('t0');
});

it('stops when the caller does, and closes the connection', async () => {
	const stop = new AbortController();
	const body = new Readable({ read: () => undefined });
	const outcome = fetchFile(new Files({ [URL]: [{ body: () => body }] }), { signal: stop.signal });
	setImmediate(() => stop.abort());
	await expect(outcome).rejects.toThrow(ZoomCancelledError);
	expect(body.destroyed).toBe(true);
});

it('holds no more of the file in memory than a little', async () => {
	let made = 0;
	const body = new Readable({
		read() {
			made += 65_536;
			this.push(Buffer.alloc(65_536));
		},
	});
	await fetching(new Files({ [URL]: [{ body: () => body }] }), async (file) => {
		file.body.once('readable', () => undefined);
		await new Promise((resolve) => setTimeout(resolve, 20));
	});
	expect(made).toBeLessThan(1_000_000);
	await new Promise(setImmediate);
	expect(body.destroyed).toBe(true);
});
