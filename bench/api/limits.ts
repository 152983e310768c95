import Table from 'cli-table3';
import { startCluster, type Work } from '../../test/processes/limiter/cluster';
import { RATE_LIMITS, type Plan } from '../../zoom/api/limits/rateTable';

/**
 * How much of the account's limits several processes use together, and what Zoom's own sliding windows say of it:
 * `npx tsx bench/api/limits.ts [--seconds 20] [--processes 3] [--latency 150] [plan …]`
 */

const CLASSES = { light: 'LIGHT', medium: 'MEDIUM', heavy: 'HEAVY' } as const;

function option(name: string, otherwise: number): number {
	const at = process.argv.indexOf(`--${name}`);
	return at === -1 ? otherwise : Number(process.argv[at + 1]);
}

async function main(): Promise<void> {
	const seconds = option('seconds', 20);
	const processes = option('processes', 3);
	const latencyMs = option('latency', 150);
	const chosen = process.argv.filter((text): text is Plan => text in RATE_LIMITS);
	const table = new Table({
		style: { head: [], border: [] },
		head: [
			'plan',
			'class',
			'processes',
			'calls',
			'seconds',
			'calls/s',
			'least / taken',
			'most in a window',
			'over',
			'429',
			'failed',
		],
	});
	for (const plan of chosen.length > 0 ? chosen : (['free', 'pro', 'business'] as const)) {
		const cluster = await startCluster({ processes, plan, latencyMs });
		try {
			for (const [kind, rateClass] of Object.entries(CLASSES) as Array<[keyof typeof CLASSES, 'LIGHT']>) {
				const limit = RATE_LIMITS[plan][rateClass].calls;
				const calls = Math.floor((limit * seconds) / processes);
				const work: Work = {
					kind,
					calls,
					atOnce: Math.ceil(limit / processes) + 10,
					lane: 'bulk',
					userId: cluster.userId,
				};
				await cluster.zoom.reset();
				for (const member of cluster.members)
					await member.do([{ ...work, kind: 'light', calls: 1, atOnce: 1 }]);
				await new Promise((resolve) => setTimeout(resolve, 1_500));
				const begun = performance.now();
				const answers = await Promise.all(cluster.members.map((member) => member.do([work])));
				const took = (performance.now() - begun) / 1000;
				const counts = await cluster.zoom.counters();
				const total = calls * processes;
				table.push([
					plan,
					rateClass,
					processes,
					total,
					took.toFixed(2),
					(total / took).toFixed(1),
					`${((100 * (Math.ceil(total / limit) - 1 + latencyMs / 1000)) / took).toFixed(1)} %`,
					`${Object.values(counts.maxInWindow)[0]?.[rateClass] ?? 0} / ${limit}`,
					counts.violations.total,
					Object.values(counts.refused).reduce((sum, count) => sum + count, 0),
					answers.flatMap(({ errors }) => errors).length,
				]);
			}
		} finally {
			await cluster.close();
		}
	}
	process.stdout.write(`${table.toString()}\n`);
}

void main();
