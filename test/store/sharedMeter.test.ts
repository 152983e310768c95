import { SharedMeter } from '../../zoom/metrics/sharedMeter';
import { useSharedRedis } from '../support/sharedRedis';
import { VirtualTime } from '../support/virtualTime';

const redis = useSharedRedis();
let time: VirtualTime;

beforeEach(() => {
	time = new VirtualTime();
});

/** As a process of its own. */
const meter = (): SharedMeter =>
	new SharedMeter(redis.connect(), 'n8n-zoom:{account}:metrics', time, new AbortController().signal);
const OK = { class: 'LIGHT', outcome: 'ok' } as const;
const SERIES = 'zoom_api_calls_total|LIGHT|ok';

describe('what several processes count for the metrics', () => {
	it('adds up for whoever asks, also after one of them is gone', async () => {
		const [one, two] = [meter(), meter()];
		one.count('zoom_api_calls_total', OK);
		await one.totals();
		two.count('zoom_api_calls_total', OK, 2);
		two.observe('zoom_api_answer_seconds', { class: 'LIGHT' }, 300);
		await two.totals();
		expect(Object.fromEntries((await meter().totals()) ?? [])).toEqual({
			[SERIES]: 3,
			'zoom_api_answer_seconds|LIGHT|0.5': 1,
			'zoom_api_answer_seconds|LIGHT|sum': 300,
		});
	});

	it('costs one command for all calls of some seconds, and none while nothing happens', async () => {
		const one = meter();
		await one.totals();
		const commands = async (): Promise<number> => {
			const info = await redis.server.client.info('commandstats');
			return Number(/cmdstat_evalsha:calls=(\d+)/.exec(info)?.[1] ?? 0);
		};
		const before = await commands();
		for (let calls = 0; calls < 10_000; calls++) one.count('zoom_api_calls_total', OK);
		await time.advance(5_000);
		while ((await redis.server.client.hget('n8n-zoom:{account}:metrics', SERIES)) !== '10000')
			await new Promise((resolve) => setImmediate(resolve));
		await time.advance(60_000);
		expect((await commands()) - before).toBeLessThanOrEqual(2);
	});

	it('is unknown while Redis is away, and nothing of it is lost', async () => {
		const one = meter();
		one.count('zoom_api_calls_total', OK);
		await one.totals();
		await redis.server.stop();
		one.count('zoom_api_calls_total', OK);
		expect(await one.totals()).toBeUndefined();
		await redis.server.start();
		let totals: ReadonlyMap<string, number> | undefined;
		while (!totals) {
			totals = await one.totals();
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		// The restarted Redis forgot the first.
		expect(Object.fromEntries(totals)).toEqual({ [SERIES]: 1 });
	});
});
