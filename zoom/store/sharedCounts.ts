import type { RedisConnection, Script } from './redisConnection';

const ADD: Script = {
	name: 'counts add',
	holds: ['hash'],
	lua: `
for i = 2, #ARGV, 2 do redis.call('HINCRBY', KEYS[1], ARGV[i], ARGV[i + 1]) end
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return 1`,
};
const READ: Script = {
	name: 'counts read',
	holds: ['hash'],
	lua: `
local all = {}
for _, key in ipairs(KEYS) do
	for _, value in ipairs(redis.call('HGETALL', key)) do all[#all + 1] = value end
end
return all`,
};

/** Whole numbers that all processes add up in Redis: a hash of names for each key. */
export class SharedCounts {
	constructor(private readonly redis: RedisConnection) {}

	/**
	 * Adds to the counts of a key.
	 * @param ttlMs how long the key is kept from now on
	 * @throws StoreUnavailableError
	 */
	async add(key: string, counts: ReadonlyArray<readonly [string, number]>, ttlMs: number): Promise<void> {
		if (counts.length > 0) await this.redis.run(ADD, [key], [ttlMs, ...counts.flat()]);
	}

	/**
	 * All counts of these keys, in any order.
	 * @throws StoreUnavailableError
	 */
	async read(keys: readonly string[]): Promise<Array<readonly [string, number]>> {
		const reply = await this.redis.run(READ, keys, []);
		if (!Array.isArray(reply)) return [];
		const counts: Array<readonly [string, number]> = [];
		for (let at = 0; at < reply.length; at += 2) counts.push([String(reply[at]), Number(reply[at + 1])]);
		return counts;
	}
}
