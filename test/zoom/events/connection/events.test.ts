import fc from 'fast-check';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { eventItem } from '../../../../nodes/adapter/trigger/eventItem';
import { identityOf } from '../../../../zoom/events/backfill/identity';
import { type Envelope, meetingIdOf } from '../../../../zoom/events/model/envelope';
import { eventKey } from '../../../../zoom/events/model/eventKey';
import { createFilter, filterFingerprint } from '../../../../zoom/events/model/filter';
import { readFrame } from '../../../../zoom/events/connection/frame';
import { readSubscription, socketUrl } from '../../../../zoom/events/cluster/subscription';
import { EXAMPLES } from '../../../../simulator/socket/examples.generated';

/** In some of Zoom's examples the time is text. */
const inTime = ({ event_ts, ...event }: Envelope): Envelope =>
	event_ts === undefined ? event : { ...event, event_ts: Number(String(event_ts)) };

const documented = Object.values(EXAMPLES).map((text) => JSON.parse(text) as Envelope);
const examples = documented.map(inTime);
const joined = examples.find(({ event }) => event === 'meeting.participant_joined') as Envelope;

const content = (text: string): string => JSON.stringify({ module: 'message', content: text });

describe('a frame', () => {
	it.each(documented.map((example) => [example.event, example] as const))('brings %s', (_, example) => {
		const frame = readFrame(JSON.stringify({ module: 'message', content: JSON.stringify(example) }));
		expect(frame).toEqual({ kind: 'event', envelope: inTime(example) });
	});

	it('tells of a refusal in short and without the token', () => {
		const token = `eyJ${'Ab9_-'.repeat(100)}`;
		const content = `Cannot subscribe with access_token=${token}. ${'Sorry. '.repeat(100_000)}`;
		const frame = readFrame(JSON.stringify({ module: 'build_connection', success: false, content }));
		expect(frame).toMatchObject({ kind: 'refused', why: 'subscription' });
		const { words } = frame as { words: string };
		expect(words).toMatch(/^Cannot subscribe with access_token=\[removed\] Sorry\. /);
		expect(words.length).toBeLessThanOrEqual(200);
	});

	it('never throws, whatever it is', () => {
		const anything = fc.oneof(
			fc.string(),
			fc.json(),
			fc.record({ module: fc.string(), content: fc.jsonValue() }).map((frame) => JSON.stringify(frame)),
		);
		fc.assert(
			fc.property(anything, (text) => {
				expect(readFrame(text).kind).toEqual(expect.any(String));
			}),
		);
	});

	it.each([
		['the frame', (deep: string) => `{"module":"message","content":${deep}}`],
		['the content', (deep: string) => JSON.stringify({ module: 'message', content: deep })],
		['an event', (deep: string) => content(`{"event":"user.created","payload":${deep}}`)],
		['an object of an event', (deep: string) => content(`{"event":"e","payload":{"object":{"a":${deep}}}}`)],
		['a refusal', (deep: string) => `{"module":"build_connection","success":false,"content":${deep}}`],
	])('is unreadable when %s is nested 5,000 deep, or a million', (_, frame) => {
		for (const levels of [5_000, 1_000_000]) {
			const deep = '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);
			expect(readFrame(frame(deep))).toEqual({ kind: 'unreadable', what: 'nested too deeply' });
		}
	});

	it.each(['1e999', '-1e999', '9e15', '"soon"', '{"toString":1,"valueOf":1}', 'null', '[]'])(
		'is unreadable, and says why, when the time of its event is %s',
		(time) => {
			const frame = readFrame(content(`{"event":"user.created","event_ts":${time},"payload":{"object":{}}}`));
			expect(frame).toEqual({ kind: 'unreadable', what: 'without event_ts' });
		},
	);

	it('is unreadable when its event has no time, but for those that Zoom documents without', () => {
		const read = (event: string, payload: object) => readFrame(content(JSON.stringify({ event, payload })));
		expect(read('user.created', {})).toEqual({ kind: 'unreadable', what: 'without event_ts' });
		expect(read('app_deauthorized', { event_ts: 7 })).toMatchObject({ envelope: { event_ts: 7 } });
		expect(read('bot_installed', {})).toMatchObject({ kind: 'event' });
	});

	it('brings an event whose names and values are no ordinary ones, and nothing that looks at it throws', () => {
		const names = ['__proto__', 'constructor', 'toString', '__defineGetter__', 'hasOwnProperty', 'then'];
		const strange = fc.oneof(fc.jsonValue(), fc.constantFrom<object[]>({ toString: 1, valueOf: 1 }));
		const object = fc.dictionary(
			fc.constantFrom(...names, 'id', 'uuid', 'topic', 'host_id', 'email', 'participant', 'registrant'),
			strange,
		);
		const event = fc.constantFrom(
			...names,
			'meeting.started',
			'user.created',
			'meeting.registration_created',
		);
		const filter = { events: [], hostIds: ['h'], meetingIds: ['1'], topicContains: 't' };
		fc.assert(
			fc.property(event, strange, fc.oneof(object, strange), (name, event_ts, of) => {
				const payload = { object: of, event_ts };
				const frame = readFrame(content(JSON.stringify({ event: name, event_ts: 1, payload })));
				if (frame.kind !== 'event') throw new Error(frame.kind);
				createFilter(filter)(frame.envelope);
				identityOf(frame.envelope);
				eventItem({ ...frame.envelope, receivedAt: 1 }, true);
				expect(eventKey(frame.envelope)).toEqual(expect.any(String));
			}),
		);
	});

	it('is a refusal when it says so, in whatever module', () => {
		const say = (module: string, content: string, success: boolean) =>
			readFrame(JSON.stringify({ module, success, content }));
		expect(say('build_connection', 'CONNECTED IN ANOTHER PLACE', true)).toMatchObject({ why: 'replaced' });
		expect(say('message', 'Connected in another place', false)).toMatchObject({ why: 'replaced' });
		expect(say('build_connection', 'Invalid Token', true)).toMatchObject({ why: 'token' });
		expect(say('heartbeat', 'whatever', false)).toMatchObject({ why: 'subscription', words: 'whatever' });
	});

	it('does not take an event for a refusal because of what people wrote', () => {
		const event = {
			event: 'meeting.chat_message_sent',
			event_ts: 1,
			payload: { object: { text: 'Invalid token, 4700' } },
		};
		const frame = readFrame(JSON.stringify({ module: 'message', content: JSON.stringify(event) }));
		expect(frame.kind).toBe('event');
	});
});

