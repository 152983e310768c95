import { Vault } from '../../../../zoom/auth/vault';
import { ZoomCredentialsError } from '../../../../zoom/errors';
import type { ZoomEvent } from '../../../../zoom/events/model/envelope';
import type { ListenerOptions } from '../../../../zoom/events/cluster/listener';
import { MemoryStore } from '../../../../zoom/store/memoryStore';
import { MemoryNotes } from '../../../../zoom/store/notes';
import { Cluster, type Process } from '../support/cluster';
import { ACCEPTED, eventFrame, REPLACED } from '../support/fakeZoom';
import { VirtualRuntime } from '../support/virtualRuntime';

const SECOND = 1_000;
let runtime: VirtualRuntime;
let cluster: Cluster;
let processes: Process[];

beforeEach(() => {
	runtime = new VirtualRuntime();
	cluster = new Cluster(runtime);
	processes = [];
});

afterEach(async () => {
	const ending = Promise.all(processes.map((process) => process.end()));
	await runtime.advance(20 * SECOND);
	await ending;
	expect(cluster.zoom.openSockets).toEqual([]);
	expect(runtime.pending).toBe(0);
});

function start(): Process {
	const process = cluster.process();
	processes.push(process);
	return process;
}

let seq = 0;
/** @param socket where it comes; else over the newest */
function say(event_ts = ++seq, socket = cluster.zoom.last): number {
	socket.says(eventFrame({ event: 'user.updated', event_ts, payload: { object: { id: 'u' } } }));
	return event_ts;
}

