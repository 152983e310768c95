import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { download } from '../../../zoom/api/download';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomInvalidInputError,
	ZoomRefusedError,
	ZoomUnexpectedAnswerError,
} from '../../../zoom/errors';
import type { HttpRequest, HttpStream, StreamTransport } from '../../../zoom/http/transport';
import { VirtualTime } from '../../support/virtualTime';

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
		const stream = body instanceof Readable ? body : Readable.from([Buffer.from(String(body))]);
		return Promise.resolve({ status: 200, headers: {}, ...answer, body: stream });
	};

	get asked(): string[] {
		return this.requests.map(({ url }) => url);
	}
}

const time = new VirtualTime();
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

const fetchFile = (
	files: Files,
	more: { signal?: AbortSignal; token?: string; env?: NodeJS.ProcessEnv } = {},
) =>
	time.until(
		download(URL, {
			tokens: more.token ?? tokens(),
			transport: files,
			runtime: time,
			env: more.env ?? {},
			signal: more.signal,
		}),
	);

const found = (location: string) => ({ status: 302, headers: { location } });

it('streams the file and says what Zoom says of it', async () => {
	const headers = {
		'content-type': 'video/mp4',
		'content-length': '11',
		'content-disposition': 'attachment; filename="plain.mp4"; filename*=UTF-8\'\'Gr%C3%BC%C3%9Fe.mp4',
	};
	const file = await fetchFile(new Files({ [URL]: [{ headers, body: 'hello there' }] }));
	expect(file).toMatchObject({ size: 11, contentType: 'video/mp4', fileName: 'Grüße.mp4' });
	expect((await buffer(file.body)).toString()).toBe('hello there');
});

it('follows redirects over Zoom’s hosts, with the bearer', async () => {
	const files = new Files({
		[URL]: [found('https://us02web.zoom.us/rec/x')],
		'https://us02web.zoom.us/rec/x': [found('/rec/y?z=1')],
		'https://us02web.zoom.us/rec/y?z=1': [{ body: 'data' }],
	});
	await buffer((await fetchFile(files)).body);
	expect(files.asked).toHaveLength(3);
	expect(files.requests.every(({ headers }) => headers['Authorization'] === 'Bearer t0')).toBe(true);
});

it.each([
	'https://evil.example/x',
	'http://zoom.us/x',
	'https://zoom.us.evil.example/',
	'https://zoom.us:444/x',
	'//evil.example',
])('sends nothing to %s, wherever it comes from', async (place) => {
	const files = new Files({ [URL]: [found(place)] });
	await expect(fetchFile(files)).rejects.toThrow(ZoomInvalidInputError);
	expect(files.asked).toEqual([URL]);
});

it('ends a redirect that goes round in circles', async () => {
	const files = new Files({ [URL]: Array.from({ length: 20 }, () => found(URL)) });
	await expect(fetchFile(files)).rejects.toThrow('again and again');
	expect(files.asked.length).toBeLessThan(10);
});

it('takes another token when the first is refused, once', async () => {
	const files = new Files({ [URL]: [{ status: 401 }, { body: 'data' }] });
	await buffer((await fetchFile(files)).body);
	expect(rejected).toEqual(['t0']);
	await expect(fetchFile(new Files({ [URL]: [{ status: 401 }, { status: 401 }] }))).rejects.toThrow(
		ZoomCredentialsError,
	);
});

it('uses a token that Zoom gave for the file', async () => {
	const files = new Files({ [URL]: [{ body: 'data' }] });
	await buffer((await fetchFile(files, { token: 'of-the-file' })).body);
	expect(files.requests[0]?.headers['Authorization']).toBe('Bearer of-the-file');
});

it('tries again after a server failure', async () => {
	const files = new Files({ [URL]: [{ status: 503 }, { status: 502 }, { body: 'data' }] });
	expect((await buffer((await fetchFile(files)).body)).toString()).toBe('data');
});

it.each([
	[
		'a refusal',
		{ status: 403, body: '{"code":200,"message":"Forbidden operation"}' },
		ZoomRefusedError,
		'Forbidden operation',
	],
	['nothing', { status: 404, body: '<html>' }, ZoomRefusedError, 'no such file'],
	[
		'the login page',
		{ headers: { 'content-type': 'text/html;charset=utf-8' }, body: '<html>' },
		ZoomUnexpectedAnswerError,
		'web page',
	],
])('says that it found %s in place of the file', async (_, answer, error, words) => {
	const outcome = fetchFile(new Files({ [URL]: [answer] }));
	await expect(outcome).rejects.toThrow(error);
	await expect(outcome).rejects.toThrow(words);
});

it('fails when the file comes short', async () => {
	const file = await fetchFile(
		new Files({ [URL]: [{ headers: { 'content-length': '100' }, body: 'short' }] }),
	);
	await expect(buffer(file.body)).rejects.toThrow('broke off after 5 of 100 bytes');
});

it('fails when the connection is lost, and keeps the request out of the error', async () => {
	const body = new Readable({ read: () => undefined });
	const file = await fetchFile(new Files({ [URL]: [{ body }] }));
	body.push('some');
	setImmediate(() => body.destroy(Object.assign(new Error('aborted'), { config: { headers: 'Bearer t0' } })));
	const error: unknown = await buffer(file.body).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(ZoomConnectionError);
	expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('t0');
});

it('stops when the caller does, and closes the connection', async () => {
	const stop = new AbortController();
	const body = new Readable({ read: () => undefined });
	const file = await fetchFile(new Files({ [URL]: [{ body }] }), { signal: stop.signal });
	setImmediate(() => stop.abort());
	await expect(buffer(file.body)).rejects.toThrow(ZoomCancelledError);
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
	const file = await fetchFile(new Files({ [URL]: [{ body }] }));
	file.body.once('readable', () => undefined);
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(made).toBeLessThan(1_000_000);
	file.body.destroy();
});
