import { randomUUID } from 'node:crypto';
import type { SeenSetLimits } from './seenSet';
import { type RedisConnection, type Script, StoreUnavailableError } from './redisConnection';

// A sorted set by Redis's own clock: one key, forgotten by age, and bounded by number. All members of a call get one
// score, in microseconds, that no other call has: only when some were known it is asked which ones have it. A question that is
// asked again has the score of the first time.
//
// Each process is a member, too: where one that was there is missing, the set was lost, and others may have lost what this
// one asks about. Nothing is added then.
const ADD_NEW: Script = {
	name: 'seen add',
	holds: ['sorted set', 'string'],
	lua: `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local score = string.format('%.0f', now)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - ARGV[1] * 1000))
-- Members of a time to come would never go, and crowd out the others.
redis.call('ZREMRANGEBYSCORE', KEYS[1], string.format('%.0f', now + ARGV[1] * 1000), '+inf')
if ARGV[5] == '1' and not redis.call('ZSCORE', KEYS[1], ARGV[4]) then return 'lost' end
redis.call('ZADD', KEYS[1], string.format('%.0f', now), ARGV[4])
if KEYS[2] then
	local asked = redis.call('GET', KEYS[2]) or ''
	if string.find(asked, '^%d+$') and math.abs(tonumber(asked) - now) <= 60000000 then score = asked end
	redis.call('SET', KEYS[2], score, 'PX', 60000)
end
local members, pairs = {}, {}
for member in string.gmatch(ARGV[3], '[^ ]+') do
	members[#members + 1] = member
	pairs[#pairs + 1] = score
	pairs[#pairs + 1] = member
end
local added = redis.call('ZADD', KEYS[1], 'NX', unpack(pairs))
redis.call('PEXPIRE', KEYS[1], ARGV[1])
if added == #members then
	redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -1 - ARGV[2])
	return ''
end
local answer, told = {}, {}
for i, member in ipairs(members) do
	local first = not told[member] and redis.call('ZSCORE', KEYS[1], member) == score
	told[member] = true
	answer[i] = first and '1' or '0'
end
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -1 - ARGV[2])
return table.concat(answer)`,
};

/** Lua's stack holds 8,000 values, and each member takes two. They travel as one argument: a thousand cost more than all else. */
const MEMBERS_A_CALL = 2_000;

const FORGET: Script = {
	name: 'seen forget',
	holds: ['sorted set'],
	lua: `for i = 1, #ARGV do redis.call('ZREM', KEYS[1], ARGV[i]) end return 1`,
};

const ANSWER: Script = {
	name: 'seen answer',
	holds: ['sorted set'],
	lua: `return redis.call('EXISTS', KEYS[1])`,
};

/** What several processes remember together. Each call throws StoreUnavailableError while it is away. */
export interface SharedSeenSet {
	/**
	 * As SeenSet has it. Throws once, too, when what was remembered was lost: then it is to be told what was done.
	 * @param question names it, so that it has the same answer when it is asked again because no answer came; for a minute
	 */
	addNew(key: string, members: readonly string[], question?: string): Promise<boolean[]>;
	/** These were done. @returns whether it had lost what it remembered */
	tell(key: string, members: readonly string[]): Promise<boolean>;
	forget(key: string, members: readonly string[]): Promise<void>;
	/** Asks for nothing but a sign of life. */
	answer(key: string): Promise<void>;
}

class ForgottenError extends StoreUnavailableError {
	constructor() {
		super('Redis forgot which events were there before', 'call');
	}
}

/** What all processes with the same Redis remember. */
export class RedisSeenSet implements SharedSeenSet {
	private readonly process = `process:${randomUUID()}`;
	/** Until when this process is a member of a key, epoch ms. */
	private readonly presentUntil = new Map<string, number>();

	constructor(
		private readonly redis: RedisConnection,
		private readonly limits: SeenSetLimits,
		private readonly now: () => number = Date.now,
	) {}

	async addNew(key: string, members: readonly string[], question?: string): Promise<boolean[]> {
		if (members.length > MEMBERS_A_CALL) {
			// Redis answers in the order in which it was asked.
			const calls = [members.slice(0, MEMBERS_A_CALL), members.slice(MEMBERS_A_CALL)];
			return (
				await Promise.all(
					calls.map((call, part) => this.addNew(key, call, question && `${question}.${part}`)),
				)
			).flat();
		}
		if (members.length === 0) return [];
		const { ttlMs, maxSize } = this.limits;
		const keys = question === undefined ? [key] : [key, `${key}:${question}`];
		const isPresent = this.now() < (this.presentUntil.get(key) ?? 0) ? 1 : 0;
		const until = this.now() + ttlMs;
		const args = [ttlMs, maxSize, members.join(' '), this.process, isPresent];
		const answer = String(await this.redis.run(ADD_NEW, keys, args));
		if (answer === 'lost') {
			this.presentUntil.delete(key);
			throw new ForgottenError();
		}
		this.presentUntil.set(key, until);
		return members.map((_, index) => answer === '' || answer[index] === '1');
	}

	async tell(key: string, members: readonly string[]): Promise<boolean> {
		try {
			await this.addNew(key, members);
			return false;
		} catch (error) {
			if (!(error instanceof ForgottenError)) throw error;
			await this.addNew(key, members);
			return true;
		}
	}

	async forget(key: string, members: readonly string[]): Promise<void> {
		if (members.length > 0) await this.redis.run(FORGET, [key], members);
	}

	async answer(key: string): Promise<void> {
		await this.redis.run(ANSWER, [key], []);
	}
}
