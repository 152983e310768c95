import { ZoomCredentialsError, ZoomEnvironmentError } from '../../../../zoom/errors';
import { ZoomEventsError } from '../../../../zoom/events/model/errors';
import { ACCEPTED, eventFrame, FakeZoom, INVALID_TOKEN, REFUSED, REPLACED } from '../support/fakeZoom';
import { VirtualRuntime } from '../support/virtualRuntime';
import { Watched } from '../support/watched';

const SECOND = 1_000;
const UNDER_WAY = 5 * SECOND;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let runtime: VirtualRuntime;
let zoom: FakeZoom;
let watched: Watched;

beforeEach(() => {
	runtime = new VirtualRuntime();
	zoom = new FakeZoom(runtime);
});

afterEach(async () => {
	watched.stopper.abort();
	await runtime.advance(5 * SECOND);
	expect(watched.done).toBe(true);
	expect(runtime.pending).toBe(0);
	expect(zoom.openSockets).toEqual([]);
});

async function begin(options: { pings?: boolean; listenedUntil?: number } = {}): Promise<void> {
	watched = new Watched(zoom, runtime, options);
	await runtime.settle();
}

const heartbeats = (): number => zoom.sockets.flatMap(({ sent }) => sent).length;

describe('a connection that stands', () => {
	it('opens the subscription with the token in the query, and is live after the first frame', async () => {
		zoom.welcomes = false;
		await begin();
		expect(zoom.last.url).toBe('wss://ws.zoom.us/ws?subscriptionId=S&access_token=token-1');
		expect(watched.state).toBe('connecting');
		zoom.last.says(ACCEPTED);
		await runtime.settle();
		expect(watched.state).toBe('live');
	});

	it('sends the JSON heartbeat every 30 s and no protocol ping', async () => {
		await begin();
		await runtime.advance(5 * MINUTE);
		expect(heartbeats()).toBe(10);
		expect(zoom.last.sent[0]).toBe('{"module":"heartbeat"}');
		expect(zoom.last.pings).toBe(0);
		expect(zoom.sockets).toHaveLength(1);
	});

	it('hands on events, and counts what it cannot read without minding it', async () => {
		await begin();
		const event = { event: 'user.created', event_ts: 1, payload: { object: { id: 'u' } } };
		for (const frame of [
			'no JSON',
			undefined,
			'{"module":"surprise"}',
			'[]',
			'{"module":"message","content":"{"}',
		]) {
			zoom.last.says(frame);
		}
		zoom.last.says(eventFrame(event));
		zoom.last.says(JSON.stringify({ module: 'message', content: event }));
		expect(watched.events).toEqual([event, event]);
		expect(watched.unreadables).toEqual(['not JSON', 'binary', 'unknown module', 'not JSON', 'not an event']);
		expect(watched.state).toBe('live');
	});

	it('moves to a fresh token before the old one runs out, opening the new connection before it closes the old', async () => {
		await begin();
		await runtime.advance(54 * MINUTE);
		expect(zoom.sockets).toHaveLength(1);
		await runtime.advance(2 * MINUTE);
		expect(zoom.sockets.map(({ url }) => url.split('=').at(-1))).toEqual(['token-1', 'token-2']);
		expect(zoom.openSockets).toEqual([zoom.last]);
		expect(watched.states).toEqual(['connecting', 'live', 'draining', 'live']);
		expect(watched.gaps).toEqual([]);
	});

	it('keeps the old connection while Zoom gives no new token', async () => {
		await begin();
		await runtime.advance(50 * MINUTE);
		zoom.logins = 'fail';
		await runtime.advance(9 * MINUTE);
		expect(watched.state).toBe('live');
		zoom.logins = 'work';
		await runtime.advance(MINUTE);
		expect(zoom.last.url).toContain('token-2');
		expect(watched.state).toBe('live');
		expect(watched.gaps).toEqual([]);
	});
});

describe('a surprise on a connection', () => {
	const event = (event_ts: number): string => eventFrame({ event: 'user.created', event_ts, payload: {} });

	it.each([
		['a frame nested 5,000 deep', '['.repeat(5_000) + ']'.repeat(5_000)],
		[
			'an answer nested 5,000 deep',
			`{"module":"message","content":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`,
		],
		['a content nested 5,000 deep', eventFrame({ event: 'e' }).replace('{}', '['.repeat(5_000))],
		['a binary frame', undefined],
		['a number that is none', '{"module":1e999}'],
	])('is counted when it is %s, and the next event is taken', async (_, frame) => {
		await begin();
		watched.unreadables.length = 0;
		zoom.last.says(frame);
		expect(watched.unreadables).toHaveLength(1);
		zoom.last.says(event(1));
		await runtime.advance(10 * MINUTE);
		expect(watched.events).toHaveLength(1);
		expect(watched.states).toEqual(['connecting', 'live']);
	});

	it('is counted when whoever takes an event throws, and the next event is taken', async () => {
		await begin();
		watched.chokesOn = 1;
		zoom.last.says(event(1));
		zoom.last.says(event(2));
		await runtime.advance(10 * MINUTE);
		expect(watched.failures).toBe(1);
		expect(watched.events.map(({ event_ts }) => event_ts)).toEqual([2]);
		expect(watched.states).toEqual(['connecting', 'live']);
	});

	it('in its heartbeat ends it, and another is opened', async () => {
		await begin();
		zoom.last.send = () => {
			throw new Error('the buffer is gone');
		};
		await runtime.advance(40 * SECOND);
		expect(watched.failures).toBe(1);
		expect(watched.states).toEqual(['connecting', 'live', 'waiting', 'connecting', 'live']);
	});
});

