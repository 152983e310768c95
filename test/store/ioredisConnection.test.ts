import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ConnectionOptions, IoredisConnection } from '../../zoom/store/ioredisConnection';
import { redisFromUrl } from '../../zoom/store/redisUrl';
import { type RedisConfig } from '../../zoom/store/redisConfig';
import { type Script, StoreUnavailableError } from '../../zoom/store/redisConnection';
import { SharedStores } from '../../zoom/store/sharedStores';
import { systemRuntime } from '../../zoom/runtime';
import { certificate } from '../support/certificate';
import { RecordingLog } from '../support/log';
import { startFaultProxy } from '../support/faultProxy';
import { freePort, startRedis, type TestRedis } from '../support/redis';
import { until } from '../support/until';

const ECHO: Script = {
	name: 'echo',
	holds: ['string'],
	lua: "redis.call('SET', KEYS[1], ARGV[1]) return redis.call('GET', KEYS[1])",
};
const KEY = 'n8n-zoom:{account}:echo';

let redis: TestRedis;
let log: RecordingLog;
let open: Array<{ close(): void }>;

beforeAll(async () => {
	redis = await startRedis();
});

afterAll(async () => {
	await redis.close();
});

beforeEach(async () => {
	log = new RecordingLog();
	open = [];
	await redis.client.flushall();
	await redis.client.script('FLUSH');
});

afterEach(() => {
	for (const one of open) one.close();
});

function share(env: NodeJS.ProcessEnv): SharedStores {
	const stores = new SharedStores(env, systemRuntime(log));
	open.push(stores);
	return stores;
}

function connect(to: string | RedisConfig = redis.url, options: ConnectionOptions = {}): IoredisConnection {
	const config = typeof to === 'string' ? redisFromUrl(to, 'test') : to;
	const connection = new IoredisConnection(config, log, options);
	open.push(connection);
	return connection;
}

const echo = (connection: IoredisConnection, word: string) => connection.run(ECHO, [KEY], [word]);

/** Connections that Redis has, this test's own left out. */
async function clients(): Promise<number> {
	const list = String(await redis.client.client('LIST'));
	return list.trim().split('\n').length - 1;
}

describe('a connection', () => {
	it('is opened by the first call, once for many at once', async () => {
		const connection = connect();
		expect(await clients()).toBe(0);
		const words = Array.from({ length: 50 }, (_, index) => `word ${index}`);
		expect(await Promise.all(words.map((word) => echo(connection, word)))).toEqual(words);
		expect(await clients()).toBe(1);
	});

	it('runs scripts also after Redis forgot them', async () => {
		const connection = connect();
		await echo(connection, 'one');
		await redis.client.script('FLUSH');
		expect(await echo(connection, 'two')).toBe('two');
	});

	it('closes when nobody uses it, and opens again', async () => {
		const connection = connect(redis.url, { idleMs: 100 });
		await echo(connection, 'one');
		await until(async () => (await clients()) === 0);
		expect(await echo(connection, 'two')).toBe('two');
		expect(log.lines).toEqual([]);
	});

	it('stays open while somebody uses it', async () => {
		const connection = connect(redis.url, { idleMs: 300 });
		await echo(connection, 'one');
		const [before] =
			String(await redis.client.client('LIST'))
				.match(/id=\d+/g)
				?.slice(-1) ?? [];
		for (let call = 0; call < 10; call++) {
			await pause(60);
			await echo(connection, 'again');
		}
		expect(String(await redis.client.client('LIST'))).toContain(`${before} `);
	});

	it('is one for the process and Redis, whatever the credentials', async () => {
		const stores = share({ ZOOM_REDIS_URL: redis.url });
		const [shared, own, other] = [stores.for(), stores.for(`${redis.url}/0`), stores.for(`${redis.url}/1`)];
		expect(own).toBe(shared);
		expect(other).not.toBe(shared);
		await Promise.all([shared, own, other].map(({ store }) => store.claim('{a}:slot', 'me', 100)));
		expect(await clients()).toBe(2);
		stores.close();
		await until(async () => (await clients()) === 0);
	});

	it('is none when there is no Redis', () => {
		const stores = share({});
		expect(stores.for().redis).toBeUndefined();
		expect(stores.for()).toBe(stores.for());
	});
});

