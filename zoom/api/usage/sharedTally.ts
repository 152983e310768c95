import { inBackground } from '../../async/background';
import { ZoomCancelledError } from '../../errors';
import type { Runtime } from '../../runtime';
import type { RedisConnection, Script } from '../../store/redisConnection';
import { unlessAway } from '../../store/unlessAway';
import {
	type CallCounts,
	type Counted,
	isCounted,
	isOfLastHour,
	MemoryTally,
	MINUTE_MS,
	minuteOf,
	sum,
	type Tally,
} from './tally';

/** Counts are told to Redis together. */
const TELL_MS = 2_000;
const HOUR_MS = 60 * MINUTE_MS;
const KEPT_MS = 2 * HOUR_MS;

// One hash an hour, and in it a field for each minute and what was counted.
const ADD: Script = {
	name: 'tally add',
	holds: ['hash'],
	lua: `
for i = 2, #ARGV, 2 do redis.call('HINCRBY', KEYS[1], ARGV[i], ARGV[i + 1]) end
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return 1`,
};
const READ: Script = {
	name: 'tally read',
	holds: ['hash'],
	lua: `
local all = {}
for _, key in ipairs(KEYS) do
	for _, value in ipairs(redis.call('HGETALL', key)) do all[#all + 1] = value end
end
return all`,
};

/** What all processes count; what this one counted, while Redis is away. */
export class SharedTally implements Tally {
	private readonly own: MemoryTally;
	/** Not told yet. */
	private readonly news: MemoryTally;
	private telling: Promise<void> | undefined;

	/** @param life ends what goes on in the background */
	constructor(
		private readonly redis: RedisConnection,
		private readonly prefix: string,
		private readonly runtime: Runtime,
		private readonly life: AbortSignal,
	) {
		const now = (): number => runtime.now();
		this.own = new MemoryTally(now);
		this.news = new MemoryTally(now);
	}

	add(what: Counted): void {
		this.own.add(what);
		this.news.add(what);
		if (this.telling) return;
		this.telling = this.tellSoon().finally(() => (this.telling = undefined));
		inBackground(this.telling, this.runtime.log, 'Counting calls');
	}

	async lastHour(): Promise<CallCounts> {
		const now = this.runtime.now();
		const reply = await unlessAway(async () => {
			await this.tell();
			return await this.redis.run(READ, [this.key(now), this.key(now - HOUR_MS)], []);
		});
		if (!Array.isArray(reply)) return await this.own.lastHour();
		const counts: Array<[Counted, number]> = [];
		for (let at = 0; at < reply.length; at += 2) {
			const [minute = '', what = ''] = String(reply[at]).split(' ');
			const count = Number(reply[at + 1]);
			// A field that is not ours counts nothing.
			if (isOfLastHour(Number(minute), now) && isCounted(what) && count > 0) counts.push([what, count]);
		}
		return sum(counts);
	}

	private async tellSoon(): Promise<void> {
		try {
			await this.runtime.sleep(TELL_MS, this.life);
		} catch (error) {
			if (error instanceof ZoomCancelledError) return;
			throw error;
		}
		await unlessAway(() => this.tell());
	}

	/** What cannot be told is kept for the next time. @throws StoreUnavailableError */
	private async tell(): Promise<void> {
		const untold = this.news.drain();
		try {
			for (let next = untold[0]; next; untold.shift(), next = untold[0]) {
				const { minute, counts } = next;
				const fields = counts.flatMap(([what, count]) => [`${minute} ${what}`, count]);
				await this.redis.run(ADD, [this.key(minute * MINUTE_MS)], [KEPT_MS, ...fields]);
			}
		} finally {
			for (const { minute, counts } of untold)
				for (const [what, count] of counts) this.news.add(what, count, minute);
		}
	}

	private key(time: number): string {
		return `${this.prefix}:${Math.floor(minuteOf(time) / 60)}`;
	}
}