describe('a socket that cannot even be opened', () => {
	it('is for a person to look at when the environment is wrong', async () => {
		zoom.openingFails = new ZoomEnvironmentError('HTTPS_PROXY is not a URL', 'HTTPS_PROXY');
		await begin();
		expect(await watched.result).toBe(zoom.openingFails);
		expect(watched.states).toEqual(['connecting', 'stopped']);
	});

	it('is tried again otherwise, and nothing of the error is told but its name', async () => {
		zoom.openingFails = new SyntaxError('Invalid URL: wss://ws.zoom.us/ws?access_token=token-1');
		await begin();
		expect(watched.state).toBe('waiting');
		const [error] = watched.troubles;
		expect(error?.message).toBe('Zoom’s event socket could not be opened (SyntaxError)');
		expect(JSON.stringify([error, error?.stack, error?.cause])).not.toContain('token-1');
		zoom.openingFails = undefined;
		await runtime.advance(SECOND);
		expect(watched.state).toBe('live');
	});

	it('does not end the one that stands when it was to replace it', async () => {
		await begin();
		zoom.openingFails = new TypeError('of no use');
		await runtime.advance(57 * MINUTE);
		expect(watched.state).toBe('live');
		zoom.openingFails = undefined;
		await runtime.advance(MINUTE);
		expect(zoom.last.url).toContain('token-2');
		expect(watched.gaps).toEqual([]);
	});
});

describe('a connection that breaks', () => {
	it('comes back after a short wait and tells from when to when events may be missing', async () => {
		await begin();
		await runtime.advance(10 * SECOND);
		zoom.last.says(eventFrame({ event: 'user.created', payload: {} }));
		const heard = runtime.now();
		await runtime.advance(5 * SECOND);
		zoom.last.ends(false);
		await runtime.settle();
		expect(watched.state).toBe('waiting');
		await runtime.advance(SECOND);
		expect(watched.state).toBe('live');
		expect(watched.gaps).toEqual([{ from: heard - UNDER_WAY, to: heard + 5_500, reason: 'disconnected' }]);
	});

	it('doubts nothing before an orderly goodbye but what was under way to it', async () => {
		await begin();
		await runtime.advance(10 * SECOND);
		const ended = runtime.now();
		zoom.last.ends(true);
		await runtime.advance(SECOND);
		expect(watched.gaps).toMatchObject([{ from: ended - UNDER_WAY }]);
	});

	it('calls a connection dead when nothing came for 45 s, and reports the whole silence', async () => {
		await begin();
		await runtime.advance(MINUTE);
		zoom.answersHeartbeats = false;
		const heard = runtime.now();
		await runtime.advance(44 * SECOND);
		expect(zoom.sockets).toHaveLength(1);
		await runtime.advance(3 * SECOND);
		expect(zoom.sockets).toHaveLength(2);
		expect(watched.gaps).toMatchObject([{ from: heard - UNDER_WAY, reason: 'silent' }]);
	});

	it('gives up on a socket without a verdict after 10 s', async () => {
		zoom.welcomes = false;
		await begin();
		await runtime.advance(9 * SECOND);
		expect(zoom.openSockets).toHaveLength(1);
		await runtime.advance(SECOND);
		expect(zoom.openSockets).toHaveLength(0);
		expect(watched.state).toBe('waiting');
	});

	it('waits longer after each failure, up to a minute, and comes back by itself after hours', async () => {
		await begin();
		zoom.welcomes = false;
		zoom.last.ends(false);
		const attempts: number[] = [];
		for (let minute = 0; minute < 120; minute++) {
			const before = zoom.sockets.length;
			await runtime.advance(MINUTE);
			attempts.push(zoom.sockets.length - before);
		}
		expect(attempts[0]).toBeGreaterThan(2);
		expect(Math.max(...attempts.slice(10))).toBeLessThanOrEqual(2);
		zoom.welcomes = true;
		await runtime.advance(MINUTE);
		expect(watched.state).toBe('live');
		expect(watched.gaps).toHaveLength(1);
	});

	it('starts again from the shortest wait only after a minute that held', async () => {
		runtime = new VirtualRuntime(() => 0.999);
		zoom = new FakeZoom(runtime);
		await begin();
		const waitAfterDrop = async (): Promise<number> => {
			const before = runtime.now();
			const { length } = zoom.sockets;
			zoom.last.ends(false);
			while (zoom.sockets.length === length) await runtime.advance(100);
			return Math.round((runtime.now() - before) / 1000);
		};
		expect([await waitAfterDrop(), await waitAfterDrop(), await waitAfterDrop()]).toEqual([1, 2, 4]);
		await runtime.advance(61 * SECOND);
		expect(await waitAfterDrop()).toBe(1);
	});

	it('finds a half-open connection by protocol pings when they are switched on', async () => {
		await begin({ pings: true });
		await runtime.advance(MINUTE);
		expect(zoom.last.pings).toBeGreaterThan(0);
		zoom.answersPings = false;
		await runtime.advance(32 * SECOND);
		expect(zoom.sockets.length).toBeGreaterThan(1);
	});
});

