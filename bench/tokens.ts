import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Table from 'cli-table3';
import { type Simulator, startSimulator } from '../simulator';
import { startRedis, type TestRedis } from '../test/support/redis';
import type { Kind, Measured, Order } from './tokens/child';
import { orEnd } from '../test/support/orEnd';

/**
 * Our tokens beside the plain helper "GET, else request, SETEX expires_in - 10": `npm run bench:tokens`.
 * Counts are exact; times are of this machine, and both sides ran on it in the same minute.
 */

const TOKEN_MS = 150;
const READS = 20_000;

class Bench {
	private children: ChildProcess[] = [];

	constructor(
		private readonly kind: Kind,
		private readonly simulator: Simulator,
		private readonly redis: TestRedis,
	) {}

	/** So many cold processes, and nothing in Redis. */
	async open(processes: number): Promise<void> {
		await this.redis.client.flushall();
		this.children = await Promise.all(Array.from({ length: processes }, startChild));
		await this.order('open');
		await this.simulator.control.reset();
		await this.simulator.control.configure({ tokenLatencyMs: TOKEN_MS, rateLimits: 'counted' });
	}

	/** @param who the number of a process; all of them when left out */
	async order(what: Order['what'], calls = 0, who?: number): Promise<Measured[]> {
		const { origin: zoom, credentials } = this.simulator;
		const { accountId, clientId, clientSecret } = credentials;
		const setting = { zoom, redis: this.redis.url, accountId, clientId, clientSecret };
		return await Promise.all(
			this.children.slice(who, who === undefined ? undefined : who + 1).map(async (child) => {
				const answer = once(child, 'message');
				child.send({ kind: this.kind, setting, what, calls } satisfies Order);
				return ((await answer) as [Measured])[0];
			}),
		);
	}

	async tokenRequests(): Promise<number> {
		return (await this.simulator.control.counters()).tokens.total;
	}

	async close(): Promise<void> {
		await this.order('close');
		for (const child of this.children) child.kill();
	}
}

async function startChild(): Promise<ChildProcess> {
	const child = fork(join(__dirname, 'tokens', 'child.ts'), { execArgv: ['--import', 'tsx'] });
	await once(child, 'message');
	return child;
}

const longest = (all: readonly Measured[]): number => Math.max(...all.map((one) => one.longest));
const total = (all: readonly Measured[]): number => Math.max(...all.map(({ ms }) => ms));
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const µs = (value: number): string => `${(value * 1_000).toFixed(1)} µs`;

type Row = (bench: Bench, simulator: Simulator) => Promise<string>;

const stampede =
	(processes: number, calls: number): Row =>
	async (bench) => {
		await bench.open(processes);
		const measured = await bench.order('at once', calls);
		return `${await bench.tokenRequests()} in ${ms(total(measured))}`;
	};

const ROWS: ReadonlyArray<[string, Row]> = [
	['token requests, 1 process x 200 calls, cold', stampede(1, 200)],
	['token requests, 8 processes x 25 calls, cold', stampede(8, 25)],
	[
		`warm read, one after the other, mean of ${READS.toLocaleString('en')}`,
		async (bench) => {
			await bench.open(1);
			await bench.order('in a row', READS / 10);
			return µs(total(await bench.order('in a row', READS)) / READS);
		},
	],
	[
		'first read of a process, token in Redis',
		async (bench) => {
			await bench.open(2);
			await bench.order('at once', 1, 0);
			return ms(total(await bench.order('at once', 1, 1)));
		},
	],
	[
		'longest wait of a steady caller over an expiry',
		async (bench, simulator) => {
			await bench.open(1);
			await simulator.control.configure({ tokenLifetimeSeconds: 12 });
			await bench.order('in a row', 1);
			return ms(longest(await bench.order('paced', 1_500)));
		},
	],
	[
		'expired while nobody called: time to the next token',
		async (bench, simulator) => {
			await bench.open(1);
			await simulator.control.configure({ tokenLifetimeSeconds: 11 });
			await bench.order('in a row', 1);
			await new Promise((resolve) => setTimeout(resolve, 11_500));
			return ms(longest(await bench.order('at once', 1)));
		},
	],
	[
		'20 REST calls after the token was revoked',
		async (bench, simulator) => {
			await bench.open(1);
			await bench.order('in a row', 1);
			await simulator.control.revokeTokens();
			const [measured] = await bench.order('calling', 20);
			const requests = (await bench.tokenRequests()) - 1;
			return `${measured?.failed ?? 0} fail, ${requests} token request${requests === 1 ? '' : 's'}`;
		},
	],
];

async function main(): Promise<void> {
	const [simulator, redis] = await Promise.all([startSimulator(), startRedis()]);
	const table = new Table({
		style: { head: [], border: [] },
		head: [`Zoom takes ${TOKEN_MS} ms for a token`, 'plain helper', 'this package'],
	});
	try {
		for (const [name, row] of ROWS) {
			const cells: string[] = [];
			for (const kind of ['plain', 'ours'] as const) {
				const bench = new Bench(kind, simulator, redis);
				cells.push(await row(bench, simulator));
				await bench.close();
			}
			table.push([name, ...cells]);
		}
	} finally {
		await Promise.all([simulator.close(), redis.close()]);
	}
	process.stdout.write(`${table.toString()}\n`);
}

orEnd(main());
