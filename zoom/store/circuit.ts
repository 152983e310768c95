import type { Log } from '../runtime';
import type { Outage } from './redisFault';

/** From the moment Redis goes to the first probe, and the longest wait between two. */
const FIRST_WAIT_MS = 250;
const MAX_WAIT_MS = 2_000;
/** A Redis that goes again within this time is on the brink, such as a full one: it is given longer. */
const STEADY_MS = 60_000;
const MAX_WAIT_UNSTEADY_MS = 16_000;

const LIVES_ALONE = 'Zoom tokens and limits stay in this process until it does';
const WORDS = {
	silent: { gone: 'Redis does not answer', back: 'Redis answers again' },
	refusing: { gone: 'Redis takes no writes', back: 'Redis takes writes again' },
};

/**
 * Whether Redis can be used: one warning when it goes, one line when it is back. While it is away no call reaches it;
 * only a probe that wrote something closes the circuit again, as a full or read-only Redis answers whatever reads.
 */
export class Circuit {
	private words: { readonly gone: string; readonly back: string } | undefined;
	private nextProbe = 0;
	private wait = FIRST_WAIT_MS;
	private longest = MAX_WAIT_MS;
	private backAt = -Infinity;

	/**
	 * @param now epoch ms
	 * @param random for waits that differ between processes, in [0, 1)
	 * @param label host and port
	 */
	constructor(
		private readonly label: string,
		private readonly now: () => number,
		private readonly random: () => number,
		private readonly log: Log,
	) {}

	get available(): boolean {
		return this.words === undefined;
	}

	/** Whether to probe now. The wait before the next one is longer. */
	isProbeDue(): boolean {
		if (this.available || this.now() < this.nextProbe) return false;
		this.wait = Math.min(this.wait * 2, this.longest);
		this.postpone();
		return true;
	}

	/** Redis cannot be used. */
	open(outage: Outage, why: string): void {
		if (!this.available) return;
		const isUnsteady = this.now() - this.backAt < STEADY_MS;
		this.longest = isUnsteady ? MAX_WAIT_UNSTEADY_MS : MAX_WAIT_MS;
		if (!isUnsteady) this.wait = FIRST_WAIT_MS;
		this.postpone();
		this.words = outage === 'gone' ? WORDS.silent : WORDS.refusing;
		this.log.warn(`${this.words.gone}; ${LIVES_ALONE}`, { redis: this.label, why });
	}

	/** A probe wrote something. */
	close(): void {
		if (!this.words) return;
		this.log.info(`${this.words.back}; Zoom tokens and limits are shared again`, { redis: this.label });
		this.words = undefined;
		this.backAt = this.now();
	}

	private postpone(): void {
		this.nextProbe = this.now() + this.wait * (0.5 + this.random() / 2);
	}
}
