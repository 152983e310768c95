import { fork } from 'node:child_process';
import { join } from 'node:path';
import Table from 'cli-table3';
import { WebSocket } from 'ws';
import { startSimulator } from '../simulator';
import { startRedis } from '../test/support/redis';
import { Family } from '../test/processes/socket/family';
import { TokenRegistry } from '../zoom/auth/registry';
import { createFilter } from '../zoom/events/filter';
import type { Hub } from '../zoom/events/hub';
import { EventRegistry } from '../zoom/events/registry';
import type { Transport } from '../zoom/http/transport';
import { systemRuntime } from '../zoom/runtime';
import { SharedStores } from '../zoom/store/sharedStores';
import type { Order } from './events/sender';

/**
 * Zoom's events from the socket to the point of emit, everything switched on (filter, order, deduplication over Redis,
 * lease), against a bare loop over ws and JSON.parse in the same run. `npm run bench:events`
 */

const BURST = 100_000;
const ROUNDS = 5;
const STEADY = { perSecond: 1_000, seconds: 10 };

const median = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const percentile = (values: readonly number[], part: number): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const round = (value: number, digits = 0): string => value.toFixed(digits);

class Sender {
	private readonly child = fork(join(__dirname, 'events/sender.ts'), { execArgv: ['--import', 'tsx'] });
	private waiting: Array<(message: unknown) => void> = [];

	constructor() {
		this.child.on('message', (message) => {
			for (const resolve of this.waiting.splice(0)) resolve(message);
		});
	}

	async next(): Promise<unknown> {
		return await new Promise((resolve) => this.waiting.push(resolve));
	}

	/** @returns when the first event is about to leave */
	async send(order: Order): Promise<void> {
		const begun = this.next();
		this.child.send(order);
		if (order !== 'drop') await begun;
	}

	end(): void {
		this.child.kill();
	}
}

/** Counts to so many, and says how long it took. */
class Counter {
	private count = 0;
	private goal = 0;
	private done: () => void = () => undefined;

	reach(goal: number): Promise<void> {
		this.count = 0;
		this.goal = goal;
		return new Promise((resolve) => (this.done = resolve));
	}

	add(): void {
		if (++this.count === this.goal) this.done();
	}
}

interface Pace {
	/** Events a second. */
	readonly rate: number;
	/** Of this process, for each event: it says the same also on a machine that others use. */
	readonly cpuMicros: number;
}

async function burstRate(sender: Sender, counter: Counter): Promise<Pace> {
	const all = counter.reach(BURST);
	await sender.send({ burst: BURST });
	const begun = performance.now();
	const cpu = process.cpuUsage();
	await all;
	const { user, system } = process.cpuUsage(cpu);
	return { rate: BURST / ((performance.now() - begun) / 1000), cpuMicros: (user + system) / BURST };
}

async function bare(sender: Sender, port: number, parses: 1 | 2): Promise<Pace> {
	const counter = new Counter();
	const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, { perMessageDeflate: false });
	socket.on('message', (data: Buffer) => {
		const frame = JSON.parse(data.toString()) as { module: string; content: string };
		if (frame.module !== 'message') return;
		if (parses === 2) JSON.parse(frame.content);
		counter.add();
	});
	await new Promise((resolve) => socket.once('open', resolve));
	await pause(100);
	const rate = await burstRate(sender, counter);
	socket.terminate();
	await pause(100);
	return rate;
}

const login = {
	environment: 'commercial',
	accountId: 'account',
	clientId: 'client',
	clientSecret: 'secret',
} as const;

/** A login that always works: tokens are not what is measured. */
const transport: Transport = {
	exchange: async () =>
		await Promise.resolve({
			status: 200,
			headers: {},
			body: JSON.stringify({ access_token: 'token', expires_in: 3600, scope: '', token_type: 'bearer' }),
		}),
	close: () => undefined,
};