describe('in one process', () => {
	it('serves all workflows over one connection, and none is disturbed when another leaves', async () => {
		const process = start();
		const one = await process.listen('one');
		const two = await process.listen('two', { wants: ({ event_ts = 0 }) => event_ts % 2 === 0 });
		await runtime.settle();
		say(10);
		say(11);
		await runtime.settle();
		expect([one.times, two.times]).toEqual([[10, 11], [10]]);
		await two.leave();
		say(12);
		await runtime.settle();
		expect([one.times, two.times]).toEqual([[10, 11, 12], [10]]);
		expect(cluster.zoom.sockets).toHaveLength(1);
	});

	it('closes the connection when the last one leaves, and opens it again for the next, telling the gap', async () => {
		const process = start();
		const first = await process.listen('one');
		await runtime.settle();
		const leaving = first.leave();
		await runtime.advance(2 * SECOND);
		await leaving;
		expect(cluster.zoom.openSockets).toEqual([]);
		const left = runtime.now();
		await runtime.advance(60 * SECOND);
		const second = await process.listen('one');
		await runtime.settle();
		expect(second.gaps).toHaveLength(1);
		expect(second.gaps[0]?.reason).toBe('takeover');
		expect(second.gaps[0]?.from).toBeLessThanOrEqual(left);
		expect(second.gaps[0]?.to).toBe(runtime.now());
	});

	it('needs no Redis: what comes, what was missed and what waits at the end', async () => {
		cluster.hasRedis = false;
		const process = start();
		const heard = await process.listen('one', {
			concurrency: 1,
			emit: (event) => (event.event_ts === 2 ? new Promise(() => undefined) : undefined),
		});
		const other = await process.listen('two');
		await runtime.advance(SECOND);
		say(1);
		cluster.zoom.last.ends(true);
		await runtime.advance(5 * SECOND);
		expect(heard.gaps).toMatchObject([{ reason: 'disconnected' }]);
		say(2);
		say(3);
		await runtime.settle();
		expect(other.times).toEqual([1, 2, 3]);
		expect(process.hub.status()).toMatchObject({ state: 'live', here: true, events: 3 });
		const ending = [heard.leave(SECOND), other.leave()];
		await runtime.advance(5 * SECOND);
		await Promise.all(ending);
		expect(heard.troubles).toMatchObject([{ fault: 'stopped' }]);
		expect(heard.troubles[0]?.message).toContain('One Zoom event was dropped');
		expect(runtime.log.at('error')).toEqual([]);
	});

	it('can be joined while it ends: then it begins anew', async () => {
		const process = start();
		const first = await process.listen('one');
		await runtime.settle();
		cluster.zoom.answersGoodbye = false;
		const leaving = first.leave();
		await runtime.settle();
		const joining = process.listen('one');
		await runtime.advance(3 * SECOND);
		await leaving;
		const again = await joining;
		await runtime.advance(SECOND);
		const said = say();
		await runtime.settle();
		expect(again.times).toEqual([said]);
		expect(again.faults).toEqual([]);
		expect(cluster.zoom.openSockets).toHaveLength(1);
		cluster.zoom.answersGoodbye = true;
	});

	it('opens the subscription with its token', async () => {
		await start().listen('one');
		await runtime.settle();
		expect(cluster.zoom.last.url).toBe('wss://ws.zoom.us/ws?subscriptionId=S&access_token=token-1');
	});

	it('does not connect any more where all have left before it could', async () => {
		let answer: () => void = () => undefined;
		const answered = new Promise<undefined>((resolve) => {
			answer = () => {
				resolve(undefined);
			};
		});
		const reading = jest.spyOn(MemoryNotes.prototype, 'read').mockReturnValue(answered);
		const heard = await start().listen('one');
		await runtime.settle();
		const leaving = heard.leave();
		await runtime.advance(5 * SECOND);
		answer();
		reading.mockRestore();
		await leaving;
		await runtime.advance(5 * SECOND);
		expect(cluster.zoom.sockets).toEqual([]);
		expect(runtime.log.at('error')).toEqual([]);
	});

	it('keeps what comes in doubt of who holds the connection until that is decided', async () => {
		const heard = await start().listen('one');
		await runtime.advance(SECOND);
		cluster.away = true;
		runtime.standStill(9 * SECOND);
		const said = say();
		await runtime.advance(5 * SECOND);
		expect(heard.times).toEqual([]);
		await runtime.advance(15 * SECOND);
		expect(heard.times).toEqual([said]);
		cluster.away = false;
	});

	it('counts for the metrics what came, what started a workflow and how long there was no connection', async () => {
		const process = start();
		await process.listen('one');
		await process.listen('two');
		await runtime.settle();
		say(10);
		say(10);
		await runtime.settle();
		cluster.zoom.last.ends(false);
		await runtime.advance(5 * SECOND);
		const counts = Object.fromEntries(await cluster.meter.totals());
		expect(counts).toMatchObject({
			'zoom_events_received_total|socket': 2,
			'zoom_events_emitted_total|socket': 2,
			'zoom_events_duplicate_total|socket': 2,
			'zoom_event_connections_total|none': 1,
			'zoom_event_connections_total|disconnected': 1,
			'zoom_event_gaps_total|disconnected': 1,
		});
		expect(counts['zoom_event_gap_seconds_total|disconnected']).toBeGreaterThan(1_000);
	});

	it('is ready when Zoom has accepted the connection, and says so when Zoom refuses for good', async () => {
		const process = start();
		await process.listen('one');
		await process.hub.ready(10 * SECOND);
		expect(process.hub.status()).toMatchObject({ state: 'live', here: true, workflows: 1 });

		cluster.zoom.logins = 'refused';
		const other = new Cluster(runtime);
		other.zoom.logins = 'refused';
		const refused = other.process();
		const heard = await refused.listen('one');
		await expect(refused.hub.ready(10 * SECOND)).rejects.toBeInstanceOf(ZoomCredentialsError);
		expect(heard.faults).toHaveLength(1);
		await runtime.settle();
	});

	it('is waited for no longer than is said', async () => {
		cluster.zoom.welcomes = false;
		const process = start();
		await process.listen('one');
		const ready = jest.fn();
		const waiting = process.hub.ready(10 * SECOND).then(ready);
		await runtime.advance(9 * SECOND);
		expect(ready).not.toHaveBeenCalled();
		await runtime.advance(SECOND);
		await waiting;
		expect(process.hub.status().state).not.toBe('live');
	});

	it('is ready as soon as it is connected', async () => {
		cluster.zoom.welcomes = false;
		const process = start();
		await process.listen('one');
		const ready = jest.fn();
		const waiting = process.hub.ready(10 * SECOND).then(ready);
		await runtime.advance(2 * SECOND);
		expect(ready).not.toHaveBeenCalled();
		cluster.zoom.last.says(ACCEPTED);
		await runtime.settle();
		expect(ready).toHaveBeenCalledTimes(1);
		await waiting;
	});

	it('is ready no more after Zoom refused, and again when Zoom accepts', async () => {
		cluster.zoom.logins = 'refused';
		const process = start();
		const heard = await process.listen('one');
		await runtime.settle();
		await expect(process.hub.ready(SECOND)).rejects.toBe(heard.faults[0]);
		expect(process.hub.status().failure).toBe('Wrong secret');
		expect(runtime.log.at('error')).toMatchObject([
			{ message: 'Wrong secret', fields: { subscription: 'key' } },
		]);
		cluster.zoom.logins = 'work';
		await process.listen('one');
		await runtime.advance(3 * SECOND);
		await process.hub.ready(SECOND);
		expect(process.hub.status()).toMatchObject({ state: 'live', failure: undefined });
	});

	it('says how it does: what came, what could not be read, how often it connected, and the gaps', async () => {
		const process = start();
		const heard = await process.listen('one');
		await runtime.settle();
		const at = runtime.now();
		say();
		cluster.zoom.last.says('no JSON');
		cluster.zoom.last.says(undefined);
		await runtime.settle();
		cluster.zoom.last.ends(true);
		await runtime.advance(5 * SECOND);
		expect(process.hub.status()).toMatchObject({
			subscriptionId: 'S',
			state: 'live',
			events: 1,
			lastEventAt: at,
			connectedTimes: 2,
			unreadable: { binary: 1 },
			emitted: 1,
			gaps: heard.gaps,
			lastTrouble: expect.stringContaining('was lost'),
			failure: undefined,
		});
		expect(heard.gaps).toHaveLength(1);
		expect(Object.values(process.hub.status().unreadable)).toEqual([1, 1]);
		const connected = runtime.log.at('info').filter(({ message }) => message.startsWith('Connected'));
		const [gap] = heard.gaps;
		expect(connected.map(({ fields }) => fields)).toEqual([
			{ subscription: 'key', gapMs: undefined },
			{ subscription: 'key', gapMs: (gap?.to ?? 0) - (gap?.from ?? 0) },
		]);
		expect(runtime.log.at('warn')).toMatchObject([
			{ message: expect.stringContaining('was lost'), fields: { subscription: 'key' } },
		]);
	});

	it('sends protocol pings where one of those who listen wants them', async () => {
		const [plain, pinging] = [start(), new Cluster(runtime)];
		await plain.listen('one');
		const other = pinging.process();
		await other.listen('one');
		const { leave } = await other.listen('two', { pings: true });
		await runtime.advance(50 * SECOND);
		expect(cluster.zoom.last.pings).toBe(0);
		// Both joined before it connected.
		expect(pinging.zoom.last.pings).toBeGreaterThan(0);
		const leaving = [leave(), other.end()];
		await runtime.advance(5 * SECOND);
		await Promise.all(leaving);
	});

	it('can be joined again after Zoom refused for good', async () => {
		cluster.zoom.logins = 'refused';
		const process = start();
		await process.listen('one');
		await runtime.settle();
		cluster.zoom.logins = 'work';
		const again = await process.listen('one');
		await runtime.advance(3 * SECOND);
		say(5);
		await runtime.settle();
		expect(again.times).toEqual([5]);
	});

	it.each([
		['the connection', () => jest.spyOn(cluster.zoom, 'get')],
		['the lease', () => jest.spyOn(MemoryStore.prototype, 'claim')],
		['what the holder before wrote', () => jest.spyOn(MemoryNotes.prototype, 'read')],
	])('tells everybody when a fault of ours ends it, and can be joined again: %s', async (_, spy) => {
		const broken = spy().mockRejectedValue(new TypeError('broken'));
		const process = start();
		const heard = [await process.listen('one'), await process.listen('two')];
		await runtime.advance(SECOND);
		const message = 'Listening to Zoom’s events ended unexpectedly';
		expect(heard.map(({ faults }) => faults)).toMatchObject([[{ message }], [{ message }]]);
		expect(process.hub.status()).toMatchObject({ here: false, workflows: 0, failure: message });
		broken.mockRestore();
		expect(await start().hub.statusAnywhere()).toMatchObject({ failure: message });
		const again = await process.listen('one');
		await runtime.advance(SECOND);
		const said = say();
		await runtime.settle();
		expect(again.times).toEqual([said]);
	});

	it('tells of an outage only when it lasts, and not again and again', async () => {
		const process = start();
		const heard = await process.listen('one');
		await runtime.settle();
		cluster.zoom.welcomes = false;
		cluster.zoom.last.ends(false);
		await runtime.advance(20 * SECOND);
		expect(heard.troubles).toHaveLength(0);
		await runtime.advance(600 * SECOND);
		expect(heard.troubles).toHaveLength(1);
		await runtime.advance(3_600 * SECOND);
		expect(heard.troubles.length).toBeGreaterThan(1);
		expect(heard.troubles.length).toBeLessThan(7);
	});

	it('tells at once that another program has taken the subscription', async () => {
		const process = start();
		const heard = await process.listen('one');
		await runtime.settle();
		cluster.zoom.last.says(REPLACED);
		await runtime.settle();
		expect(heard.replaced).toBe(1);
		expect(heard.troubles).toHaveLength(1);
		expect(process.hub.status()).toMatchObject({
			state: 'replaced',
			lastTrouble: expect.stringContaining('Another'),
		});
	});
});

