import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { controlAt, DEFAULT_CREDENTIALS, type Control } from '../simulator';
import type { Line } from '../test/processes/socket/family';
import { Stream } from '../test/processes/socket/stream';
import { freePort, startRedis, type TestRedis } from '../test/support/redis';
import { mostInAnyWindow } from '../test/zoom/api/limits/cluster';
import { RATE_LIMITS } from '../zoom/api/limits/rateTable';
import type { Departure } from '../test/processes/limiter/departures';
import { MAX_MARGIN_MS } from '../zoom/api/limits/slots';
import { tableOf } from './api/table';
import type { Sample } from './soak/child';
import { slopeOf } from './soak/slope';

/**
 * `npm run soak -- 30`: so many minutes at the account's limit in three processes, with events flowing and Redis restarting
 * all the time; `--no-events`, `--no-restarts`: without, for what grows with them; `--event-ms 20`: an event in so many ms, so that
 * what is remembered of them is full sooner (100,000 of them). Prints how memory, handles, sockets, Redis keys and
 * times change in an hour, and ends with 1 when a call failed, Zoom would have refused one, or an event was lost or came twice.
 */

const PROCESSES = 3;
const PLAN = 'pro';
const LATENCY_MS = 50;
const SAMPLE_MS = 5_000;
/** Redis goes once in so long, and comes back empty. */
const RESTART_MS = 60_000;
const AWAY_MS = 3_000;
/** The first part, in which everything is still filling up. */
const WARM_UP = 0.2;

interface Row {
	readonly at: number;
	readonly samples: readonly Sample[];
	readonly redisKeys: number;
}

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		options: {
			events: { type: 'boolean', default: true },
			'event-ms': { type: 'string', default: '100' },
			restarts: { type: 'boolean', default: true },
		},
		allowNegative: true,
		allowPositionals: true,
	});
	const minutes = Number(positionals[0] ?? 30);
	if (!(minutes > 0)) throw new Error('How many minutes? A number, such as 30');
	const redis = await startRedis();
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const simulator = start(join(__dirname, '../simulator/main.ts'), [
		...['--port', String(port), '--plan', PLAN, '--latency', String(LATENCY_MS)],
	]);
	const zoom = controlAt(origin);
	await answers(zoom);
	// It would refuse what it reads late, on a busy machine: judged is what left (departures.ts).
	await zoom.configure({ rateLimits: 'counted' });
	const login = { ...DEFAULT_CREDENTIALS, environment: 'commercial', plan: PLAN };
	const env = { ZOOM_ORIGIN: origin, ZOOM_REDIS_URL: redis.url, LOGIN: JSON.stringify(login) };
	const children = Array.from({ length: PROCESSES }, () => start(join(__dirname, 'soak/child.ts'), [], env));
	await Promise.all(children.map((child) => once(child, 'message').then(() => undefined)));
	for (const child of children) child.send('start');
	await connected(zoom);
	const stream = new Stream(zoom, Number(values['event-ms']));
	if (values.events) stream.start();
	const over = new AbortController();
	const restarting = values.restarts ? restarts(redis, over.signal) : Promise.resolve(0);
	try {
		const rows: Row[] = [];
		const until = Date.now() + minutes * 60_000;
		while (Date.now() < until) {
			await delay(SAMPLE_MS);
			rows.push(await row(children, redis, 'sample'));
		}
		over.abort();
		const restarted = await restarting;
		await stream.stop();
		await delay(SAMPLE_MS);
		rows.push(await row(children, redis, 'stop'));
		process.exitCode = (await report(rows, stream, zoom, { minutes, restarted })) ? 0 : 1;
	} finally {
		over.abort();
		for (const child of [...children, simulator]) child.kill('SIGKILL');
		await redis.close();
	}
}

