import type { Once, OnceLimits } from './once';
import type { RedisConnection, Script } from './redisConnection';

// A sorted set by Redis's own clock: one key, forgotten by age, and bounded by number.
const FIRST: Script = {
	name: 'once first',
	lua: `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - ARGV[1]))
local score = string.format('%.0f', now)
local answer = {}
for i = 3, #ARGV do answer[i - 2] = redis.call('ZADD', KEYS[1], 'NX', score, ARGV[i]) end
redis.call('PEXPIRE', KEYS[1], ARGV[1])
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -1 - ARGV[2])
return table.concat(answer)`,
};

const FORGET: Script = {
	name: 'once forget',
	lua: `for i = 1, #ARGV do redis.call('ZREM', KEYS[1], ARGV[i]) end return 1`,
};

/** What all processes with the same Redis remember. */
export class RedisOnce implements Once {
	constructor(
		private readonly redis: RedisConnection,
		private readonly limits: OnceLimits,
	) {}

	async first(key: string, members: readonly string[]): Promise<boolean[]> {
		if (members.length === 0) return [];
		const { ttlMs, most } = this.limits;
		const answer = String(await this.redis.run(FIRST, [key], [ttlMs, most, ...members]));
		return members.map((_, index) => answer[index] === '1');
	}

	async forget(key: string, members: readonly string[]): Promise<void> {
		if (members.length > 0) await this.redis.run(FORGET, [key], members);
	}
}
