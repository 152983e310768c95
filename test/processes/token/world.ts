import { type AccountCredentials, type Simulator, startSimulator } from '../../../simulator';
import type { AppCredentials } from '../../../zoom/auth/login';
import type { LogLine } from '../../support/log';
import { type FaultProxy, startFaultProxy } from '../../support/faultProxy';
import { startRedis, type TestRedis } from '../../support/redis';
import { type Answer, Child, startFamily } from './family';
import { until } from '../../support/until';

/** Several processes, the Redis they share (behind a wire that can be disturbed), and Zoom. */
export interface World {
	readonly simulator: Simulator;
	readonly redis: TestRedis;
	readonly wire: FaultProxy;
	readonly family: Child[];
	readonly login: AppCredentials;
	/** Everything forgotten everywhere but in the children; those that are dead replaced; the wire whole. */
	reset(): Promise<void>;
	tokenRequests(): Promise<number>;
	/** Resolves when somebody holds the lease and Zoom has its request. */
	somebodyAsks(): Promise<void>;
	close(): Promise<void>;
}

export async function startWorld(processes: number): Promise<World> {
	const [simulator, redis] = await Promise.all([startSimulator(), startRedis()]);
	const wire = await startFaultProxy(redis);
	const env = { ZOOM_ORIGIN: simulator.origin, ZOOM_REDIS_URL: `redis://127.0.0.1:${wire.port}` };
	const family = await startFamily(processes, env);
	const login = loginOf(simulator.credentials);
	// The first request of a process also loads its libraries; no test is to wait for that by chance.
	const warmUp = async (child: Child): Promise<Child> => {
		await redis.client.flushall();
		await child.ask({ logins: [login], calls: 1, cold: true });
		return child;
	};
	for (const child of family) await warmUp(child);
	const tokenRequests = async (): Promise<number> => (await simulator.control.counters()).tokens.total;
	return {
		simulator,
		redis,
		wire,
		family,
		login,
		tokenRequests,
		async reset() {
			wire.set({ kind: 'none' });
			await simulator.control.reset();
			for (const [index, child] of family.entries()) {
				if (!child.alive) family[index] = await warmUp(await Child.start(env));
			}
			await redis.client.flushall();
			await simulator.control.reset();
		},
		async somebodyAsks() {
			await until(async () => (await redis.client.keys('*:lease')).length > 0);
			await pause(300);
		},
		async close() {
			await Promise.all(family.map((child) => child.end()));
			await wire.close();
			await Promise.all([simulator.close(), redis.close()]);
		},
	};
}

export function loginOf({ accountId, clientId, clientSecret }: AccountCredentials): AppCredentials {
	return { environment: 'commercial', accountId, clientId, clientSecret };
}

export const tokensOf = (answers: readonly Answer[]): Set<string> =>
	new Set(answers.flatMap(({ tokens }) => tokens));

export const errorsOf = (answers: readonly Answer[]): string[] => answers.flatMap(({ errors }) => errors);

/** What a process says aloud about its Redis. */
export const redisLines = (lines: readonly LogLine[]): string[] =>
	lines
		.filter(({ message }) => message.startsWith('Redis'))
		.map(({ level, message }) => `${level}: ${message.split(';')[0]}`);

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
