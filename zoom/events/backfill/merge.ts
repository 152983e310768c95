import { inBackground } from '../../async/background';
import type { Runtime } from '../../runtime';
import type { ZoomEvent } from '../model/envelope';
import { Fifo } from '../../async/fifo';
import { identityOf } from './identity';
import type { Ledger } from './ledger';
import { identityFor, isUnreported } from './unreported';

/** The entrance for events on their way to one workflow. */
export interface Intake {
	offer(event: ZoomEvent): void;
	/** Emits waiting events in turn, for at most `ms`. */
	drain(ms: number): Promise<void>;
	/** Ends it. @returns what was not emitted, oldest first */
	close(): Promise<ZoomEvent[]>;
}

export interface MergeDependencies {
	readonly runtime: Runtime;
	readonly ledger: Ledger;
	/** Names the workflow and its filter. */
	readonly scope: string;
	/** How many events may be held back. */
	readonly maxHeld: number;
	/** An event made us throw. */
	readonly failed: (error: unknown) => void;
}

const AT_ONCE = 500;

/**
 * Merges looked-up events with incoming ones before they go on to the workflow: none twice, and missed
 * events before later ones.
 */
export class Merge implements Intake {
	private readonly queue = new Fifo<ZoomEvent>();
	private held: ZoomEvent[] | undefined;
	private pumping: Promise<void> | undefined;
	private over = false;

	constructor(
		private readonly next: Intake,
		private readonly dependencies: MergeDependencies,
	) {}

	/** When the oldest event that is held back was received, epoch ms. */
	get oldest(): number | undefined {
		return this.queue.first?.receivedAt ?? this.held?.[0]?.receivedAt;
	}

	/** Incoming events wait for missed ones from now on. */
	hold(): void {
		if (!this.over) this.held ??= [];
	}

	/** Releases them, behind the missed events found so far. */
	letGo(): void {
		const held = this.held ?? [];
		this.held = undefined;
		for (const event of held) this.pass(event);
	}

	/** Passes missed events on at once, ahead of those held back. */
	found(missed: readonly ZoomEvent[]): void {
		for (const event of missed) this.pass(event);
	}

	offer(event: ZoomEvent): void {
		if (this.held && !event.backfilled) {
			this.held.push(event);
			if (this.held.length >= this.dependencies.maxHeld) this.letGo();
		} else this.pass(event);
	}

	async drain(ms: number): Promise<void> {
		this.letGo();
		await this.pumping;
		await this.next.drain(ms);
	}

	async close(): Promise<ZoomEvent[]> {
		this.over = true;
		await this.pumping;
		const left = await this.next.close();
		// The process that gets them asks the ledger again.
		for (const event of left) {
			const identity = event.backfilled && identityFor(this.dependencies.scope, event);
			if (identity !== undefined) await this.dependencies.ledger.release(identity);
		}
		return [...left, ...this.queue.take(this.queue.size), ...(this.held ?? [])];
	}

	private pass(event: ZoomEvent): void {
		if (this.queue.size === 0 && !this.pumping && identityOf(event) === undefined) this.next.offer(event);
		else {
			this.queue.push(event);
			if (this.pumping) return;
			this.pumping = this.pump();
			inBackground(this.pumping, this.dependencies.runtime.log, 'Merging events');
		}
	}

	private async pump(): Promise<void> {
		try {
			while (this.queue.size > 0 && !this.over) {
				const batch = this.queue.take(AT_ONCE);
				const wanted = await Promise.all(batch.map((event) => this.isNew(event)));
				batch.forEach((event, index) => {
					if (wanted[index]) this.next.offer(event);
				});
			}
		} finally {
			this.pumping = undefined;
		}
	}

	private async isNew(event: ZoomEvent): Promise<boolean> {
		const { ledger, scope } = this.dependencies;
		try {
			if (!event.backfilled) return await isUnreported(ledger, scope, event);
			const identity = identityFor(scope, event);
			return identity === undefined || (await ledger.backfilled(identity));
		} catch (error) {
			// Twice is better than never.
			this.dependencies.failed(error);
			return true;
		}
	}
}
