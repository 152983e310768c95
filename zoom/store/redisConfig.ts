import { createHash } from 'node:crypto';
import type { ClusterNode, ClusterOptions, RedisOptions } from 'ioredis';

/** How to reach a Redis. */
export interface RedisConfig {
	/** Host and port for people; no secret. */
	readonly label: string;
	readonly options: RedisOptions;
	/** When it is a Redis Cluster: where to begin asking for its nodes. */
	readonly cluster?: { readonly nodes: ClusterNode[]; readonly options: ClusterOptions };
}

/** Names a configuration without telling its password: what has the same ID is the same Redis. */
export function configId({ options, cluster }: RedisConfig): string {
	return createHash('sha256')
		.update(JSON.stringify([options, cluster]))
		.digest('hex');
}
