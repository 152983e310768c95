import { Bench } from './bench';
import { httpRequest, noOperation, oneExpression, zoomUser, type Measured } from './nodes';
import { median, tableOf } from './table';

const ROUTE = 'GET /users/{userId}';
const PERSON = {
	id: 'person',
	first_name: 'Ana',
	last_name: 'Costa',
	display_name: 'Ana Costa',
	email: 'ana.costa@example.com',
	type: 2,
	role_name: 'Member',
	pmi: 1234567890,
	use_pmi: false,
	timezone: 'Europe/Lisbon',
	verified: 1,
	dept: 'Finance',
	created_at: '2024-05-01T08:00:00Z',
	last_login_time: '2026-11-01T08:00:00Z',
	status: 'active',
	role_id: '2',
	login_types: [100],
};

export interface GetsOptions {
	readonly items: number;
	readonly repeats: number;
	/** Folder for a CPU profile of the n8n process. */
	readonly profile?: string | undefined;
}

/** What one GET an item costs the n8n process. Zoom answers at once, and the limits hold nothing up. */
export async function gets({ items, repeats, profile }: GetsOptions): Promise<void> {
	const profiling = profile ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profile}` } : {};
	const bench = await Bench.start({ rateLimits: 'counted' }, profiling);
	try {
		// Zoom's headers tell of a limit that is out of reach, so that our limiter does its work but never waits.
		const headers = { 'x-ratelimit-category': 'Light', 'x-ratelimit-limit': '999' };
		await bench.zoom.control.fault({ on: ROUTE, forever: true, status: 200, body: PERSON, headers });
		const nodes = await measuredNodes(bench);
		const cpu = new Map<string, number[]>(nodes.map(([name]) => [name, []]));
		for (const [, node] of nodes) await bench.run(node, Math.ceil(items / 10)); // Warms up.
		for (let repeat = 0; repeat < repeats; repeat++) {
			for (const [name, node] of nodes) {
				cpu.get(name)?.push((await bench.run(node, items)).cpuSeconds);
			}
		}
		const { routes } = await bench.zoom.control.counters();
		const asked = 2 * (Math.ceil(items / 10) + items * repeats);
		const answered = routes[ROUTE]?.[200] ?? 0;
		if (answered !== asked) throw new Error(`${answered} of ${asked} calls were answered`);
		print(items, repeats, cpu);
	} finally {
		await bench.stop();
	}
}

async function measuredNodes(bench: Bench): Promise<Array<[string, Measured]>> {
	const credential = await bench.headerCredential();
	const url = `=${bench.zoom.origin}/v2/users/{{ $json.id }}`;
	return [
		['the items alone', noOperation],
		['one expression an item', oneExpression],
		[
			'Zoom User, Get',
			zoomUser(bench.account, {
				operation: 'get',
				userId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			}),
		],
		['HTTP Request', httpRequest({ credential, parameters: { url }, batch: { size: 50, everyMs: 50 } })],
	];
}

function print(items: number, repeats: number, cpu: ReadonlyMap<string, readonly number[]>): void {
	const alone = median(cpu.get('the items alone') ?? []);
	const perItem = (seconds: number): number => ((seconds - alone) * 1000) / items;
	const theirs = perItem(median(cpu.get('HTTP Request') ?? []));
	const rows = [...cpu].map(([name, seconds]) => {
		const each = perItem(median(seconds));
		const all = seconds.map((one) => one.toFixed(2)).join(' ');
		return [name, all, each.toFixed(2), (each / theirs).toFixed(2)];
	});
	tableOf(
		`(c) ${items} single GETs, ${repeats} times: CPU of the n8n process; an item's share is the median less the items alone`,
		['', 'CPU s', 'ms an item', 'over HTTP Request'],
		rows,
	);
}
