import type { RedisConnection, RedisReply, Script } from '../../store/redisConnection';
import {
	MAX_AHEAD_MS,
	MAX_MARGIN_MS,
	MAX_PAUSE_MS,
	RECOVERY_MS,
	type Reservation,
	type SlotMove,
	type SlotRequest,
	type Slots,
	SLOWER,
	SLOWEST,
	spacingMs,
} from './slots';

/**
 * The log of all processes: what slotLog.ts does, in Redis and on Redis's clock. Two keys: the stamps as a sorted set, and
 * a hash with the pause, the slowness, the newest stamp and the last slot. Redis may lose either (a restart, an eviction,
 * a manual delete). A log without the newest stamp was lost, and what was in it counts for one more window; where the hash
 * is gone too, a process that misses its own stamp says so for all.
 */
export class RedisSlots implements Slots {
	private readonly keys: readonly [string, string];
	/** Redis's time of the last slot this process got, ms. */
	private lastSlot = 0;
	private lastId = 0;

	/** @param owner different in every process */
	constructor(
		private readonly redis: RedisConnection,
		key: string,
		private readonly owner: string,
	) {
		this.keys = [key, `${key}:pace`];
	}

	/** @throws StoreUnavailableError */
	async reserve({ limit, count, aheadMs, marginMs }: SlotRequest): Promise<Reservation> {
		const first = this.lastId;
		const reply = await this.redis.run(RESERVE, this.keys, [
			limit.calls,
			limit.windowMs,
			marginMs,
			spacingMs(limit),
			count,
			aheadMs,
			this.lastSlot,
			`${this.owner}:`,
			first,
			RECOVERY_MS,
		]);
		const [now = 0, waitMs = 0, ...waits] = (reply as RedisReply[]).map(Number);
		this.lastId += waits.length;
		const last = waits.at(-1);
		if (last !== undefined) this.lastSlot = now + last;
		return {
			waitMs,
			slots: waits.map((wait, index) => ({ id: `${this.owner}:${first + index + 1}`, waitMs: wait })),
		};
	}

	/** @throws StoreUnavailableError */
	async moved(moves: readonly SlotMove[]): Promise<void> {
		await this.redis.run(
			MOVED,
			this.keys,
			moves.flatMap(({ id, lateMs, agoMs }) => [id, lateMs, agoMs]),
		);
	}

	/** @throws StoreUnavailableError */
	async pause(waitMs: number, slower: boolean): Promise<void> {
		await this.redis.run(PAUSE, this.keys, [
			Math.min(waitMs, MAX_PAUSE_MS),
			slower ? SLOWER : 1,
			SLOWEST,
			RECOVERY_MS,
		]);
	}
}

const HOLDS = ['sorted set', 'hash'] as const;

/** Impossible numbers count as missing: no pause is longer than we ever make it, whatever the hash says. */
const CLOCK = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local function between(text, least, most, otherwise)
	local number = tonumber(text or '')
	return number and number >= least and number <= most and number or otherwise
end
-- Until when nothing starts, by how much the window is wider now, the newest stamp and the last slot.
local function paceOf(pace, recovery)
	local found = redis.call('HMGET', pace, 'paused', 'factor', 'since', 'newest', 'slot')
	local paused = between(found[1], 0, now + ${MAX_PAUSE_MS}, 0)
	local factor = between(found[2], 1, ${SLOWEST}, 1)
	local since = between(found[3], 0, now, now)
	local slot = between(found[5], 0, now + ${MAX_AHEAD_MS}, 0)
	local newest = between(found[4], 0, now + ${MAX_AHEAD_MS + MAX_MARGIN_MS}, 0)
	return paused, 1 + (factor - 1) * 0.5 ^ ((now - since) / recovery), newest, slot
end
local function keepPace(pace, paused, recovery)
	redis.call('PEXPIRE', pace, math.ceil(math.max(paused - now, 0) + 10 * recovery))
end
`;

/** Numbers are returned as text: Redis would truncate them to integers. */
const RESERVE: Script = {
	name: 'limiter-reserve',
	holds: HOLDS,
	lua: `${CLOCK}
