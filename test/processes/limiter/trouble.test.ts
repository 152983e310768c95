import { type Answer, type Cluster, startCluster, type Work } from './cluster';

let cluster: Cluster;

beforeAll(async () => {
	cluster = await startCluster({ processes: 3, plan: 'pro', latencyMs: 50 });
}, 60_000);

afterAll(async () => {
	await cluster.close();
});

beforeEach(async () => {
	cluster.wire.set({ kind: 'none' });
	await cluster.redis.client.flushall();
	await pause(1_100);
});

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A run of some seconds at the limit; something happens in the middle of it. */
async function run(
	trouble: () => Promise<void>,
): Promise<{ answers: Answer[]; over: number; refused: object }> {
	const before = await cluster.zoom.counters();
	const work: Work = { kind: 'light', calls: 60, atOnce: 30, lane: 'bulk', userId: cluster.userId };
	const running = Promise.all(cluster.members.map((member) => member.do([work])));
	await pause(1_500);
	await trouble();
	const answers = await running;
	const after = await cluster.zoom.counters();
	return { answers, over: after.violations.total - before.violations.total, refused: after.refused };
}

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
		expect({ over, refused }).toEqual({ over: 0, refused: {} });
	},
	60_000,
);
