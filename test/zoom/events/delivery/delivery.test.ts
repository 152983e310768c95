import { Delivery, type DeliveryOptions } from '../../../../zoom/events/delivery/delivery';
import type { ZoomEvent } from '../../../../zoom/events/model/envelope';
import { silentMeter } from '../../../../zoom/metrics/meter';
import { MemorySeenSet } from '../../../../zoom/store/seenSet';
import type { ZoomError } from '../../../../zoom/errors';
import { VirtualRuntime } from '../support/virtualRuntime';

let runtime: VirtualRuntime;
let seen: MemorySeenSet;
let emitted: ZoomEvent[];
let troubles: ZoomError[];
let failures: unknown[];
let executions: Array<() => void>;

beforeEach(() => {
	runtime = new VirtualRuntime();
	seen = new MemorySeenSet(runtime.now, { ttlMs: 3_600_000, maxSize: 100_000 });
	emitted = [];
	troubles = [];
	failures = [];
	executions = [];
});

/** @param slow whether executions last until the test ends them */
function deliver(options: Partial<DeliveryOptions> = {}, slow = false): Delivery {
	return new Delivery(
		{
			scope: 'workflow',
			wants: () => true,
			maxWaiting: 10_000,
			concurrency: 5,
			emit: (event) => {
				emitted.push(event);
				return slow ? new Promise<void>((resolve) => executions.push(resolve)) : undefined;
			},
			trouble: (error) => troubles.push(error),
			...options,
		},
		{ runtime, seen, meter: silentMeter, seenKey: 'seen', failed: (error) => failures.push(error) },
	);
}

const event = (seq: number, object: Record<string, unknown> = {}): ZoomEvent => ({
	event: 'meeting.participant_joined',
	event_ts: seq,
	payload: { object: { id: `${seq}`, ...object } },
	receivedAt: runtime.now(),
});

const times = (): unknown[] => emitted.map(({ event_ts }) => event_ts);
const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

async function endAll(): Promise<void> {
	while (executions.length > 0) {
		for (const end of executions.splice(0)) end();
		await runtime.settle();
	}
}

it('hands on every event once and in order', async () => {
	const delivery = deliver();
	for (const seq of range(5_000)) delivery.offer(event(seq));
	for (const seq of range(5_000)) delivery.offer(event(seq));
	await runtime.settle();
	expect(times()).toEqual(range(5_000));
	expect(delivery.counts).toEqual({ emitted: 5_000, duplicates: 5_000, dropped: 0 });
});

it('remembers over processes and restarts what went to a workflow, and for no other workflow', async () => {
	deliver().offer(event(1));
	deliver().offer(event(1));
	deliver({ scope: 'another workflow' }).offer(event(1));
	await runtime.settle();
	expect(times()).toEqual([1, 1]);
});

it('keeps duplicates when it is asked to', async () => {
	const delivery = deliver({ scope: undefined });
	delivery.offer(event(1));
	delivery.offer(event(1));
	await runtime.settle();
	expect(times()).toEqual([1, 1]);
});

it('hands on only what the workflow wants', async () => {
	const delivery = deliver({ wants: ({ event_ts }) => event_ts === 2 });
	for (const seq of range(4)) delivery.offer(event(seq));
	await runtime.settle();
	expect(times()).toEqual([2]);
});

it('has no more executions under way than it may', async () => {
	const delivery = deliver({}, true);
	for (const seq of range(20)) delivery.offer(event(seq));
	await runtime.settle();
	expect(times()).toEqual(range(5));
	executions.shift()?.();
	await runtime.settle();
	expect(times()).toEqual(range(6));
	await endAll();
	expect(times()).toEqual(range(20));
});

it('lets an execution of a meeting end before the next of the same meeting begins, while others go on', async () => {
	const delivery = deliver({}, true);
	for (const seq of range(6)) delivery.offer(event(seq, { id: seq % 2 ? 'odd' : 'even' }));
	await runtime.settle();
	expect(times()).toEqual([0, 1]);
	executions[1]?.();
	await runtime.settle();
	expect(times()).toEqual([0, 1, 3]);
	await endAll();
	expect(times().sort()).toEqual(range(6));
	const ofOne = emitted.filter(({ payload }) => payload.object?.['id'] === 'even');
	expect(ofOne.map(({ event_ts }) => event_ts)).toEqual([0, 2, 4]);
});

it('does not wait for ever for an execution that is not heard of again', async () => {
	const delivery = deliver({ concurrency: 1 }, true);
	delivery.offer(event(1));
	delivery.offer(event(2));
	await runtime.advance(599_000);
	expect(times()).toEqual([1]);
	await runtime.advance(2_000);
	expect(times()).toEqual([1, 2]);
	await delivery.close();
});

