import type { ZoomEvent } from '../../../../zoom/events/model/envelope';
import { UnconfirmedEvents } from '../../../../zoom/events/cluster/unconfirmedEvents';

const event = (receivedAt: number): ZoomEvent => ({ event: 'user.updated', payload: {}, receivedAt });

it('keeps what arrives, and tells a gap for the oldest when there are too many', () => {
	const unconfirmed = new UnconfirmedEvents();
	for (let at = 1; at <= 10_003; at++) unconfirmed.add(event(at));
	const { events, gap } = unconfirmed.take();
	expect(events.map(({ receivedAt }) => receivedAt)).toEqual(Array.from({ length: 10_000 }, (_, n) => n + 4));
	expect(gap).toEqual({ from: 1, to: 3, reason: 'redis' });
	expect(unconfirmed.isEmpty).toBe(true);
	unconfirmed.add(event(1));
	expect(unconfirmed.take()).toEqual({ events: [event(1)], gap: undefined });
});
