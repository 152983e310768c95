import type { RedisConnection, RedisReply, Script } from './redisConnection';
import type { Claim, Made, Store } from './store';

// KEYS: value, lease, fence. The fence comes from Redis's clock, so that it also grows across a flush, and outlives every
// token and everyone who may still be making one.
const FENCE_LIFE_MS = 7_200_000;

const CLAIM: Script = {
	name: 'claim',
	lua: `
local value = redis.call('GET', KEYS[1])
if value and value ~= ARGV[3] then return {'value', value, redis.call('PTTL', KEYS[1])} end
if not redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then return {'busy'} end
local time = redis.call('TIME')
local fence = math.max(tonumber(redis.call('GET', KEYS[3]) or '0') + 1, time[1] * 1000000 + time[2])
redis.call('SET', KEYS[3], string.format('%.0f', fence), 'PX', ${FENCE_LIFE_MS})
return {'lease', fence}`,
};

const EXTEND: Script = {
	name: 'extend',
	lua: `
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[2], ARGV[2])`,
};

const PUT: Script = {
	name: 'put',
	lua: `
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
if tonumber(redis.call('GET', KEYS[3]) or '0') > tonumber(ARGV[2]) then return 0 end
redis.call('SET', KEYS[3], ARGV[2], 'PX', ${FENCE_LIFE_MS})
redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[4])
return 1`,
};

const RELEASE: Script = {
	name: 'release',
	lua: `if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end return 1`,
};

const REMOVE: Script = {
	name: 'remove',
	lua: `if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end return redis.call('DEL', KEYS[1])`,
};

/** The store that all processes with the same Redis share. */
export class RedisStore implements Store {
	constructor(private readonly redis: RedisConnection) {}

	async claim(slot: string, owner: string, leaseMs: number, stale = ''): Promise<Claim> {
		const reply = await this.redis.run(CLAIM, keysOf(slot), [owner, leaseMs, stale]);
		const [kind, first, ttlMs] = reply as [Claim['kind'], RedisReply, number];
		if (kind === 'value') return { kind, value: String(first), ttlMs };
		return kind === 'lease' ? { kind, fence: Number(first) } : { kind: 'busy' };
	}

	async extend(slot: string, owner: string, leaseMs: number): Promise<boolean> {
		return (await this.redis.run(EXTEND, keysOf(slot), [owner, leaseMs])) === 1;
	}

	async put(slot: string, { value, ttlMs, owner, fence }: Made): Promise<boolean> {
		return (await this.redis.run(PUT, keysOf(slot), [owner, fence, value, ttlMs])) === 1;
	}

	async release(slot: string, owner: string): Promise<void> {
		await this.redis.run(RELEASE, keysOf(slot), [owner]);
	}

	async remove(slot: string, value: string): Promise<boolean> {
		return (await this.redis.run(REMOVE, keysOf(slot), [value])) === 1;
	}
}

function keysOf(slot: string): string[] {
	return [slot, `${slot}:lease`, `${slot}:fence`];
}
