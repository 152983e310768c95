import { type AccountCredentials, type Simulator, startSimulator } from '../../../simulator';
import { startRedis, type TestRedis } from '../../support/redis';
import { type Child, Family } from './family';
import { Stream } from './stream';

/** More with ROUNDS=100. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);

let zoom: Simulator;
let redis: TestRedis;
let family: Family;
let stream: Stream;

beforeAll(async () => {
	[zoom, redis] = await Promise.all([startSimulator(), startRedis()]);
});
afterAll(async () => {
	await Promise.all([zoom.close(), redis.close()]);
});

beforeEach(async () => {
	await redis.client.flushall();
	await zoom.control.reset();
	const { accountId, clientId, clientSecret }: AccountCredentials = zoom.credentials;
	family = new Family({
		ZOOM_ORIGIN: zoom.origin,
		ZOOM_REDIS_URL: redis.url,
		LOGIN: JSON.stringify({ environment: 'commercial', accountId, clientId, clientSecret }),
	});
	stream = new Stream(zoom.control);
});
afterEach(async () => {
	await stream.stop();
	await family.close();
});

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function until(holds: () => Promise<boolean>, seconds: number): Promise<number> {
	const begun = Date.now();
	while (!(await holds())) {
		if (Date.now() - begun > seconds * 1_000) throw new Error(`It took longer than ${seconds} s`);
		await pause(50);
	}
	return Date.now() - begun;
}

const connected = async (): Promise<boolean> => (await zoom.control.connections()).length === 1;

/** The living child that holds the connection, and one that does not. */
async function roles(living: readonly Child[]): Promise<{ holder: Child; other: Child }> {
	const here = await Promise.all(living.map(async (child) => (await child.status()).here));
	const holder = living[here.indexOf(true)];
	const other = living[here.indexOf(false)];
	if (!holder || !other || here.filter(Boolean).length !== 1) throw new Error(`Holders: ${here.join(', ')}`);
	return { holder, other };
}

it('lets one of several processes connect, and each event start the workflow once', async () => {
	await Promise.all([family.add(), family.add(), family.add()]);
	await until(connected, 10);
	stream.start();
	await pause(3_000);
	await stream.stop();
	await pause(500);
	expect(stream.verdict(family.lines)).toMatchObject({ twice: [], missing: [], inGaps: 0 });
	expect((await zoom.control.socketCounts()).accepted).toBe(1);
}, 60_000);

it(
	'is taken over when its holder is killed, and what is missing lies in the gap that is told',
	async () => {
		let living = [await family.add(), await family.add()];
		await until(connected, 10);
		stream.start();
		for (let round = 0; round < ROUNDS; round++) {
			await pause(1_500);
			const { holder } = await roles(living);
			await holder.kill();
			await until(async () => !(await connected()), 5);
			expect(await until(connected, 15)).toBeLessThan(15_000);
			living = [...living.filter((child) => child !== holder), await family.add()];
		}
		await pause(1_000);
		await stream.stop();
		await pause(1_000);
		expect(stream.verdict(family.lines)).toMatchObject({ twice: [], missing: [] });
		expect(family.lines.filter((line) => line.kind === 'connected' && line.gap)).not.toHaveLength(0);
	},
	60_000 + ROUNDS * 25_000,
);

it(
	'is handed over at once when its holder leaves in order',
	async () => {
		let living = [await family.add(), await family.add()];
		await until(connected, 10);
		stream.start();
		for (let round = 0; round < ROUNDS; round++) {
			await pause(1_500);
			const { holder } = await roles(living);
			await holder.leave();
			expect(await until(connected, 5)).toBeLessThan(3_000);
			living = [...living.filter((child) => child !== holder), await family.add()];
		}
		await pause(1_000);
		await stream.stop();
		await pause(1_000);
		expect(stream.verdict(family.lines)).toMatchObject({ twice: [], missing: [] });
		expect(stream.lostFromSockets(family.lines)).toEqual([]);
	},
	60_000 + ROUNDS * 20_000,
);

it(
	'passes to another while its holder sleeps, who lets go when it wakes and loses nothing it had received',
	async () => {
		const living = [await family.add(), await family.add()];
		await until(connected, 10);
		stream.start();
		for (let round = 0; round < ROUNDS; round++) {
			await pause(1_500);
			const { holder, other } = await roles(living);
			holder.signal('SIGSTOP');
			await pause(100);
			const before = holder.lines.length;
			await until(async () => (await other.status()).here, 15);
			// Long after the lease; a minute in the long run of 100 rounds.
			await pause(ROUNDS > 10 && round % 10 === 0 ? 60_000 : 3_000);
			expect(holder.lines.length).toBe(before);
			holder.signal('SIGCONT');
			await pause(1_000);
			expect((await roles(living)).holder).toBe(other);
		}
		await stream.stop();
		await pause(1_000);
		expect(stream.verdict(family.lines)).toMatchObject({ twice: [], missing: [] });
		expect(stream.lostFromSockets(family.lines)).toEqual([]);
		expect((await zoom.control.connections()).length).toBe(1);
	},
	60_000 + ROUNDS * 80_000,
);

it(
	'is not disturbed when Redis is restarted and has forgotten everything',
	async () => {
		const living = [await family.add(), await family.add()];
		await until(connected, 10);
		stream.start();
		for (let round = 0; round < ROUNDS; round++) {
			await pause(1_500);
			await redis.stop();
			await pause(3_000);
			await redis.start();
			await pause(6_000);
			await roles(living);
		}
		await stream.stop();
		// Who could not ask whether another had an event has asked by then.
		await pause(6_000);
		expect(stream.verdict(family.lines)).toMatchObject({ twice: [], missing: [] });
		expect(stream.lostFromSockets(family.lines)).toEqual([]);
	},
	60_000 + ROUNDS * 20_000,
);

it('is taken over within 15 s when Redis is back, after holder and Redis were gone together; meanwhile who waits says so', async () => {
	const living = [await family.add(), await family.add()];
	await until(connected, 10);
	stream.start();
	await pause(1_500);
	const { holder, other } = await roles(living);
	await redis.stop();
	await holder.kill();
	await until(async () => !(await connected()), 5);
	await until(async () => (await other.status()).state === 'unknown', 10);
	const told = (): boolean =>
		other.lines.some((line) => line.kind === 'trouble' && line.message.includes('Redis is away'));
	await until(() => Promise.resolve(told()), 45);
	expect(await connected()).toBe(false);
	await redis.start();
	await until(connected, 15);
	await pause(1_000);
	await stream.stop();
	await pause(1_000);
	expect(stream.verdict(family.lines)).toMatchObject({ twice: [], missing: [] });
	expect(await zoom.control.socketCounts()).toMatchObject({ accepted: 2, evicted: 0 });
}, 120_000);
