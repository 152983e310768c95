import { getEventListeners } from 'node:events';
import type { RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomInvalidInputError,
	ZoomUnexpectedAnswerError,
} from '../../../zoom/errors';
import { createTransport, type TransportOptions } from '../../../zoom/http/axiosTransport';
import type { HttpRequest, StreamTransport, Transport } from '../../../zoom/http/transport';
import { freePort } from '../../support/redis';
import { serve, type Started, trustCertificateOfTests } from './servers';

const SECRET = 'Bearer swordfish';
let started: Array<{ close(): unknown }>;

beforeEach(() => {
	started = [];
});

afterEach(async () => {
	for (const one of started) await one.close();
});

async function zoom(listener: RequestListener, secure = false): Promise<Started> {
	const server = await serve(listener, secure);
	started.push(server);
	return server;
}

function transportTo(origin: string, options: Partial<TransportOptions> = {}): Transport & StreamTransport {
	const transport = createTransport({ env: { ZOOM_ORIGIN: origin }, ...options });
	started.push(transport);
	return transport;
}

const get = (origin: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
	method: 'GET',
	url: `${origin}/v2/users`,
	headers: { Authorization: SECRET },
	...more,
});

async function failure(transport: Transport, request: HttpRequest): Promise<Error> {
	const error: unknown = await transport.exchange(request).catch((thrown: unknown) => thrown);
	if (!(error instanceof Error)) throw new Error('It did not fail');
	for (let at: unknown = error; at instanceof Error; at = at.cause) {
		expect(`${at.message} ${at.stack ?? ''} ${JSON.stringify(at)}`).not.toContain('swordfish');
	}
	return error;
}

describe('an exchange', () => {
	it('sends method, path, headers and body as they are, and gives status, headers and text', async () => {
		const bodies: string[] = [];
		const { origin, requests } = await zoom((request, response) => {
			request.setEncoding('utf8').on('data', (chunk: string) => bodies.push(chunk));
			request.on('end', () => {
				response.writeHead(201, { 'X-Zm-TrackingId': 'WEB_1', 'Set-Cookie': ['a=1', 'b=2'] });
				response.end('{"id":"ünïcode"}');
			});
		});
		const answer = await transportTo(origin).exchange({
			method: 'POST',
			url: `${origin}/v2/users?a=%2F%2F`,
			headers: { Authorization: SECRET, 'Content-Type': 'application/json' },
			body: '{"email":"a@example.com"}',
		});
		expect(answer).toMatchObject({ status: 201, body: '{"id":"ünïcode"}' });
		expect(answer.headers).toMatchObject({ 'x-zm-trackingid': 'WEB_1', 'set-cookie': 'a=1, b=2' });
		expect(requests[0]).toMatchObject({ method: 'POST', url: '/v2/users?a=%2F%2F' });
		expect(requests[0]?.headers).toMatchObject({
			authorization: SECRET,
			'content-type': 'application/json',
			'user-agent': 'n8n-nodes-zoom-automation',
		});
		expect(bodies.join('')).toBe('{"email":"a@example.com"}');
	});

	it.each([204, 302, 400, 401, 404, 429, 500, 503])(
		'gives an answer with status %i as it is',
		async (status) => {
			const { origin } = await zoom((_, response) =>
				response.writeHead(status).end(status === 204 ? '' : '{"code":1}'),
			);
			const answer = await transportTo(origin).exchange(get(origin));
			expect(answer).toMatchObject({ status, body: status === 204 ? '' : '{"code":1}' });
		},
	);

	it.each([
		['gzip', gzipSync],
		['deflate', deflateSync],
		['br', brotliCompressSync],
	])('undoes %s', async (encoding, compress) => {
		const { origin, requests } = await zoom((_, response) => {
			response.writeHead(200, { 'Content-Encoding': encoding }).end(compress('{"users":[]}'));
		});
		expect((await transportTo(origin).exchange(get(origin))).body).toBe('{"users":[]}');
		expect(requests[0]?.headers['accept-encoding']).toContain(encoding);
	});

	it.each(['gzip', 'deflate', 'br'])(
		'takes an empty answer for empty, also where it is said to be %s',
		async (encoding) => {
			const { origin } = await zoom((_, response) =>
				response.writeHead(200, { 'Content-Encoding': encoding }).end(),
			);
			expect(await transportTo(origin).exchange(get(origin))).toMatchObject({ status: 200, body: '' });
		},
	);

	it('gives JSON as text, also when it is none', async () => {
		const { origin } = await zoom((_, response) => response.end('{"users":['));
		expect((await transportTo(origin).exchange(get(origin))).body).toBe('{"users":[');
	});

	it('uses a connection again', async () => {
		const server = await zoom((_, response) => response.end('ok'));
		const transport = transportTo(server.origin);
		for (let call = 0; call < 20; call++) await transport.exchange(get(server.origin));
		expect(server.connections).toBe(1);
	});

	it('goes to http and to https, one after the other', async () => {
		const [plain, secure] = [
			await zoom((_, response) => response.end('ok')),
			await zoom(() => undefined, true),
		];
		const transport = transportTo(plain.origin);
		await transport.exchange(get(plain.origin));
		// Nobody trusts the certificate of the tests: that is as far as it goes.
		const opening = transport.open({ method: 'GET', url: `${secure.origin}/file`, headers: {} });
		await expect(opening).rejects.toThrow(/certificate is self-signed/);
		expect((await transport.exchange(get(plain.origin))).body).toBe('ok');
	});

	it('opens a bounded number of connections for any number of calls', async () => {
		const server = await zoom((_, response) => setTimeout(() => response.end('ok'), 20));
		const transport = transportTo(server.origin);
		const calls = Array.from({ length: 300 }, () => transport.exchange(get(server.origin)));
		expect((await Promise.all(calls)).every(({ status }) => status === 200)).toBe(true);
		expect(server.connections).toBeLessThanOrEqual(64);
	});

	it('does not take the wait for a free connection for a slow one', async () => {
		const server = await zoom((_, response) => setTimeout(() => response.end('ok'), 60));
		const transport = transportTo(server.origin, { connectMs: 100 });
		const calls = Array.from({ length: 200 }, () => transport.exchange(get(server.origin)));
		expect((await Promise.all(calls)).every(({ status }) => status === 200)).toBe(true);
	});

	it('closes what is idle when it is closed', async () => {
		const server = await zoom((_, response) => response.end('ok'));
		const transport = createTransport({ env: { ZOOM_ORIGIN: server.origin } });
		await transport.exchange(get(server.origin));
		expect(server.open).toBe(1);
		transport.close();
		for (let turn = 0; server.open > 0 && turn < 200; turn++) await pause(5);
		expect(server.open).toBe(0);
	});
});