it('holds no more events than it may, drops the oldest and says how many and which', async () => {
	const delivery = deliver({ maxWaiting: 1_000 }, true);
	for (const seq of range(10_000)) delivery.offer(event(seq));
	await runtime.advance(5_000);
	expect(delivery.counts.dropped).toBe(9_000);
	expect(troubles.map(({ message }) => message)).toEqual([
		expect.stringContaining('9000 Zoom events were dropped, the oldest first'),
	]);
	expect(troubles[0]?.message).toContain('9000 × meeting.participant_joined');
	await endAll();
	expect(times()).toEqual(range(10_000).slice(9_000));
});

it('drops the oldest also of those that were looked up already, and none that is under way', async () => {
	const delivery = deliver({ maxWaiting: 1_000 }, true);
	for (const seq of range(10_000)) {
		delivery.offer(event(seq));
		if (seq % 100 === 99) await runtime.settle();
	}
	await runtime.advance(5_000);
	expect(times()).toEqual(range(5));
	expect(delivery.counts).toEqual({ emitted: 5, duplicates: 0, dropped: 8_995 });
	expect(troubles.map(({ message }) => message)).toEqual([expect.stringContaining('8995 × meeting.')]);
	await endAll();
	expect(times()).toEqual([...range(5), ...range(10_000).slice(9_000)]);
});

it('drops what waits behind a meeting that does not end, and goes on with the others', async () => {
	const delivery = deliver({ maxWaiting: 100, concurrency: 2 }, true);
	for (const seq of range(300)) delivery.offer(event(seq, { id: 'the same' }));
	await runtime.settle();
	expect(delivery.oldest).toBeDefined();
	for (const seq of range(50)) delivery.offer(event(1_000 + seq));
	await runtime.settle();
	expect(delivery.counts.dropped).toBe(249);
	while (executions.length > 1) {
		for (const end of executions.splice(1)) end();
		await runtime.settle();
	}
	expect(times()).toEqual([200, ...range(50).map((seq) => 1_000 + seq)]);
	expect((await delivery.close()).map(({ event_ts }) => event_ts)).toEqual(range(300).slice(250));
});

it('leaves what was not emitted to others when it ends', async () => {
	const first = deliver({ concurrency: 1 }, true);
	for (const seq of range(5)) first.offer(event(seq));
	await runtime.settle();
	const left = await first.close();
	expect(left.map(({ event_ts }) => event_ts)).toEqual([1, 2, 3, 4]);
	const second = deliver();
	for (const one of [event(0), ...left]) second.offer(one);
	await runtime.settle();
	expect(times()).toEqual(range(5));
	expect(runtime.pending).toBe(0);
});

it('tells since when the oldest event waits', async () => {
	const delivery = deliver({ concurrency: 1 }, true);
	expect(delivery.oldest).toBeUndefined();
	delivery.offer(event(1));
	await runtime.advance(1_000);
	const received = runtime.now();
	delivery.offer(event(2));
	await runtime.advance(1_000);
	expect(delivery.oldest).toBe(received);
	await delivery.close();
});

it('leaves also what was just being looked up when it ends', async () => {
	const delivery = deliver();
	for (const seq of range(5)) delivery.offer(event(seq));
	const left = await delivery.close();
	expect(left.map(({ event_ts }) => event_ts)).toEqual(range(5));
	expect(emitted).toEqual([]);
	for (const one of left) deliver().offer(one);
	await runtime.settle();
	expect(times()).toEqual(range(5));
});

describe('an event that makes us throw', () => {
	const choke = ({ event_ts }: { event_ts?: number | undefined }): boolean => {
		if (event_ts === 1) throw new TypeError('choked');
		return true;
	};

	it.each([
		['the filter', { wants: choke }],
		[
			'the workflow',
			{
				emit: (one: ZoomEvent) => {
					choke(one);
					emitted.push(one);
					return undefined;
				},
			},
		],
	])('in %s is counted and told, and the others come', async (_, options) => {
		const delivery = deliver(options);
		for (const seq of range(4)) delivery.offer(event(seq));
		await runtime.settle();
		expect(times()).toEqual([0, 2, 3]);
		expect(failures).toHaveLength(1);
		expect(delivery.counts).toEqual({ emitted: 3, duplicates: 0, dropped: 1 });
		await runtime.advance(5_000);
		expect(troubles).toMatchObject([{ fault: 'failed' }]);
		expect(troubles[0]?.message).toContain(
			'One Zoom event was dropped because processing failed: 1 × meeting.participant_joined',
		);
		delivery.offer(event(5));
		await runtime.settle();
		expect(times()).toEqual([0, 2, 3, 5]);
		expect(await delivery.close()).toEqual([]);
	});

	it('in its key comes all the same, and the others too', async () => {
		const delivery = deliver();
		const strange = event(1);
		Object.defineProperty(strange, 'payload', {
			get: () => {
				throw new TypeError('choked');
			},
		});
		delivery.offer(event(0));
		delivery.offer(strange);
		await runtime.settle();
		delivery.offer(event(2));
		await runtime.settle();
		expect(times()).toEqual([0, 1, 2]);
		expect(failures).toHaveLength(1);
		await delivery.close();
	});
});

