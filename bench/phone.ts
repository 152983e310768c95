import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Table from 'cli-table3';
import { startSimulator, type Simulator } from '../simulator';
import { orEnd } from '../test/support/orEnd';
import type { Measured, Order, Way } from './phone/child';

/**
 * The calls of an account in 160 days, in n8n's own engine: Zoom Phone against a loop that asks for one page after the
 * other, and against one that asks for all months at once. `npm run bench:phone -- [--calls 50000] [--latency 100]`
 */

const DAYS = 160;
const DAY_MS = 86_400_000;
const PEOPLE = 200;
/** So that a way does not pay for the seconds of the one before. */
const BREATH_MS = 2_000;

const WAYS: readonly Way[] = ['a page after the other', 'all months at once', 'Zoom Phone'];

function option(name: string, otherwise: number): number {
	const at = process.argv.indexOf(`--${name}`);
	return at === -1 ? otherwise : Number(process.argv[at + 1]);
}

const emailOf = (index: number): string => `p${index % PEOPLE}@example.com`;

async function seed(zoom: Simulator, calls: number): Promise<void> {
	const people = Array.from({ length: PEOPLE }, (_nothing, index) => emailOf(index));
	// Whole days back: the first and the last one stay free, in any time zone.
	const span = (DAYS - 2) * DAY_MS;
	await zoom.control.seed({
		users: people.map((email) => ({ email, type: 2 as const })),
		phone: {
			users: people.map((email) => ({ email })),
			calls: Array.from({ length: calls }, (_nothing, index) => ({
				user: emailOf(index),
				startsAt: Date.now() - DAY_MS - Math.floor((index * span) / calls),
			})),
		},
	});
}

async function measure(order: Order): Promise<Measured> {
	const child = fork(join(__dirname, 'phone', 'child.ts'), { execArgv: ['--import', 'tsx'] });
	child.send(order);
	const failed = once(child, 'exit').then(([code]) => {
		throw new Error(`"${order.way}" ended with ${code}`);
	});
	const [measured] = (await Promise.race([once(child, 'message'), failed])) as [Measured];
	failed.catch(() => undefined); // It ends now, as it should.
	return measured;
}

async function main(): Promise<void> {
	const calls = option('calls', 50_000);
	const latencyMs = option('latency', 100);
	const zoom = await startSimulator({ plan: 'business', latencyMs });
	try {
		await seed(zoom, calls);
		const table = new Table({
			style: { head: [], border: [] },
			head: ['way', 'calls found', 'asked', '429', 'seconds', 'asked a second', 'times as fast'],
		});
		let slow: number | undefined;
		const { origin, credentials } = zoom;
		for (const way of WAYS) {
			await delay(BREATH_MS);
			const before = await zoom.control.counters();
			const { found, seconds } = await measure({ way, origin, credentials, days: DAYS });
			const after = await zoom.control.counters();
			const asked = after.total - before.total - (after.tokens.total - before.tokens.total);
			const refused = (after.refused.second ?? 0) - (before.refused.second ?? 0);
			slow ??= seconds;
			// A way that Zoom refuses is fast, and of no use.
			const ratio = found === calls ? (slow / seconds).toFixed(2) : '-';
			table.push([way, found, asked, refused, seconds.toFixed(1), (asked / seconds).toFixed(1), ratio]);
		}
		process.stdout.write(`${calls} calls in ${DAYS} days, ${latencyMs} ms a call\n${table.toString()}\n`);
	} finally {
		await zoom.close();
	}
}

orEnd(main());
