import { Delivery, type DeliveryOptions } from '../../../zoom/events/delivery';
import type { ZoomEvent } from '../../../zoom/events/envelope';
import { MemoryOnce } from '../../../zoom/store/once';
import type { ZoomError } from '../../../zoom/errors';
import { VirtualRuntime } from './support/virtualRuntime';

let runtime: VirtualRuntime;
let once: MemoryOnce;
let emitted: ZoomEvent[];
let troubles: ZoomError[];
let failures: unknown[];
let executions: Array<() => void>;

beforeEach(() => {
	runtime = new VirtualRuntime();
	once = new MemoryOnce(runtime.now, { ttlMs: 3_600_000, most: 100_000 });
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
		{ runtime, once, seenKey: 'seen', failed: (error) => failures.push(error) },
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
