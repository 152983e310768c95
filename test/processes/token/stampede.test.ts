import { errorsOf, loginOf, startWorld, tokensOf, type World } from './world';

const PROCESSES = 8;
const CALLS = 25;
const ROUNDS = Number(process.env['ROUNDS'] ?? 50);
const ACCOUNTS = 50;

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

it(
	`asks for one token when ${PROCESSES} processes with ${CALLS} calls each start cold at once, ${ROUNDS} times in a row`,
	async () => {
		const { family, login, redis, simulator } = world;
		for (let round = 1; round <= ROUNDS; round++) {
			await redis.client.flushall();
			await simulator.control.configure({ tokenLatencyMs: (round % 5) * 10 });
			const answers = await Promise.all(
				family.map((child) => child.ask({ logins: [login], calls: CALLS, cold: true })),
			);
			expect(errorsOf(answers)).toEqual([]);
			expect(tokensOf(answers).size).toBe(1);
			expect(answers.reduce((sum, { calls }) => sum + calls, 0)).toBe(PROCESSES * CALLS);
			expect(await world.tokenRequests()).toBe(round);
		}
	},
	30_000 + ROUNDS * 2_000,
);

it(`asks once for each of ${ACCOUNTS} accounts that all processes need at once`, async () => {
	const { accounts } = await world.simulator.control.seed({ accounts: ACCOUNTS });
	const logins = accounts.map(loginOf);
	const answers = await Promise.all(world.family.map((child) => child.ask({ logins, calls: 3, cold: true })));
	expect(errorsOf(answers)).toEqual([]);
	expect(tokensOf(answers).size).toBe(ACCOUNTS);
	expect(await world.tokenRequests()).toBe(ACCOUNTS);
}, 60_000);

it('asks once when Zoom takes longer than a lease lasts', async () => {
	await world.simulator.control.configure({ tokenLatencyMs: 4_500 });
	const answers = await Promise.all(
		world.family.map((child) => child.ask({ logins: [world.login], calls: CALLS, cold: true })),
	);
	expect(errorsOf(answers)).toEqual([]);
	expect(await world.tokenRequests()).toBe(1);
}, 60_000);

it('asks once more when every process learns at once that the token is revoked', async () => {
	const { family, login, simulator } = world;
	const first = await Promise.all(
		family.map((child) => child.ask({ logins: [login], calls: CALLS, cold: true })),
	);
	const [revoked = ''] = tokensOf(first);
	await simulator.control.revokeTokens();
	const second = await Promise.all(
		family.map((child) => child.ask({ logins: [login], calls: CALLS, cold: false, reject: revoked })),
	);
	expect(errorsOf(second)).toEqual([]);
	expect(tokensOf(second).size).toBe(1);
	expect(tokensOf(second)).not.toContain(revoked);
	expect(await world.tokenRequests()).toBe(2);

	const late = await Promise.all(
		family.map((child) => child.ask({ logins: [login], calls: CALLS, cold: true, reject: revoked })),
	);
	expect(tokensOf(late)).toEqual(tokensOf(second));
	expect(await world.tokenRequests()).toBe(2);
}, 60_000);

it('asks a handful of times when thousands of calls in all processes use a wrong secret', async () => {
	const wrong = { ...world.login, clientSecret: 'not-the-secret' };
	for (let turn = 0; turn < 5; turn++) {
		const answers = await Promise.all(
			world.family.map((child) => child.ask({ logins: [wrong], calls: 250, cold: turn === 0 })),
		);
		expect(new Set(errorsOf(answers))).toEqual(
			new Set(['ZoomCredentialsError: Zoom does not accept the client ID or client secret']),
		);
	}
	expect(await world.tokenRequests()).toBe(1);

	const corrected = await Promise.all(
		world.family.map((child) => child.ask({ logins: [world.login], calls: CALLS, cold: false })),
	);
	expect(errorsOf(corrected)).toEqual([]);
	expect(await world.tokenRequests()).toBe(2);
}, 60_000);
