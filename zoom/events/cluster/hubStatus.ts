import type { Sealing } from '../../auth/vault';
import type { ZoomError } from '../../errors';
import type { Runtime } from '../../runtime';
import type { Notes } from '../../store/notes';
import type { SubscriptionRecord } from '../status/record';
import type { SubscriptionStatus } from '../status/status';
import { summarize } from '../status/summary';
import type { Lease } from './lease';
import type { Listeners } from './listeners';
import { Logbook } from './logbook';

interface Dependencies {
	readonly runtime: Runtime;
	readonly notes: Notes;
	readonly vault: Sealing;
	/** Of the subscription in Redis. */
	readonly key: string;
	readonly subscriptionId: string;
	readonly record: SubscriptionRecord;
	readonly lease: Lease;
	readonly listeners: Listeners;
}

/** How a subscription is doing, and what is written down of it for other processes and for the next holder. */
export class HubStatus {
	/** Why it cannot go on. */
	failure: ZoomError | undefined;
	private readonly logbook: Logbook;
	/** What the holder before wrote down has been read, and may be overwritten. */
	private mayWrite = false;

	constructor(private readonly dependencies: Dependencies) {
		this.logbook = new Logbook(`${dependencies.key}:log`, dependencies);
	}

	/** As this process sees it now. */
	get current(): SubscriptionStatus {
		const { record, subscriptionId, runtime, lease, listeners } = this.dependencies;
		return summarize(record, {
			subscriptionId,
			now: runtime.now(),
			lease,
			workflows: listeners.workflows,
			oldest: listeners.oldest,
			...listeners.counts,
			failure: this.failure?.message,
		});
	}

	/** Also when another process holds the connection, or none does. */
	async anywhere(): Promise<SubscriptionStatus | undefined> {
		return this.dependencies.lease.isHeld ? this.current : await this.logbook.read();
	}

	/**
	 * Reads what the holder before wrote down; from then on this process writes.
	 * @param elsewhereUntil until when another process surely held the connection, in case Redis forgot what it wrote
	 * @returns until when workflows listened before, epoch ms; undefined where that is unknown, or none listens now
	 */
	async takeOver(elsewhereUntil: number | undefined): Promise<number | undefined> {
		const { listeners, record } = this.dependencies;
		this.mayWrite = false;
		const until =
			listeners.workflows > 0 ? ((await this.logbook.listenedUntil()) ?? elsewhereUntil) : undefined;
		record.lastLiveAt = until ?? record.lastLiveAt;
		this.mayWrite = true;
		return until;
	}

	async write(): Promise<void> {
		if (this.dependencies.listeners.workflows > 0 && this.mayWrite) await this.logbook.write(this.current);
	}

	/** Also before what the holder before wrote was read: it is over. */
	async writeFailure(error: ZoomError): Promise<void> {
		this.failure = error;
		this.dependencies.record.lastTrouble = error.message;
		if (this.dependencies.listeners.workflows > 0) await this.logbook.write(this.current);
	}

	/** For the next holder. @param oldest when the oldest event was received that was not emitted, epoch ms */
	async writeLast(oldest: number | undefined): Promise<void> {
		const { listeners, lease } = this.dependencies;
		if (!listeners.isEmpty || !lease.isHeld) return;
		const status = this.current;
		const handedOnUntil = Math.min(status.handedOnUntil, oldest ?? Infinity);
		await this.logbook.write({ ...status, handedOnUntil });
	}
}
