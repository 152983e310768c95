import { randomUUID } from 'node:crypto';
import type { Runtime } from '../../runtime';
import { StoreUnavailableError } from '../../store/redisConnection';
import { unlessAway } from '../../store/unlessAway';
import type { Store } from '../../store/store';
import { InterruptibleSleep } from '../../async/interruptibleSleep';

/** When its holder is gone, another process has it after this long at the latest. */
const LEASE_MS = 8_000;
const ROUND_MS = 2_000;
/** A holder that slept through its lease and finds no Redis assumes after this long that it still holds it. */
const ALONE_AFTER_MS = 10_000;

/** How long a live holder has to reclaim its lease from a Redis that came back without it. */
const HOLDERS_FIRST_MS = 5_000;

export interface LeaseListener {
	/**
	 * @param generation grows with each holder
	 * @param elsewhereUntil until when another process surely held it, epoch ms, where one was seen to
	 */
	gained(generation: number, elsewhereUntil: number | undefined): void;
	/** The lease is given back only when this is done. */
	lost(): Promise<void>;
	/** A round is over: what was in doubt is decided. */
	settled(): void;
}

/**
 * Who may hold the one connection of a subscription, over all processes. A lease is no lock: its holder may sleep
 * through it, so before anything is done in its name `certainAt` is asked.
 *
 * While Redis is away nothing changes hands: the holder goes on, the others wait, and a process that never heard of
 * another holder goes on alone. Whether the holder is gone too is not known then: a waiting process says so, and claims the lease
 * as soon as Redis is back.
 */
export class Lease {
	private readonly owner = randomUUID();
	private held = false;
	private heardOfAnother = false;
	/** When another process was last seen to hold it, epoch ms. */
	private seenElsewhere: number | undefined;
	private certainUntil = 0;
	private awaySince: number | undefined;
	private backSince: number | undefined;
	private readonly pause: InterruptibleSleep;

	constructor(
		private readonly slot: string,
		private readonly store: Store,
		private readonly runtime: Runtime,
		private readonly listener: LeaseListener,
	) {
		this.pause = new InterruptibleSleep(runtime);
	}

	get isHeld(): boolean {
		return this.held;
	}

	/** Another process holds it, as far as is known. */
	get isElsewhere(): boolean {
		return !this.held && this.heardOfAnother;
	}

	/** Another process held it, and with Redis away it is not known whether it still does. */
	get isUnknown(): boolean {
		return this.isElsewhere && this.awaySince !== undefined;
	}

	/** Whether it is held beyond doubt at this moment, epoch ms. */
	certainAt(now: number): boolean {
		return this.held && now < this.certainUntil;
	}

	/** Claims the lease and keeps it until the signal aborts, then gives it back. */
	async run(signal: AbortSignal): Promise<void> {
		while (!signal.aborted) {
			await this.round();
			this.listener.settled();
			await this.pause.take(ROUND_MS, signal);
		}
		if (this.held) {
			await this.lose();
			await unlessAway(() => this.store.release(this.slot, this.owner));
		}
	}

	/** The holder said that it is free. */
	lookNow(): void {
		this.pause.wake();
	}

	private async round(): Promise<void> {
		const begun = this.runtime.now();
		const wasCertain = this.held && begun < this.certainUntil;
		try {
			// For one who does not hold it this only asks whether Redis answers.
			const asks = this.held || this.isUnknown;
			const isKept = asks && (await this.store.extend(this.slot, this.owner, LEASE_MS));
			if (isKept) this.keep(begun);
			else if (!this.isUnknown || this.isBackFor(HOLDERS_FIRST_MS, begun)) await this.claim(begun);
			else return;
			this.awaySince = undefined;
			this.backSince = undefined;
		} catch (error) {
			if (!(error instanceof StoreUnavailableError)) throw error;
			this.awaySince ??= begun;
			this.backSince = undefined;
			if (this.held ? wasCertain || begun - this.awaySince > ALONE_AFTER_MS : !this.heardOfAnother) {
				this.keep(begun);
			}
		}
	}

	/** Whether Redis has been answering again for this long. */
	private isBackFor(ms: number, now: number): boolean {
		this.backSince ??= now;
		return now - this.backSince >= ms;
	}

	private async claim(begun: number): Promise<void> {
		let claim = await this.store.claim(this.slot, this.owner, LEASE_MS);
		if (claim.kind === 'value') {
			// Nothing is ever stored there: it is not ours.
			await this.store.remove(this.slot, claim.value);
			claim = await this.store.claim(this.slot, this.owner, LEASE_MS);
		}
		if (claim.kind === 'lease') {
			this.keep(begun, claim.fence);
			return;
		}
		this.heardOfAnother = true;
		this.seenElsewhere = begun;
		await this.lose();
	}

	private keep(begun: number, generation = 0): void {
		this.certainUntil = begun + LEASE_MS;
		if (this.held) return;
		this.held = true;
		const before = this.seenElsewhere;
		this.seenElsewhere = undefined;
		this.listener.gained(generation, before === undefined ? undefined : before - LEASE_MS);
	}

	private async lose(): Promise<void> {
		if (!this.held) return;
		this.held = false;
		await this.listener.lost();
	}
}
