import { setTimeout as pause } from 'node:timers/promises';
import { IoredisConnection } from '../../zoom/store/ioredisConnection';
import { RedisNotes } from '../../zoom/store/notes';
import { type Script, StoreUnavailableError } from '../../zoom/store/redisConnection';
import { redisFromUrl } from '../../zoom/store/redisUrl';
import { RecordingLog } from '../support/log';
import { startRedis, type TestRedis } from '../support/redis';

/** A Redis that answers, and takes no writes. */

const KEY = 'n8n-zoom:{account}:note';
const WRITE: Script = {
	name: 'write',
	holds: ['string'],
	lua: `redis.call('SET', KEYS[1], 'x', 'PX', 60000) return 1`,
};
const READ: Script = { name: 'read', holds: ['string'], lua: `return redis.call('GET', KEYS[1])` };

let redis: TestRedis;
let log: RecordingLog;
let connection: IoredisConnection;

beforeEach(async () => {
	redis = await startRedis();
	log = new RecordingLog();
	connection = new IoredisConnection(redisFromUrl(redis.url, 'test'), log);
	await new RedisNotes(connection).write(KEY, 'before', 60_000);
});

afterEach(async () => {
	connection.close();
	await redis.close();
});

const said = (): string[] => log.lines.map(({ level, message }) => `${level} ${message.split(';')[0]}`);
const why = (): unknown => log.lines[0]?.fields['why'];
const call = (script: Script): Promise<string> =>
	connection.run(script, [KEY], []).then(
		() => 'done',
		(error: unknown) => (error instanceof StoreUnavailableError ? error.fault : String(error)),
	);
const set = async (...settings: string[]): Promise<void> => {
	await redis.client.call('CONFIG', 'SET', ...settings);
};

async function connectionsMade(): Promise<number> {
	const info = await redis.client.info('stats');
	return Number(/total_connections_received:(\d+)/.exec(info)?.[1]);
}

/** As busy workflows do: reads and writes, some hundred a second. @returns how often Redis was there */
async function work(ms: number): Promise<number> {
	let done = 0;
	for (const end = Date.now() + ms; Date.now() < end; await pause(5)) {
		for (const script of [READ, WRITE]) if ((await call(script)) === 'done') done += 1;
	}
	return done;
}

async function backSoon(): Promise<void> {
	for (const end = Date.now() + 10_000; !connection.available && Date.now() < end; await pause(10)) {
		await call(READ);
	}
	expect(await call(WRITE)).toBe('done');
}

const OUTAGES: ReadonlyArray<
	readonly [string, { go: () => Promise<unknown>; come: () => Promise<unknown>; fault: string; why: RegExp }]
> = [
	[
		'full',
		{
			go: () => set('maxmemory-policy', 'noeviction', 'maxmemory', '1mb'),
			come: () => set('maxmemory', '0'),
			fault: 'full',
			why: /it is full.*OOM/,
		},
	],
	[
		'read-only after a failover',
		{
			go: () => redis.client.call('REPLICAOF', '127.0.0.1', '1'),
			come: () => redis.client.call('REPLICAOF', 'NO', 'ONE'),
			fault: 'readOnly',
			why: /read-only replica/,
		},
	],
	[
		'a replica that serves nothing without its master',
		{
			go: async () => {
				await set('replica-serve-stale-data', 'no');
				await redis.client.call('REPLICAOF', '127.0.0.1', '1');
			},
			come: () => redis.client.call('REPLICAOF', 'NO', 'ONE'),
			fault: 'readOnly',
			why: /read-only replica/,
		},
	],
	[
		'without the replicas that a write needs',
		{
			go: () => set('min-replicas-to-write', '1'),
			come: () => set('min-replicas-to-write', '0'),
			fault: 'noWrites',
			why: /NOREPLICAS/,
		},
	],
];

describe.each(OUTAGES)('a Redis that is %s', (_, outage) => {
	it('is away from the first refused write until a write succeeds, with one line for each', async () => {
		await outage.go();
		expect(await call(WRITE)).toBe(outage.fault);
		expect(connection.available).toBe(false);
		expect(await work(3_000)).toBe(0);
		expect(said()).toEqual(['warn Redis takes no writes']);
		expect(why()).toMatch(outage.why);
		await outage.come();
		await backSoon();
		expect(await work(500)).toBeGreaterThan(20);
		expect(said()).toEqual(['warn Redis takes no writes', 'info Redis takes writes again']);
	});

	it('is said to be so at every check, until it takes writes', async () => {
		await outage.go();
		for (let check = 0; check < 20; check++) {
			const error: unknown = await connection.check(KEY).catch((thrown: unknown) => thrown);
			expect(error).toBeInstanceOf(StoreUnavailableError);
			await pause(50);
		}
		await outage.come();
		await backSoon();
		await connection.check(KEY);
		expect(said()).toHaveLength(2);
	});

	it('costs a connection every second at most', async () => {
		await outage.go();
		const before = await connectionsMade();
		const checks = setInterval(() => {
			connection.check(KEY).catch(() => undefined);
		}, 50);
		await work(4_000);
		clearInterval(checks);
		expect((await connectionsMade()) - before).toBeLessThanOrEqual(5);
	});

	it('is found so by a process that starts', async () => {
		await outage.go();
		const other = new IoredisConnection(redisFromUrl(redis.url, 'test'), log);
		await expect(other.check(KEY)).rejects.toBeInstanceOf(StoreUnavailableError);
		expect(other.available).toBe(false);
		expect(said()).toEqual(['warn Redis takes no writes']);
		other.close();
	});
});

it('goes to the server that took over when the one that it has is read-only', async () => {
	await redis.client.call('REPLICAOF', '127.0.0.1', '1');
	const before = await connectionsMade();
	await work(3_000);
	expect((await connectionsMade()) - before).toBeGreaterThan(0);
});

it('does not take a Redis for there that has room for less than what is kept in it', async () => {
	const used = Number(/used_memory:(\d+)/.exec(await redis.client.info('memory'))?.[1]);
	await set('maxmemory-policy', 'noeviction', 'maxmemory', String(used + 200_000));
	// As n8n's own queue fills it.
	const filler = 'x'.repeat(2_000);
	for (let size = 0; size < 400; size++)
		await redis.client.set(`filler ${size}`, filler).catch(() => undefined);
	await work(5_000);
	expect(said().length).toBeLessThanOrEqual(2);
});

it('a refused call that is about nothing else leaves Redis there, and is said once', async () => {
	const unknown: Script = { name: 'unknown', holds: [], lua: `return redis.call('NO-SUCH-COMMAND')` };
	for (let time = 0; time < 5; time++) expect(await call(unknown)).toBe('call');
	expect(await call(WRITE)).toBe('done');
	expect(said()).toEqual(['warn Redis refuses a call that the Zoom nodes need']);
});

it('many refused calls have two lines at most', async () => {
	for (let time = 0; time < 5; time++) {
		await call({ name: `unknown ${time}`, holds: [], lua: `return redis.error_reply('ERR number ${time}')` });
	}
	expect(said()).toHaveLength(2);
});
