import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { MemoryLedger, SharedLedger } from '../../zoom/events/backfill/ledger';
import { Lease } from '../../zoom/events/cluster/lease';
import { RedisCounters } from '../../zoom/api/limits/redisCounters';
import { RedisSlots } from '../../zoom/api/limits/redisSlots';
import { SharedTurns } from '../../zoom/api/limits/sharedTurns';
import { SharedTally } from '../../zoom/api/usage/sharedTally';
import { exposition } from '../../zoom/metrics/exposition';
import { SharedMeter } from '../../zoom/metrics/sharedMeter';
import { systemRuntime } from '../../zoom/runtime';
import { IoredisConnection } from '../../zoom/store/ioredisConnection';
import { RedisNotes } from '../../zoom/store/notes';
import { RedisSeenSet } from '../../zoom/store/redisSeenSet';
import { RedisStore } from '../../zoom/store/redisStore';
import { redisFromUrl } from '../../zoom/store/redisUrl';
import { RecordingLog } from '../support/log';
import { startRedis, type TestRedis } from '../support/redis';
import { orEnd } from '../support/orEnd';

/**
 * Whatever somebody writes to a key of ours, of whatever type and without an end: what we keep there works again at once or
 * within its own bound, and everything else goes on.
 */

const P = 'n8n-zoom:{account}';
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Uses one of the things we keep in Redis. @throws when it does not do what it is for */
type Use = (redis: IoredisConnection) => Promise<void>;

const LEASE_MS = 40;

const claimed = async (redis: IoredisConnection, slot: string, owner: string): Promise<void> => {
	const store = new RedisStore(redis);
	for (let tries = 0; tries < 20; tries++) {
		const claim = await store.claim(slot, owner, LEASE_MS);
		if (claim.kind === 'value') await store.remove(slot, claim.value);
		if (claim.kind === 'lease') {
			expect(await store.extend(slot, owner, LEASE_MS)).toBe(true);
			const made = { value: 'made', ttlMs: 60_000, owner, fence: claim.fence };
			expect(await store.put(slot, made)).toBe(true);
			expect(await store.claim(slot, 'other', LEASE_MS)).toMatchObject({ kind: 'value', value: 'made' });
			return;
		}
		await pause(10);
	}
	throw new Error('Nobody gets the lease');
};

let round = 0;
const next = (): string => `owner-${(round += 1)}`;

const USES: Readonly<Record<string, Use>> = {
	'token, lease and fence': async (redis) => {
		await claimed(redis, `${P}:token`, next());
		await new RedisStore(redis).release(`${P}:token`, 'nobody');
	},
	'the limiter’s log and pace': async (redis) => {
		const slots = new RedisSlots(redis, `${P}:limit:rate:a`, next());
		const request = { limit: { calls: 10, windowMs: 100 }, count: 2, aheadMs: 50, marginMs: 5 };
		const { waitMs, slots: got } = await slots.reserve(request);
		expect(waitMs).toBeGreaterThanOrEqual(0);
		expect(waitMs).toBeLessThan(1_000);
		await slots.moved(got.map(({ id }) => ({ id, lateMs: 1, agoMs: 0 })));
		await slots.pause(5, true);
	},
	'a daily count': async (redis) => {
		const counters = new RedisCounters(redis, `${P}:limit:day`, Date.now);
		await counters.giveBack('calls');
		const before = await counters.count('calls');
		expect(before).toBeGreaterThanOrEqual(0);
		expect(before).toBeLessThan(1_000);
		expect(await counters.take('calls', 1_000)).toBe(true);
		expect(await counters.count('calls')).toBe(before + 1);
	},
	'a turn and its queue': async (redis) => {
		const turns = new SharedTurns(redis, `${P}:limit:turn`, systemRuntime());
		const giveBack = await turns
			.take('thing', { deadline: Date.now() + 30, lane: '' })
			.catch(() => undefined);
		await giveBack?.();
	},
	'the tally': async (redis) => {
		const over = new AbortController();
		const tally = new SharedTally(redis, `${P}:calls`, systemRuntime(), over.signal);
		const { ok: before = 0 } = await tally.lastHour();
		tally.add('ok');
		const counts = await tally.lastHour();
		over.abort();
		expect(counts.ok).toBeGreaterThanOrEqual(1);
		expect(counts.ok).toBeLessThanOrEqual(before + 1);
		expect(Object.values(counts).every((count) => Number.isInteger(count) && count > 0)).toBe(true);
	},
	'what the metrics count': async (redis) => {
		const over = new AbortController();
		const meter = new SharedMeter(redis, `${P}:metrics`, systemRuntime(), over.signal);
		await meter.totals();
		meter.count('zoom_api_retries_total', { class: 'LIGHT' });
		const totals = await meter.totals();
		over.abort();
		expect(totals?.get('zoom_api_retries_total|LIGHT')).toBeGreaterThanOrEqual(1);
		const { text } = await exposition(totals, []);
		expect(text).toMatch(/^zoom_api_retries_total\{class="LIGHT"\} [1-9]\d*$/m);
	},
	'a note': async (redis) => {
		const notes = new RedisNotes(redis);
		await notes.read(`${P}:note`);
		await notes.write(`${P}:note`, 'text', 60_000);
		expect(await notes.read(`${P}:note`)).toBe('text');
	},
	'what was seen': async (redis) => {
		const once = new RedisSeenSet(redis, { ttlMs: 60_000, maxSize: 1_000 });
		const member = next();
		expect(await once.addNew(`${P}:seen`, [member], 'question')).toEqual([true]);
		expect(await once.addNew(`${P}:seen`, [member])).toEqual([false]);
		await once.forget(`${P}:seen`, ['nobody']);
		await once.answer(`${P}:seen`);
	},
	'what happened': async (redis) => {
		const ledger = new SharedLedger(new MemoryLedger(Date.now), redis, `${P}:happened`);
		await ledger.live('thing', 'event');
		await ledger.backfilled('thing');
		await ledger.release('thing');
		expect(await ledger.backfilled(next())).toBe(true);
	},
	'who has the event connection': async (redis) => {
		const store = new RedisStore(redis);
		const over = new AbortController();
		const gained = new Promise<void>((resolve) => {
			const listener = {
				gained: () => {
					resolve();
				},
				lost: () => Promise.resolve(),
				settled: () => Promise.resolve(),
			};
			orEnd(new Lease(`${P}:socket:s`, store, systemRuntime(), listener).run(over.signal));
		});
		const isMine = (await redis.run(TTL, [`${P}:socket:s:lease`], [])) as number;
		// Within the life of a lease: the test does not wait that long for one that somebody else seems to have.
		if (isMine <= 0) await gained;
		await pause(20);
		over.abort();
		expect(await redis.run(TTL, [`${P}:socket:s:lease`], [])).toBeLessThanOrEqual(8_000);
	},
};