describe('an event', () => {
	it('is told from others by name, time and IDs, in whatever order its fields come', () => {
		const turned = JSON.parse(JSON.stringify(joined)) as Envelope;
		const object = Object.fromEntries(Object.entries(turned.payload.object ?? {}).reverse());
		expect(eventKey({ ...turned, payload: { ...turned.payload, object } })).toBe(eventKey(joined));
		expect(eventKey({ ...joined, event_ts: 1 })).not.toBe(eventKey(joined));
		const participant = { ...(joined.payload.object?.['participant'] as object), user_id: 'somebody else' };
		const other = {
			...joined,
			payload: { ...joined.payload, object: { ...joined.payload.object, participant } },
		};
		expect(eventKey(other)).not.toBe(eventKey(joined));
	});

	it('without an ID of its own is told from others by all that it holds, such as two call-outs of one millisecond', () => {
		const ring = (phone_number: string, more: object = {}): Envelope => ({
			event: 'meeting.participant_phone_callout_ringing',
			event_ts: 1,
			payload: { account_id: 'a', object: { id: 1, host_id: 'h', participant: { phone_number, ...more } } },
		});
		expect(eventKey(ring('+1'))).not.toBe(eventKey(ring('+2')));
		expect(eventKey(ring('+1', { from_number: '+3' }))).toBe(
			eventKey(JSON.parse(JSON.stringify(ring('+1', { from_number: '+3' }))) as Envelope),
		);
		const swapped = (caller: string, callee: string): Envelope => ({
			event: 'phone.callout',
			event_ts: 1,
			payload: { object: { caller: { number: caller }, callee: { number: callee } } },
		});
		expect(eventKey(swapped('1', '2'))).not.toBe(eventKey(swapped('2', '1')));
	});

	it('with IDs throughout has the key it always had, so that two versions know each other’s', () => {
		const { event_ts, payload } = joined;
		const { object } = payload as { object: Record<string, unknown> };
		expect(Object.keys(object)).toContain('participant');
		expect(eventKey(joined)).toMatch(
			new RegExp(`^meeting\\.participant_joined\\|${String(event_ts)}\\|[^|]*$`),
		);
	});

	it('has its meeting’s ID as a string, whatever Zoom writes', () => {
		const of = (event: string, object: Record<string, unknown>) =>
			meetingIdOf({ event, payload: { object } });
		expect(of('meeting.started', { id: '123' })).toBe('123');
		expect(of('meeting.created', { id: 123 })).toBe('123');
		expect(of('meeting.summary_completed', { meeting_id: 97_763_643_886 })).toBe('97763643886');
		expect(of('user.created', { id: 'abc' })).toBeUndefined();
	});
});

