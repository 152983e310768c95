import type { ZoomEvent } from '../../../../zoom/events/model/envelope';
import { Outbox } from '../../../../zoom/events/cluster/outbox';
import type { Gap } from '../../../../zoom/events/model/state';
import { StoreUnavailableError } from '../../../../zoom/store/redisConnection';
import { VirtualRuntime } from '../support/virtualRuntime';

let runtime: VirtualRuntime;
let away: boolean;
let heard: unknown[];
let gaps: Gap[];
let outbox: Outbox;

const guard = (): void => {
	if (away) throw new StoreUnavailableError('away');
};

beforeEach(() => {
	runtime = new VirtualRuntime();
	away = false;
	heard = [];
	gaps = [];
	outbox = new Outbox({
		runtime,
		catchUp: async () => {
			await Promise.resolve();
			guard();
		},
		publish: async (events) => {
			await Promise.resolve();
			guard();
			const text = JSON.stringify(events);
			heard.push(...(JSON.parse(text) as ZoomEvent[]).map(({ event_ts }) => event_ts));
			return 1;
		},
		tellGap: async (gap) => {
			await Promise.resolve();
			guard();
			gaps.push(gap);
		},
	});
});

const event = (event_ts: number, object: object = {}): ZoomEvent => ({
	event: 'user.updated',
	event_ts,
	payload: { object: object as Record<string, unknown> },
	receivedAt: runtime.now(),
});

function circle(): object {
	const object: Record<string, unknown> = {};
	object['itself'] = object;
	return object;
}

function deep(): object {
	let object = {};
	for (let level = 0; level < 100_000; level++) object = { object };
	return object;
}

it('sends what is added, in order, many at a time', async () => {
	for (let seq = 0; seq < 1_000; seq++) outbox.add(event(seq));
	await runtime.settle();
	expect(heard).toEqual(Array.from({ length: 1_000 }, (_, seq) => seq));
	await outbox.tellUnsent();
	expect(gaps).toEqual([]);
});

it.each([
	['refers to itself', circle],
	['is nested too deeply to be written', deep],
	['holds what JSON has no word for', () => ({ id: 1n })],
])('sends the others when one %s, tells a gap for that one, and goes on', async (_, strange) => {
	const at = runtime.now();
	outbox.add(event(1));
	outbox.add(event(2, strange()));
	outbox.add(event(3));
	await runtime.settle();
	expect(heard).toEqual([1, 3]);
	outbox.add(event(4));
	await runtime.settle();
	expect(heard).toEqual([1, 3, 4]);
	await runtime.advance(5_000);
	await outbox.tellUnsent();
	expect(gaps).toEqual([{ from: at, to: at + 5_000, reason: 'redis' }]);
	await outbox.tellUnsent();
	expect(gaps).toHaveLength(1);
});

it('tells a gap for all that came while Redis was away, as soon as it is back, and goes on', async () => {
	away = true;
	const from = runtime.now();
	outbox.add(event(1));
	await runtime.advance(60_000);
	outbox.add(event(2));
	await runtime.settle();
	await expect(outbox.tellUnsent()).rejects.toThrow(StoreUnavailableError);
	away = false;
	await runtime.advance(1_000);
	await outbox.tellUnsent();
	expect(gaps).toEqual([{ from, to: from + 61_000, reason: 'redis' }]);
	outbox.add(event(3));
	await runtime.settle();
	expect(heard).toEqual([3]);
	expect(runtime.log.at('warn')).toHaveLength(1);
});
