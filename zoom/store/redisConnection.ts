/** A Lua script, cached by Redis (EVALSHA). All keys of one call share one hash tag, so that it works on a Cluster. */
export interface Script {
	readonly name: string;
	readonly lua: string;
}

export type RedisReply = string | number | null | RedisReply[];

/** The one connection per process and Redis URL, as the rest of zoom/ sees it. */
export interface RedisConnection {
	/**
	 * Runs a script atomically. Connects when needed.
	 * @throws StoreUnavailableError promptly when Redis is away or slow; never queues for long.
	 */
	run(script: Script, keys: readonly string[], args: ReadonlyArray<string | number>): Promise<RedisReply>;
	/**
	 * Calls back for every message on the channel until the returned function is called, also after Redis was away;
	 * messages sent in the meantime are lost.
	 * @throws StoreUnavailableError when Redis is away now
	 */
	subscribe(channel: string, onMessage: (message: string) => void): Promise<() => Promise<void>>;
	/**
	 * Calls back whenever the connection is a new one, before any command goes over it: Redis may have been restarted and
	 * have forgotten everything. The promise resolves when it can be used, and rejects when it cannot.
	 */
	whenConnected(listener: (usable: Promise<void>) => void): void;
	/** Whether Redis answered last time. */
	readonly available: boolean;
	/** Closes it now; a later call opens it again. It also closes by itself when it is not used for a while. */
	close(): void;
}

export class StoreUnavailableError extends Error {
	override readonly name = 'StoreUnavailableError';
}
