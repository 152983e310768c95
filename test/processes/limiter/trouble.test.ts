import type { LogLine } from '../../support/log';
import { type Answer, type Cluster, startCluster, tooMany, type Work } from './cluster';

let cluster: Cluster;

// Processes to which nothing has happened yet: after an outage they look for Redis more and more slowly.
beforeEach(async () => {
	cluster = await startCluster({ processes: 3, plan: 'pro', latencyMs: 50 });
}, 60_000);

afterEach(async () => {
	await cluster.close();
});

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A run of some seconds at the limit; something happens in the middle of it. */
async function run(
	trouble: () => Promise<void>,
): Promise<{ answers: Answer[]; over: string[]; refused: object }> {
	const work: Work = { kind: 'light', calls: 60, atOnce: 30, lane: 'bulk', userId: cluster.userId };
	const running = Promise.all(cluster.members.map((member) => member.do([work])));
	await pause(1_500);
	await trouble();
	const answers = await running;
	const after = await cluster.zoom.counters();
	return { answers, over: tooMany(answers, 'pro'), refused: after.refused };
}

const full = () =>
	cluster.redis.client.call('CONFIG', 'SET', 'maxmemory-policy', 'noeviction', 'maxmemory', '1mb');
const roomy = () => cluster.redis.client.call('CONFIG', 'SET', 'maxmemory', '0');
const readOnly = () => cluster.redis.client.call('REPLICAOF', '127.0.0.1', '1');
const writable = () => cluster.redis.client.call('REPLICAOF', 'NO', 'ONE');

const aboutRedis = (log: readonly LogLine[]): string[] =>
	log.flatMap(({ level, message }) => (/Redis/.test(message) ? [`${level}: ${message}`] : []));
const errorsIn = (answers: readonly Answer[]): string[] => answers.flatMap(({ errors }) => [...errors]);

it.each([
	[
		'Redis forgets everything',
		async () => {
			await cluster.redis.client.flushall();
		},
	],
	[
		'Redis is restarted, empty',
		async () => {
			await cluster.redis.stop();
			await pause(500);
			await cluster.redis.start();
		},
	],
	[
		'Redis is gone for three seconds',
		async () => {
			await cluster.wire.down();
			await pause(3_000);
			await cluster.wire.up();
		},
	],
	[
		'Redis answers late',
		async () => {
			cluster.wire.set({ kind: 'slow', delayMs: 40 });
			await pause(2_000);
			cluster.wire.set({ kind: 'none' });
		},
	],
	[
		'Redis says nothing at all',
		async () => {
			cluster.wire.set({ kind: 'blackhole' });
			await pause(3_000);
			cluster.wire.set({ kind: 'none' });
		},
	],
	[
		'Redis is full for three seconds',
		async () => {
			await full();
			await pause(3_000);
			await roomy();
		},
	],
	[
		'Redis is a read-only replica for three seconds',
		async () => {
			await readOnly();
			await pause(3_000);
			await writable();
		},
	],
	[
		'every key in Redis turns into something else',
		async () => {
			await cluster.redis.litter('n8n-zoom:*');
		},
	],
	[
		'Zoom takes back the token',
		async () => {
			await cluster.zoom.revokeTokens();
		},
	],
])(
	'makes every call, and none too many, when %s in the middle',
	async (_, trouble) => {
		const { answers, over, refused } = await run(trouble);
		expect(errorsIn(answers)).toEqual([]);
		expect({ over, refused }).toEqual({ over: [], refused: {} });
		// One line when it goes, one when it is back.
		for (const { log } of answers) expect(aboutRedis(log).length).toBeLessThanOrEqual(2);
	},
	60_000,
);

it.each([
	['full', full],
	['read-only', readOnly],
])(
	'makes calls at the rate of each process’s own share while Redis is %s',
	async (_, go) => {
		await go();
		const begun = Date.now();
		const { answers, over } = await run(() => Promise.resolve());
		const tookMs = Date.now() - begun;
		expect(errorsIn(answers)).toEqual([]);
		expect(over).toEqual([]);
		// A quarter of 30 a second, so that 60 take eight seconds and a half, after a window of waiting.
		expect(tookMs).toBeLessThan(15_000);
		for (const { log } of answers) expect(aboutRedis(log)).toHaveLength(1);
	},
	60_000,
);
