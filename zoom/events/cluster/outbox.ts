import { inBackground } from '../../async/background';
import type { Runtime } from '../../runtime';
import { StoreUnavailableError } from '../../store/redisConnection';
import type { ZoomEvent } from '../model/envelope';
import type { Gap } from '../model/state';

/** Redis carries messages of any size; smaller ones do not hold up its other users. */
const EVENTS_A_MESSAGE = 200;

interface Dependencies {
	readonly runtime: Runtime;
	/** Tells other processes what this one emitted, before they get any of it. */
	readonly catchUp: () => Promise<void>;
	/** @returns how many other processes heard it @throws StoreUnavailableError, and whatever writing them throws */
	readonly publish: (events: readonly ZoomEvent[]) => Promise<number>;
	/** @throws StoreUnavailableError */
	readonly tellGap: (gap: Gap) => Promise<unknown>;
}

/** Events on their way to other processes, in order. What cannot be sent is reported as a gap as soon as possible. */
export class Outbox {
	private waiting: ZoomEvent[] = [];
	private sending = false;
	/** When the first of those that could not be sent was received, epoch ms. */
	private unsentSince: number | undefined;

	constructor(private readonly dependencies: Dependencies) {}

	add(event: ZoomEvent): void {
		this.waiting.push(event);
		if (!this.sending) inBackground(this.sendAll(), this.dependencies.runtime.log, 'Lending events');
	}

	/** Reports what could not be sent, if anything. @throws StoreUnavailableError while it still cannot */
	async tellUnsent(): Promise<void> {
		const since = this.unsentSince;
		if (since === undefined) return;
		const now = this.dependencies.runtime.now();
		await this.dependencies.tellGap({ from: since, to: now, reason: 'redis' });
		// More may have been added while it was told.
		if (this.unsentSince === since) this.unsentSince = undefined;
	}

	/**
	 * Sends them now. Never throws.
	 * @returns the fewest processes that heard one of them, and those that could not be sent
	 */
	async send(
		events: readonly ZoomEvent[],
		publish = this.dependencies.publish,
	): Promise<{ heardBy: number; unsent: ZoomEvent[] }> {
		const unsent: ZoomEvent[] = [];
		let heardBy = Infinity;
		const attempt = async (some: readonly ZoomEvent[]): Promise<void> => {
			try {
				await this.dependencies.catchUp();
				heardBy = Math.min(heardBy, await publish(some));
			} catch (error) {
				if (error instanceof StoreUnavailableError || some.length === 1) unsent.push(...some);
				// One of them cannot be written: the others can.
				else for (const event of some) await attempt([event]);
			}
		};
		for (let at = 0; at < events.length; at += EVENTS_A_MESSAGE) {
			await attempt(events.slice(at, at + EVENTS_A_MESSAGE));
		}
		return { heardBy: unsent.length > 0 ? 0 : heardBy, unsent };
	}

	private async sendAll(): Promise<void> {
		this.sending = true;
		try {
			await new Promise((resolve) => setImmediate(resolve));
			while (this.waiting.length > 0) {
				const { unsent } = await this.send(this.waiting.splice(0));
				if (unsent[0]) this.remember(unsent[0]);
			}
		} finally {
			this.sending = false;
		}
	}

	private remember({ receivedAt }: ZoomEvent): void {
		if (this.unsentSince !== undefined) return;
		this.unsentSince = receivedAt;
		this.dependencies.runtime.log.warn(
			'Events could not be passed on to the other n8n processes; they are told of a gap',
		);
	}
}