describe('a workflow that throws', () => {
	const choke = (): never => {
		throw new TypeError('choked');
	};

	it.each([
		['when it filters', { wants: choke }],
		['when it takes an event', { emit: choke }],
	])('%s is nothing to the others, and is counted', async (_, options) => {
		const process = start();
		await process.listen('one', options);
		const two = await process.listen('two');
		await runtime.settle();
		const said = [say(), say()];
		await runtime.settle();
		expect(two.times).toEqual(said);
		expect(process.hub.status()).toMatchObject({ state: 'live', unreadable: { failed: 2 } });
		// Not a line for each.
		expect(runtime.log.at('error')).toHaveLength(1);
		await runtime.advance(10 * SECOND);
	});

	it('when it hears of the connection does not end that', async () => {
		const process = start();
		await process.listen('one', { connected: choke, replaced: choke, trouble: choke });
		const two = await process.listen('two');
		await runtime.settle();
		cluster.zoom.last.says(REPLACED);
		await runtime.advance(600 * SECOND);
		const said = say();
		await runtime.settle();
		expect(two.times).toContain(said);
		expect(two.replaced).toBe(1);
		expect(process.hub.status().state).toBe('live');
	});

	it('when it is told the end is nothing to the others, which are told too', async () => {
		const process = start();
		await process.listen('one', { fatal: choke });
		const two = await process.listen('two');
		cluster.zoom.logins = 'refused';
		await runtime.settle();
		expect(two.faults).toHaveLength(1);
	});
});

