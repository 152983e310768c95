import fc from 'fast-check';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import {
	isKnownFileHost,
	isZoomHost,
	mayReceiveSecrets,
	mayServeFiles,
	originOverride,
	zoomOrigins,
} from '../../../zoom/http/hosts';

describe("Zoom's own hosts", () => {
	it.each([
		'https://zoom.us/oauth/token',
		'https://api.zoom.us/v2/users',
		'https://api-eu.zoom.us',
		'https://acme.zoom.us/rec/download/abc',
		'https://us02web.zoom.us/j/1',
		'https://a.b.zoom.us/',
		'https://API.ZOOM.US/v2',
		'https://zoom.us:443/',
		'wss://ws.zoom.us/ws?subscriptionId=1',
		'https://zoomgov.com/oauth/token',
		'https://api.zoomgov.com/v2',
	])('are %s', (url) => {
		expect(isZoomHost(url)).toBe(true);
	});

	it.each([
		['plain http', 'http://api.zoom.us/v2'],
		['a plain socket', 'ws://ws.zoom.us/ws'],
		['a name that only ends alike', 'https://evilzoom.us/'],
		['a name that begins alike', 'https://zoom.us.evil.com/'],
		['a hyphen instead of a dot', 'https://api-zoom.us/'],
		['a user that looks like a host', 'https://zoom.us@evil.com/'],
		['a user on the right host', 'https://user:secret@zoom.us/'],
		['a host in the query', 'https://evil.com/?zoom.us'],
		['a host in the path', 'https://evil.com/zoom.us'],
		['another port', 'https://zoom.us:8443/'],
		['a letter that only looks alike', 'https://zооm.us/'],
		['a backslash', 'https://evil.com\\.zoom.us/'],
		['no URL', 'zoom.us'],
		['nothing', ''],
	])('are not %s', (_, url) => {
		expect(isZoomHost(url)).toBe(false);
	});

	it('end in zoom.us or zoomgov.com, whatever the URL looks like', () => {
		fc.assert(
			fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
				const { protocol, hostname } = new URL(url);
				const ends = /(^|\.)zoom(\.us|gov\.com)$/.test(hostname);
				expect(isZoomHost(url)).toBe(protocol === 'https:' && ends);
			}),
		);
	});
});

