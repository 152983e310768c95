import { type Cluster, startCluster, tooMany, type Work } from './cluster';

/** Calls of the whole cluster, by kind: about ten seconds at the plan's limits. */
const RUNS = {
	free: { light: 36, medium: 18, heavy: 0 },
	pro: { light: 300, medium: 200, heavy: 100 },
	business: { light: 900, medium: 700, heavy: 450 },
} as const;
const PROCESSES = 3;

let cluster: Cluster;

afterEach(async () => {
	await cluster.close();
});

it.each(['free', 'pro', 'business'] as const)(
	'keeps three processes within every limit of the %s plan, by the moments at which calls leave them',
	async (plan) => {
		cluster = await startCluster({ processes: PROCESSES, plan, latencyMs: 150 });
		const work = Object.entries(RUNS[plan]).map(([kind, calls]): Work => ({
			kind: kind as Work['kind'],
			calls: Math.ceil(calls / PROCESSES),
			atOnce: 40,
			lane: kind,
			userId: cluster.userId,
		}));
		const answers = await Promise.all(cluster.members.map((member) => member.do(work)));
		const { refused } = await cluster.zoom.counters();
		expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
		expect(answers.flatMap(({ departures }) => departures)).toHaveLength(
			PROCESSES * work.reduce((sum, { calls }) => sum + calls, 0),
		);
		expect(tooMany(answers, plan)).toEqual([]);
		expect(refused).toEqual({});
	},
	90_000,
);
