import type { RedisConnection, RedisReply, Script } from '../../store/redisConnection';
import { unlessAway } from '../../store/unlessAway';
import { type Counters, MemoryCounters } from './counters';

/** The counts of all processes, on Redis's clock; while Redis is away, those of this process. */
export class RedisCounters implements Counters {
	private readonly own: MemoryCounters;

	constructor(
		private readonly redis: RedisConnection,
		private readonly prefix: string,
		now: () => number,
	) {
		this.own = new MemoryCounters(now);
	}

	async take(name: string, limit: number): Promise<boolean> {
		// Counted here too, so that the process knows its own part when Redis goes away.
		const own = await this.own.take(name, limit);
		const reply = await this.run(TAKE, name, limit);
		return reply === undefined ? own : reply === 1;
	}

	async giveBack(name: string): Promise<void> {
		await this.own.giveBack(name);
		await this.run(GIVE_BACK, name);
	}

	async exhaust(name: string): Promise<void> {
		await this.own.exhaust(name);
		await this.run(EXHAUST, name);
	}

	async count(name: string): Promise<number> {
		return Number((await this.run(COUNT, name)) ?? (await this.own.count(name)));
	}

	private async run(script: Script, name: string, limit = 0): Promise<RedisReply | undefined> {
		return await unlessAway(() => this.redis.run(script, [`${this.prefix}:${name}`], [limit]));
	}
}

/**
 * The key ends with the day, on Redis's clock, so that it resets itself. What ends later or never, or is no number of
 * calls, is none of ours: it would refuse calls without an end.
 */
const COUNTED = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local midnight = (math.floor(time[1] / 86400) + 1) * 86400000
local counted = redis.call('GET', KEYS[1])
if counted then
	local left = redis.call('PTTL', KEYS[1])
	if not string.find(counted, '^%d+$') or #counted > 10 or left < 0 or left > midnight - now then
		redis.call('DEL', KEYS[1])
		counted = nil
	end
end
local count = tonumber(counted or 0)
`;
const HOLDS = ['string'] as const;

const TAKE: Script = {
	name: 'counter-take',
	holds: HOLDS,
	lua: `${COUNTED}
if count >= tonumber(ARGV[1]) then return 0 end
redis.call('INCR', KEYS[1])
redis.call('PEXPIREAT', KEYS[1], midnight)
return 1
`,
};

const GIVE_BACK: Script = {
	name: 'counter-give-back',
	holds: HOLDS,
	lua: `${COUNTED}
if count > 0 then redis.call('DECR', KEYS[1]) end
return 1
`,
};

const EXHAUST: Script = {
	name: 'counter-exhaust',
	holds: HOLDS,
	lua: `${COUNTED}
redis.call('SET', KEYS[1], 1000000000)
redis.call('PEXPIREAT', KEYS[1], midnight)
return 1
`,
};

const COUNT: Script = { name: 'counter-count', holds: HOLDS, lua: `${COUNTED} return count` };
