/** A Lua script with a name of its own, so that Redis caches it (EVALSHA). All keys of one call share one hash tag. */
export interface Script {
	readonly name: string;
	readonly lua: string;
}

export type RedisReply = string | number | null | RedisReply[];

/** The one connection per process and Redis URL, as the rest of zoom/ sees it. */
export interface RedisConnection {
	/**
	 * Runs a script atomically.
	 * @throws StoreUnavailableError promptly when Redis is away or slow; never queues for long.
	 */
	run(script: Script, keys: readonly string[], args: ReadonlyArray<string | number>): Promise<RedisReply>;
	/** Calls back for every message on the channel until the returned function is called. */
	subscribe(channel: string, onMessage: (message: string) => void): Promise<() => Promise<void>>;
	/** Whether Redis answered last time. */
	readonly available: boolean;
}

export class StoreUnavailableError extends Error {
	override readonly name = 'StoreUnavailableError';
}
