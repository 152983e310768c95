import { ZoomCredentialsError } from '../../../zoom/errors';
import { Cluster, type Process } from './support/cluster';
import { eventFrame, REPLACED } from './support/fakeZoom';
import { VirtualRuntime } from './support/virtualRuntime';

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
function say(event_ts = ++seq): number {
	cluster.zoom.last.says(eventFrame({ event: 'user.updated', event_ts, payload: { object: { id: 'u' } } }));
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
