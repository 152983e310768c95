import type { Answer } from './family';
import { errorsOf, pause, startWorld, tokensOf, type World } from './world';

const PROCESSES = 4;
const CALLS = 25;

let world: World;

beforeAll(async () => {
	world = await startWorld(PROCESSES);
}, 60_000);

afterAll(async () => {
	await world.close();
});

beforeEach(async () => {
	await world.reset();
});

const ask = (from: number, to: number): Promise<Answer[]> =>
	Promise.all(
		world.family
			.slice(from, to)
			.map((child) => child.ask({ logins: [world.login], calls: CALLS, cold: true })),
	);

/** The first child has the lease, and Zoom takes its time to answer it. */
async function firstChildHolds(zoomTakesMs: number): Promise<{ answers: Promise<Answer[]> }> {
	await world.simulator.control.fault({ on: 'POST /oauth/token', delayMs: zoomTakesMs });
	const answers = ask(0, 1);
	await world.somebodyAsks();
	return { answers };
}

it.each([1, 2, 3])(
	'goes on with one more request when the process that asks is killed (%i)',
	async () => {
		await firstChildHolds(2_000);
		const others = ask(1, PROCESSES);
		await pause(100);
		world.family[0]?.signal('SIGKILL');
		const answers = await others;
		expect(errorsOf(answers)).toEqual([]);
		expect(tokensOf(answers).size).toBe(1);
		expect(await world.tokenRequests()).toBeLessThanOrEqual(2);
	},
	60_000,
);

it('goes on with one more request when the process that asks is paused, and keeps the newer token when it wakes', async () => {
	const paused = await firstChildHolds(1_000);
	world.family[0]?.signal('SIGSTOP');
	const answers = await ask(1, PROCESSES);
	expect(errorsOf(answers)).toEqual([]);
	expect(tokensOf(answers).size).toBe(1);
	expect(await world.tokenRequests()).toBe(2);

	const stored = await world.redis.dump();
	world.family[0]?.signal('SIGCONT');
	expect(errorsOf(await paused.answers)).toEqual([]);
	const [value] = (await world.redis.dump()).split('\n');
	expect(stored).toContain(value?.split(' ').at(-1));

	expect(tokensOf(await ask(0, PROCESSES))).toEqual(tokensOf(answers));
	expect(await world.tokenRequests()).toBe(2);
}, 60_000);

it('makes the others wait no longer than a few seconds', async () => {
	await firstChildHolds(2_000);
	world.family[0]?.signal('SIGKILL');
	const answers = await ask(1, PROCESSES);
	// Bounds the design (a lease of 3 s), not the speed of this machine.
	expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(10_000);
}, 60_000);
