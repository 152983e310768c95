import { randomUUID } from 'node:crypto';
import { ZoomCancelledError } from '../errors';
import type { Vault } from '../auth/vault';
import type { Runtime } from '../runtime';
import { type RedisConnection, type Script, StoreUnavailableError } from '../store/redisConnection';
import type { ZoomEvent } from './envelope';
import type { Gap } from './state';

const PUBLISH: Script = {
	name: 'publish',
	lua: `return redis.call('PUBLISH', KEYS[1], ARGV[1])`,
};

/** Who listens without holding the connection says so this often, */
const HELLO_MS = 4_000;
/** and is believed to listen for so long. A new holder believes it from the start. */
const BELIEVED_MS = 12_000;
const AGAIN_MS = 1_000;
/** Redis carries messages of any size; smaller ones do not hold up its other users. */
const EVENTS_A_MESSAGE = 200;

/** Events that a process leaves behind: nobody had them, or its own members had them. */
export type Recipients = 'for all' | 'for others';

type Message =
	| {
			readonly kind: 'events';
			readonly from: string;
			readonly whose: Recipients;
			readonly events: ZoomEvent[];
	  }
	| { readonly kind: 'gap'; readonly from: string; readonly gap: Gap }
	| { readonly kind: 'hello'; readonly from: string }
	| { readonly kind: 'free'; readonly from: string };

export interface ChannelListener {
	/** From the holder of the connection, or what one who lost it had left. */
	borrowed(events: readonly ZoomEvent[]): void;
	/** The holder had no connection for a while. */
	gapElsewhere(gap: Gap): void;
	/** The holder let go. */
	free(): void;
}

/** What the processes that listen to one subscription tell each other over Redis. Sealed: events hold passcodes. */
export class Channel {
	private readonly id = randomUUID();
	private borrowersUntil = 0;
	private outbox: ZoomEvent[] = [];
	private sending = false;

	constructor(
		private readonly name: string,
		private readonly dependencies: {
			readonly redis: RedisConnection;
			readonly vault: Vault;
			readonly runtime: Runtime;
			readonly listener: ChannelListener;
			/** Whether this process lives on what the holder tells. */
			readonly borrows: () => boolean;
		},
	) {}

	/** Listens until the signal aborts, also after Redis was away. */
	async run(signal: AbortSignal): Promise<void> {
		let leave: (() => Promise<void>) | undefined;
		try {
			while (!signal.aborted) {
				try {
					leave ??= await this.dependencies.redis.subscribe(this.name, (text) => {
						if (!signal.aborted) this.take(text);
					});
					if (this.dependencies.borrows()) await this.publish({ kind: 'hello', from: this.id });
				} catch (error) {
					if (!(error instanceof StoreUnavailableError)) throw error;
				}
				await this.dependencies.runtime.sleep(leave ? HELLO_MS : AGAIN_MS, signal);
			}
		} catch (error) {
			if (!(error instanceof ZoomCancelledError)) throw error;
		} finally {
			await leave?.().catch(() => undefined);
		}
	}

	/** This process holds the connection now; others may have listened through the one before. */
	expectBorrowers(): void {
		this.borrowersUntil = this.dependencies.runtime.now() + BELIEVED_MS;
	}

	/** Lends an event to those who listen elsewhere. */
	lend(event: ZoomEvent): void {
		if (this.dependencies.runtime.now() >= this.borrowersUntil) return;
		this.outbox.push(event);
		if (!this.sending) void this.send();
	}

	/** Leaves events to whoever holds the connection now. @returns false when nobody was told */
	async leave(events: readonly ZoomEvent[], whose: Recipients): Promise<boolean> {
		return await this.publishEvents(events, whose);
	}

	tellFree(): Promise<void> {
		return this.tell({ kind: 'free', from: this.id });
	}

	tellGap(gap: Gap): Promise<void> {
		return this.tell({ kind: 'gap', from: this.id, gap });
	}

	/** For what is only a help: without Redis nobody is there to be helped. */
	private async tell(message: Message): Promise<void> {
		await this.publish(message).catch((error: unknown) => {
			if (!(error instanceof StoreUnavailableError)) throw error;
		});
	}

	private async send(): Promise<void> {
		this.sending = true;
		await new Promise((resolve) => setImmediate(resolve));
		while (this.outbox.length > 0)
			await this.publishEvents(this.outbox.splice(0, EVENTS_A_MESSAGE), 'for others');
		this.sending = false;
	}

	private async publishEvents(events: readonly ZoomEvent[], whose: Recipients): Promise<boolean> {
		try {
			for (let at = 0; at < events.length; at += EVENTS_A_MESSAGE) {
				const some = events.slice(at, at + EVENTS_A_MESSAGE);
				await this.publish({ kind: 'events', from: this.id, whose, events: some });
			}
			return true;
		} catch (error) {
			if (!(error instanceof StoreUnavailableError)) throw error;
			return false;
		}
	}

	private async publish(message: Message): Promise<void> {
		const sealed = this.dependencies.vault.seal(JSON.stringify(message), this.name);
		await this.dependencies.redis.run(PUBLISH, [this.name], [sealed]);
	}

	private take(sealed: string): void {
		const text = this.dependencies.vault.open(sealed, this.name);
		if (text === undefined) return;
		const message = JSON.parse(text) as Message;
		if (message.kind === 'events') {
			// One's own come back too.
			if (message.whose === 'for all' || message.from !== this.id)
				this.dependencies.listener.borrowed(message.events);
		} else if (message.from !== this.id) {
			if (message.kind === 'hello') this.expectBorrowers();
			else if (message.kind === 'gap') this.dependencies.listener.gapElsewhere(message.gap);
			else this.dependencies.listener.free();
		}
	}
}