async function main(): Promise<void> {
	const redis = await startRedis();
	const sender = new Sender();
	const { port } = (await sender.next()) as { port: number };
	const env = { ZOOM_ORIGIN: `http://127.0.0.1:${port}`, ZOOM_REDIS_URL: redis.url };
	const runtime = systemRuntime();
	const stores = new SharedStores(env, runtime);
	const tokens = new TokenRegistry({ env, runtime, transport, stores });
	const registry = new EventRegistry({ env, runtime, tokens, stores });
	const counter = new Counter();
	let lags: number[] = [];
	let connectedAt = 0;

	const listen = async (hub: Hub) =>
		await hub.join({
			scope: 'workflow filter',
			production: true,
			pings: false,
			wants: createFilter({
				events: ['meeting.participant_joined'],
				hostIds: [],
				meetingIds: [],
				topicContains: '',
			}),
			maxWaiting: BURST,
			concurrency: 20,
			emit: ({ event_ts = 0 }) => {
				lags.push(Date.now() - event_ts);
				counter.add();
				return undefined;
			},
			connected: () => {
				connectedAt = performance.now();
			},
			replaced: () => undefined,
			trouble: () => undefined,
			fatal: (error) => {
				throw error;
			},
		});

	const rates: Record<'bare' | 'bareTwice' | 'ours', Pace[]> = { bare: [], bareTwice: [], ours: [] };
	let peak = 0;
	for (let round_ = 0; round_ < ROUNDS; round_++) {
		rates.bare.push(await bare(sender, port, 1));
		rates.bareTwice.push(await bare(sender, port, 2));
		const hub = registry.hub(login, 'account_credentials', `bench${round_}`);
		const membership = await listen(hub);
		await hub.ready(10_000);
		// Until it is known that no other process listens.
		await pause(2_500);
		const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
		rates.ours.push(await burstRate(sender, counter));
		clearInterval(watch);
		await membership.leave();
	}

	const hub = registry.hub(login, 'account_credentials', 'steady');
	const membership = await listen(hub);
	await hub.ready(10_000);
	lags = [];
	const before = process.memoryUsage().rss;
	const all = counter.reach(STEADY.perSecond * STEADY.seconds);
	await sender.send(STEADY);
	await all;
	const growth = process.memoryUsage().rss - before;
	const steady = lags;

	await membership.leave();
	const drops: number[] = [];
	for (let n = 0; n < 10; n++) {
		// Each a first drop: the waits get longer only when drops follow each other.
		const fresh = registry.hub(login, 'account_credentials', `drop${n}`);
		const seat = await listen(fresh);
		await fresh.ready(10_000);
		connectedAt = 0;
		const begun = performance.now();
		await sender.send('drop');
		while (connectedAt === 0) await pause(1);
		drops.push(connectedAt - begun);
		await seat.leave();
	}
	sender.end();
	const takeovers = await takeoverTimes(redis.url);
	stores.close();
	tokens.dispose();
	await redis.close();

	const rate = (paces: readonly Pace[]): number => median(paces.map((pace) => pace.rate));
	const cpu = (paces: readonly Pace[]): number => median(paces.map(({ cpuMicros }) => cpuMicros));
	const row = (what: string, paces: readonly Pace[]): string[] => [
		what,
		`${round(rate(paces))} events/s, ${round(cpu(paces), 1)} µs CPU each`,
	];
	const against = (paces: readonly Pace[]): string =>
		`${round(rate(rates.ours) / rate(paces), 2)} (by CPU: ${round(cpu(paces) / cpu(rates.ours), 2)})`;
	const table = new Table({ head: ['what', 'figure'] });
	table.push(
		row(`burst of ${BURST}, bare ws + JSON.parse`, rates.bare),
		row('the same, parsing the event inside the frame too', rates.bareTwice),
		row('to the point of emit, everything switched on', rates.ours),
		['ratio to bare', against(rates.bare)],
		['ratio to the one that parses the event too', against(rates.bareTwice)],
		[
			`steady ${STEADY.perSecond}/s for ${STEADY.seconds} s: lag p50 / p99`,
			`${percentile(steady, 0.5)} / ${percentile(steady, 0.99)} ms`,
		],
		[
			'memory: peak in the bursts / growth in the steady part',
			`${round(peak / 1e6)} MB / ${round(growth / 1e6, 1)} MB`,
		],
		[
			'from drop to live again: median / longest of 10',
			`${round(median(drops))} / ${round(Math.max(...drops))} ms`,
		],
		[
			'from kill -9 to takeover: median / longest of 5',
			`${round(median(takeovers))} / ${round(Math.max(...takeovers))} ms`,
		],
	);
	process.stdout.write(`${table.toString()}\n`);
}

/** Two real processes; the one with the connection is killed. */
async function takeoverTimes(redisUrl: string): Promise<number[]> {
	const zoom = await startSimulator();
	const { accountId, clientId, clientSecret } = zoom.credentials;
	const family = new Family({
		ZOOM_ORIGIN: zoom.origin,
		ZOOM_REDIS_URL: redisUrl,
		LOGIN: JSON.stringify({ environment: 'commercial', accountId, clientId, clientSecret }),
	});
	const accepted = async (): Promise<number> => (await zoom.control.socketCounts()).accepted;
	const times: number[] = [];
	let living = [await family.add(), await family.add()];
	while ((await accepted()) === 0) await pause(50);
	for (let n = 0; n < 5; n++) {
		await pause(3_000);
		const here = await Promise.all(living.map(async (child) => (await child.status()).here));
		const holder = living[here.indexOf(true)];
		const before = await accepted();
		const begun = performance.now();
		await holder?.kill();
		while ((await accepted()) === before) await pause(10);
		times.push(performance.now() - begun);
		living = [...living.filter((child) => child !== holder), await family.add()];
	}
	await family.close();
	await zoom.close();
	return times;
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
	process.exitCode = 1;
});
