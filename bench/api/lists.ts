import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startSimulator } from '../../simulator';
import type { Measured, Order, Way } from './lists/child';
import { median, tableOf } from './table';
import { tokenOf } from './token';

const LATENCY_MS = 50;
const LIMIT = 1_000;
const WAYS: ReadonlyArray<readonly [Way, string]> = [
	['axios', 'axios, page after page, all kept'],
	['all', 'our list, all kept'],
	['one by one', 'ours one by one, nothing kept'],
	['first', `our list, the first ${LIMIT}`],
];

/** All people of a large account, each time in a process of its own. */
export async function lists(people: number, repeats: number): Promise<void> {
	const zoom = await startSimulator({ plan: 'business', latencyMs: LATENCY_MS });
	try {
		await zoom.control.seed({ users: people });
		const token = await tokenOf(zoom);
		const answered = async () => (await zoom.control.counters()).routes['GET /users']?.[200] ?? 0;
		const { origin, credentials } = zoom;
		const login = { ...credentials, environment: 'commercial', plan: 'business' } as const;
		const measured = new Map<Way, Measured[]>();
		const calls = new Map<Way, number>();
		for (let repeat = 0; repeat < repeats; repeat++) {
			for (const [way] of WAYS) {
				const before = await answered();
				const one = await measure({ way, origin, token, login, limit: LIMIT });
				measured.set(way, [...(measured.get(way) ?? []), one]);
				calls.set(way, (await answered()) - before);
			}
		}
		const middle = (way: Way, figure: (one: Measured) => number): number =>
			median((measured.get(way) ?? []).map(figure));
		const least = middle('axios', ({ seconds }) => seconds);
		tableOf(
			`(b) the active ones of ${people} people listed, ${LATENCY_MS} ms latency, median of ${repeats}`,
			['', 'people', 'calls', 's', 'over axios', 'CPU s', 'memory, peak MB', 'of that for the list'],
			WAYS.map(([way, name]) => [
				name,
				`${middle(way, (one) => one.people)}`,
				`${calls.get(way)}`,
				middle(way, ({ seconds }) => seconds).toFixed(2),
				(middle(way, ({ seconds }) => seconds) / least).toFixed(2),
				middle(way, ({ cpuSeconds }) => cpuSeconds).toFixed(2),
				middle(way, ({ peakMb }) => peakMb).toFixed(0),
				middle(way, ({ peakMb, beforeMb }) => peakMb - beforeMb).toFixed(0),
			]),
		);
	} finally {
		await zoom.close();
	}
}

async function measure(order: Order): Promise<Measured> {
	const child = fork(join(__dirname, 'lists', 'child.ts'), {
		execArgv: ['--import', 'tsx'],
		env: { ...process.env, ZOOM_ORIGIN: order.origin },
	});
	child.send(order);
	const failed = once(child, 'exit').then(([code]) => {
		throw new Error(`The process ended with ${code}`);
	});
	const [measured] = (await Promise.race([once(child, 'message'), failed])) as [Measured];
	failed.catch(() => undefined); // It ends now, as it should.
	return measured;
}
