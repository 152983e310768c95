import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { ensureSystemPackages, findProgram } from '../../scripts/systemPackages';

export interface TestRedis {
	readonly port: number;
	readonly url: string;
	/** For looking inside; not what the code under test uses. */
	readonly client: Redis;
	stop(): Promise<void>;
	/** Starts again on the same port: empty, unless its arguments make it keep its data on disk. */
	start(): Promise<void>;
	/** Every key that matches holds something else, without an end: each time of another type. */
	litter(pattern: string): Promise<void>;
	/** Every key with its type and value, as one text. */
	dump(): Promise<string>;
	close(): Promise<void>;
}

/**
 * A redis-server of this test's own, on a free port, keeping nothing on disk.
 * @param args more of redis-server's own, such as `--requirepass`
 */
export async function startRedis(args: readonly string[] = [], password?: string): Promise<TestRedis> {
	await ensureSystemPackages(['redis-server']);
	const program = findProgram('redis-server') ?? 'redis-server';
	const port = await freePort();
	const directory = await mkdtemp(join(tmpdir(), 'zoom-redis-'));
	const fixed = [
		'--port',
		String(port),
		'--bind',
		'127.0.0.1',
		'--save',
		'',
		'--appendonly',
		'no',
		'--dir',
		directory,
	];
	const client = new Redis({
		port,
		host: '127.0.0.1',
		lazyConnect: true,
		retryStrategy: () => 50,
		maxRetriesPerRequest: 200,
		...(password && { password }),
	});
	client.on('error', () => undefined);
	let server: ChildProcess | undefined;

	async function start(): Promise<void> {
		server = spawn(program, [...fixed, ...args], { stdio: 'ignore' });
		await client.ping();
	}

	async function stop(): Promise<void> {
		const ending = server;
		server = undefined;
		if (!ending || ending.exitCode !== null) return;
		await new Promise((resolve) => {
			ending.once('exit', resolve);
			ending.kill('SIGKILL');
		});
	}

	async function dump(): Promise<string> {
		const keys = (await client.keys('*')).sort();
		const lines = await Promise.all(
			keys.map(async (key) => `${key} ${await client.pttl(key)} ${await valueOf(key)}`),
		);
		return lines.join('\n');
	}

	let littered = 0;
	async function litter(pattern: string): Promise<void> {
		const rubbish: Array<(key: string) => Promise<unknown>> = [
			(key) => client.set(key, 'garbage'),
			(key) => client.rpush(key, 'garbage'),
			(key) => client.hset(key, 'garbage', 'garbage'),
			(key) => client.zadd(key, 'inf', 'garbage'),
			(key) => client.set(key, '99999999999999999999'),
		];
		for (const key of await client.keys(pattern)) {
			await client.del(key);
			await rubbish[littered++ % rubbish.length]?.(key);
		}
	}

	async function valueOf(key: string): Promise<string | null> {
		const type = await client.type(key);
		if (type === 'hash') return JSON.stringify(await client.hgetall(key));
		if (type === 'zset') return (await client.zrange(key, 0, -1)).join(' ');
		return await client.get(key);
	}

	await start();
	return {
		port,
		url: `redis://${password ? `:${password}@` : ''}127.0.0.1:${port}`,
		client,
		start,
		stop,
		litter,
		dump,
		async close() {
			client.disconnect();
			await stop();
			await rm(directory, { recursive: true, force: true });
		},
	};
}

export async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
