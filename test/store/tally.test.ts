import { RedisCounters } from '../../zoom/api/limits/redisCounters';
import { SharedTally } from '../../zoom/api/usage/sharedTally';
import { useSharedRedis } from '../support/sharedRedis';
import { VirtualTime } from '../support/virtualTime';

const HOUR = 3_600_000;
const redis = useSharedRedis();
let time: VirtualTime;

beforeEach(() => {
	time = new VirtualTime();
});

/** As a process of its own. */
const tally = (): SharedTally =>
	new SharedTally(redis.connect(), 'n8n-zoom:{account}:calls', time, new AbortController().signal);

describe('calls counted by several processes', () => {
	it('add up for whoever asks', async () => {
		const [one, two, asking] = [tally(), tally(), tally()];
		one.add('ok');
		one.add('ok');
		two.add('ok');
		two.add('REFUSED');
		expect(await one.lastHour()).toEqual({ ok: 2 });
		expect(await two.lastHour()).toEqual({ ok: 3, REFUSED: 1 });
		expect(await asking.lastHour()).toEqual({ ok: 3, REFUSED: 1 });
	});

	it('are told within seconds, and each once', async () => {
		const [one, asking] = [tally(), tally()];
		one.add('ok');
		await time.advance(2_000);
		while (!(await redis.server.dump()).includes('ok')) await new Promise((resolve) => setImmediate(resolve));
		one.add('ok');
		await one.lastHour();
		await one.lastHour();
		expect(await asking.lastHour()).toEqual({ ok: 2 });
	});

	it('are forgotten after an hour, over the hour’s end too', async () => {
		const one = tally();
		one.add('ok');
		await one.lastHour();
		await time.advance(HOUR - 60_000);
		one.add('REFUSED');
		expect(await one.lastHour()).toEqual({ ok: 1, REFUSED: 1 });
		await time.advance(60_000);
		expect(await tally().lastHour()).toEqual({ REFUSED: 1 });
	});

	it('are those of the process alone while Redis is away, and are told when it is back', async () => {
		const one = tally();
		one.add('ok');
		await one.lastHour();
		await redis.server.stop();
		one.add('CONNECTION_FAILED');
		expect(await one.lastHour()).toEqual({ ok: 1, CONNECTION_FAILED: 1 });
		await redis.server.start();
		const asking = tally();
		while (!('CONNECTION_FAILED' in (await asking.lastHour()))) {
			await one.lastHour();
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		// The restarted Redis forgot the first.
		expect(await asking.lastHour()).toEqual({ CONNECTION_FAILED: 1 });
	});
});

it('a daily count can be read, from any process, and is the process’s own without Redis', async () => {
	const counters = (): RedisCounters =>
		new RedisCounters(redis.connect(), 'n8n-zoom:{account}:day', () => time.now());
	const [one, two] = [counters(), counters()];
	expect(await one.count('HEAVY calls')).toBe(0);
	await one.take('HEAVY calls', 10);
	await two.take('HEAVY calls', 10);
	await two.take('HEAVY calls', 10);
	expect([await one.count('HEAVY calls'), await two.count('HEAVY calls')]).toEqual([3, 3]);
	await redis.server.stop();
	expect([await one.count('HEAVY calls'), await two.count('HEAVY calls')]).toEqual([1, 2]);
	await redis.server.start();
});
