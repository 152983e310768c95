import type { Runtime } from '../runtime';
import { findRedis } from './findRedis';
import { type ConnectionOptions, IoredisConnection } from './ioredisConnection';
import { MemoryStore } from './memoryStore';
import { configId, type RedisConfig } from './redisConfig';
import type { RedisConnection } from './redisConnection';
import { RedisStore } from './redisStore';
import { ResilientStore } from './resilientStore';
import type { Store } from './store';

export interface Shared {
	readonly store: Store;
	/** Undefined: no Redis is set up, and this process shares with no other. */
	readonly redis: RedisConnection | undefined;
}

/** What a process shares with others: one connection per Redis, whichever credentials use it. */
export class SharedStores {
	private readonly shared = new Map<string, Shared>();

	constructor(
		private readonly env: NodeJS.ProcessEnv,
		private readonly runtime: Runtime,
		private readonly options: ConnectionOptions = {},
	) {}

	/**
	 * What is shared by credentials with this Redis URL; see findRedis for what holds where there is none.
	 * @throws ZoomInvalidInputError for a URL that is not one of Redis's
	 */
	for(redisUrl?: string): Shared {
		const config = findRedis(redisUrl, this.env);
		const id = config ? configId(config) : 'memory';
		const known = this.shared.get(id) ?? this.open(config);
		this.shared.set(id, known);
		return known;
	}

	close(): void {
		for (const { redis } of this.shared.values()) redis?.close();
		this.shared.clear();
	}

	private open(config: RedisConfig | undefined): Shared {
		const own = new MemoryStore(() => this.runtime.now());
		if (!config) return { store: own, redis: undefined };
		const redis = new IoredisConnection(config, this.runtime.log, this.options);
		return { store: new ResilientStore(new RedisStore(redis), own), redis };
	}
}
