import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import axios from 'axios';
import fastify from 'fastify';
import { certificate } from './certificate';

const run = promisify(execFile);

/** No such files: npm then knows no setting of this machine's. */
const UNSET = ['--userconfig=/none/user', '--globalconfig=/none/global'];

/** The address of a registry, without a slash at its end. @param args more of the command line */
async function registryOf(...args: string[]): Promise<string> {
	const env = Object.fromEntries(
		Object.entries(process.env).filter(([name]) => args.length === 0 || !/^npm_config_/i.test(name)),
	);
	// Outside of any project, which may have settings too.
	const { stdout } = await run('npm', ['config', 'get', 'registry', ...args], { env, cwd: tmpdir() });
	return stdout.trim().replace(/\/$/, '');
}

interface Manifest {
	readonly name: string;
	readonly version: string;
}

interface Published extends Manifest {
	readonly dist: Readonly<Record<string, string>>;
}

/** A registry for what is not published yet, in the place of npm's. */
export interface NpmRegistry {
	/** For n8n: what it and its npm ask of npm's registry, they ask of this one. They reach nobody else by HTTPS. */
	readonly env: NodeJS.ProcessEnv;
	/** Makes a tarball of `npm pack` the latest version of its package. */
	publish(tarball: string): Promise<void>;
	close(): Promise<void>;
}

/** What is left of a package's name in an address: npm and n8n escape the slash of a scope. */
const nameIn = (path: string): string => decodeURIComponent(path.split('/')[1] ?? '');

/**
 * Starts a registry on the loopback interface. It has what is published to it; everything else it gets from the registry
 * that this machine's npm is set to.
 * (Not verdaccio: one of its dependencies is asked for by a tag, which registries that mirror npm's may not have.)
 */
export async function startNpmRegistry(): Promise<NpmRegistry> {
	const upstream = await registryOf();
	// n8n asks npm's own unless it has a license for another: N8N_COMMUNITY_PACKAGES_REGISTRY is an enterprise feature.
	const npms = await registryOf(...UNSET);
	const cache = mkdtempSync(join(tmpdir(), 'zoom-e2e-npm-'));
	const versions = new Map<string, Map<string, Published>>();
	const tarballs = new Map<string, Buffer>();

	const server = fastify({ https: { key: certificate.key, cert: certificate.cert } });
	server.get('/*', async ({ url, headers }, reply) => {
		const tarball = tarballs.get(url);
		if (tarball) return await reply.type('application/octet-stream').send(tarball);
		const name = nameIn(url);
		const mine = versions.get(name);
		const latest = [...(mine?.keys() ?? [])].at(-1);
		const wanted = url.split('/')[2];
		if (mine && wanted) {
			const manifest = mine.get(wanted === 'latest' ? (latest ?? '') : wanted);
			return await reply.status(manifest ? 200 : 404).send(manifest ?? {});
		}
		if (mine) return { name, 'dist-tags': { latest }, versions: Object.fromEntries(mine) };
		const answer = await axios.get<Buffer>(`${upstream}${url}`, {
			headers: { accept: headers.accept ?? '*/*' },
			responseType: 'arraybuffer',
			validateStatus: () => true,
		});
		const named: unknown = answer.headers['content-type'];
		const type = typeof named === 'string' ? named : 'application/octet-stream';
		// The tarballs of that registry are reached through this one, too.
		const body = type.includes('json')
			? answer.data.toString('utf8').replaceAll(upstream, npms)
			: answer.data;
		return await reply.status(answer.status).type(type).send(body);
	});
	await server.listen({ port: 0, host: '127.0.0.1' });
	const { port } = server.server.address() as AddressInfo;

	const open = new Set<Duplex>();
	const keep = (socket: Duplex): void => {
		open.add(socket);
		socket.once('close', () => open.delete(socket)).on('error', () => socket.destroy());
	};
	const proxy = createServer().on('connect', ({ url }: IncomingMessage, client: Duplex) => {
		keep(client);
		if (url !== `${new URL(npms).hostname}:443`) {
			client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
			return;
		}
		const registry = connect(port, '127.0.0.1', () => {
			client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			client.pipe(registry).pipe(client);
		});
		keep(registry);
	});
	await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
	const proxyOrigin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

	return {
		env: {
			HTTPS_PROXY: proxyOrigin,
			https_proxy: proxyOrigin,
			NO_PROXY: '',
			no_proxy: '',
			// The certificate is one for localhost.
			npm_config_strict_ssl: 'false',
			// What is published here must not be found in the cache of the person who runs this.
			npm_config_cache: cache,
		},
		async publish(tarball) {
			const bytes = readFileSync(tarball);
			const { stdout: text } = await run('tar', ['-xzOf', tarball, 'package/package.json']);
			const manifest = JSON.parse(text) as Manifest;
			const { name, version } = manifest;
			const path = `/${name}/-/${basename(tarball)}`;
			const dist = {
				tarball: `${npms}${path}`,
				integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}`,
				shasum: createHash('sha1').update(bytes).digest('hex'),
			};
			tarballs.set(path, bytes);
			const known = versions.get(name) ?? new Map<string, Published>();
			known.delete(version);
			versions.set(name, known.set(version, { ...manifest, dist }));
		},
		async close() {
			for (const socket of open) socket.destroy();
			await Promise.all([server.close(), new Promise((done) => proxy.close(done))]);
			await rm(cache, { recursive: true, force: true });
		},
	};
}
