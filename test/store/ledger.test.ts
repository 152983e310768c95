import { type Ledger, MemoryLedger, REMEMBERED_MS, SharedLedger } from '../../zoom/events/backfill/ledger';
import { identityFor, isUnreported } from '../../zoom/events/backfill/unreported';
import { useSharedRedis } from '../support/sharedRedis';

const redis = useSharedRedis();

const inMemory = (): Ledger => new MemoryLedger(Date.now);
const overRedis = (): Ledger =>
	new SharedLedger(new MemoryLedger(Date.now), redis.connect(), 'n8n-zoom:{account}:happened');

describe.each([
	['one process', () => [inMemory()]],
	['processes that share a Redis', () => [overRedis(), overRedis(), overRedis()]],
])('in %s', (_, open) => {
	let ledgers: Ledger[];
	let turn: number;
	/** Another process each time. */
	const next = (): Ledger => ledgers[turn++ % ledgers.length] as Ledger;

	beforeEach(() => {
		ledgers = open();
		turn = 0;
	});

	it('what came as an event is not found any more', async () => {
		expect(await next().live('identity', 'event')).toBe(true);
		expect(await next().backfilled('identity')).toBe(false);
		expect(await next().live('identity', 'another')).toBe(true);
	});

	it('what was found is found once, and its event that comes late counts as told, in every process', async () => {
		expect(await next().backfilled('identity')).toBe(true);
		expect(await next().backfilled('identity')).toBe(false);
		expect(await next().live('identity', 'event')).toBe(false);
		expect(await next().live('identity', 'event')).toBe(false);
		expect(await next().live('identity', 'again')).toBe(true);
	});

	it('what was found and not told can be found again', async () => {
		const ledger = next();
		await ledger.backfilled('identity');
		await ledger.release('identity');
		expect(await ledger.backfilled('identity')).toBe(true);
	});

	it('an event by webhook is told already when its identity was found', async () => {
		const ended = (event_ts: number) => ({
			event: 'meeting.ended',
			event_ts,
			payload: { object: { uuid: 'one==' } },
		});
		const found = ended(1_000);
		await next().backfilled(identityFor('workflow', found) ?? '');
		expect(await isUnreported(next(), 'workflow', ended(1_234))).toBe(false);
		expect(await isUnreported(next(), 'other workflow', ended(1_234))).toBe(true);
	});
});

it('goes on by itself while Redis is away', async () => {
	const ledger = overRedis();
	await redis.server.stop();
	try {
		expect(await ledger.backfilled('identity')).toBe(true);
		expect(await ledger.backfilled('identity')).toBe(false);
		expect(await ledger.live('identity', 'event')).toBe(false);
	} finally {
		await redis.server.start();
	}
});

it('remembers by itself what Redis forgot', async () => {
	const ledger = overRedis();
	await ledger.backfilled('identity');
	await redis.server.client.flushall();
	expect(await ledger.backfilled('identity')).toBe(false);
	expect(await ledger.live('identity', 'event')).toBe(false);
});

it('forgets after a day and some hours, and the oldest when there are too many', async () => {
	let now = 0;
	const ledger = new MemoryLedger(() => now, 2);
	await ledger.backfilled('one');
	now = REMEMBERED_MS + 1;
	expect(await ledger.backfilled('one')).toBe(true);
	await ledger.backfilled('two');
	await ledger.backfilled('three');
	expect(await ledger.backfilled('three')).toBe(false);
	expect(await ledger.backfilled('one')).toBe(true);
});