describe('a workflow that ends while events wait for it', () => {
	/** Executions last until `end` is called. */
	function slowly(): { options: Partial<ListenerOptions>; emitted: unknown[]; end: () => void } {
		const emitted: unknown[] = [];
		const ends: Array<() => void> = [];
		const emit = ({ event_ts }: ZoomEvent) => {
			emitted.push(event_ts);
			return new Promise<void>((resolve) => ends.push(resolve));
		};
		return { emitted, options: { concurrency: 1, emit }, end: () => ends.shift()?.() };
	}

	it('gets them in their turn, and the connection is free meanwhile', async () => {
		const process = start();
		const { options, emitted, end } = slowly();
		const heard = await process.listen('one', options);
		await runtime.settle();
		const said = [say(), say(), say()];
		await runtime.settle();
		let ended = false;
		const leaving = heard.leave(10 * SECOND).then(() => (ended = true));
		await runtime.advance(2 * SECOND);
		expect(cluster.zoom.openSockets).toEqual([]);
		expect(emitted).toEqual(said.slice(0, 1));
		for (const sofar of [2, 3]) {
			end();
			await runtime.settle();
			expect(emitted).toEqual(said.slice(0, sofar));
			expect(ended).toBe(false);
		}
		end();
		await runtime.settle();
		await leaving;
		expect(heard.troubles).toEqual([]);
	});

	it.each([0, 4 * SECOND])('is told of those that had no turn in %i ms', async (ms) => {
		const process = start();
		const { options, emitted } = slowly();
		const heard = await process.listen('one', options);
		await runtime.settle();
		const said = [say(), say(), say()];
		await runtime.settle();
		const leaving = heard.leave(ms);
		await runtime.advance(ms + 1_300);
		await leaving;
		expect(emitted).toEqual(said.slice(0, 1));
		expect(heard.troubles).toMatchObject([{ fault: 'stopped' }]);
		expect(heard.troubles[0]?.message).toContain('2 Zoom events were dropped');
	});

	it('and shares the connection does not disturb the others, and is waited for by all who end it', async () => {
		const process = start();
		const { options } = slowly();
		const one = await process.listen('one', options);
		const two = await process.listen('two');
		await runtime.settle();
		say();
		say();
		await runtime.settle();
		const ended: string[] = [];
		const leaving = ['first', 'second'].map((who) => one.leave(4 * SECOND).then(() => ended.push(who)));
		await runtime.advance(2 * SECOND);
		expect(ended).toEqual([]);
		const said = say();
		await runtime.settle();
		expect(two.times).toContain(said);
		await runtime.advance(4 * SECOND);
		await Promise.all(leaving);
		expect(one.troubles).toHaveLength(1);
		expect(cluster.zoom.sockets).toHaveLength(1);
	});

	it('hands them on at once where another process listens', async () => {
		const [one, two] = [start(), start()];
		const { options, emitted } = slowly();
		const leaving = await one.listen('a', options);
		const staying = await two.listen('a');
		await runtime.advance(5 * SECOND);
		cluster.deaf = true;
		const said = [say(), say(), say()];
		await runtime.settle();
		cluster.deaf = false;
		const left = leaving.leave(10 * SECOND);
		await runtime.advance(500);
		await left;
		expect(emitted).toEqual(said.slice(0, 1));
		expect(staying.times).toEqual(said.slice(1));
		expect(leaving.troubles).toEqual([]);
	});

	it('hands them on at once to the process that holds the connection', async () => {
		const [one, two] = [start(), start()];
		const holding = await one.listen('a', { wants: ({ event_ts = 0 }) => event_ts >= 0 });
		await runtime.advance(3 * SECOND);
		const { options, emitted } = slowly();
		const leaving = await two.listen('b', options);
		const other = await one.listen('b', { wants: ({ borrowed }: Partial<ZoomEvent>) => borrowed === true });
		await runtime.advance(5 * SECOND);
		const said = [say(), say(), say()];
		await runtime.settle();
		expect(emitted).toEqual(said.slice(0, 1));
		const left = leaving.leave(10 * SECOND);
		await runtime.advance(500);
		await left;
		expect(emitted).toEqual(said.slice(0, 1));
		expect(other.times).toEqual(said.slice(1));
		expect(holding.times).toEqual(said);
		expect(leaving.troubles).toEqual([]);
	});

	it('is told when the process that should take them is gone', async () => {
		const [one, two] = [start(), start()];
		const { options } = slowly();
		const leaving = await one.listen('a', options);
		await two.listen('a');
		await runtime.advance(5 * SECOND);
		cluster.deaf = true;
		say();
		say();
		await runtime.settle();
		const left = leaving.leave(10 * SECOND);
		await runtime.advance(SECOND);
		await left;
		cluster.deaf = false;
		expect(leaving.troubles).toMatchObject([{ fault: 'stopped' }]);
	});

	it('because Zoom says no for good is told of them too', async () => {
		const process = start();
		const { options } = slowly();
		const heard = await process.listen('one', options);
		await runtime.settle();
		say();
		say();
		await runtime.settle();
		cluster.zoom.logins = 'refused';
		cluster.zoom.last.ends(false);
		await runtime.advance(2 * SECOND);
		expect(heard.faults).toHaveLength(1);
		expect(heard.troubles).toMatchObject([{ fault: 'stopped' }]);
	});
});

