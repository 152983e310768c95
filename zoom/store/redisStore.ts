import type { RedisConnection, RedisReply, Script } from './redisConnection';
import type { Claim, Made, Store } from './store';

// KEYS: value, lease, fence. The fence comes from Redis's clock, so that it also grows across a flush, and outlives every
// token and everyone who may still be making one.
const FENCE_LIFE_MS = 7_200_000;

const HOLDS = ['string'] as const;

/** A fence far ahead of the clock is not ours; with it nothing could ever be stored again. */
const FENCE = `
local time = redis.call('TIME')
local clock = time[1] * 1000000 + time[2]
local function fence()
	local given = tonumber(redis.call('GET', KEYS[3]) or '') or 0
	return given >= 0 and given < clock + ${FENCE_LIFE_MS}000 and given or 0
end
`;

const CLAIM: Script = {
	name: 'claim',
	holds: HOLDS,
	// A lease that ends later than this caller's would, or never, is cut, so that nothing in Redis blocks callers for longer.
	lua: `${FENCE}
local value = redis.call('GET', KEYS[1])
local now = math.floor(clock / 1000)
if value and value ~= ARGV[3] then return {'value', value, redis.call('PTTL', KEYS[1]), now} end
local next = math.max(fence() + 1, clock)
if redis.call('GET', KEYS[2]) then
	local left = redis.call('PTTL', KEYS[2])
	if left < 0 or left > tonumber(ARGV[2]) then redis.call('PEXPIRE', KEYS[2], ARGV[2]) end
	return {'busy'}
end
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
redis.call('SET', KEYS[3], string.format('%.0f', next), 'PX', ${FENCE_LIFE_MS})
return {'lease', next, now}`,
};

const EXTEND: Script = {
	name: 'extend',
	holds: HOLDS,
	lua: `
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[2], ARGV[2])`,
};

const PUT: Script = {
	name: 'put',
	holds: HOLDS,
	lua: `${FENCE}
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
if fence() > tonumber(ARGV[2]) then return 0 end
redis.call('SET', KEYS[3], ARGV[2], 'PX', ${FENCE_LIFE_MS})
redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[4])
return 1`,
};

const RELEASE: Script = {
	name: 'release',
	holds: HOLDS,
	lua: `if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end return 1`,
};

const REMOVE: Script = {
	name: 'remove',
	holds: HOLDS,
	lua: `if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end return redis.call('DEL', KEYS[1])`,
};

/** The store that all processes with the same Redis share. */
export class RedisStore implements Store {
	constructor(private readonly redis: RedisConnection) {}

	async claim(slot: string, owner: string, leaseMs: number, stale = ''): Promise<Claim> {
		const reply = await this.redis.run(CLAIM, keysOf(slot), [owner, leaseMs, stale]);
		const [kind, first, ...numbers] = reply as [Claim['kind'], RedisReply, ...number[]];
		const [one = 0, other = 0] = numbers;
		if (kind === 'value') return { kind, value: String(first), ttlMs: one < 0 ? Infinity : one, now: other };
		return kind === 'lease' ? { kind, fence: Number(first), now: one } : { kind: 'busy' };
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
