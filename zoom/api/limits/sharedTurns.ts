import { randomUUID } from 'node:crypto';
import type { Runtime } from '../../runtime';
import type { RedisConnection, Script } from '../../store/redisConnection';
import { unlessAway } from '../../store/unlessAway';
import { oneAtATime, type Waiting } from './place';
import { shortHash } from '../../values/shortHash';

/** Ends when its holder dies without giving it back. */
const TURN_MS = 10_000;
const RENEW_MS = TURN_MS / 3;
/** How often a process asks while another one has the turn. */
const ASK_MS = { from: 5, to: 15 };
/** A process that has not asked for this long no longer waits. */
const GONE_MS = 1_000;

/** Turns over all processes, first come, first served. While Redis is away every process has a turn. */
export class SharedTurns {
	constructor(
		private readonly redis: RedisConnection,
		private readonly prefix: string,
		private readonly runtime: Runtime,
	) {}

	/**
	 * Waits for the turn; it is kept until the returned function is called, or this process dies.
	 * @throws ZoomRateLimitError after the deadline
	 * @throws ZoomCancelledError as soon as the signal aborts
	 */
	async take(name: string, waiting: Waiting): Promise<() => Promise<void>> {
		const key = `${this.prefix}:${shortHash(name)}`;
		const keys = [key, `${key}:queue`, `${key}:seen`];
		const owner = randomUUID();
		while (!(await this.run(TAKE, keys, [owner, TURN_MS, GONE_MS]))) {
			if (this.runtime.now() >= waiting.deadline) {
				await this.run(GIVE_BACK, keys, [owner]);
				throw oneAtATime(name);
			}
			const { from, to } = ASK_MS;
			await this.runtime.sleep(from + this.runtime.random() * (to - from), waiting.signal);
		}
		return this.keep(keys, owner);
	}

	private keep(keys: readonly string[], owner: string): () => Promise<void> {
		const over = new AbortController();
		const renew = async (): Promise<void> => {
			for (;;) {
				await this.runtime.sleep(RENEW_MS, over.signal);
				await this.run(RENEW, keys, [owner, TURN_MS]);
			}
		};
		renew().catch(() => undefined);
		return async () => {
			over.abort();
			await this.run(GIVE_BACK, keys, [owner]);
		};
	}

	private async run(script: Script, keys: readonly string[], args: ReadonlyArray<string | number>) {
		const reply = await unlessAway(() => this.redis.run(script, keys, args));
		return reply === undefined || reply === 1;
	}
}

const HOLDS = ['string', 'sorted set', 'sorted set'] as const;

/** KEYS: the turn, waiting processes by arrival, waiting processes by when they last asked. */
const TAKE: Script = {
	name: 'turn-take',
	holds: HOLDS,
	lua: `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local owner, life, gone = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local taken = redis.call('GET', KEYS[1])
-- Nobody has a turn for longer, whatever its key says; and nobody asked at a time to come.
if taken then
	local left = redis.call('PTTL', KEYS[1])
	if left < 0 or left > life then redis.call('PEXPIRE', KEYS[1], life) end
end
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now - gone)
redis.call('ZREMRANGEBYSCORE', KEYS[3], now + gone, '+inf')
local first = redis.call('ZRANGE', KEYS[2], 0, 0)[1]
while first and not redis.call('ZSCORE', KEYS[3], first) do
	redis.call('ZREM', KEYS[2], first)
	first = redis.call('ZRANGE', KEYS[2], 0, 0)[1]
end
if not taken and (not first or first == owner) then
	redis.call('ZREM', KEYS[2], owner)
	redis.call('ZREM', KEYS[3], owner)
	redis.call('SET', KEYS[1], owner, 'PX', life)
	return 1
end
redis.call('ZADD', KEYS[2], 'NX', now, owner)
redis.call('ZADD', KEYS[3], now, owner)
redis.call('PEXPIRE', KEYS[2], life)
redis.call('PEXPIRE', KEYS[3], life)
return 0
`,
};

const RENEW: Script = {
	name: 'turn-renew',
	holds: HOLDS,
	lua: `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
`,
};

const GIVE_BACK: Script = {
	name: 'turn-give-back',
	holds: HOLDS,
	lua: `
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1
`,
};
