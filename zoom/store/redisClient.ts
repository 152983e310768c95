import type { Cluster, Redis, RedisOptions } from 'ioredis';
import { endOnRubbish } from './endOnRubbish';
import type { RedisConfig } from './redisConfig';

export type RedisClient = Redis | Cluster;

const COMMON: RedisOptions = {
	lazyConnect: true,
	// It asks for INFO, which an ACL may not allow; a Redis that is still loading refuses commands anyway.
	enableReadyCheck: false,
	disableClientInfo: true,
	connectTimeout: 2_000,
	keepAlive: 10_000,
	noDelay: true,
	retryStrategy: (times) => Math.min(50 * 2 ** times, 2_000),
};

/** For commands: they fail at once rather than wait for a connection. */
const FAIL_FAST: RedisOptions = { enableOfflineQueue: false, maxRetriesPerRequest: 0 };

/** For subscriptions: they are renewed whenever the connection is back. */
const PATIENT: RedisOptions = { enableOfflineQueue: true, maxRetriesPerRequest: null, autoResubscribe: true };

/**
 * An ioredis client that does not connect yet; ioredis is loaded here, when first needed.
 * @param onTrouble told in words why a connection is not there
 */
export async function createRedisClient(
	{ options, cluster }: RedisConfig,
	use: 'commands' | 'subscriptions',
	onTrouble: (why: string) => void = () => undefined,
): Promise<RedisClient> {
	const ioredis = await import('ioredis');
	const redisOptions = { ...COMMON, ...(use === 'commands' ? FAIL_FAST : PATIENT), ...options };
	const client = cluster
		? new ioredis.Cluster(cluster.nodes, {
				...cluster.options,
				lazyConnect: true,
				enableOfflineQueue: use === 'subscriptions',
				// The count of times begins anew with each node that answers, so it cannot grow.
				clusterRetryStrategy: () => 1_000,
				redisOptions,
			})
		: new ioredis.Redis(redisOptions);
	if (client instanceof ioredis.Redis) guard(client);
	else client.on('+node', guard);
	// Without a listener ioredis prints to the console.
	client.on('error', (error: Error) => {
		onTrouble(error.message);
	});
	return client;
}

/** On every new connection. */
function guard(client: Redis): void {
	client.on('connect', () => {
		endOnRubbish(client.stream);
	});
}
