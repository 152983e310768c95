import { Soon } from '../../async/soon';
import type { Runtime } from '../../runtime';
import type { RedisConnection } from '../../store/redisConnection';
import { SharedCounts } from '../../store/sharedCounts';
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

/**
 * What all processes count; what this one counted, while Redis is away. One hash an hour, and in it a field for each
 * minute and what was counted.
 */
export class SharedTally implements Tally {
	private readonly own: MemoryTally;
	/** Not told yet. */
	private readonly news: MemoryTally;
	private readonly shared: SharedCounts;
	private readonly telling: Soon;

	/** @param life ends what goes on in the background */
	constructor(
		redis: RedisConnection,
		private readonly prefix: string,
		private readonly runtime: Runtime,
		life: AbortSignal,
	) {
		const now = (): number => runtime.now();
		this.own = new MemoryTally(now);
		this.news = new MemoryTally(now);
		this.shared = new SharedCounts(redis);
		this.telling = new Soon(runtime, life, {
			what: 'Counting calls',
			waitMs: TELL_MS,
			run: async () => await unlessAway(() => this.tell()),
		});
	}

	add(what: Counted): void {
		this.own.add(what);
		this.news.add(what);
		this.telling.ask();
	}

	async lastHour(): Promise<CallCounts> {
		const now = this.runtime.now();
		const all = await unlessAway(async () => {
			await this.tell();
			return await this.shared.read([this.key(now), this.key(now - HOUR_MS)]);
		});
		if (!all) return await this.own.lastHour();
		const counts: Array<[Counted, number]> = [];
		for (const [field, count] of all) {
			const [minute = '', what = ''] = field.split(' ');
			// A field that is not ours counts nothing.
			if (isOfLastHour(Number(minute), now) && isCounted(what) && count > 0) counts.push([what, count]);
		}
		return sum(counts);
	}

	/** What cannot be told is kept for the next time. @throws StoreUnavailableError */
	private async tell(): Promise<void> {
		const untold = this.news.drain();
		try {
			for (let next = untold[0]; next; untold.shift(), next = untold[0]) {
				const { minute, counts } = next;
				const fields = counts.map(([what, count]) => [`${minute} ${what}`, count] as const);
				await this.shared.add(this.key(minute * MINUTE_MS), fields, KEPT_MS);
			}
		} finally {
			for (const { minute, counts } of untold)
				for (const [what, count] of counts) this.news.addAll(what, count, minute);
		}
	}

	private key(time: number): string {
		return `${this.prefix}:${Math.floor(minuteOf(time) / 60)}`;
	}
}