describe('a login', () => {
	it('is made with user, password and database', async () => {
		await redis.client.call('ACL', 'SETUSER', 'me', 'on', '>swordfish', '~n8n-zoom:*', '+@all');
		const connection = connect(`redis://me:swordfish@127.0.0.1:${redis.port}/5`);
		expect(await echo(connection, 'word')).toBe('word');
		await redis.client.select(5);
		expect(await redis.client.get(KEY)).toBe('word');
		await redis.client.select(0);
	});

	it('needs no rights but those on our own keys', async () => {
		await redis.client.call(
			'ACL',
			'SETUSER',
			'small',
			'on',
			'>swordfish',
			'resetkeys',
			'~n8n-zoom:*',
			'-@all',
			'+evalsha',
			'+eval',
			'+get',
			'+set',
			'+del',
			'+pttl',
			'+pexpire',
			'+time',
		);
		const stores = share({});
		const { store } = stores.for(`redis://small:swordfish@127.0.0.1:${redis.port}`);
		const claim = await store.claim('n8n-zoom:{a}:token', 'me', 1_000);
		if (claim.kind !== 'lease') throw new Error('No lease');
		expect(await store.extend('n8n-zoom:{a}:token', 'me', 1_000)).toBe(true);
		await store.put('n8n-zoom:{a}:token', { value: 'v', ttlMs: 1_000, owner: 'me', fence: claim.fence });
		expect(await redis.client.get('n8n-zoom:{a}:token')).toBe('v');
		expect(log.at('warn')).toEqual([]);
	});

	it('without the right to channels, as Redis makes users by default, works for all else, with one warning', async () => {
		await redis.client.call(
			'ACL',
			'SETUSER',
			'deaf',
			'on',
			'>swordfish',
			'~n8n-zoom:*',
			'+@all',
			'resetchannels',
		);
		const connection = connect(`redis://deaf:swordfish@127.0.0.1:${redis.port}`);
		const publish: Script = {
			name: 'publish',
			holds: [],
			lua: `return redis.call('PUBLISH', KEYS[1], ARGV[1])`,
		};
		for (let time = 0; time < 3; time++) {
			await expect(connection.subscribe(KEY, () => undefined)).rejects.toBeInstanceOf(StoreUnavailableError);
			await expect(connection.run(publish, [KEY], ['hello'])).rejects.toBeInstanceOf(StoreUnavailableError);
			expect(await echo(connection, 'word')).toBe('word');
			expect(connection.available).toBe(true);
		}
		const said = log.at('warn', 'info').map(({ fields }) => String(fields['why']));
		expect(said).toHaveLength(2);
		for (const why of said) expect(why).toContain('channel');
	});

	it('that is refused is a warning without the password, and no end of the work', async () => {
		const locked = await startRedis(['--requirepass', 'swordfish'], 'swordfish');
		const connection = connect(`redis://:wrong-swordfish@127.0.0.1:${locked.port}`);
		await expect(echo(connection, 'word')).rejects.toBeInstanceOf(StoreUnavailableError);
		expect(log.at('warn')).toHaveLength(1);
		expect(log.at('warn')[0]?.fields['why']).toMatch(/WRONGPASS|NOAUTH/);
		expect(JSON.stringify(log.lines)).not.toContain('swordfish');
		expect(await echo(connect(locked.url), 'word')).toBe('word');
		await locked.close();
	});
});

