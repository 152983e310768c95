import type { RedisClient } from './redisClient';
import type { Script } from './redisConnection';
import type { ScriptRunner } from './scriptRunner';

/**
 * Room for what a process writes between two probes, in bytes. Less is not enough: a Redis with space for a few keys would
 * be full again at once.
 */
const ROOM = 32_768;

const FILL: Script = {
	name: 'probe fill',
	holds: ['string'],
	lua: `redis.call('SET', KEYS[1], string.rep(' ', ${ROOM}), 'PX', 1000) return 1`,
};
/** A full Redis refuses a script's first write by what is used then: with what was filled before. */
const CLEAR: Script = {
	name: 'probe clear',
	holds: ['string'],
	lua: `redis.call('SET', KEYS[1], '', 'PX', 1000) return redis.call('DEL', KEYS[1])`,
};

/** A key beside this one, on the same node of a Cluster. */
const probeKey = (key: string): string => `${/^[^{]*\{[^}]+\}/.exec(key)?.[0] ?? key}:probe`;

/** Writes as our scripts do. @param key one of ours @throws what the runner throws */
export async function probe(runner: ScriptRunner, client: RedisClient, key: string): Promise<void> {
	const keys = [probeKey(key)];
	await Promise.all([runner.run(client, FILL, keys, []), runner.run(client, CLEAR, keys, [])]);
}
