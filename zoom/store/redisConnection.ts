import type { RedisFault } from './redisFault';

export type KeyType = 'string' | 'hash' | 'sorted set';

/** A Lua script, cached by Redis (EVALSHA). All keys of one call share one hash tag, so that it works on a Cluster. */
export interface Script {
	readonly name: string;
	/**
	 * What each of its keys holds; the last one holds for those after it, too. None: it touches no key.
	 *
	 * A key that holds something else is removed, and the script runs again. So it reads all its keys before it writes, and
	 * takes a number that cannot be for none.
	 */
	readonly holds: readonly KeyType[];
	readonly lua: string;
}

export type RedisReply = string | number | null | RedisReply[];

/** The one connection per process and Redis URL, as the rest of zoom/ sees it. */
export interface RedisConnection {
	/**
	 * Runs a script atomically. Connects when needed.
	 * @throws StoreUnavailableError promptly when Redis is away or slow, or takes no writes; never queues for long.
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
	/**
	 * Asks now whether Redis answers and takes writes, also while it is away.
	 * @param key any of ours: on a Cluster the node that has it is asked
	 * @throws StoreUnavailableError that says why not
	 */
	check(key: string): Promise<void>;
	/** Whether Redis answered and took writes last time. */
	readonly available: boolean;
	/** Closes it now; a later call opens it again. It also closes by itself when it is not used for a while. */
	close(): void;
}

export class StoreUnavailableError extends Error {
	override readonly name = 'StoreUnavailableError';

	/** @param message why, in words that hold no secret */
	constructor(
		message: string,
		readonly fault: RedisFault = 'gone',
	) {
		super(message);
	}
}