describe('a connection that is stopped', () => {
	it('still takes what arrives before Zoom answers the goodbye, and waits for that no longer than a second', async () => {
		zoom.answersGoodbye = false;
		await begin();
		watched.stopper.abort();
		await runtime.advance(900);
		zoom.last.says(eventFrame({ event: 'user.created', event_ts: 1, payload: {} }));
		expect(watched.events).toHaveLength(1);
		expect(watched.done).toBe(false);
		await runtime.advance(200);
		expect(watched.done).toBe(true);
		expect(await watched.result).toBeUndefined();
	});

	it.each([true, false])(
		'ends at once while Zoom has not accepted it (answers the goodbye: %s)',
		async (answers) => {
			zoom.answersGoodbye = answers;
			zoom.welcomes = false;
			await begin();
			watched.stopper.abort();
			await runtime.settle();
			expect(watched.done).toBe(true);
			expect(zoom.openSockets).toEqual([]);
			expect(watched.state).toBe('stopped');
		},
	);

	it('tells of no trouble and no gap, whatever Zoom says last', async () => {
		zoom.answersGoodbye = false;
		await begin();
		watched.stopper.abort();
		zoom.last.says(REFUSED);
		await runtime.settle();
		expect(watched.done).toBe(true);
		expect([watched.troubles, watched.gaps]).toEqual([[], []]);
		expect(await watched.result).toBeUndefined();
	});
});

describe('a refusal', () => {
	it.each(['Invalid Token', 'Token is invalid', 'token is empty', '4700'])(
		'drops the token and connects once more when Zoom says "%s"',
		async (content) => {
			zoom.welcomes = false;
			await begin();
			zoom.last.says(JSON.stringify({ module: 'build_connection', success: false, content }));
			await runtime.settle();
			expect(zoom.rejected).toEqual(['token-1']);
			expect(zoom.last.url).toContain('token-2');
			zoom.last.says(ACCEPTED);
			await runtime.settle();
			expect(watched.state).toBe('live');
			expect(watched.troubles).toEqual([]);
		},
	);

	it('is final when a fresh token is refused too', async () => {
		zoom.welcomes = false;
		await begin();
		zoom.last.says(INVALID_TOKEN);
		await runtime.settle();
		zoom.last.says(INVALID_TOKEN);
		const fault = await watched.result;
		expect(fault).toBeInstanceOf(ZoomCredentialsError);
		expect(zoom.sockets).toHaveLength(2);
	});

	it('is final when the credentials are wrong', async () => {
		zoom.logins = 'refused';
		const { get } = zoom;
		let logins = 0;
		zoom.get = async () => {
			logins += 1;
			return await get();
		};
		await begin();
		expect(await watched.result).toBeInstanceOf(ZoomCredentialsError);
		expect(zoom.sockets).toHaveLength(0);
		expect(logins).toBe(1);
	});

	it('of the subscription is tried once more, then final, with Zoom’s words', async () => {
		zoom.welcomes = false;
		await begin();
		zoom.last.says(REFUSED);
		await runtime.advance(2 * SECOND);
		zoom.last.says(REFUSED);
		const fault = await watched.result;
		expect(fault).toBeInstanceOf(ZoomEventsError);
		expect(fault?.message).toContain('no such subscription');
		expect(fault?.message).not.toContain('token-');
	});

	it('on a live connection drops the token too', async () => {
		await begin();
		await runtime.advance(MINUTE);
		zoom.last.says(INVALID_TOKEN);
		await runtime.settle();
		expect(watched.state).toBe('live');
		expect(zoom.rejected).toEqual(['token-1']);
		expect(watched.gaps).toMatchObject([{ reason: 'token' }]);
	});

	it('by somebody else who took the subscription is not fought', async () => {
		await begin();
		zoom.last.says(REPLACED);
		await runtime.advance(59 * SECOND);
		expect(watched.state).toBe('replaced');
		expect(zoom.sockets).toHaveLength(1);
		expect(watched.troubles[0]?.message).toContain('Another program');
		await runtime.advance(2 * MINUTE);
		expect(watched.state).toBe('live');
		expect(watched.gaps).toMatchObject([{ reason: 'replaced' }]);
	});
});

it('reports the time since somebody listened before', async () => {
	await begin({ listenedUntil: runtime.now() - HOUR });
	expect(watched.gaps).toEqual([
		{ from: runtime.now() - HOUR - UNDER_WAY, to: runtime.now(), reason: 'takeover' },
	]);
});
