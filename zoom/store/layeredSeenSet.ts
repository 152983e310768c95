import { randomUUID } from 'node:crypto';
import { ZoomCancelledError } from '../errors';
import type { Runtime } from '../runtime';
import type { MemorySeenSet, SeenSet } from './seenSet';
import { StoreUnavailableError } from './redisConnection';
import type { SharedSeenSet } from './redisSeenSet';
import { unlessAway } from './unlessAway';

/** As many as can wait anywhere to be asked about. */
const MAX_TOLD = 10_000;
const AGAIN_MS = 1_000;
/**
 * `othersFirstMs`: after the shared set was away, the others have so long to tell it what they know, which is longer than
 * they take to find it again. `patienceMs`: a process that waits for it goes on alone when it stays away for so long.
 */
const STEADY = { othersFirstMs: 5_000, patienceMs: 15_000 };
/** One that goes again within a minute is looked for up to 16 s apart (circuit.ts). */
const UNSTEADY = { othersFirstMs: 18_000, patienceMs: 35_000 };
const STEADY_AFTER_MS = 60_000;

/**
 * This process's memory first, then the shared one; by itself while the shared one is away.
 *
 * The shared one may come back empty. So whoever was cut off from it tells it first what it remembers, before it asks
 * anything; and who asks about what another process may have done waits until the others can have told it.
 */
export class LayeredSeenSet implements SeenSet {
	/** What the shared one is being asked: nobody has done it, so nobody may hear that it is done. */
	private readonly undecided = new Set<readonly string[]>();
	/** Questions under way, but for those of the patient. */
	private readonly impatient = new Set<Promise<unknown>>();
	/** How many times the shared one may have missed or forgotten something, */
	private breaks = 0;
	/** and up to which of them it was told, by key. */
	private readonly told = new Map<string, number>();
	private isAway = false;
	private backAt = -Infinity;
	private waits = STEADY;

	constructor(
		private readonly own: MemorySeenSet,
		private readonly shared: SharedSeenSet | undefined,
		private readonly runtime: Pick<Runtime, 'now' | 'sleep'>,
	) {}

	async addNew(key: string, members: readonly string[], patience?: AbortSignal): Promise<boolean[]> {
		const own = this.own.addNewNow(key, members);
		if (!this.shared) return own;
		const asked = members.filter((_, index) => own[index]);
		this.undecided.add(asked);
		try {
			const answers = await (patience
				? this.askPatiently(this.shared, key, asked, patience)
				: this.askOnce(this.shared, key, asked));
			if (!answers) return own;
			const next = answers.values();
			return own.map((first) => first && next.next().value === true);
		} finally {
			this.undecided.delete(asked);
		}
	}

	async forget(key: string, members: readonly string[]): Promise<void> {
		await this.own.forget(key, members);
		await unlessAway(async () => await this.shared?.forget(key, members));
	}

	async catchUp(key: string): Promise<void> {
		// Those under way, and what waited for their answers to be asked.
		for (let turn = 0; turn < 2 && this.impatient.size > 0; turn++) {
			await Promise.allSettled(this.impatient);
			await new Promise((resolve) => setImmediate(resolve));
		}
		await this.tell(key);
	}

	/**
	 * Tells the shared one what was done here, when it may not know.
	 * @returns whether it turned out to have lost what it remembered
	 */
	private async tell(key: string): Promise<boolean> {
		const { breaks, shared } = this;
		if (!shared || (this.told.get(key) ?? 0) === breaks) return false;
		const undecided = new Set([...this.undecided].flat());
		const done = this.own.newest(key, MAX_TOLD).filter((member) => !undecided.has(member));
		const wasLost = await shared.tell(key, done);
		this.told.set(key, breaks);
		return wasLost;
	}

	/** The connection to the shared one is new. @param usable resolves when it can be used */
	async reconnected(usable: Promise<void>): Promise<void> {
		this.breaks += 1;
		await usable.catch(() => undefined);
		await unlessAway(() => Promise.all(this.own.keys.map((key) => this.tell(key))));
	}

	private async askOnce(
		shared: SharedSeenSet,
		key: string,
		members: readonly string[],
	): Promise<boolean[] | undefined> {
		const asking = this.ask(shared, key, members);
		this.impatient.add(asking);
		try {
			return await asking;
		} finally {
			this.impatient.delete(asking);
		}
	}

	/** @returns undefined while the shared one is away */
	private async ask(
		shared: SharedSeenSet,
		key: string,
		members: readonly string[],
		question?: string,
	): Promise<boolean[] | undefined> {
		const answers = await unlessAway(async () => {
			if (await this.tell(key)) throw new StoreUnavailableError('What others did is not told yet', 'call');
			return await shared.addNew(key, members, question);
		});
		if (answers) this.found();
		else this.lost();
		return answers;
	}

	private lost(): void {
		this.breaks += 1;
		if (!this.isAway) this.waits = this.runtime.now() - this.backAt < STEADY_AFTER_MS ? UNSTEADY : STEADY;
		this.isAway = true;
	}

	private found(): void {
		if (this.isAway) this.backAt = this.runtime.now();
		this.isAway = false;
	}

	private async askPatiently(
		shared: SharedSeenSet,
		key: string,
		members: readonly string[],
		patience: AbortSignal,
	): Promise<boolean[] | undefined> {
		const question = randomUUID();
		const atOnce = await this.ask(shared, key, members, question);
		if (atOnce) return atOnce;
		const { othersFirstMs, patienceMs } = this.waits;
		const until = this.runtime.now() + patienceMs;
		try {
			while (this.runtime.now() < until) {
				await this.runtime.sleep(AGAIN_MS, patience);
				const isBack = await unlessAway(async () => {
					await shared.answer(key);
					await this.tell(key);
					return true;
				});
				if (!isBack) continue;
				await this.runtime.sleep(othersFirstMs, patience);
				const answers = await this.ask(shared, key, members, question);
				if (answers) return answers;
			}
		} catch (error) {
			if (!(error instanceof ZoomCancelledError)) throw error;
		}
		return undefined;
	}
}
