import fc from 'fast-check';
import { VirtualTime } from '../../../support/virtualTime';
import { arrivalsAtZoom, type ClusterPlan, mostInAnyWindow } from './cluster';

const plans: fc.Arbitrary<ClusterPlan> = fc.record({
	seed: fc.integer(),
	limit: fc.record({ calls: fc.constantFrom(1, 2, 4, 10, 20, 30, 80), windowMs: fc.constant(1_000) }),
	processes: fc.array(
		fc.record({
			skewMs: fc.integer({ min: -3_600_000, max: 3_600_000 }),
			calls: fc.integer({ min: 1, max: 120 }),
			jitterMs: fc.constantFrom(0, 3, 10, 20),
		}),
		{ minLength: 1, maxLength: 4 },
	),
	redisMs: fc.constantFrom(0, 1, 20, 100),
	startMs: fc.constantFrom(0, 3, 60, 350),
	jitterMs: fc.constant(0),
});

it('never lets more than the limit into any second, whatever the interleaving, the delays and the clocks', async () => {
	await fc.assert(
		fc.asyncProperty(plans, async (plan) => {
			const arrivals = await arrivalsAtZoom(new VirtualTime(), plan);
			expect(arrivals).toHaveLength(plan.processes.reduce((sum, { calls }) => sum + calls, 0));
			expect(mostInAnyWindow(arrivals, plan.limit.windowMs)).toBeLessThanOrEqual(plan.limit.calls);
		}),
		{ numRuns: 200 },
	);
}, 120_000);

it('keeps to the limit where the way of one process is steady and that of another is not', async () => {
	for (let seed = 0; seed < 20; seed++) {
		const arrivals = await arrivalsAtZoom(new VirtualTime(), {
			seed,
			limit: { calls: 20, windowMs: 1_000 },
			processes: [0, 20].map((jitterMs) => ({ skewMs: 0, calls: 200, jitterMs })),
			redisMs: 1,
			startMs: 0,
			jitterMs: 0,
		});
		expect(mostInAnyWindow(arrivals, 1_000)).toBeLessThanOrEqual(20);
	}
});

it.each([
	[80, 1_000],
	[30, 1_000],
	[4, 1_000],
	[1, 1_000],
	[10, 60_000],
])('uses at least 95 %% of %i calls per %i ms, over three processes', async (calls, windowMs) => {
	const time = new VirtualTime();
	const rounds = 12;
	const arrivals = await arrivalsAtZoom(time, {
		seed: 1,
		limit: { calls, windowMs },
		processes: [-5_000, 0, 700].map((skewMs) => ({ skewMs, calls: Math.ceil((calls * rounds) / 3) })),
		redisMs: 2,
		startMs: 1,
		jitterMs: 5,
	});
	// From the last call of the first window: what comes before is a burst that costs no time.
	const took = (arrivals.at(-1) as number) - (arrivals[calls - 1] as number);
	expect((arrivals.length - calls) / calls / (took / windowMs)).toBeGreaterThan(0.95);
	expect(mostInAnyWindow(arrivals, windowMs)).toBeLessThanOrEqual(calls);
});

it('uses more than 98 % of the limit where the way to Zoom always takes the same time', async () => {
	const limit = { calls: 80, windowMs: 1_000 };
	const arrivals = await arrivalsAtZoom(new VirtualTime(), {
		seed: 1,
		limit,
		processes: [{ skewMs: 0, calls: 80 * 21 }],
		redisMs: 0,
		startMs: 1,
		jitterMs: 1,
	});
	expect((arrivals.at(-1) as number) - (arrivals[79] as number)).toBeLessThan(20_400);
	expect(mostInAnyWindow(arrivals, limit.windowMs)).toBeLessThanOrEqual(limit.calls);
});
