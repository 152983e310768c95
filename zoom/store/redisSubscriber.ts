import { createRedisClient, type RedisClient } from './redisClient';
import type { RedisConfig } from './redisConfig';
import { within } from './within';

type Listener = (message: string) => void;

/** The second connection of a process, for messages: Redis takes no commands on it. Open while anybody listens. */
export class RedisSubscriber {
	private readonly listeners = new Map<string, Set<Listener>>();
	private client: Promise<RedisClient> | undefined;

	constructor(
		private readonly config: RedisConfig,
		private readonly connectMs: number,
	) {}

	/** Whether anybody listens. */
	get used(): boolean {
		return this.listeners.size > 0;
	}

	/** @throws Error when Redis does not confirm in time; nobody listens then */
	async subscribe(channel: string, listener: Listener): Promise<() => Promise<void>> {
		const known = this.listeners.get(channel) ?? new Set();
		this.listeners.set(channel, known.add(listener));
		const unsubscribe = (): Promise<void> => this.unsubscribe(channel, listener);
		try {
			this.client ??= this.connect().catch((error: unknown) => {
				// The next call tries again.
				this.client = undefined;
				throw error;
			});
			const client = await this.client;
			await within(this.connectMs, client.subscribe(channel));
			return unsubscribe;
		} catch (error) {
			await unsubscribe();
			throw error;
		}
	}

	/** Over a new connection, which may lead to another server. */
	reconnect(): void {
		this.client?.then(
			(client) => {
				client.disconnect(true);
			},
			// The caller waiting for the connection gets the error.
			() => undefined,
		);
	}

	close(): void {
		const closing = this.client;
		this.client = undefined;
		this.listeners.clear();
		closing?.then(
			(client) => {
				client.disconnect();
			},
			() => undefined,
		);
	}

	private async connect(): Promise<RedisClient> {
		const client = await createRedisClient(this.config, 'subscriptions');
		client.on('message', (channel: string, message: string) => {
			for (const listener of this.listeners.get(channel) ?? []) listener(message);
		});
		return client;
	}

	private async unsubscribe(channel: string, listener: Listener): Promise<void> {
		const listeners = this.listeners.get(channel);
		if (!listeners?.delete(listener) || listeners.size > 0) return;
		this.listeners.delete(channel);
		const client = await this.client;
		if (client) await within(this.connectMs, client.unsubscribe(channel)).catch(() => undefined);
		if (!this.used) this.close();
	}
}
