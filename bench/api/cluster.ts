import { setTimeout as delay } from 'node:timers/promises';
import { startCluster, type Cluster, type Work } from '../../test/processes/limiter/cluster';
import { RATE_LIMITS, type Plan } from '../../zoom/api/limits/rateTable';
import { tableOf } from './table';

const PLANS: readonly Plan[] = ['free', 'pro', 'business'];
const CLASSES = [
	['light', 'LIGHT'],
	['medium', 'MEDIUM'],
	['heavy', 'HEAVY'],
] as const;
const LATENCY_MS = 150;
/** Until Zoom's windows and ours have forgotten the calls before. */
const FORGOTTEN_MS = 1_500;

type Kind = (typeof CLASSES)[number];

/** How much of an account's limits several processes over one Redis use together, and what Zoom's windows count. */
export async function cluster(seconds: number, processes: number): Promise<void> {
	const rows: string[][] = [];
	for (const plan of PLANS) {
		const running = await startCluster({ processes, plan, latencyMs: LATENCY_MS });
		try {
			for (const kind of CLASSES) {
				if (plan === 'free' && kind[1] === 'HEAVY') continue; // Zoom gives free accounts no reports.
				rows.push([plan, ...(await measured(running, plan, kind, seconds))]);
			}
		} finally {
			await running.close();
		}
	}
	tableOf(
		`(e) ${processes} processes over one Redis, about ${seconds} s at each limit, ${LATENCY_MS} ms latency`,
		['plan', 'class', 'calls', 's', 'of the limit', 'most in a window', 'violations', '429', 'failed'],
		rows,
	);
}

async function measured(
	{ members, zoom, userId }: Cluster,
	plan: Plan,
	[kind, rateClass]: Kind,
	seconds: number,
): Promise<string[]> {
	const limit = RATE_LIMITS[plan][rateClass].calls;
	const calls = Math.floor((limit * seconds) / members.length);
	const atOnce = Math.ceil(limit / members.length) + 10;
	const work: Work = { kind, calls, atOnce, lane: 'bulk', userId };
	await delay(FORGOTTEN_MS);
	await zoom.reset();
	const begun = performance.now();
	const answers = await Promise.all(members.map(async (member) => await member.do([work])));
	const took = (performance.now() - begun) / 1000;
	const counts = await zoom.counters();
	const total = calls * members.length;
	// The calls of each second may all leave at its beginning; the last answer takes its time.
	const least = Math.ceil(total / limit) - 1 + LATENCY_MS / 1000;
	return [
		rateClass,
		`${total}`,
		took.toFixed(2),
		`${((100 * least) / took).toFixed(1)} %`,
		`${Object.values(counts.maxInWindow)[0]?.[rateClass] ?? 0} / ${limit}`,
		`${counts.violations.total}`,
		`${Object.values(counts.refused).reduce((sum, count) => sum + count, 0)}`,
		`${answers.flatMap(({ errors }) => errors).length}`,
	];
}
