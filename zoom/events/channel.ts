import { randomUUID } from 'node:crypto';
import { ZoomCancelledError } from '../errors';
import type { Vault } from '../auth/vault';
import type { Runtime } from '../runtime';
import { type RedisConnection, type Script, StoreUnavailableError } from '../store/redisConnection';
import { unlessAway } from '../store/unlessAway';
import type { ZoomEvent } from './envelope';
import type { Gap } from './state';

const PUBLISH: Script = {
	name: 'publish',
	lua: `return redis.call('PUBLISH', KEYS[1], ARGV[1])`,
};

/** Who listens without holding the connection says so this often, */
const HELLO_MS = 4_000;
/** and is believed to listen for so long. */
const BELIEVED_MS = 12_000;
/** A new holder asks who listens, and believes until the answers are there that somebody does. */
const ANSWER_MS = 2_000;
const AGAIN_MS = 1_000;
/** Redis carries messages of any size; smaller ones do not hold up its other users. */
const EVENTS_A_MESSAGE = 200;

/** Events that a process leaves behind: nobody had them, or its own members had them. */
export type Recipients = 'for all' | 'for others';

type Message =
	| { readonly kind: 'events'; readonly events: ZoomEvent[] }
	| { readonly kind: 'gap'; readonly gap: Gap }
	/** I listen, and hold no connection. */
	| { readonly kind: 'hello' }
	/** I hold the connection now: who listens? */
	| { readonly kind: 'taken' }
	| { readonly kind: 'free' };

/** In place of the sender: also the sender is meant. */
const EVERYBODY = '*';

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
			/** What this process emitted, others know: before they get any of it. @throws StoreUnavailableError */
			readonly catchUp: () => Promise<void>;
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
					if (this.dependencies.borrows()) await this.publish({ kind: 'hello' });
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
	async askWhoListens(): Promise<void> {
		this.borrowersUntil = this.dependencies.runtime.now() + ANSWER_MS;
		await this.tell({ kind: 'taken' });
	}

	/** Lends an event to those who listen elsewhere. */
	lend(event: ZoomEvent): void {
		if (this.dependencies.runtime.now() >= this.borrowersUntil) return;
		this.outbox.push(event);
		if (!this.sending) void this.send();
	}

	/** Leaves events to whoever holds the connection now. @returns false when nobody heard it */
	async leave(events: readonly ZoomEvent[], whose: Recipients): Promise<boolean> {
		return await this.publishEvents(events, whose);
	}

	tellFree(): Promise<void> {
		return this.tell({ kind: 'free' });
	}

	tellGap(gap: Gap): Promise<void> {
		return this.tell({ kind: 'gap', gap });
	}

	/** For what is only a help: without Redis nobody is there to be helped. */
	private async tell(message: Message): Promise<void> {
		await unlessAway(async () => await this.publish(message));
	}

	private async send(): Promise<void> {
		this.sending = true;
		await new Promise((resolve) => setImmediate(resolve));
		while (this.outbox.length > 0) await this.publishEvents(this.outbox.splice(0), 'for others');
		this.sending = false;
	}

	private async publishEvents(events: readonly ZoomEvent[], whose: Recipients): Promise<boolean> {
		const heard = await unlessAway(async () => {
			await this.dependencies.catchUp();
			let listeners = Infinity;
			for (let at = 0; at < events.length; at += EVENTS_A_MESSAGE) {
				const some = events.slice(at, at + EVENTS_A_MESSAGE);
				listeners = Math.min(listeners, await this.publish({ kind: 'events', events: some }, whose));
			}
			return listeners > 0;
		});
		return heard === true;
	}

	/** @returns how many processes heard it, this one included */
	private async publish(message: Message, whose: Recipients = 'for others'): Promise<number> {
		const sealed = this.dependencies.vault.seal(JSON.stringify(message), this.name);
		const sender = whose === 'for all' ? EVERYBODY : this.id;
		return Number(await this.dependencies.redis.run(PUBLISH, [this.name], [`${sender} ${sealed}`]));
	}

	private take(text: string): void {
		const [sender, sealed = ''] = text.split(' ');
		// One's own come back too, and are not worth opening.
		if (sender === this.id) return;
		const opened = this.dependencies.vault.open(sealed, this.name);
		if (opened !== undefined) this.obey(JSON.parse(opened) as Message);
	}

	private obey(message: Message): void {
		const { listener, runtime, borrows } = this.dependencies;
		switch (message.kind) {
			case 'events':
				listener.borrowed(message.events);
				return;
			case 'gap':
				listener.gapElsewhere(message.gap);
				return;
			case 'free':
				listener.free();
				return;
			case 'hello':
				this.borrowersUntil = runtime.now() + BELIEVED_MS;
				return;
			case 'taken':
				if (borrows()) void this.tell({ kind: 'hello' });
		}
	}
}
