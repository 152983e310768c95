import { digest, eventKey } from '../../../../zoom/events/model/eventKey';

const keyOf = (payload: Record<string, unknown>, event_ts: number | undefined = 7): string =>
	eventKey({ event: 'meeting.started', event_ts, payload });

describe('the key of an event', () => {
	it('is its name, its time and all IDs in it, in whatever order they come', () => {
		expect(keyOf({ account_id: 'a', object: { id: 3, uuid: 'u', host_id: 'h' } })).toBe(
			'meeting.started|7|3,a,h,u',
		);
		expect(keyOf({ object: { host_id: 'h', uuid: 'u', id: '3' }, account_id: 'a' })).toBe(
			'meeting.started|7|3,a,h,u',
		);
	});

	it('goes without the time of an event that has none', () => {
		expect(eventKey({ event: 'bot_installed', payload: { account_id: 'a' } })).toBe('bot_installed||a');
	});

	it('has the words of what has no ID, wherever that stands', () => {
		const ring = (to: string) => keyOf({ account_id: 'a', object: { id: 1, call_out: { to, from: '+1' } } });
		expect(ring('+2')).not.toBe(ring('+3'));
		expect(ring('+2')).toBe(`meeting.started|7|1,a|${digest('call_out.from="+1"\ncall_out.to="+2"')}`);
	});

	it('tells an empty ID from one, and does not take a name that only ends like one for an ID', () => {
		expect(keyOf({ account_id: 'a', object: { id: '', topic: 'T' } })).toBe(
			`meeting.started|7|a|${digest('object.id=""\nobject.topic="T"')}`,
		);
		for (const name of ['paid', 'id_type', 'i', 'd', 'valid', 'xuuid']) {
			const key = keyOf({ account_id: 'a', object: { [name]: 'x' } });
			expect(key).toBe(`meeting.started|7|a|${digest(`object.${name}="x"`)}`);
		}
		expect(keyOf({ object: { meeting_uuid: 'u' }, account_id: 'a' })).toBe('meeting.started|7|a,u');
	});

	it('stops at the fifth level, and passes over nothing that is null or a list', () => {
		const deep = (id: string) => ({ a: { b: { c: { d: { e: { id } } } } }, id: 'top' });
		expect(keyOf(deep('1'))).toBe(keyOf(deep('2')));
		expect(keyOf({ id: 'top', none: null, people: [{ user_id: 'p1' }, { user_id: 'p2' }] })).toContain(
			'p1,p2,top',
		);
	});
});
