import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { controlAt, type Control, DEFAULT_CREDENTIALS } from '../../../simulator';
import { RATE_LIMITS } from '../../../simulator/limits/rateTable';
import { mostInAnyWindow } from '../../zoom/api/limits/cluster';
import type { Departure } from './departures';
import type { AccountAccess } from '../../../zoom';
import { type FaultProxy, startFaultProxy } from '../../support/faultProxy';
import type { LogLine } from '../../support/log';
import { freePort, startRedis, type TestRedis } from '../../support/redis';

/** Calls of one kind, so many at once. */
export interface Work {
	readonly kind: 'light' | 'medium' | 'heavy' | 'delete';
	readonly calls: number;
	readonly atOnce: number;
	readonly lane: string;
	readonly userId: string;
}

export interface Order {
	readonly id: number;
	readonly login: AccountAccess;
	readonly maxWaitMs: number;
	readonly work: readonly Work[];
}

export interface Answer {
	readonly id: number;
	readonly errors: readonly string[];
	readonly log: readonly LogLine[];
	/** Calls that left since the last answer. */
	readonly departures: readonly Departure[];
}

/** A process of its own that was started with tsx. */
async function start(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<ChildProcess> {
	return await new Promise((resolve, reject) => {
		const child = fork(script, args, {
			execArgv: ['--import', 'tsx'],
			env: { ...process.env, ...env },
			silent: true,
		});
		child.once('error', reject);
		child.once('spawn', () => {
			resolve(child);
		});
	});
}

async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	await new Promise((resolve) => {
		child.once('exit', resolve);
		child.kill('SIGKILL');
	});
}

export class Member {
	private readonly waiting = new Map<number, (answer: Answer) => void>();
	private orders = 0;

	private constructor(
		private readonly child: ChildProcess,
		private readonly login: AccountAccess,
	) {
		child.on('message', (message: Answer) => this.waiting.get(message.id)?.(message));
	}

	static async start(env: NodeJS.ProcessEnv, login: AccountAccess): Promise<Member> {
		const child = await start(join(__dirname, 'child.ts'), [], env);
		await new Promise((resolve) => child.once('message', resolve));
		return new Member(child, login);
	}

	async do(work: readonly Work[], maxWaitMs = 300_000): Promise<Answer> {
		const id = ++this.orders;
		return await new Promise((resolve) => {
			this.waiting.set(id, resolve);
			this.child.send({ id, login: this.login, maxWaitMs, work } satisfies Order);
		});
	}

	async kill(): Promise<void> {
		await stop(this.child);
	}
}

/** Several processes, the Redis they share (behind a wire that can be disturbed), and Zoom in a process of its own. */
export interface Cluster {
	readonly members: readonly Member[];
	readonly redis: TestRedis;
	readonly wire: FaultProxy;
	readonly zoom: Control;
	/** An account's user, to ask for. */
	readonly userId: string;
	close(): Promise<void>;
}

export interface ClusterOptions {
	readonly processes: number;
	readonly plan: 'free' | 'pro' | 'business';
	/** From a call's arrival at Zoom to its answer, ms. */
	readonly latencyMs: number;
}

export async function startCluster({ processes, plan, latencyMs }: ClusterOptions): Promise<Cluster> {
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const [redis, simulator] = await Promise.all([
		startRedis(),
		start(
			join(__dirname, '..', '..', '..', 'simulator', 'main.ts'),
			['--port', String(port), '--plan', plan, '--latency', String(latencyMs), '--users', '50'],
			{},
		),
	]);
	const wire = await startFaultProxy(redis);
	const zoom = controlAt(origin);
	await answers(zoom);
	const login: AccountAccess = { environment: 'commercial', ...DEFAULT_CREDENTIALS, plan };
	const env = { ZOOM_ORIGIN: origin, ZOOM_REDIS_URL: `redis://127.0.0.1:${wire.port}` };
	const members = await Promise.all(Array.from({ length: processes }, () => Member.start(env, login)));
	// It would refuse what it read late, on a busy machine: judged is what left (departures.ts).
	await zoom.configure({ rateLimits: 'counted' });
	const userId = (await zoom.users())[0]?.id ?? '';
	// The first call of a process also loads its libraries.
	for (const member of members) await member.do([{ kind: 'light', calls: 1, atOnce: 1, lane: '', userId }]);
	// Long enough for Zoom to have forgotten it, too.
	await new Promise((resolve) => setTimeout(resolve, 1_200));
	await redis.client.flushall();
	return {
		members,
		redis,
		wire,
		zoom,
		userId,
		async close() {
			await Promise.all([...members.map((member) => member.kill()), stop(simulator)]);
			await wire.close();
			await redis.close();
		},
	};
}

/**
 * Classes of which more calls left in some window than the plan allows, all processes together.
 * @returns such as `HEAVY: 11 of 10`
 */
export function tooMany(answers: readonly Answer[], plan: ClusterOptions['plan']): string[] {
	const departures = answers.flatMap(({ departures: of }) => of);
	return (['LIGHT', 'MEDIUM', 'HEAVY'] as const).flatMap((label) => {
		const { calls, windowMs } = RATE_LIMITS[plan][label];
		const times = departures.filter((one) => one.label === label).map(({ at }) => at);
		const most = mostInAnyWindow(
			times.sort((one, other) => one - other),
			windowMs,
		);
		return most > calls ? [`${label}: ${most} of ${calls}`] : [];
	});
}

async function answers(zoom: Control): Promise<void> {
	for (;;) {
		try {
			await zoom.counters();
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
}
