import type { RedisConnection, Script } from './redisConnection';

const TIME: Script = {
	name: 'time',
	holds: [],
	lua: `
local time = redis.call('TIME')
return time[1] * 1000 + math.floor(time[2] / 1000)`,
};

/** Redis's clock, the one that all processes share: their own may be wrong. */
export class RedisClock {
	private ahead: number | undefined;

	/** @param local this process's clock, epoch ms */
	constructor(private readonly local: () => number) {}

	/** Epoch ms; undefined: Redis was not asked yet. */
	get now(): number | undefined {
		return this.ahead === undefined ? undefined : this.local() + this.ahead;
	}

	/** Redis said that it was this time just now. */
	set(time: number): number {
		this.ahead = time - this.local();
		return time;
	}

	/** Asks. @param key any, for its node of a Cluster @throws StoreUnavailableError */
	async read(redis: RedisConnection, key: string): Promise<number> {
		return this.set(Number(await redis.run(TIME, [key], [])));
	}
}
