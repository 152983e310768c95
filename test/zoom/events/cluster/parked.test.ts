import type { ZoomEvent } from '../../../../zoom/events/model/envelope';
import { Parked } from '../../../../zoom/events/cluster/parked';

const event = (receivedAt: number): ZoomEvent => ({ event: 'user.updated', payload: {}, receivedAt });

it('keeps what arrives, and tells a gap for the oldest when there are too many', () => {
	const parked = new Parked();
	for (let at = 1; at <= 10_003; at++) parked.add(event(at));
	const { events, gap } = parked.take();
	expect(events.map(({ receivedAt }) => receivedAt)).toEqual(Array.from({ length: 10_000 }, (_, n) => n + 4));
	expect(gap).toEqual({ from: 1, to: 3, reason: 'redis' });
	expect(parked.isEmpty).toBe(true);
	parked.add(event(1));
	expect(parked.take()).toEqual({ events: [event(1)], gap: undefined });
});