it('emits rather twice than never when what was emitted before cannot be looked up, and goes on', async () => {
	const first = jest.spyOn(seen, 'addNew');
	first.mockRejectedValueOnce(new Error('WRONGTYPE'));
	const delivery = deliver();
	delivery.offer(event(1));
	await runtime.settle();
	delivery.offer(event(2));
	delivery.offer(event(2));
	await runtime.settle();
	expect(times()).toEqual([1, 2]);
	expect(failures).toHaveLength(1);
	await delivery.close();
});

it('tells about dropped events also after telling failed once', async () => {
	let fails = true;
	const delivery = deliver(
		{
			maxWaiting: 1,
			concurrency: 1,
			trouble: (error) => {
				if (fails) throw new Error('n8n is busy');
				troubles.push(error);
			},
		},
		true,
	);
	for (const seq of range(4)) delivery.offer(event(seq));
	await runtime.advance(5_000);
	expect(troubles).toEqual([]);
	fails = false;
	for (const seq of range(4)) delivery.offer(event(10 + seq));
	await runtime.advance(5_000);
	expect(troubles).toHaveLength(1);
	await delivery.close();
	await endAll();
});

describe('draining', () => {
	it('begins what waits in its turn, those of one meeting one after the other, and waits until n8n has taken over', async () => {
		const delivery = deliver({ concurrency: 2 }, true);
		for (const seq of range(6)) delivery.offer(event(seq, { id: seq < 3 ? 'one' : `${seq}` }));
		await runtime.settle();
		let drained = false;
		const draining = delivery.drain(10_000).then(() => (drained = true));
		while (emitted.length < 6) {
			await runtime.advance(100);
			expect(drained).toBe(false);
			expect(executions.length).toBeLessThanOrEqual(2);
			executions.shift()?.();
		}
		const ofOne = emitted.filter(({ payload }) => payload.object?.['id'] === 'one');
		expect(ofOne.map(({ event_ts }) => event_ts)).toEqual([0, 1, 2]);
		await runtime.advance(800);
		expect(drained).toBe(false);
		await runtime.advance(200);
		await draining;
		expect(await delivery.close()).toEqual([]);
		expect(runtime.pending).toBe(0);
	});

	it('ends at once when nothing waits', async () => {
		const delivery = deliver({}, true);
		delivery.offer(event(1));
		await runtime.settle();
		await delivery.drain(10_000);
		expect(await delivery.close()).toEqual([]);
	});

	it('ends when the time is up; what is left is told', async () => {
		const delivery = deliver({ concurrency: 1 }, true);
		for (const seq of range(4)) delivery.offer(event(seq));
		await runtime.settle();
		const draining = delivery.drain(10_000);
		await runtime.advance(5_000);
		executions.shift()?.();
		await runtime.advance(7_000);
		await draining;
		expect(times()).toEqual([0, 1]);
		const left = await delivery.close();
		expect(left.map(({ event_ts }) => event_ts)).toEqual([2, 3]);
		delivery.lose(left);
		expect(troubles).toMatchObject([{ fault: 'stopped' }]);
		expect(troubles[0]?.message).toMatch(
			/^2 Zoom events were dropped because the workflow was stopped first: 2 × meeting.participant_joined; received from 2026-/,
		);
		expect(delivery.counts.dropped).toBe(2);
		expect(runtime.pending).toBe(0);
	});
});

