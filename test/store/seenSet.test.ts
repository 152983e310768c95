import { LayeredSeenSet } from '../../zoom/store/layeredSeenSet';
import { MemoryNotes, type Notes, RedisNotes } from '../../zoom/store/notes';
import { MemorySeenSet, type SeenSetLimits } from '../../zoom/store/seenSet';
import { RedisSeenSet } from '../../zoom/store/redisSeenSet';
import { systemRuntime } from '../../zoom/runtime';
import { useSharedRedis } from '../support/sharedRedis';
import { orEnd } from '../support/orEnd';

const LIMITS: SeenSetLimits = { ttlMs: 60_000, maxSize: 100 };
const KEY = 'n8n-zoom:{account}:seen';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const redis = useSharedRedis();

const inMemory = (limits = LIMITS): MemorySeenSet => new MemorySeenSet(Date.now, limits);
const overRedis = (limits = LIMITS): RedisSeenSet => new RedisSeenSet(redis.connect(), limits);
function both(limits = LIMITS): LayeredSeenSet {
	const connection = redis.connect();
	const once = new LayeredSeenSet(inMemory(limits), new RedisSeenSet(connection, limits), systemRuntime());
	connection.whenConnected((usable) => {
		orEnd(once.reconnected(usable));
	});
	return once;
}

/** What they all can. */
interface Remembers {
	addNew(key: string, members: readonly string[]): Promise<boolean[]>;
	forget(key: string, members: readonly string[]): Promise<void>;
}

describe.each<[string, (limits?: SeenSetLimits) => Remembers]>([
	['memory', inMemory],
	['Redis', overRedis],
	['memory over Redis', both],
])('once in %s', (_, open) => {
	it('says of each member, in order, whether it comes for the first time', async () => {
		const once = open();
		expect(await once.addNew(KEY, ['a', 'b', 'a'])).toEqual([true, true, false]);
		expect(await once.addNew(KEY, ['b', 'c'])).toEqual([false, true]);
		expect(await once.addNew('n8n-zoom:{other}:seen', ['a'])).toEqual([true]);
		expect(await once.addNew(KEY, [])).toEqual([]);
	});

	it('lets a forgotten member come again', async () => {
		const once = open();
		await once.addNew(KEY, ['a', 'b']);
		await once.forget(KEY, ['a']);
		expect(await once.addNew(KEY, ['a', 'b'])).toEqual([true, false]);
	});

	it('remembers for its time only', async () => {
		const once = open({ ttlMs: 50, maxSize: 100 });
		await once.addNew(KEY, ['a']);
		await pause(60);
		await once.addNew(KEY, ['b']);
		await pause(60);
		expect(await once.addNew(KEY, ['a'])).toEqual([true]);
	});

	it('remembers the newest when there are too many', async () => {
		const once = open();
		const members = Array.from({ length: 1_000 }, (_, n) => String(n));
		for (const member of members) await once.addNew(KEY, [member]);
		expect(await once.addNew(KEY, members.slice(-50))).toEqual(Array(50).fill(false));
		expect(await once.addNew(KEY, ['0'])).toEqual([true]);
	});
});

it('is shared by processes over Redis', async () => {
	const [one, other] = [both(), both()];
	const answers = await Promise.all(
		Array.from({ length: 50 }, (_, n) => (n % 2 ? one : other).addNew(KEY, ['the same'])),
	);
	expect(answers.filter(([first]) => first)).toHaveLength(1);
});

it('goes on in the memory of the process while Redis is away', async () => {
	const once = both();
	await once.addNew(KEY, ['before']);
	await redis.server.stop();
	expect(await once.addNew(KEY, ['before', 'now', 'now'])).toEqual([false, true, false]);
	await redis.server.start();
});

it('gives a question that is asked again the answer of the first time, and another question its own', async () => {
	const once = overRedis();
	await once.addNew(KEY, ['known']);
	expect(await once.addNew(KEY, ['known', 'new'], 'question')).toEqual([false, true]);
	expect(await once.addNew(KEY, ['known', 'new'], 'question')).toEqual([false, true]);
	expect(await once.addNew(KEY, ['known', 'new'], 'another')).toEqual([false, false]);
	const many = Array.from({ length: 5_000 }, (_, n) => String(n));
	await once.addNew(KEY, many, 'long');
	expect(await once.addNew(KEY, many, 'long')).toEqual(many.map(() => true));
});

it('tells a Redis that came back empty what it remembers, without being asked anything', async () => {
	const once = both();
	await once.addNew(KEY, ['before', 'too']);
	await redis.server.stop();
	await redis.server.start();
	const deadline = Date.now() + 10_000;
	while ((await redis.server.client.zcard(KEY)) < 2 && Date.now() < deadline) await pause(50);
	expect(await both().addNew(KEY, ['before', 'new'])).toEqual([false, true]);
});

it.each([
	['is removed', () => redis.server.client.del(KEY)],
	['turns into something else', () => redis.server.client.set(KEY, 'garbage')],
	['is emptied with all of Redis, over connections that stay', () => redis.server.client.flushall()],
])(
	'lets another process start nothing again when what Redis remembers %s',
	async (_, lose) => {
		const [one, other] = [both(), both()];
		await one.addNew(KEY, ['done before']);
		await other.addNew(KEY, ['else']);
		await lose();
		// It heard of it from the process that did it, and asks patiently; meanwhile that one works on.
		const asked = other.addNew(KEY, ['done before'], new AbortController().signal);
		await pause(500);
		expect(await one.addNew(KEY, ['next'])).toEqual([true]);
		expect(await one.addNew(KEY, ['after'])).toEqual([true]);
		expect(await asked).toEqual([false]);
		expect(await both().addNew(KEY, ['next', 'after', 'else', 'new'])).toEqual([false, false, false, true]);
	},
	20_000,
);

describe.each([
	['memory', (): Notes => new MemoryNotes(Date.now)],
	['Redis', (): Notes => new RedisNotes(redis.connect())],
])('notes in %s', (_, open) => {
	it('are kept for their time', async () => {
		const notes = open();
		expect(await notes.read(KEY)).toBeUndefined();
		await notes.write(KEY, 'a text', 60_000);
		expect(await notes.read(KEY)).toBe('a text');
		await notes.write(KEY, 'another', 40);
		expect(await notes.read(KEY)).toBe('another');
		await pause(60);
		expect(await notes.read(KEY)).toBeUndefined();
	});
});
