import { Dropped } from '../../../../zoom/events/delivery/dropped';
import { MemoryMeter } from '../../../../zoom/metrics/meter';
import { VirtualRuntime } from '../support/virtualRuntime';

const SECOND = 1_000;

let runtime: VirtualRuntime;
let told: string[];
let meter: MemoryMeter;
let over: AbortController;
let dropped: Dropped;

beforeEach(() => {
	runtime = new VirtualRuntime();
	told = [];
	meter = new MemoryMeter();
	over = new AbortController();
	dropped = new Dropped('dropped', {
		runtime,
		meter,
		tell: (error) => told.push(`${error.code}: ${error.message}`),
		over: over.signal,
	});
});
afterEach(async () => {
	over.abort();
	await runtime.settle();
	expect(runtime.pending).toBe(0);
});

const drop = (event: string, times = 1): void => {
	for (let count = 0; count < times; count++) {
		dropped.add({ event, event_ts: 1, payload: {}, receivedAt: runtime.now() });
	}
};

it('tells five seconds after the first one how many there were, of which kinds and from when to when, the most first', async () => {
	drop('user.created');
	await runtime.advance(2 * SECOND);
	drop('meeting.started', 3);
	await runtime.advance(2 * SECOND);
	expect(told).toEqual([]);
	await runtime.advance(SECOND);
	expect(told).toEqual([
		'EVENTS_LOST: 4 Zoom events were dropped, the oldest first, because the workflow could not keep up: 3 × meeting.started, 1 × user.created; received from 2026-03-02T08:00:00.000Z to 2026-03-02T08:00:02.000Z',
	]);
	expect(dropped.total).toBe(4);
	expect(meter.drain()).toEqual([[expect.stringContaining('zoom_events_dropped_total'), 4]]);
});

it('tells again a minute later, of those that came since only, and then no more', async () => {
	drop('meeting.started');
	await runtime.advance(5 * SECOND);
	await runtime.advance(10 * SECOND);
	drop('meeting.ended', 2);
	await runtime.advance(49 * SECOND);
	expect(told).toHaveLength(1);
	await runtime.advance(SECOND);
	expect(told).toHaveLength(2);
	expect(told[1]).toContain('2 Zoom events were dropped');
	expect(told[1]).toContain(
		': 2 × meeting.ended; received from 2026-03-02T08:00:15.000Z to 2026-03-02T08:00:15.000Z',
	);
	expect(dropped.total).toBe(3);
	await runtime.advance(60 * SECOND);
	expect(told).toHaveLength(2);
	expect(runtime.pending).toBe(0);
});

it('names ten kinds, and says that there were others', async () => {
	for (let kind = 10; kind < 20; kind++) drop(`kind.${kind}`);
	await runtime.advance(5 * SECOND);
	expect(told[0]).toContain('1 × kind.19; received');
	for (let kind = 10; kind < 21; kind++) drop(`kind.${kind}`);
	await runtime.advance(60 * SECOND);
	expect(told[1]).toContain('1 × kind.19 and others; received');
});

it('tells at once what is left when it is over, and nothing where all was told', async () => {
	drop('meeting.started');
	over.abort();
	await runtime.settle();
	expect(told).toHaveLength(1);
	expect(told[0]).toContain('One Zoom event was dropped');
	dropped.flush();
	expect(told).toHaveLength(1);
});
