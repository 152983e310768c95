import { createHash } from 'node:crypto';
import type { Log } from '../runtime';
import { Circuit } from './circuit';
import { createRedisClient, type RedisClient } from './redisClient';
import type { RedisConfig } from './redisConfig';
import { type RedisConnection, type RedisReply, type Script, StoreUnavailableError } from './redisConnection';
import { RedisSubscriber } from './redisSubscriber';
import { NoAnswer, within } from './within';

export interface ConnectionOptions {
	/** A command that takes longer has failed. Default 500 ms. */
	readonly commandMs?: number;
	/** For the first connection, name look-up, TLS and login included. Default 2,500 ms. */
	readonly connectMs?: number;
	/** Closed when not used for so long. Default 60,000 ms. */
	readonly idleMs?: number;
}

/** What Redis says of a command that its user may not use, and of one within a script; the last in later versions. */
const NOT_ALLOWED = /^NOPERM|the user executing the script can't|ACL failure/i;

const DEFAULTS: Required<ConnectionOptions> = { commandMs: 500, connectMs: 2_500, idleMs: 60_000 };

/** Redis through ioredis: opened at the first call, closed when nothing uses it. */
export class IoredisConnection implements RedisConnection {
	private readonly circuit: Circuit;
	private readonly limits: Required<ConnectionOptions>;
	private readonly hashes = new Map<string, string>();
	private readonly subscriber: RedisSubscriber;
	private readonly listeners: Array<(usable: Promise<void>) => void> = [];
	private client: Promise<RedisClient> | undefined;
	private idle: NodeJS.Timeout | undefined;
	/** Why there is no connection. */
	private trouble: string | undefined;
	/** What the Redis user may not do, as Redis said. */
	private readonly refusals = new Set<string>();

	constructor(
		private readonly config: RedisConfig,
		private readonly log: Log,
		options: ConnectionOptions = {},
	) {
		this.limits = { ...DEFAULTS, ...options };
		this.circuit = new Circuit(config.label, Date.now, log);
		this.subscriber = new RedisSubscriber(config, this.limits.connectMs);
	}

	get available(): boolean {
		return this.circuit.available;
	}

	run(script: Script, keys: readonly string[], args: ReadonlyArray<string | number>): Promise<RedisReply> {
		return this.guard(async () => {
			const client = await this.open();
			const reply = evaluate(client, this.hashOf(script), script.lua, keys, args);
			return await within(this.limits.commandMs, reply).catch((error: unknown) => {
				// The other end may have vanished without a word; ioredis's own socketTimeout also ends the connection after
				// (github.com/redis/ioredis/issues/2147).
				if (error instanceof NoAnswer && !this.available) client.disconnect(true);
				throw error;
			});
		});
	}

	subscribe(channel: string, onMessage: (message: string) => void): Promise<() => Promise<void>> {
		return this.guard(() => this.subscriber.subscribe(channel, onMessage));
	}

	whenConnected(listener: (usable: Promise<void>) => void): void {
		this.listeners.push(listener);
	}

	close(): void {
		this.closeCommands();
		this.subscriber.close();
	}

	private async guard<T>(work: () => Promise<T>): Promise<T> {
		if (!this.circuit.admits()) throw new StoreUnavailableError('Redis did not answer a moment ago');
		try {
			const outcome = await work();
			this.circuit.succeeded();
			return outcome;
		} catch (error) {
			const why = this.trouble ?? inWords(error);
			// An answer, to what this Redis user may not do. Redis is there for everything else.
			if (NOT_ALLOWED.test(why)) this.notAllowed(why);
			else this.circuit.failed(why);
			throw new StoreUnavailableError(why);
		}
	}

	private notAllowed(why: string): void {
		if (this.refusals.has(why)) return;
		this.refusals.add(why);
		this.log.warn('The Redis user lacks a right that the Zoom nodes need', { redis: this.config.label, why });
	}

	private async open(): Promise<RedisClient> {
		this.staysOpen();
		this.client ??= this.connect();
		return await this.client;
	}

	/** One attempt is waited for; ioredis goes on by itself, and until it is through, commands fail at once. */
	private async connect(): Promise<RedisClient> {
		const client = await createRedisClient(this.config, 'commands', (why) => (this.trouble = why));
		client.on('ready', () => {
			// What connects again may still refuse the login, or be too slow to use.
			const usable = within(this.limits.commandMs, client.ping()).then(() => {
				this.trouble = undefined;
				this.circuit.succeeded();
			});
			usable.catch(ignore);
			for (const listener of this.listeners) listener(usable);
		});
		await within(this.limits.connectMs, client.connect()).catch(ignore);
		return client;
	}

	private staysOpen(): void {
		if (this.idle) {
			this.idle.refresh();
			return;
		}
		this.idle = setTimeout(() => {
			this.closeCommands();
		}, this.limits.idleMs);
		this.idle.unref();
	}

	private closeCommands(): void {
		clearTimeout(this.idle);
		this.idle = undefined;
		const closing = this.client;
		this.client = undefined;
		closing?.then((client) => {
			client.disconnect();
		}, ignore);
	}

	private hashOf({ name, lua }: Script): string {
		const known = this.hashes.get(name) ?? createHash('sha1').update(lua).digest('hex');
		this.hashes.set(name, known);
		return known;
	}
}

/** ioredis hangs the command with its arguments on its errors: only the words are kept. */
function inWords(error: unknown): string {
	const message = error instanceof Error ? error.message : 'unknown';
	return /writeable|max retries|connection is closed/i.test(message) ? 'the connection was lost' : message;
}

async function evaluate(
	client: RedisClient,
	hash: string,
	lua: string,
	keys: readonly string[],
	args: ReadonlyArray<string | number>,
): Promise<RedisReply> {
	try {
		return (await client.evalsha(hash, keys.length, ...keys, ...args)) as RedisReply;
	} catch (error) {
		if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
		return (await client.eval(lua, keys.length, ...keys, ...args)) as RedisReply;
	}
}

function ignore(): void {
	// The command that needs the connection says what is wrong with it.
}