describe('events that cannot be passed on over Redis', () => {
	it('are told to the others as a gap when it is back, and those after them come', async () => {
		const [one, two] = [start(), start()];
		const here = await one.listen('a');
		const there = await two.listen('b');
		await runtime.advance(5 * SECOND);
		cluster.away = true;
		const from = runtime.now();
		const lost = say();
		await runtime.advance(60 * SECOND);
		cluster.away = false;
		await runtime.advance(10 * SECOND);
		expect(here.times).toEqual([lost]);
		expect(there.times).toEqual([]);
		expect(there.gaps).toMatchObject([{ from, reason: 'redis' }]);
		expect(there.gaps[0]?.to).toBeGreaterThanOrEqual(from + 60 * SECOND);
		const said = say();
		await runtime.settle();
		expect(there.times).toEqual([said]);
	});

	it('because they cannot be written are told as a gap, and those after them come', async () => {
		const [one, two] = [start(), start()];
		await one.listen('a');
		const there = await two.listen('b');
		await runtime.advance(5 * SECOND);
		const write = jest.spyOn(JSON, 'stringify').mockImplementationOnce(() => {
			throw new RangeError('Invalid string length');
		});
		cluster.zoom.last.says(
			'{"module":"message","content":{"event":"user.created","event_ts":1,"payload":{}}}',
		);
		await runtime.settle();
		write.mockRestore();
		const said = say();
		await runtime.advance(5 * SECOND);
		expect(there.times).toEqual([said]);
		expect(there.gaps).toMatchObject([{ reason: 'redis' }]);
	});
});