describe('a filter', () => {
	const everything = { events: [], hostIds: [], meetingIds: [], topicContains: '' };

	it('lets everything through when nothing is chosen', () => {
		expect(examples.every(createFilter(everything))).toBe(true);
	});

	it('chooses by event, host, meeting and topic', () => {
		const { host_id, id, topic } = joined.payload.object as { host_id: string; id: string; topic: string };
		const passes = (filter: Partial<typeof everything>) => createFilter({ ...everything, ...filter })(joined);
		expect(passes({ events: ['meeting.participant_joined'] as never })).toBe(true);
		expect(passes({ events: ['meeting.started'] as never })).toBe(false);
		expect(passes({ hostIds: [host_id] as never })).toBe(true);
		expect(passes({ hostIds: ['somebody'] as never })).toBe(false);
		expect(passes({ meetingIds: [id.replace(/(...)/, '$1 ')] as never })).toBe(true);
		expect(passes({ meetingIds: ['1'] as never })).toBe(false);
		expect(passes({ topicContains: topic.slice(1, 5).toUpperCase() })).toBe(true);
		expect(passes({ topicContains: 'no such topic' })).toBe(false);
	});

	it('has the same fingerprint whatever the order of what is chosen', () => {
		const print = (events: string[]) => filterFingerprint({ ...everything, events });
		expect(print(['a', 'b'])).toBe(print(['b', 'a']));
		expect(print(['a'])).not.toBe(print(['b']));
	});
});

describe('a subscription', () => {
	const read = (text: string, env: NodeJS.ProcessEnv = {}) => readSubscription(text, 'commercial', env);

	it.each([
		['S_abc-123', 'S_abc-123', 'wss://ws.zoom.us/ws'],
		[' wss://ws.zoom.us/ws?subscriptionId=S_abc ', 'S_abc', 'wss://ws.zoom.us/ws'],
		['wss://ws-eu.zoom.us/ws?subscriptionId=S_abc', 'S_abc', 'wss://ws-eu.zoom.us/ws'],
	])('is read from "%s"', (text, id, endpoint) => {
		expect(read(text)).toEqual({ id, endpoint });
	});

	it.each([
		['', 'The subscription ID is missing'],
		['wss://ws.zoom.us/ws', 'The subscription ID is missing'],
		['a b', 'contains a character that Zoom never uses'],
		['wss://ws.zoom.us/ws?subscriptionId=a b', 'contains a character that Zoom never uses'],
		['wss://evil.example.com/ws?subscriptionId=S', 'is not a URL of Zoom’s event socket'],
		['ws://ws.zoom.us/ws?subscriptionId=S', 'is not a URL of Zoom’s event socket'],
		['https://ws.zoom.us/ws?subscriptionId=S', 'is not a URL of Zoom’s event socket'],
		['ws.zoom.us/ws?subscriptionId=S', 'is not a URL of Zoom’s event socket'],
	])('is refused as "%s", so that no token goes anywhere else, and says why', (text, why) => {
		const refused = (): unknown => {
			try {
				return read(text);
			} catch (error) {
				return error;
			}
		};
		expect(refused()).toBeInstanceOf(ZoomInvalidInputError);
		expect(refused()).toMatchObject({ field: 'subscription', message: expect.stringContaining(why) });
	});

	it('is elsewhere when ZOOM_ORIGIN says so, and in its own cloud for a government account', () => {
		const env = { ZOOM_ORIGIN: 'http://127.0.0.1:4010' };
		expect(read('wss://ws.zoom.us/ws?subscriptionId=S', env).endpoint).toBe('ws://127.0.0.1:4010/ws');
		expect(readSubscription('S', 'government', {}).endpoint).toBe('wss://ws.zoomgov.com/ws');
	});

	it('puts ID and token into the query', () => {
		expect(socketUrl({ id: 'S', endpoint: 'wss://ws.zoom.us/ws' }, 'a/b=')).toBe(
			'wss://ws.zoom.us/ws?subscriptionId=S&access_token=a%2Fb%3D',
		);
	});
});
