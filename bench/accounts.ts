import { loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { startRedis, type TestRedis } from '../test/support/redis';
import { RATE_LIMITS } from '../zoom/api/limits/rateTable';
import { startAnyAccount } from './accounts/anyAccount';
import { Helper } from './accounts/helper';
import { redisFigures } from './accounts/redisFigures';
import { tableOf } from './api/table';

/**
 * Many accounts, as service providers have them, and many workers on one account: `npm run bench:accounts`, or a part of
 * it: `npm run bench:accounts -- memory`, `processes`, `workers`.
 */

const ACCOUNTS = [250, 1_000, 2_000];
const ROUNDS = 3;
const PROCESSES = 3;
const WORKERS = 20;
const WORK_MS = 15_000;
/** Counts are told to Redis within 5 s. */
const TOLD_MS = 6_000;

interface Place {
	readonly redis: TestRedis;
	readonly helper: () => Helper;
}

const kb = (bytes: number): string => (bytes / 1024).toFixed(1);

/** One process, more and more accounts; then a day in which nobody uses them. */
async function memory({ redis, helper }: Place): Promise<void> {
	const rows: string[][] = [];
	for (const accounts of ACCOUNTS) {
		await redis.client.flushall();
		const one = helper();
		// What does not depend on the number of accounts: libraries, connections.
		const before = await one.do({ kind: 'each', accounts: 1, rounds: 20 });
		await delay(TOLD_MS);
		const empty = await redisFigures(redis);
		await one.do({ kind: 'each', accounts, rounds: 1 });
		const cold = await redisFigures(redis);
		const after = await one.do({ kind: 'each', accounts, rounds: ROUNDS });
		const warm = await redisFigures(redis);
		await delay(TOLD_MS);
		const told = await redisFigures(redis);
		const dayLater = await one.do({ kind: 'day' });
		one.end();
		rows.push([
			String(accounts),
			kb((after.heap - before.heap) / accounts),
			((told.keys - empty.keys) / accounts).toFixed(1),
			kb((told.bytes - empty.bytes) / accounts),
			((cold.commands - empty.commands) / accounts).toFixed(1),
			((warm.commands - cold.commands) / (accounts * ROUNDS)).toFixed(2),
			kb((dayLater.heap - before.heap) / accounts),
		]);
	}
	tableOf(
		'(a) accounts in one process: what each takes',
		[
			'accounts',
			'heap, KB',
			'Redis keys',
			'Redis, KB',
			'Redis commands, first call',
			'a later call',
			'heap a day after, KB',
		],
		rows,
	);
}

/** The same accounts over three processes: the token of each is fetched once. */
async function processes({ redis, helper }: Place): Promise<void> {
	await redis.client.flushall();
	const accounts = 1_000;
	const all = Array.from({ length: PROCESSES }, helper);
	const before = await redisFigures(redis);
	await Promise.all(all.map(async (one) => await one.do({ kind: 'each', accounts, rounds: 1 })));
	const cold = await redisFigures(redis);
	await Promise.all(all.map(async (one) => await one.do({ kind: 'each', accounts, rounds: ROUNDS })));
	const warm = await redisFigures(redis);
	await delay(TOLD_MS);
	const told = await redisFigures(redis);
	for (const one of all) one.end();
	tableOf(
		`(b) ${accounts} accounts in each of ${PROCESSES} processes`,
		['Redis keys an account', 'Redis, KB an account', 'commands, a first call', 'a later call'],
		[
			[
				((told.keys - before.keys) / accounts).toFixed(1),
				kb((told.bytes - before.bytes) / accounts),
				((cold.commands - before.commands) / (accounts * PROCESSES)).toFixed(1),
				((warm.commands - cold.commands) / (accounts * PROCESSES * ROUNDS)).toFixed(2),
			],
		],
	);
}

/** Many workers at the limit of one account: does each get its part? */
async function workers({ redis, helper }: Place): Promise<void> {
	await redis.client.flushall();
	const all = Array.from({ length: WORKERS }, helper);
	// All have started, and hold the token.
	for (const one of all) await one.do({ kind: 'each', accounts: 1, rounds: 1 });
	await delay(2_000);
	const before = await redisFigures(redis);
	const done = await Promise.all(
		all.map(async (one) => await one.do({ kind: 'one', ms: WORK_MS, lanes: 10 })),
	);
	const after = await redisFigures(redis);
	for (const one of all) one.end();
	const calls = done.map((one) => one.calls);
	const sum = calls.reduce((total, count) => total + count, 0);
	const limit = (RATE_LIMITS.business.LIGHT.calls * WORK_MS) / 1_000;
	tableOf(
		`(c) ${WORKERS} processes at the limit of one account for ${WORK_MS / 1_000} s`,
		['calls', 'of the limit', 'least and most of a process', 'least of the mean', 'Redis commands a call'],
		[
			[
				String(sum),
				`${((100 * sum) / limit).toFixed(0)} %`,
				`${Math.min(...calls)} and ${Math.max(...calls)}`,
				`${((100 * Math.min(...calls)) / (sum / WORKERS)).toFixed(0)} %`,
				((after.commands - before.commands) / sum).toFixed(2),
			],
		],
	);
}

const PARTS: Readonly<Record<string, (place: Place) => Promise<void>>> = { memory, processes, workers };

async function main(): Promise<void> {
	const chosen = process.argv.slice(2);
	const redis = await startRedis();
	const zoom = await startAnyAccount();
	const env = { ZOOM_ORIGIN: zoom.origin, ZOOM_REDIS_URL: redis.url };
	try {
		for (const [name, part] of Object.entries(PARTS)) {
			if (chosen.length === 0 || chosen.includes(name)) await part({ redis, helper: () => new Helper(env) });
		}
		process.stdout.write(`\nload of the machine, 1 minute: ${(loadavg()[0] ?? 0).toFixed(1)}\n`);
	} finally {
		await zoom.close();
		await redis.close();
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
	process.exitCode = 1;
});