const TTL = { name: 'ttl', holds: ['string'], lua: `return redis.call('PTTL', KEYS[1])` } as const;

const NUMBERS = [
	'garbage',
	'',
	'nan',
	'inf',
	'-inf',
	'-5',
	'1e300',
	'9007199254740993',
	'999999999999999999999',
];

/** What may stand there instead. None has an end. */
function vandalisms(): Array<[string, (client: Redis, key: string) => Promise<unknown>]> {
	const instead =
		(write: (client: Redis, key: string) => Promise<unknown>) => async (client: Redis, key: string) => {
			await client.del(key);
			await write(client, key);
		};
	return [
		...NUMBERS.map((text): [string, (client: Redis, key: string) => Promise<unknown>] => [
			`the text "${text}"`,
			instead((client, key) => client.set(key, text)),
		]),
		['a list', instead((client, key) => client.rpush(key, 'a'))],
		['a set', instead((client, key) => client.sadd(key, 'a'))],
		['a hash', instead((client, key) => client.hset(key, 'a', 'b'))],
		['a sorted set', instead((client, key) => client.zadd(key, 'inf', 'a', 9e15, 'b', '-inf', 'c'))],
		['a stream', instead((client, key) => client.xadd(key, '*', 'a', 'b'))],
		['itself without an end', (client, key) => client.persist(key)],
		...NUMBERS.map((text): [string, (client: Redis, key: string) => Promise<unknown>] => [
			`itself with "${text}" in it`,
			async (client, key) => {
				const type = await client.type(key);
				if (type === 'hash') for (const field of await client.hkeys(key)) await client.hset(key, field, text);
				if (type === 'zset' && !Number.isNaN(Number(text || 'x')))
					for (const member of await client.zrange(key, 0, -1)) await client.zadd(key, text, member);
				await client.persist(key);
			},
		]),
	];
}

let redis: TestRedis;
let log: RecordingLog;
let connection: IoredisConnection;

beforeAll(async () => {
	redis = await startRedis();
});

afterAll(async () => {
	await redis.close();
});

beforeEach(async () => {
	await redis.client.flushall();
	log = new RecordingLog();
	connection = new IoredisConnection(redisFromUrl(redis.url, 'test'), log);
});

afterEach(() => {
	connection.close();
});