describe('ZOOM_ORIGIN', () => {
	const fieldOf = (read: () => unknown): unknown => {
		try {
			return read();
		} catch (error) {
			return (error as ZoomInvalidInputError).field;
		}
	};

	it.each([
		['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
		['http://127.0.0.1:4010/', 'http://127.0.0.1:4010'],
		[' http://localhost:4010 ', 'http://localhost:4010'],
		['http://[::1]:4010', 'http://[::1]:4010'],
		['http://127.9.8.7', 'http://127.9.8.7'],
		['https://zoom.example.com', 'https://zoom.example.com'],
		['https://zoom.example.com:8443/', 'https://zoom.example.com:8443'],
	])('takes %s', (given, origin) => {
		expect(originOverride({ ZOOM_ORIGIN: given })).toBe(origin);
	});

	it.each([undefined, '', '   '])('is not set when it is %j', (given) => {
		expect(originOverride(given === undefined ? {} : { ZOOM_ORIGIN: given })).toBeUndefined();
	});

	it.each([
		['plain http to another machine', 'http://zoom.example.com', /must be https/],
		['plain http to a name that looks like loopback', 'http://127.0.0.1.example.com', /must be https/],
		['plain http to another machine of the network', 'http://192.168.1.2:4010', /must be https/],
		['plain http to every address', 'http://0.0.0.0:4010', /must be https/],
		['another protocol', 'ftp://127.0.0.1', /must begin with/],
		['a socket', 'ws://127.0.0.1:4010', /must begin with/],
		['a path', 'https://zoom.example.com/v2', /path/],
		['a query', 'https://zoom.example.com/?a=1', /path, query/],
		['a user and password', 'https://me:secret@zoom.example.com', /user or password/],
		['a user', 'https://secret@zoom.example.com', /user or password/],
		['a password', 'https://:secret@zoom.example.com', /user or password/],
		['what begins like a port', '127.0.0.1:4010', /must begin with|not a URL/],
		['no URL', 'zoom', /ZOOM_ORIGIN is not a URL/],
	])('refuses %s', (_, given, words) => {
		const read = (): unknown => originOverride({ ZOOM_ORIGIN: given });
		expect(read).toThrow(ZoomInvalidInputError);
		expect(fieldOf(read)).toBe('ZOOM_ORIGIN');
		expect(read).toThrow(words);
		expect(read).toThrow(/takes an origin such as https:/);
		expect(read).not.toThrow(/secret/);
	});

	it('stands for login, API and socket of both clouds', () => {
		const env = { ZOOM_ORIGIN: 'http://127.0.0.1:4010' };
		const everywhere = {
			oauth: 'http://127.0.0.1:4010',
			api: 'http://127.0.0.1:4010',
			files: 'http://127.0.0.1:4010',
			socket: 'ws://127.0.0.1:4010',
		};
		expect(zoomOrigins('commercial', env)).toEqual(everywhere);
		expect(zoomOrigins('government', env)).toEqual(everywhere);
	});

	it('may receive secrets, as may Zoom, and nobody else', () => {
		const env = { ZOOM_ORIGIN: 'http://127.0.0.1:4010' };
		expect(mayReceiveSecrets('http://127.0.0.1:4010/oauth/token', env)).toBe(true);
		expect(mayReceiveSecrets('ws://127.0.0.1:4010/ws', env)).toBe(true);
		expect(mayReceiveSecrets('https://api.zoom.us/v2', env)).toBe(true);
		expect(mayReceiveSecrets('http://127.0.0.1:4011/oauth/token', env)).toBe(false);
		expect(mayReceiveSecrets('http://127.0.0.1:4010@evil.com/', env)).toBe(false);
		expect(mayReceiveSecrets('http://127.0.0.1:4010/oauth/token', {})).toBe(false);
		expect(mayReceiveSecrets('nowhere', env)).toBe(false);
	});
});

describe('files without any secret', () => {
	const local = { ZOOM_ORIGIN: 'http://127.0.0.1:4010' };

	it('may come from any public address over TLS', () => {
		expect(mayServeFiles('https://93.184.216.34/x', {})).toBe(true);
		expect(mayServeFiles('https://[2606:2800:220:1::1]/x', {})).toBe(true);
		expect(mayServeFiles('https://ssrweb.zoom.us/replay?x=1', {})).toBe(true);
		expect(mayServeFiles('https://files.example:8443/x', {})).toBe(true);
	});

	it('may come from this machine only while ZOOM_ORIGIN is on it', () => {
		expect(mayServeFiles('http://localhost:4011/x', local)).toBe(true);
		expect(mayServeFiles('http://127.0.0.1:4011/x', {})).toBe(false);
		expect(mayServeFiles('http://127.0.0.1:4011/x', { ZOOM_ORIGIN: 'https://zoom.example.com' })).toBe(false);
		expect(mayServeFiles('http://169.254.169.254/latest', local)).toBe(false);
	});

	it('may come from ZOOM_ORIGIN and from Zoom, wherever they are', () => {
		const env = { ZOOM_ORIGIN: 'https://10.1.2.3' };
		expect(mayServeFiles('https://10.1.2.3/rec/x', env)).toBe(true);
		expect(isKnownFileHost('https://10.1.2.3/rec/x', env)).toBe(true);
		expect(isKnownFileHost('https://ssrweb.zoom.us/replay', {})).toBe(true);
		expect(isKnownFileHost('https://10.1.2.4/x', env)).toBe(false);
		expect(isKnownFileHost('https://files.example/x', env)).toBe(false);
		expect(isKnownFileHost('nowhere', local)).toBe(false);
	});

	it.each([
		'https://127.0.0.1/x',
		'https://2130706433/x',
		'https://0x7f.1/x',
		'https://0/x',
		'https://10.0.0.1/x',
		'https://172.20.0.1/x',
		'https://192.168.1.1/x',
		'https://100.64.0.1/x',
		'https://169.254.169.254/latest/meta-data',
		'https://[::1]/x',
		'https://[::]/x',
		'https://[::ffff:10.0.0.1]/x',
		'https://[fe80::1]/x',
		'https://[fd00:ec2::254]/x',
		'https://localhost/x',
		'https://localhost./x',
		'https://anything.localhost/x',
	])('do not come from this machine or a private network, as from %s', (url) => {
		expect(mayServeFiles(url, {})).toBe(false);
		expect(mayServeFiles(url, { ZOOM_ORIGIN: 'https://zoom.example.com' })).toBe(false);
	});

	it.each([
		'http://files.example/x',
		'ftp://files.example/x',
		'https://me:secret@files.example/x',
		'nowhere',
	])('do not come from %s', (url) => {
		expect(mayServeFiles(url, local)).toBe(false);
	});
});

describe('the clouds', () => {
	it('have hosts of their own', () => {
		expect(zoomOrigins('commercial', {})).toEqual({
			oauth: 'https://zoom.us',
			api: 'https://api.zoom.us',
			files: 'https://file.zoom.us',
			socket: 'wss://ws.zoom.us',
		});
		expect(zoomOrigins('government', {})).toEqual({
			oauth: 'https://zoomgov.com',
			api: 'https://api.zoomgov.com',
			files: 'https://file.zoomgov.com',
			socket: 'wss://ws.zoomgov.com',
		});
	});
});