/** @returns whether all is well */
async function report(
	rows: readonly Row[],
	stream: Stream,
	zoom: Control,
	{ minutes, restarted }: { minutes: number; restarted: number },
): Promise<boolean> {
	const settled = rows.slice(Math.ceil(rows.length * WARM_UP), -1);
	const of = (name: string, value: (row: Row) => number): string[] => {
		const { mean, perHour, error } = slopeOf(settled.map((one) => ({ at: one.at, value: value(one) })));
		return [name, mean.toFixed(1), perHour.toFixed(1), `± ${error.toFixed(1)}`];
	};
	const all = (figure: (sample: Sample) => number) => (one: Row) =>
		one.samples.reduce((sum, sample) => sum + figure(sample), 0);
	tableOf(
		`${minutes} minutes, ${PROCESSES} processes, Redis restarted ${restarted} times`,
		['all processes together', 'mean', 'change in an hour', 'standard error'],
		[
			of(
				'heap, MB',
				all(({ heapMb }) => heapMb),
			),
			of(
				'resident memory, MB',
				all(({ rssMb }) => rssMb),
			),
			of(
				'handles',
				all(({ handles }) => handles),
			),
			of(
				'sockets',
				all(({ sockets }) => sockets),
			),
			of('Redis keys', ({ redisKeys }) => redisKeys),
			of('a call, waiting included, ms', (one) => all(({ callMs }) => callMs)(one) / PROCESSES),
		],
	);
	const heaps = inParts(rows.map(all(({ heapMb }) => heapMb)));
	process.stdout.write(`heap, MB, a tenth of the run after the other: ${heaps.join(', ')}\n`);
	const samples = rows.flatMap((one) => one.samples);
	const lines: Line[] = samples.flatMap((sample) => [...sample.lines]);
	const errors = samples.flatMap((sample) => [...sample.errors]);
	const { twice, missing, emitted, inGaps } = stream.verdict(lines);
	const { refused } = await zoom.counters();
	const { calls: allowed, windowMs } = RATE_LIMITS[PLAN].LIGHT;
	const departures = samples.flatMap((sample) => [...sample.departures]);
	const mostBy = (time: (departure: Departure) => number): number =>
		mostInAnyWindow(departures.map(time).sort(ascending), windowMs);
	const begun = mostBy(({ begunAt }) => begunAt);
	const left = mostBy(({ at }) => at);
	// In order, as there are too many for the arguments of Math.max.
	const kept = departures.map(({ begunAt, at }) => at - begunAt).sort(ascending);
	const late = kept.filter((ms) => ms > MAX_MARGIN_MS).length;
	const calls = rows.at(-1)?.samples.reduce((sum, sample) => sum + sample.calls, 0) ?? 0;
	const possible = allowed * minutes * 60;
	const limited = Object.values(refused).reduce((sum, count) => sum + count, 0);
	tableOf(
		'what became of it',
		[
			'calls',
			'of the limit',
			'failed',
			'429',
			'most begun in a second',
			'most left in a second',
			'events sent',
			'emitted',
			'in told gaps',
			'lost',
			'twice',
		],
		[
			[
				...[
					String(calls),
					`${((100 * calls) / possible).toFixed(0)} %`,
					String(errors.length),
					String(limited),
				],
				...[
					`${begun} of ${allowed}`,
					`${left} of ${allowed}`,
					String(stream.count),
					String(emitted),
					String(inGaps),
				],
				...[String(missing.length), String(twice.length)],
			],
		],
	);
	for (const error of new Set(errors)) process.stdout.write(`${error}\n`);
	process.stdout.write(
		`Calls that the machine kept for more than ${MAX_MARGIN_MS} ms: ${late}, the longest ${(kept.at(-1) ?? 0).toFixed(0)} ms\n`,
	);
	process.stdout.write(`load of the machine, 1 minute: ${(loadavg()[0] ?? 0).toFixed(1)}\n`);
	return begun <= allowed && errors.length + limited + missing.length + twice.length === 0;
}

const ascending = (one: number, other: number): number => one - other;

/** @returns the means of so many parts, one after the other */
function inParts(values: readonly number[], parts = 10): string[] {
	const size = values.length / parts;
	return Array.from({ length: parts }, (_, part) =>
		values.slice(Math.floor(part * size), Math.floor((part + 1) * size)),
	)
		.filter((some) => some.length > 0)
		.map((some) => (some.reduce((sum, value) => sum + value, 0) / some.length).toFixed(1));
}

async function row(
	children: readonly ChildProcess[],
	redis: TestRedis,
	order: 'sample' | 'stop',
): Promise<Row> {
	const samples = await Promise.all(
		children.map(async (child) => {
			child.send(order);
			const [sample] = (await once(child, 'message')) as [Sample];
			return sample;
		}),
	);
	return { at: Date.now(), samples, redisKeys: await redis.client.dbsize() };
}

/** @returns how often Redis was restarted until the signal aborts */
async function restarts(redis: TestRedis, signal: AbortSignal): Promise<number> {
	let times = 0;
	for (;;) {
		await delay(RESTART_MS, undefined, { signal }).catch(() => undefined);
		if (signal.aborted) return times;
		await redis.stop();
		await delay(AWAY_MS);
		await redis.start();
		times += 1;
	}
}

const start = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess =>
	fork(script, args, {
		execArgv: ['--import', 'tsx'],
		env: { ...process.env, ...env },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});

async function answers(zoom: Control): Promise<void> {
	while (!(await zoom.counters().catch(() => undefined))) await delay(100);
}

async function connected(zoom: Control): Promise<void> {
	while ((await zoom.connections()).length === 0) await delay(100);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
	process.exitCode = 1;
});
