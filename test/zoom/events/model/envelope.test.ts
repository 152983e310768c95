import { hostIdOf, meetingIdOf, readEnvelope, topicOf } from '../../../../zoom/events/model/envelope';

const envelope = (event: string, object: Record<string, unknown>) => ({
	event,
	event_ts: 1,
	payload: { object },
});

describe('what Zoom sent', () => {
	it.each([
		['a number', 1_700_000_000_000, 1_700_000_000_000],
		['a number as text', '1700000000000', 1_700_000_000_000],
	])('is an event when its time is %s', (_, event_ts, time) => {
		expect(readEnvelope({ event: 'meeting.started', event_ts, payload: {} })).toEqual({
			event: 'meeting.started',
			event_ts: time,
			payload: {},
		});
	});

	it.each([
		'abc',
		'x1700000000000',
		'1700000000000x',
		'17e3',
		'-5',
		' 5',
		'',
		null,
		undefined,
		8.7e15,
		NaN,
		{},
	])('has no time in %p', (event_ts) => {
		expect(readEnvelope({ event: 'meeting.started', event_ts, payload: {} })).toBe('without event_ts');
	});

	it.each([
		null,
		'text',
		[],
		{ event_ts: 1, payload: {} },
		{ event: '', event_ts: 1, payload: {} },
		{ event: 7, event_ts: 1, payload: {} },
		{ event: 'meeting.started', event_ts: 1 },
		{ event: 'meeting.started', event_ts: 1, payload: 'text' },
	])('is no event: %j', (value) => {
		expect(readEnvelope(value)).toBe('not an event');
	});

	it('may have its time in its payload, or none, where Zoom’s documents say so', () => {
		const left = { event: 'app_deauthorized', payload: { event_ts: 5 } };
		expect(readEnvelope({ ...left })).toMatchObject({ event_ts: 5 });
		const installed = { event: 'bot_installed', event_ts: 'soon', payload: {} };
		expect(readEnvelope({ ...installed })).toEqual({ event: 'bot_installed', payload: {} });
	});
});

describe('of an event', () => {
	it.each([
		['meeting.started', { id: 111 }, '111'],
		['webinar.ended', { id: '222' }, '222'],
		['recording.completed', { id: 333, meeting_id: 1 }, '333'],
		['meeting.chat_message_sent', { meeting_id: 444 }, '444'],
		['user.created', { id: 'u1' }, undefined],
		['phone.meeting.x', { id: 5 }, undefined],
		['chat_message.sent', { id: 'm', webinar_id: '555' }, '555'],
		['other', { meeting_number: 666 }, '666'],
		['meeting.started', { id: { is: 'strange' } }, undefined],
		['meeting.started', {}, undefined],
	])('%s, the meeting of %j is %s', (event, object, id) => {
		expect(meetingIdOf(envelope(event, object))).toBe(id);
	});

	it('topic and host are found under both their names, or empty', () => {
		expect(topicOf(envelope('a', { topic: 'Weekly', meeting_topic: 'Other' }))).toBe('Weekly');
		expect(topicOf(envelope('a', { meeting_topic: 'Other' }))).toBe('Other');
		expect(hostIdOf(envelope('a', { host_id: 'ana' }))).toBe('ana');
		expect(hostIdOf(envelope('a', { meeting_host_id: 'bo' }))).toBe('bo');
		const nothing = { event: 'a', payload: {} };
		expect([topicOf(nothing), hostIdOf(nothing), meetingIdOf(nothing)]).toEqual(['', '', undefined]);
	});
});