describe('over several processes', () => {
	it('holds one connection, and every process’s workflows get every event once', async () => {
		const [one, two, three] = [start(), start(), start()];
		const heard = [await one.listen('a'), await two.listen('b'), await three.listen('a')];
		await runtime.advance(10 * SECOND);
		expect(cluster.zoom.sockets).toHaveLength(1);
		expect(processes.filter(({ hub }) => hub.status().here)).toHaveLength(1);
		const said = [say(), say(), say()];
		await runtime.settle();
		expect(heard[1]?.times).toEqual(said);
		// The same workflow, active in two processes for a moment.
		expect([...(heard[0]?.times ?? []), ...(heard[2]?.times ?? [])].sort()).toEqual(said);
	});

	it('hands the connection over at once when its holder leaves, and tells the gap', async () => {
		const [one, two] = [start(), start()];
		const leaving = await one.listen('a');
		await runtime.advance(3 * SECOND);
		const staying = await two.listen('b');
		await runtime.advance(5 * SECOND);
		const left = leaving.leave();
		await runtime.advance(500);
		await left;
		expect(two.hub.status()).toMatchObject({ state: 'live', here: true });
		expect(staying.gaps).toHaveLength(1);
	});

	it('gives a test in the editor what the holder gets, without a second connection', async () => {
		const [one, two] = [start(), start()];
		const workflow = await one.listen('a');
		await runtime.advance(3 * SECOND);
		const test = await two.listen(undefined);
		await runtime.advance(SECOND);
		await two.hub.ready(10 * SECOND);
		expect(two.hub.status()).toMatchObject({ state: 'elsewhere', here: false });
		const said = say();
		await runtime.settle();
		expect([workflow.times, test.times]).toEqual([[said], [said]]);
		expect(cluster.zoom.sockets).toHaveLength(1);
		await test.leave();
		say(said + 1);
		await runtime.settle();
		expect(workflow.times).toEqual([said, said + 1]);
	});

	it('sends nothing in clear over Redis', async () => {
		const [one, two] = [start(), start()];
		await one.listen('a');
		await runtime.advance(3 * SECOND);
		const heard = await two.listen('b');
		await runtime.advance(SECOND);
		const texts: string[] = [];
		const redis = (cluster as unknown as { channels: Map<string, Set<(text: string) => void>> }).channels;
		redis.get('key:channel')?.add((text) => texts.push(text));
		cluster.zoom.last.says(
			eventFrame({ event: 'meeting.created', event_ts: 1, payload: { object: { password: 'pa55code' } } }),
		);
		await runtime.settle();
		expect(heard.events).toHaveLength(1);
		expect(texts.length).toBeGreaterThan(0);
		expect(texts.join()).not.toContain('pa55code');
		expect(
			Buffer.from(texts.map((text) => text.split(' ')[1]).join(), 'base64').toString('latin1'),
		).not.toContain('pa55code');
	});

	it('says anywhere how the holder does, and how it did when nobody listens any more', async () => {
		const [one, two] = [start(), start()];
		const workflow = await one.listen('a');
		await runtime.advance(3 * SECOND);
		const said = say();
		await runtime.advance(3 * SECOND);
		expect(await two.hub.statusAnywhere()).toMatchObject({
			state: 'live',
			here: true,
			events: 1,
			workflows: 1,
		});
		expect(await one.hub.statusAnywhere()).toMatchObject({ state: 'live', writtenAt: runtime.now() });
		expect(workflow.times).toEqual([said]);
		const leaving = workflow.leave();
		await runtime.advance(2 * SECOND);
		await leaving;
		const left = runtime.now();
		await runtime.advance(3_600 * SECOND);
		const last = await two.hub.statusAnywhere();
		expect(last).toMatchObject({ events: 1, workflows: 0 });
		expect(left - (last?.handedOnUntil ?? 0)).toBeLessThanOrEqual(4 * SECOND);
	});

	it('tells the gap after a holder that is gone although Redis has forgotten what it wrote', async () => {
		const [gone, staying] = [start(), start()];
		const holder = await gone.listen('a');
		await runtime.advance(3 * SECOND);
		const heard = await staying.listen('b');
		await runtime.advance(5 * SECOND);
		cluster.away = true;
		const left = runtime.now();
		const leaving = holder.leave();
		await runtime.advance(2 * SECOND);
		await leaving;
		cluster.flush();
		cluster.away = false;
		await runtime.advance(20 * SECOND);
		expect(staying.hub.status().here).toBe(true);
		expect(heard.gaps).toMatchObject([{ reason: 'takeover' }]);
		expect(heard.gaps[0]?.from).toBeLessThan(left);
		expect(heard.gaps[0]?.from).toBeGreaterThan(left - 30 * SECOND);
	});

	it('tells a workflow that ends of what waits for it where the others have just left', async () => {
		const [one, two] = [start(), start()];
		const heard = await one.listen('a', { concurrency: 1, emit: () => new Promise(() => undefined) });
		const other = await two.listen('a');
		await runtime.advance(5 * SECOND);
		cluster.deaf = true;
		say();
		say();
		await runtime.settle();
		cluster.deaf = false;
		const ending = [other.leave(), heard.leave(SECOND)];
		await runtime.advance(10 * SECOND);
		await Promise.all(ending);
		expect(other.times).toEqual([]);
		expect(heard.troubles).toMatchObject([{ fault: 'stopped' }]);
	});

	it('passes on what comes right after the connection went to another process, to those not heard of yet', async () => {
		const [one, two, three] = [start(), start(), start()];
		const leaving = await one.listen('a');
		await runtime.advance(SECOND);
		await two.listen('b');
		await runtime.advance(5 * SECOND);
		// The two that stay have not heard of each other.
		cluster.deaf = true;
		await three.listen('c');
		await runtime.advance(5 * SECOND);
		const left = leaving.leave();
		const isHeld = () => processes.some(({ hub }) => hub.status().here && hub.status().state === 'live');
		await left;
		while (!isHeld()) await runtime.advance(50);
		cluster.deaf = false;
		const borrower = processes.slice(1).find(({ hub }) => !hub.status().here);
		expect(borrower).toBeDefined();
		const said = say();
		await runtime.settle();
		expect(borrower?.hub.status().emitted).toBe(1);
		expect(said).toBeGreaterThan(0);
	});

	it('says nothing over Redis of events that no other process listens for', async () => {
		await start().listen('a');
		await runtime.advance(20 * SECOND);
		const hears = jest.fn();
		cluster.hears = hears;
		say();
		await runtime.settle();
		expect(hears).not.toHaveBeenCalled();
	});

	it('leaves it to the holder to write down how it does', async () => {
		const [one, two] = [start(), start()];
		await one.listen('a');
		await runtime.advance(3 * SECOND);
		const { leave } = await two.listen('b');
		await runtime.advance(5 * SECOND);
		const leaving = leave();
		await runtime.advance(0);
		await leaving;
		expect(await two.hub.statusAnywhere()).toMatchObject({ state: 'live', here: true, workflows: 1 });
	});

	it('says anywhere that Zoom refused for good', async () => {
		const [one, two] = [start(), start()];
		cluster.zoom.logins = 'refused';
		await one.listen('a');
		await runtime.advance(3 * SECOND);
		expect(await two.hub.statusAnywhere()).toMatchObject({
			failure: 'Wrong secret',
			lastTrouble: 'Wrong secret',
		});
	});

	it('writes nothing down of a test in the editor that Zoom refuses', async () => {
		const [one, two] = [start(), start()];
		cluster.zoom.logins = 'refused';
		const { faults } = await one.listen(undefined);
		await runtime.advance(3 * SECOND);
		expect(faults).toHaveLength(1);
		expect(await two.hub.statusAnywhere()).toBeUndefined();
	});

	it('writes nothing down for a test in the editor', async () => {
		const [one, two] = [start(), start()];
		const { leave } = await one.listen(undefined);
		await runtime.advance(10 * SECOND);
		say();
		await runtime.settle();
		const leaving = leave();
		await runtime.advance(2 * SECOND);
		await leaving;
		expect(await two.hub.statusAnywhere()).toBeUndefined();
		expect(Object.fromEntries(await cluster.meter.totals())).not.toHaveProperty('zoom_events_lost_total');
	});

	it('tells nobody that another program has taken the subscription where it was one of ours', async () => {
		const [sleeper, other] = [start(), start()];
		const heard = await sleeper.listen('a');
		await runtime.advance(SECOND);
		await other.listen('a');
		await runtime.advance(3_500);
		runtime.standStill(20 * SECOND);
		await runtime.advance(5 * SECOND);
		expect(other.hub.status().here).toBe(true);
		expect(heard.replaced).toBe(0);
		expect(heard.troubles).toEqual([]);
	});

	it('tells those who hear the events over another process of a gap, and shows it', async () => {
		const [one, two] = [start(), start()];
		await one.listen('a');
		await runtime.advance(3 * SECOND);
		const there = await two.listen('b');
		await runtime.advance(5 * SECOND);
		cluster.zoom.last.ends(true);
		await runtime.advance(5 * SECOND);
		expect(there.gaps).toMatchObject([{ reason: 'disconnected' }]);
		expect(two.hub.status().gaps).toEqual(there.gaps);
	});

	it('loses nothing of what comes while the connection goes to another process', async () => {
		const [sleeper, other] = [start(), start()];
		const heard = [await sleeper.listen('a'), await other.listen('a')];
		await runtime.advance(3_500);
		cluster.zoom.welcomes = false;
		runtime.standStill(20 * SECOND);
		await runtime.advance(1_500);
		// The new holder is not connected yet: the old connection still stands.
		expect(cluster.zoom.openSockets.filter(({ accepted }) => accepted)).toHaveLength(1);
		const said = say(undefined, cluster.zoom.openSockets[0]);
		cluster.zoom.last.says(ACCEPTED);
		await runtime.advance(200);
		expect(heard.flatMap(({ times }) => times)).toEqual([said]);
		expect(cluster.zoom.openSockets).toHaveLength(1);
	});

	it('tells of the oldest as a gap where more came in doubt than it keeps', async () => {
		const [sleeper, other] = [start(), start()];
		const heard = [await sleeper.listen(undefined, { maxWaiting: 20_000 }), await other.listen('b')];
		await runtime.advance(3_500);
		runtime.standStill(20 * SECOND);
		const from = runtime.now();
		for (let count = 0; count < 10_002; count++) say();
		await runtime.advance(5 * SECOND);
		expect(sleeper.hub.status().gaps).toMatchObject([{ from, to: from, reason: 'redis' }]);
		expect(heard[0]?.gaps).toMatchObject([{ from, to: from, reason: 'redis' }]);
		expect(sleeper.hub.status().events).toBe(10_000);
	});

	it('tells those who listen where what goes over Redis ends by a fault of ours, and nobody else', async () => {
		const [one, two] = [start(), start()];
		const here = await one.listen('a');
		await runtime.advance(3 * SECOND);
		const there = await two.listen('b');
		await runtime.advance(5 * SECOND);
		cluster.hears = () => {
			throw new TypeError('broken');
		};
		await runtime.advance(5 * SECOND);
		cluster.hears = () => undefined;
		expect(there.faults).toMatchObject([{ message: 'Listening to Zoom’s events ended unexpectedly' }]);
		expect(here.faults).toEqual([]);
		const said = say();
		await runtime.settle();
		expect(here.times).toEqual([said]);
	});

	it('counts a message of another process that cannot be read, and takes the next', async () => {
		const [one, two] = [start(), start()];
		await one.listen('a');
		await runtime.advance(3 * SECOND);
		const heard = await two.listen('b');
		await runtime.advance(SECOND);
		const redis = (cluster as unknown as { channels: Map<string, Set<(text: string) => void>> }).channels;
		const sealed = new Vault('secret').seal('no JSON', 'key:channel');
		for (const take of redis.get('key:channel') ?? []) take(`somebody ${sealed}`);
		expect(two.hub.status().unreadable).toEqual({ failed: 1 });
		const said = say();
		await runtime.settle();
		expect(heard.times).toEqual([said]);
	});

	it('lets everybody stay what they are while Redis is away', async () => {
		const [one, two] = [start(), start()];
		const holder = await one.listen('a');
		await runtime.advance(3 * SECOND);
		await two.listen('b');
		await runtime.advance(5 * SECOND);
		cluster.away = true;
		await runtime.advance(120 * SECOND);
		const said = say();
		await runtime.settle();
		expect(holder.times).toEqual([said]);
		expect(cluster.zoom.sockets).toHaveLength(1);
		cluster.away = false;
		await runtime.advance(10 * SECOND);
		expect(cluster.zoom.openSockets).toHaveLength(1);
		expect(processes.filter(({ hub }) => hub.status().here)).toHaveLength(1);
	});

	it('connects alone when there never was a Redis', async () => {
		cluster.away = true;
		const heard = await start().listen('a');
		await runtime.advance(SECOND);
		const said = say();
		await runtime.settle();
		expect(heard.times).toEqual([said]);
	});

	it('has one connection still after Redis forgot everything', async () => {
		const [one, two] = [start(), start()];
		await one.listen('a');
		await two.listen('b');
		await runtime.advance(5 * SECOND);
		cluster.flush();
		await runtime.advance(20 * SECOND);
		expect(cluster.zoom.openSockets).toHaveLength(1);
		expect(processes.filter(({ hub }) => hub.status().here)).toHaveLength(1);
	});

	it.each([
		['the new holder has them', false],
		['it emits them itself when nobody hears of them', true],
	])(
		'lets go of a lease that it slept through, and of the events that came meanwhile: %s',
		async (_, deaf) => {
			const [sleeper, other] = [start(), start()];
			const heard = [await sleeper.listen('a')];
			await runtime.advance(SECOND);
			heard.push(await other.listen('a'));
			// The other one's round is the next.
			await runtime.advance(3_500);
			runtime.standStill(20 * SECOND);
			cluster.deaf = deaf;
			const said = say();
			await runtime.advance(5 * SECOND);
			expect([sleeper.hub.status().here, other.hub.status().here]).toEqual([false, true]);
			expect(heard.flatMap(({ times }) => times)).toEqual([said]);
		},
	);
});
