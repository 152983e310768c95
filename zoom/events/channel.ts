import { randomUUID } from 'node:crypto';
import { inBackground } from '../background';
import { ZoomCancelledError } from '../errors';
import type { Vault } from '../auth/vault';
import type { Runtime } from '../runtime';
import { type RedisConnection, type Script, StoreUnavailableError } from '../store/redisConnection';
import { unlessAway } from '../store/unlessAway';
import type { ZoomEvent } from './envelope';
import { Outbox } from './outbox';
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
/** Events that a process leaves behind: nobody had them, or its own members had them. */
export type Recipients = 'for all' | 'for others';

type Message =
	| { readonly kind: 'events'; readonly events: readonly ZoomEvent[] }
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
	private saidUntil = 0;
	private readonly outbox: Outbox;
	private isSubscribed = false;

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
			/** A message made us throw. */
			readonly failed: (error: unknown) => void;
		},
	) {
		const { runtime, catchUp } = dependencies;
		this.outbox = new Outbox({
			runtime,
			catchUp,
			publish: async (events) => await this.publish({ kind: 'events', events }),
			tellGap: async (gap) => await this.publish({ kind: 'gap', gap }),
		});
	}

	/** Somebody who listens without holding the connection said so. */
	get hasBorrowers(): boolean {
		return this.dependencies.runtime.now() < this.saidUntil;
	}

	/** Listens until the signal aborts, also after Redis was away. */
	async run(signal: AbortSignal): Promise<void> {
		let leave: (() => Promise<void>) | undefined;
		try {
			while (!signal.aborted) {
				try {
					leave ??= await this.dependencies.redis.subscribe(this.name, (text) => {
						if (!signal.aborted) this.takeSafely(text);
					});
					this.isSubscribed = true;
					await this.outbox.tellUnsent();
					if (this.dependencies.borrows()) await this.publish({ kind: 'hello' });
				} catch (error) {
					if (!(error instanceof StoreUnavailableError)) throw error;
				}
				await this.dependencies.runtime.sleep(leave ? HELLO_MS : AGAIN_MS, signal);
			}
		} catch (error) {
			if (!(error instanceof ZoomCancelledError)) throw error;
		} finally {
			this.isSubscribed = false;
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
		if (this.dependencies.runtime.now() < this.borrowersUntil) this.outbox.add(event);
	}

	/** Leaves events to whoever holds the connection now. @returns false when nobody heard it */
	async leave(events: readonly ZoomEvent[], whose: Recipients): Promise<boolean> {
		const forAll = async (some: readonly ZoomEvent[]): Promise<number> =>
			await this.publish({ kind: 'events', events: some }, whose);
		const { heardBy } = await this.outbox.send(events, whose === 'for all' ? forAll : undefined);
		return heardBy > 0;
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

	/** @returns how many of those that are meant heard it */
	private async publish(message: Message, whose: Recipients = 'for others'): Promise<number> {
		const sealed = this.dependencies.vault.seal(JSON.stringify(message), this.name);
		const sender = whose === 'for all' ? EVERYBODY : this.id;
		const heardBy = Number(await this.dependencies.redis.run(PUBLISH, [this.name], [`${sender} ${sealed}`]));
		// One's own come back too.
		return whose === 'for others' && this.isSubscribed ? heardBy - 1 : heardBy;
	}

	/** Whatever a message makes us throw, the next one is taken. */
	private takeSafely(text: string): void {
		try {
			this.take(text);
		} catch (error) {
			this.dependencies.failed(error);
		}
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
				this.saidUntil = this.borrowersUntil = runtime.now() + BELIEVED_MS;
				return;
			case 'taken':
				if (borrows()) inBackground(this.tell({ kind: 'hello' }), runtime.log, 'Answering who listens');
		}
	}
}