local log, pace = KEYS[1], KEYS[2]
local calls, window, margin, spacing = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local count, ahead = tonumber(ARGV[5]), tonumber(ARGV[6])
local lastSlot, owner, lastId, recovery = tonumber(ARGV[7]), ARGV[8], tonumber(ARGV[9]), tonumber(ARGV[10])

local paused, factor, newest, slot = paceOf(pace, recovery)
window = window * factor

redis.call('ZREMRANGEBYSCORE', log, '-inf', now - window)
local found = redis.call('ZRANGE', log, -calls, -1, 'WITHSCORES')
local stamps = {}
for i = 2, #found, 2 do stamps[#stamps + 1] = tonumber(found[i]) end
-- The clock was set back (another server took over), or these are no stamps of ours: they say nothing.
if #stamps > 0 and stamps[#stamps] > now + 2 * window then
	redis.call('DEL', log)
	stamps = {}
end
-- The log was lost while it was in use.
if newest > (stamps[#stamps] or now - window) + 1 then
	paused = math.max(paused, newest + window)
elseif
	lastSlot > now - window and lastSlot < now + 2 * window and paused < lastSlot + window
	and not redis.call('ZSCORE', log, owner .. lastId)
then
	paused = now + ${MAX_AHEAD_MS + MAX_MARGIN_MS} + window
	redis.call('HSET', pace, 'paused', string.format('%.3f', paused))
end

local reply = { string.format('%.3f', now), '0' }
while #reply - 2 < count do
	local at = math.max(now, paused, slot + spacing)
	if #stamps >= calls then at = math.max(at, stamps[#stamps - calls + 1] + window) end
	if #reply == 2 then reply[2] = string.format('%.3f', at - now) end
	if at - now > ahead then break end
	slot = at
	redis.call('ZADD', log, string.format('%.3f', at + margin), owner .. (lastId + #reply - 1))
	reply[#reply + 1] = string.format('%.3f', at - now)
	-- Margins differ: a new stamp may be older than those of others.
	local place = #stamps
	while place > 0 and stamps[place] > at + margin do place = place - 1 end
	table.insert(stamps, place + 1, at + margin)
end
if #reply > 2 then
	redis.call('PEXPIRE', log, math.ceil(stamps[#stamps] - now + 2 * window))
	redis.call('HSET', pace, 'newest', string.format('%.3f', stamps[#stamps]), 'slot', string.format('%.3f', slot))
	keepPace(pace, paused, recovery)
end
return reply
`,
};

const MOVED: Script = {
	name: 'limiter-moved',
	holds: HOLDS,
	lua: `${CLOCK}
local latest = 0
for i = 1, #ARGV, 3 do
	local known = tonumber(redis.call('ZSCORE', KEYS[1], ARGV[i]) or '')
	local at = known and known + ARGV[i + 1] or now - ARGV[i + 2]
	latest = math.max(latest, at)
	-- Under another name where it was lost, so that whoever reserved it still misses it.
	redis.call('ZADD', KEYS[1], string.format('%.3f', at), known and ARGV[i] or ARGV[i] .. '+')
end
-- A key that was lost has no end yet; no window is longer than a minute.
if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], 180000) end
local newest = tonumber(redis.call('HMGET', KEYS[2], 'newest')[1] or '')
if newest and latest > newest then redis.call('HSET', KEYS[2], 'newest', string.format('%.3f', latest)) end
return 0
`,
};

const PAUSE: Script = {
	name: 'limiter-pause',
	holds: HOLDS,
	lua: `${CLOCK}
local pace = KEYS[2]
local wait, slower, slowest, recovery = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local paused, factor = paceOf(pace, recovery)
paused = math.max(paused, now + wait)
redis.call('HSET', pace, 'paused', string.format('%.3f', paused))
if slower > 1 then
	redis.call('HSET', pace, 'factor', math.min(factor * slower, slowest), 'since', string.format('%.3f', now))
end
keepPace(pace, paused, recovery)
return 0
`,
};