describe('a Redis that is away', () => {
	it('fails the first call soon and the next at once, with one warning that says why', async () => {
		const connection = connect(`redis://127.0.0.1:${await freePort()}`);
		await expect(echo(connection, 'word')).rejects.toBeInstanceOf(StoreUnavailableError);
		expect(connection.available).toBe(false);
		for (let call = 0; call < 100; call++) {
			await expect(echo(connection, 'word')).rejects.toBeInstanceOf(StoreUnavailableError);
		}
		expect(log.at('warn', 'info')).toHaveLength(1);
		expect(log.at('warn')[0]?.fields['why']).toMatch(/ECONNREFUSED/);
	});

	it('is used again after a restart, and one line says so', async () => {
		const connection = connect();
		await echo(connection, 'one');
		await redis.stop();
		await expect(echo(connection, 'two')).rejects.toBeInstanceOf(StoreUnavailableError);
		await redis.start();
		await until(() => connection.available);
		expect(await echo(connection, 'three')).toBe('three');
		expect(log.lines.map(({ level }) => level)).toEqual(['warn', 'info']);
	});

	it.each([
		['has no name', 'redis://no-such-host.invalid'],
		['never answers', 'blackhole'],
		['is no Redis', 'garbage'],
	])('costs a bounded time when it %s', async (_, where) => {
		const wire = await startFaultProxy(redis);
		if (where === 'blackhole' || where === 'garbage') wire.set({ kind: where });
		const connection = connect(where.includes(':') ? where : `redis://127.0.0.1:${wire.port}`, {
			connectMs: 300,
		});
		await expect(echo(connection, 'word')).rejects.toBeInstanceOf(StoreUnavailableError);
		expect(log.at('warn')).toHaveLength(1);
		await wire.close();
	});

	it('whose other end vanished gets a new connection', async () => {
		const wire = await startFaultProxy(redis);
		const connection = connect(`redis://127.0.0.1:${wire.port}`, { commandMs: 100 });
		await echo(connection, 'one');
		wire.set({ kind: 'halfOpen' });
		await expect(echo(connection, 'two')).rejects.toBeInstanceOf(StoreUnavailableError);
		wire.set({ kind: 'none' });
		await until(async () => {
			await pause(200);
			return (await echo(connection, 'three').catch(() => '')) === 'three';
		});
		expect(wire.connections).toBeGreaterThan(1);
		await wire.close();
	}, 20_000);

	it('is said to be back only when it answers in time', async () => {
		const wire = await startFaultProxy(redis);
		const connection = connect(`redis://127.0.0.1:${wire.port}`, { commandMs: 100 });
		await echo(connection, 'one');
		wire.set({ kind: 'slow', delayMs: 200 });
		for (let call = 0; call < 5; call++) {
			await expect(echo(connection, 'two')).rejects.toBeInstanceOf(StoreUnavailableError);
			await pause(1_000);
		}
		expect(log.lines.map(({ level }) => level)).toEqual(['warn']);
		wire.set({ kind: 'none' });
		await until(async () => {
			await pause(200);
			return (await echo(connection, 'three').catch(() => '')) === 'three';
		});
		expect(log.lines.map(({ level }) => level)).toEqual(['warn', 'info']);
		await wire.close();
	}, 20_000);
});

describe('a Redis behind TLS', () => {
	let locked: TestRedis;
	let tlsPort: number;

	beforeAll(async () => {
		tlsPort = await freePort();
		const files = join(dirname(certificate.file), 'key.pem');
		locked = await startRedis([
			...['--tls-port', String(tlsPort), '--tls-auth-clients', 'no'],
			...[
				'--tls-cert-file',
				certificate.file,
				'--tls-key-file',
				files,
				'--tls-ca-cert-file',
				certificate.file,
			],
		]);
	});

	afterAll(async () => {
		await locked.close();
	});

	it('is spoken to when its certificate need not be checked, as n8n can be told', async () => {
		const env = {
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(tlsPort),
			QUEUE_BULL_REDIS_TLS: 'true',
			QUEUE_BULL_REDIS_TLS_VALIDATE_CERTIFICATE: 'false',
		};
		await share(env).for().store.claim('n8n-zoom:{a}:token', 'me', 5_000);
		expect(await locked.client.get('n8n-zoom:{a}:token:lease')).toBe('me');
		expect(log.at('warn')).toEqual([]);
	});

	it('is not trusted with a certificate that nobody knows, and the warning says so', async () => {
		const connection = connect(`rediss://127.0.0.1:${tlsPort}`);
		await expect(echo(connection, 'word')).rejects.toBeInstanceOf(StoreUnavailableError);
		expect(log.at('warn')[0]?.fields['why']).toMatch(/self-signed certificate/);
	});
});