describe('an event of which no execution can begin', () => {
	/** While the database of the workflow is away, each of its executions is refused. */
	let away = true;
	const keys: string[] = [];

	beforeEach(() => {
		away = true;
		keys.length = 0;
	});

	const refusing = (options: Partial<DeliveryOptions> = {}): Delivery =>
		deliver({
			repeatable: true,
			emit: async (one, key) => {
				keys.push(key);
				if (away) throw new TypeError('the database is away');
				emitted.push(one);
				await Promise.resolve();
			},
			...options,
		});

	const logged = (): unknown[] => runtime.log.lines.map(({ message }) => message);

	it('waits, in its turn and under its key, and begins one when that is possible again', async () => {
		const delivery = refusing({ concurrency: 2 });
		for (const seq of range(6)) delivery.offer(event(seq, { id: seq < 3 ? 'one' : `${seq}` }));
		await runtime.advance(10_000);
		expect(emitted).toEqual([]);
		expect(new Set(keys).size).toBe(2);
		expect(delivery.counts).toEqual({ emitted: 0, duplicates: 0, dropped: 0 });
		expect(delivery.oldest).toBe(runtime.now() - 10_000);
		away = false;
		await runtime.advance(30_000);
		expect(times().sort()).toEqual(range(6));
		const ofOne = emitted.filter(({ payload }) => payload.object?.['id'] === 'one');
		expect(ofOne.map(({ event_ts }) => event_ts)).toEqual([0, 1, 2]);
		expect(delivery.counts).toEqual({ emitted: 6, duplicates: 0, dropped: 0 });
		expect(delivery.oldest).toBeUndefined();
		expect(logged()).toEqual([
			'Events wait, because no execution can begin',
			'No event waits any more for executions to begin',
		]);
		expect(JSON.stringify(runtime.log.lines)).not.toContain('the database is away');
		expect(troubles).toEqual([]);
		expect(await delivery.close()).toEqual([]);
	});

	it('is handed over less and less often', async () => {
		const delivery = refusing();
		delivery.offer(event(1));
		await runtime.settle();
		const at: number[] = [];
		for (let seconds = 0; seconds < 130; seconds++) {
			const before = keys.length;
			await runtime.advance(1_000);
			if (keys.length > before) at.push(seconds + 1);
		}
		expect(at).toEqual([1, 3, 7, 15, 31, 61, 91, 121]);
		await delivery.close();
	});

	it('keeps one key also where duplicates are kept, and each arrival has its own', async () => {
		const delivery = refusing({ scope: undefined });
		delivery.offer(event(1));
		delivery.offer(event(1));
		await runtime.advance(1_000);
		expect(keys).toHaveLength(2);
		away = false;
		await runtime.advance(2_000);
		expect(times()).toEqual([1, 1]);
		expect(keys).toEqual([keys[0], keys[0], keys[0], expect.any(String)]);
		expect(new Set(keys).size).toBe(2);
	});

	it('is lost and told of after an hour', async () => {
		const delivery = refusing();
		delivery.offer(event(1));
		await runtime.advance(3_590_000);
		expect(delivery.counts.dropped).toBe(0);
		await runtime.advance(60_000);
		expect(delivery.counts).toEqual({ emitted: 0, duplicates: 0, dropped: 1 });
		expect(troubles).toMatchObject([{ fault: 'failed' }]);
		expect(failures).toEqual([new TypeError('the database is away')]);
		await delivery.close();
	});

	it.each([
		['could', false],
		['may, as nothing else is said,', undefined],
	])('is lost and told of at once where a second time %s begin two executions', async (_, repeatable) => {
		const delivery = refusing({ repeatable });
		delivery.offer(event(1));
		await runtime.advance(5_000);
		expect(keys).toHaveLength(1);
		expect(delivery.counts).toEqual({ emitted: 0, duplicates: 0, dropped: 1 });
		expect(troubles).toMatchObject([{ fault: 'failed' }]);
		away = false;
		delivery.offer(event(2));
		await runtime.settle();
		expect(times()).toEqual([2]);
		await delivery.close();
	});

	it('is among the oldest that are dropped when too many wait', async () => {
		const delivery = refusing({ maxWaiting: 10, concurrency: 2 });
		for (const seq of range(2)) delivery.offer(event(seq));
		await runtime.settle();
		for (const seq of range(10)) delivery.offer(event(10 + seq));
		await runtime.advance(5_000);
		expect(delivery.counts.dropped).toBe(2);
		away = false;
		await runtime.advance(30_000);
		expect(emitted.map(({ event_ts }) => Number(event_ts)).sort((a, b) => a - b)).toEqual(
			range(10).map((seq) => 10 + seq),
		);
		await delivery.close();
	});

	it('is left to others when it ends, and waits no longer', async () => {
		const delivery = refusing({ concurrency: 2 });
		for (const seq of range(4)) delivery.offer(event(seq));
		await runtime.settle();
		const left = await delivery.close();
		expect(left.map(({ event_ts }) => event_ts)).toEqual(range(4));
		await runtime.settle();
		expect(runtime.pending).toBe(0);
		away = false;
		const second = refusing();
		for (const one of left) second.offer(one);
		await runtime.settle();
		expect(times()).toEqual(range(4));
	});

	it('is waited for while it drains', async () => {
		const delivery = refusing();
		delivery.offer(event(1));
		await runtime.settle();
		const draining = delivery.drain(10_000);
		away = false;
		await runtime.advance(2_000);
		await draining;
		expect(times()).toEqual([1]);
		expect(await delivery.close()).toEqual([]);
	});
});
