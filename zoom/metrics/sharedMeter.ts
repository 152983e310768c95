import { Soon } from '../async/soon';
import type { Runtime } from '../runtime';
import type { RedisConnection } from '../store/redisConnection';
import { SharedCounts } from '../store/sharedCounts';
import { unlessAway } from '../store/unlessAway';
import type { CounterLabels, CounterName, HistogramLabels, HistogramName } from './catalogue';
import { MemoryMeter, type Meter } from './meter';

/** Counts are told to Redis together. */
const TELL_MS = 5_000;
/** What nothing happened to for so long begins again at 0, as after a restart of Redis: Prometheus expects that. */
const KEPT_MS = 30 * 86_400_000;

/** What all processes count together, in one hash for each account. Processes come and go; the counts only grow. */
export class SharedMeter implements Meter {
	/** Not told yet. */
	private readonly news = new MemoryMeter();
	private readonly shared: SharedCounts;
	private readonly telling: Soon;

	/** @param life ends what goes on in the background */
	constructor(
		redis: RedisConnection,
		private readonly key: string,
		runtime: Runtime,
		life: AbortSignal,
	) {
		this.shared = new SharedCounts(redis);
		this.telling = new Soon(runtime, life, {
			what: 'Counting for the metrics',
			waitMs: TELL_MS,
			run: async () => await unlessAway(() => this.tell()),
		});
	}

	count<N extends CounterName>(name: N, labels: CounterLabels<N>, by?: number): void {
		this.news.count(name, labels, by);
		this.telling.ask();
	}

	observe<N extends HistogramName>(name: N, labels: HistogramLabels<N>, ms: number): void {
		this.news.observe(name, labels, ms);
		this.telling.ask();
	}

	/** Not this process's own while Redis is away: smaller numbers would look like a restart, and then like a jump. */
	async totals(): Promise<ReadonlyMap<string, number> | undefined> {
		return await unlessAway(async () => {
			await this.tell();
			return new Map(await this.shared.read([this.key]));
		});
	}

	/** What cannot be told is kept for the next time. @throws StoreUnavailableError */
	private async tell(): Promise<void> {
		const untold = this.news.drain();
		try {
			await this.shared.add(this.key, untold, KEPT_MS);
		} catch (error) {
			for (const [series, by] of untold) this.news.add(series, by);
			throw error;
		}
	}
}