describe.each(Object.keys(USES))('%s', (name) => {
	const use = USES[name] as Use;

	it('works whatever stands in any of its keys, and nothing else is concerned', async () => {
		await use(connection);
		const keys = name.startsWith('a turn') ? turnKeys() : await redis.client.keys('*');
		expect(keys.length).toBeGreaterThan(0);
		for (const key of keys) {
			for (const [what, vandalize] of vandalisms()) {
				await vandalize(redis.client, key);
				await use(connection).catch((error: unknown) => {
					throw new Error(`${key} held ${what}: ${String(error)}`, { cause: error });
				});
				expect(connection.available).toBe(true);
				await redis.client.del(key);
			}
		}
		connection.close();
		for (const { level, message } of log.lines) {
			expect(`${level} ${message}`).toMatch(/^warn Keys in Redis did not hold/);
		}
	}, 60_000);
});

/** They are gone when nobody waits. */
function turnKeys(): string[] {
	const thing = `${P}:limit:turn:${sha('thing')}`;
	return [thing, `${thing}:queue`, `${thing}:seen`];
}

function sha(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

it('says how many keys it removed with one line, not with one for each', async () => {
	const notes = new RedisNotes(connection);
	for (let count = 0; count < 50; count++) {
		await redis.client.rpush(`${P}:note:${count}`, 'a');
		expect(await notes.read(`${P}:note:${count}`)).toBeUndefined();
	}
	await pause(1_200);
	expect(log.lines).toHaveLength(1);
	expect(log.lines[0]).toMatchObject({ level: 'warn', fields: { count: 50, total: 50 } });
	expect(log.lines[0]?.fields['keys']).toContain(`${P}:note:0`);
	await redis.client.rpush(`${P}:note:again`, 'a');
	await notes.read(`${P}:note:again`);
	await pause(1_200);
	expect(log.lines).toHaveLength(1);
});

it('gives the event connection to somebody although there is a value where only leases are kept', async () => {
	await redis.client.set(`${P}:socket:s`, 'garbage');
	const over = new AbortController();
	const store = new RedisStore(connection);
	await new Promise<void>((resolve) => {
		const gained = (): void => {
			resolve();
		};
		const listener = { gained, lost: () => Promise.resolve(), settled: () => Promise.resolve() };
		orEnd(new Lease(`${P}:socket:s`, store, systemRuntime(), listener).run(over.signal));
	});
	over.abort();
	expect(await redis.client.get(`${P}:socket:s`)).toBeNull();
});

it('removes the key that is wrong, and no other', async () => {
	const store = new RedisStore(connection);
	const claim = await store.claim(`${P}:token`, 'maker', 5_000);
	if (claim.kind !== 'lease') throw new Error('No lease');
	await store.put(`${P}:token`, { value: 'token', ttlMs: 60_000, owner: 'maker', fence: claim.fence });
	await redis.client.del(`${P}:token:fence`);
	await redis.client.rpush(`${P}:token:fence`, 'a');
	expect(await store.claim(`${P}:token`, 'other', 5_000, 'token')).toMatchObject({ kind: 'lease' });
	expect(await redis.client.get(`${P}:token`)).toBe('token');
});

it('waits for a turn no longer than a turn lasts when nobody gives it back', async () => {
	const [turn = '', queue = '', seen = ''] = turnKeys();
	await redis.client.set(turn, 'nobody');
	await redis.client.zadd(queue, 0, 'nobody');
	await redis.client.zadd(seen, 9e15, 'nobody');
	const turns = new SharedTurns(connection, `${P}:limit:turn`, systemRuntime());
	const begun = Date.now();
	const giveBack = await turns.take('thing', { deadline: Infinity, lane: '' });
	expect(Date.now() - begun).toBeLessThan(11_000);
	await giveBack();
}, 20_000);

it.each([
	['paused', '99999999999999'],
	['factor', '1e9'],
	['since', '99999999999999'],
])('makes no call wait for a pace whose %s is %s', async (field, value) => {
	const slots = new RedisSlots(connection, `${P}:limit:rate:a`, 'me');
	const request = { limit: { calls: 1, windowMs: 1_000 }, count: 1, aheadMs: 50, marginMs: 5 };
	await slots.pause(1, true);
	await redis.client.hset(`${P}:limit:rate:a:pace`, field, value);
	await slots.reserve(request);
	const { waitMs } = await slots.reserve(request);
	expect(waitMs).toBeGreaterThan(900);
	expect(waitMs).toBeLessThan(2_100);
});

it('does not believe that a day’s calls are used up when the count has no end', async () => {
	const counters = new RedisCounters(connection, `${P}:limit:day`, Date.now);
	await redis.client.set(`${P}:limit:day:calls`, '1000000000');
	expect(await counters.take('calls', 10)).toBe(true);
	expect(await redis.client.pttl(`${P}:limit:day:calls`)).toBeLessThanOrEqual(86_400_000);
});