describe('a Redis Cluster', () => {
	let node: TestRedis;

	beforeAll(async () => {
		node = await startRedis(['--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1']);
		await node.client.call('CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
		await until(async () => String(await node.client.call('CLUSTER', 'INFO')).includes('cluster_state:ok'));
	});

	afterAll(async () => {
		await node.close();
	});

	it('is spoken to like any other, as n8n’s settings describe it', async () => {
		const env = {
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_CLUSTER_NODES: `127.0.0.1:${node.port}`,
		};
		const stores = share(env);
		const { store } = stores.for();
		for (const slot of ['n8n-zoom:{a}:token', 'n8n-zoom:{b}:token', 'n8n-zoom:{c}:token']) {
			const claim = await store.claim(slot, 'me', 1_000);
			if (claim.kind !== 'lease') throw new Error('No lease');
			await store.put(slot, { value: slot, ttlMs: 60_000, owner: 'me', fence: claim.fence });
			expect(await store.claim(slot, 'other', 1_000)).toMatchObject({ value: slot });
		}
		expect(await node.client.dbsize()).toBe(6);
		expect(log.at('warn')).toEqual([]);
	});
});

describe('messages', () => {
	const publish: Script = {
		name: 'publish',
		holds: [],
		lua: "return redis.call('PUBLISH', KEYS[1], ARGV[1])",
	};
	const say = (connection: IoredisConnection, word: string) => connection.run(publish, ['{a}:news'], [word]);

	it('reach everybody who listens, until they stop', async () => {
		const [one, other] = [connect(), connect()];
		const heard: string[] = [];
		const stops = [
			await one.subscribe('{a}:news', (word) => heard.push(`one ${word}`)),
			await one.subscribe('{a}:news', (word) => heard.push(`again ${word}`)),
			await other.subscribe('{a}:news', (word) => heard.push(`other ${word}`)),
		];
		await say(one, 'hello');
		await until(() => heard.length === 3);
		expect(heard.sort()).toEqual(['again hello', 'one hello', 'other hello']);
		await stops[0]?.();
		await say(one, 'bye');
		await until(() => heard.length === 5);
		await stops[1]?.();
		await stops[2]?.();
		expect(await say(one, 'nobody')).toBe(0);
	});

	it('are heard again after Redis was away', async () => {
		const connection = connect();
		const heard: string[] = [];
		await connection.subscribe('{a}:news', (word) => heard.push(word));
		await redis.stop();
		await redis.start();
		await until(async () => {
			await say(connection, 'hello').catch(() => undefined);
			await pause(50);
			return heard.length > 0;
		});
		expect(heard).toContain('hello');
	});

	it('cannot be listened to while Redis is away, and that is said', async () => {
		const connection = connect(`redis://127.0.0.1:${await freePort()}`, { connectMs: 200 });
		await expect(connection.subscribe('{a}:news', () => undefined)).rejects.toBeInstanceOf(
			StoreUnavailableError,
		);
	});

	it('keep no connection open that nobody needs', async () => {
		const connection = connect();
		const stop = await connection.subscribe('{a}:news', () => undefined);
		expect(await clients()).toBe(1);
		await stop();
		await until(async () => (await clients()) === 0);
	});
});
