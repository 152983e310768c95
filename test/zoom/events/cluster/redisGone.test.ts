import { Cluster, type Heard, type Process } from '../support/cluster';
import { eventFrame } from '../support/fakeZoom';
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
	expect(runtime.pending).toBe(0);
});

function start(): Process {
	const process = cluster.process();
	processes.push(process);
	return process;
}

/** One that holds the connection and one that waits. */
async function pair(): Promise<{ holder: Process; waiting: Process; told: Heard['troubles'] }> {
	const holder = start();
	const waiting = start();
	const heard = [await holder.listen('one'), await waiting.listen('two')];
	await runtime.advance(5 * SECOND);
	expect([holder.hub.status().here, waiting.hub.status().here]).toEqual([true, false]);
	return { holder, waiting, told: heard[1]?.troubles ?? [] };
}

it('says, after half a minute and then rarely, that nobody can know who listens, and does not connect', async () => {
	const { waiting, told } = await pair();
	cluster.away = true;
	await runtime.advance(20 * SECOND);
	expect(waiting.hub.status().state).toBe('unknown');
	expect(told).toEqual([]);
	await runtime.advance(20 * SECOND);
	expect(told).toMatchObject([{ message: expect.stringContaining('Redis is away'), fault: 'unknown' }]);
	const logged = () => runtime.log.at('warn').filter(({ message }) => message === told[0]?.message);
	expect(logged()).toMatchObject([{ fields: { subscription: 'key' } }]);
	await runtime.advance(600 * SECOND);
	expect(told).toHaveLength(1);
	await runtime.advance(600 * SECOND);
	expect(told).toHaveLength(2);
	expect(logged()).toHaveLength(2);
	expect(cluster.zoom.sockets).toHaveLength(1);
	cluster.away = false;
	await runtime.advance(10 * SECOND);
	expect(waiting.hub.status().state).toBe('elsewhere');
});

it('leaves the connection with a holder that lives on when Redis comes back and has forgotten everything', async () => {
	const { holder, waiting } = await pair();
	cluster.away = true;
	await runtime.advance(60 * SECOND);
	cluster.flush();
	cluster.away = false;
	await runtime.advance(30 * SECOND);
	expect([holder.hub.status().here, waiting.hub.status().here]).toEqual([true, false]);
	expect(cluster.zoom.sockets).toHaveLength(1);
});

it('says nothing of the time before when it never knew of another', async () => {
	cluster.away = true;
	const alone = start();
	const { troubles } = await alone.listen('one');
	await runtime.advance(60 * SECOND);
	expect(alone.hub.status()).toMatchObject({ state: 'live', here: true });
	expect(troubles).toEqual([]);
	cluster.away = false;
	await runtime.advance(10 * SECOND);
});

/** One workflow, active in two processes. */
async function sameTwice(): Promise<{ here: Heard; there: Heard }> {
	const [here, there] = [await start().listen('one'), await start().listen('one')];
	await runtime.advance(5 * SECOND);
	return { here, there };
}

const started = (event_ts: number): string =>
	eventFrame({ event: 'meeting.started', event_ts, payload: { object: { id: 'm' } } });

it('emits an event once that came while Redis was away, and is told to others because Redis is back', async () => {
	const { here, there } = await sameTwice();
	cluster.away = true;
	cluster.zoom.last.says(started(1));
	// It is decided before anything is sent.
	for (let turn = 0; turn < 50; turn++) await Promise.resolve();
	expect(here.times).toEqual([1]);
	cluster.away = false;
	cluster.flush();
	await runtime.advance(30 * SECOND);
	expect([...here.times, ...there.times]).toEqual([1]);
});

it('a process that hears of an event, and has no Redis to ask in that moment, leaves it to the one that had it first', async () => {
	const { here, there } = await sameTwice();
	cluster.hears = () => (cluster.away = true);
	cluster.zoom.last.says(started(1));
	await runtime.advance(2 * SECOND);
	cluster.hears = () => undefined;
	cluster.away = false;
	await runtime.advance(30 * SECOND);
	expect([...here.times, ...there.times]).toEqual([1]);
});

it('a process that waits for Redis can end at once', async () => {
	const { there } = await sameTwice();
	cluster.hears = () => (cluster.away = true);
	cluster.zoom.last.says(started(1));
	await runtime.settle();
	const leaving = there.leave();
	await runtime.advance(SECOND);
	await leaving;
	cluster.away = false;
	await runtime.advance(5 * SECOND);
	expect(there.times).toEqual([]);
	// Whether the other one emitted it nobody here could know.
	expect(there.troubles.map(({ message }) => message)).toEqual([
		expect.stringContaining('One Zoom event was dropped because the workflow was stopped'),
	]);
});

it('counts for the metrics, once, the gap of those whom it could not pass events on to', async () => {
	await pair();
	cluster.away = true;
	cluster.zoom.last.says(started(1));
	await runtime.advance(2 * SECOND);
	expect(Object.fromEntries(await cluster.meter.totals())).not.toHaveProperty('zoom_event_gaps_total|redis');
	cluster.away = false;
	await runtime.advance(20 * SECOND);
	const counts = Object.fromEntries(await cluster.meter.totals());
	expect(counts['zoom_event_gaps_total|redis']).toBe(1);
	expect(counts['zoom_event_gap_seconds_total|redis']).toBeGreaterThan(1_000);
});