describe('secrets', () => {
	it('go to no address that is not Zoom’s', async () => {
		const other = await zoom((_, response) => response.end('mine now'));
		const transport = transportTo('http://127.0.0.1:1');
		for (const url of [
			`${other.origin}/v2/users`,
			'http://api.zoom.us/v2',
			'https://evil.com',
			'nowhere',
			'',
		]) {
			const error = await failure(transport, get('', { url }));
			expect(error).toBeInstanceOf(ZoomInvalidInputError);
			expect(error.message).toMatch(/^Not sent to .+: it is not one of Zoom's hosts$/);
		}
		expect(other.requests).toEqual([]);
	});

	it.each(['Authorization', 'authorization'])('open no file elsewhere with a bearer (%s)', async (name) => {
		const transport = createTransport({ env: {} });
		started.push(transport);
		for (const url of ['https://evil.example/file', 'https://zoom.us.evil.example/', 'http://zoom.us/file']) {
			const opened = transport.open({ method: 'GET', url, headers: { [name]: SECRET } });
			await expect(opened).rejects.toThrow(ZoomInvalidInputError);
		}
	});

	it('are not in a request for a file with other headers: it may go elsewhere', async () => {
		const { origin, requests } = await zoom((_, response) => response.end('file'));
		const transport = transportTo('http://127.0.0.1:1');
		const { body } = await transport.open({
			method: 'GET',
			url: `${origin}/file`,
			headers: { Range: 'bytes=0-' },
		});
		expect(await text(body)).toBe('file');
		expect(requests[0]?.headers).toMatchObject({ range: 'bytes=0-' });
	});

	it.each([301, 302, 303, 307, 308])('do not follow a redirect (%i)', async (status) => {
		const other = await zoom((_, response) => response.end('mine now'));
		const { origin } = await zoom((_, response) =>
			response.writeHead(status, { Location: other.origin }).end(),
		);
		const answer = await transportTo(origin).exchange(
			get(origin, { method: 'POST', body: 'client_secret=swordfish' }),
		);
		expect(answer.status).toBe(status);
		expect(other.requests).toEqual([]);
	});
});

describe('no answer', () => {
	it('because the connection is refused: nothing was carried out', async () => {
		const origin = `http://127.0.0.1:${await freePort()}`;
		const error = await failure(transportTo(origin), get(origin, { method: 'POST', body: 'swordfish' }));
		expect(error).toBeInstanceOf(ZoomConnectionError);
		expect(error).toMatchObject({ mayHaveReachedZoom: false });
		expect(error.message).toMatch(/No connection to 127.*refused \(ECONNREFUSED\)/);
	});

	it('because the name is unknown: nothing was carried out', async () => {
		const origin = 'https://no-such-host.invalid';
		const error = await failure(transportTo(origin), get(origin));
		expect(error).toMatchObject({ mayHaveReachedZoom: false });
		expect(error.message).toMatch(/host name|name server/);
	});

	it('because nobody trusts the certificate: nothing was carried out', async () => {
		const { origin, requests } = await zoom((_, response) => response.end('ok'), true);
		const error = await failure(transportTo(origin), get(origin));
		expect(error).toMatchObject({ mayHaveReachedZoom: false });
		expect(error.message).toMatch(/certificate is self-signed/);
		expect(requests).toEqual([]);
	});

	it('because TLS meets something else: nothing was carried out', async () => {
		const { port } = await zoom((_, response) => response.end('ok'));
		const origin = `https://127.0.0.1:${port}`;
		expect(await failure(transportTo(origin), get(origin))).toMatchObject({ mayHaveReachedZoom: false });
	});

	it('because it takes too long: it may have been carried out', async () => {
		const { origin } = await zoom(() => undefined);
		const error = await failure(transportTo(origin), get(origin, { timeoutMs: 500 }));
		expect(error).toMatchObject({ mayHaveReachedZoom: true });
		expect(error.message).toMatch(/No answer from .*took too long/);
	});

	it('because it never ends: it may have been carried out', async () => {
		const { origin } = await zoom((_, response) => {
			response.writeHead(200);
			const drip = setInterval(() => response.write('.'), 10);
			response.on('close', () => {
				clearInterval(drip);
			});
		});
		const error = await failure(transportTo(origin), get(origin, { timeoutMs: 500 }));
		expect(error).toMatchObject({ mayHaveReachedZoom: true });
	});

	it('on a connection used before: it may have been carried out', async () => {
		let calls = 0;
		const { origin } = await zoom((request, response) => {
			if (++calls === 1) response.end('ok');
			else request.socket.destroy();
		});
		const transport = transportTo(origin);
		await transport.exchange(get(origin));
		expect(await failure(transport, get(origin))).toMatchObject({ mayHaveReachedZoom: true });
	});
});

describe('over TLS', () => {
	beforeEach(trustCertificateOfTests);
	afterEach(() => jest.restoreAllMocks());

	it('a request is known to have left, also over a connection used before', async () => {
		const server = await zoom((_, response) => response.end('ok'), true);
		const transport = transportTo(server.origin);
		let sent = 0;
		for (let call = 0; call < 3; call++) {
			const answer = await transport.exchange(get(server.origin, { onSent: () => sent++ }));
			expect(answer.body).toBe('ok');
		}
		expect(sent).toBe(3);
		expect(server.connections).toBe(1);
	});

	it('it may have been carried out when no answer comes', async () => {
		const { origin } = await zoom(({ socket }) => socket.destroy(), true);
		expect(await failure(transportTo(origin), get(origin))).toMatchObject({ mayHaveReachedZoom: true });
	});

	it('an answer may take longer than connecting', async () => {
		const { origin } = await zoom((_, response) => setTimeout(() => response.end('ok'), 800), true);
		const transport = transportTo(origin, { connectMs: 500 });
		expect((await transport.exchange(get(origin))).body).toBe('ok');
	});
});

describe('an answer that cannot be used', () => {
	it('is too large', async () => {
		const { origin } = await zoom((_, response) => response.end('x'.repeat(2_000)));
		const error = await failure(transportTo(origin, { maxAnswerBytes: 1_000 }), get(origin));
		expect(error).toBeInstanceOf(ZoomUnexpectedAnswerError);
		expect(error.message).toMatch(/too large/);
	});

	it('is small on the wire and too large when it is opened', async () => {
		const { origin } = await zoom((_, response) => {
			response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('x'.repeat(1_000_000)));
		});
		const error = await failure(transportTo(origin, { maxAnswerBytes: 100_000 }), get(origin));
		expect(error.message).toMatch(/too large/);
	});

	it('says it is compressed and is not', async () => {
		const { origin } = await zoom((_, response) => {
			response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('{"users":[]}');
		});
		const error = await failure(transportTo(origin), get(origin));
		expect(error).toBeInstanceOf(ZoomUnexpectedAnswerError);
		expect(error.message).toMatch(/decompressed/);
	});
});

describe('a caller who stops', () => {
	it('is not kept waiting', async () => {
		const { origin } = await zoom(() => undefined);
		const stop = new AbortController();
		const call = failure(transportTo(origin), get(origin, { signal: stop.signal }));
		await pause(50);
		stop.abort();
		expect(await call).toBeInstanceOf(ZoomCancelledError);
	});

	it('before the start sends nothing', async () => {
		const { origin, requests } = await zoom((_, response) => response.end('ok'));
		const error = await failure(transportTo(origin), get(origin, { signal: AbortSignal.abort() }));
		expect(error).toBeInstanceOf(ZoomCancelledError);
		expect(requests).toEqual([]);
	});

	it('leaves no listener on the signal behind', async () => {
		const { origin } = await zoom((_, response) => response.end('ok'));
		const transport = transportTo(origin);
		const { signal } = new AbortController();
		for (let call = 0; call < 5; call++) await transport.exchange(get(origin, { signal }));
		expect(getEventListeners(signal, 'abort')).toEqual([]);
	});
});
