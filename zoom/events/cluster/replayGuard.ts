/** Redis drops a subscriber silent for this long (`tcp-keepalive`): nothing older can still be in flight. */
const MAX_AGE_MS = 300_000;
/** How far two readings of Redis's clock may lie apart. */
const TOLERANCE_MS = 2_000;
/** Redis may be another server now, with a clock that is behind. */
const AHEAD_MS = 30_000;
/** By how many messages of one process may overtake each other. */
const WINDOW = 1_024;

export interface Stamp {
	/** The process that sent it. */
	readonly from: string;
	/** Its messages are numbered. */
	readonly number: number;
	/** When, by Redis's clock, epoch ms. */
	readonly at: number;
}

/** Takes each message once, and none from long ago or before this process listened, so that recorded messages have no effect. */
export class ReplayGuard {
	private readonly senders = new Map<string, { highest: number; at: number; readonly heard: Set<number> }>();

	/**
	 * @param now by Redis's clock, epoch ms
	 * @param listeningMs for how long this process has listened
	 */
	accepts({ from, number, at }: Stamp, now: number, listeningMs: number): boolean {
		const age = now - at;
		if (age < -AHEAD_MS || age > Math.min(MAX_AGE_MS, listeningMs + TOLERANCE_MS)) return false;
		const sender = this.senders.get(from) ?? this.newSender(from, now);
		if (number <= sender.highest - WINDOW || sender.heard.has(number)) return false;
		sender.highest = Math.max(sender.highest, number);
		sender.at = now;
		sender.heard.add(number);
		if (sender.heard.size > 2 * WINDOW) this.forgetOld(sender);
		return true;
	}

	private newSender(from: string, now: number) {
		// What is older than this is refused by its age.
		for (const [other, { at }] of this.senders) {
			if (now - at > MAX_AGE_MS + AHEAD_MS) this.senders.delete(other);
		}
		const sender = { highest: 0, at: now, heard: new Set<number>() };
		this.senders.set(from, sender);
		return sender;
	}

	private forgetOld({ highest, heard }: { highest: number; heard: Set<number> }): void {
		for (const number of heard) if (number <= highest - WINDOW) heard.delete(number);
	}
}
