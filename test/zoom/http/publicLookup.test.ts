import dns from 'node:dns';
import { promisify } from 'node:util';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { createTransport } from '../../../zoom/http/axiosTransport';
import { publicLookup } from '../../../zoom/http/publicLookup';
import { serve } from './servers';

/** The name server says so. */
function resolveTo(...addresses: string[]): void {
	const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
	const lookUp = (_: string, { all }: dns.LookupOptions, answer: (...args: unknown[]) => void): void => {
		if (all) process.nextTick(answer, null, found);
		else process.nextTick(answer, null, found[0]?.address, found[0]?.family);
	};
	jest.spyOn(dns, 'lookup').mockImplementation(lookUp as never);
}

afterEach(() => jest.restoreAllMocks());

const lookup = promisify(publicLookup);

describe('looking up the name of a file server', () => {
	it('gives its addresses when all are public', async () => {
		resolveTo('8.8.8.8', '2606:2800:220:1::1');
		expect(await lookup('files.example', { all: true })).toEqual([
			{ address: '8.8.8.8', family: 4 },
			{ address: '2606:2800:220:1::1', family: 6 },
		]);
		expect(await lookup('files.example', {})).toBe('8.8.8.8');
	});

	it.each([
		['this machine', ['127.0.0.1']],
		['the link', ['169.254.169.254']],
		['a private network', ['fd00:ec2::254']],
		['an address of IPv4 within one of IPv6', ['::ffff:10.0.0.1']],
		['a public address and a private one', ['8.8.8.8', '10.0.0.1']],
		['nothing', []],
	])('gives none when it leads to %s', async (_, addresses) => {
		resolveTo(...addresses);
		await expect(lookup('files.example', { all: true })).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' });
	});

	it('tells of a name that is not known as Node does', async () => {
		const unknown = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
		jest.spyOn(dns, 'lookup').mockImplementation(((_: string, __: object, answer: (error: Error) => void) => {
			process.nextTick(answer, unknown);
		}) as never);
		await expect(lookup('files.example', {})).rejects.toBe(unknown);
	});
});

describe('a file server whose name leads to this machine', () => {
	it('is not connected to, and the error says why', async () => {
		const server = await serve((_, answer) => answer.end('secret of this machine'), true);
		const transport = createTransport({ env: {} });
		resolveTo('127.0.0.1');
		const outcome = transport.open({
			method: 'GET',
			url: `https://files.example:${server.port}/x`,
			headers: {},
		});
		await expect(outcome).rejects.toThrow(ZoomInvalidInputError);
		await expect(outcome).rejects.toThrow(
			`Not sent to files.example:${server.port}: its address is not a public one`,
		);
		expect(server.connections).toBe(0);
		transport.close();
		await server.close();
	});

	it('is connected to where ZOOM_ORIGIN names it', async () => {
		const server = await serve((_, answer) => answer.end('file'), true);
		const origin = `https://files.example:${server.port}`;
		const transport = createTransport({ env: { ZOOM_ORIGIN: origin } });
		resolveTo('127.0.0.1');
		// The certificate of the tests is for another name: that is as far as it goes.
		await expect(transport.open({ method: 'GET', url: `${origin}/x`, headers: {} })).rejects.toThrow(
			/certificate/,
		);
		transport.close();
		await server.close();
	});
});
