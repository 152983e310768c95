import type { Log } from '../runtime';
import { Circuit } from './circuit';
import { KeyRepairs } from './keyRepairs';
import { createRedisClient, type RedisClient } from './redisClient';
import type { RedisConfig } from './redisConfig';
import { type RedisConnection, type RedisReply, type Script, StoreUnavailableError } from './redisConnection';
import { faultWords, isOutage, redisFault } from './redisFault';
import { probe } from './redisProbe';
import { RedisSubscriber } from './redisSubscriber';
import { Refusals } from './refusals';
import { ScriptRunner } from './scriptRunner';
import { NoAnswer, within } from './within';

export interface ConnectionOptions {
	/** A command that takes longer has failed. Default 500 ms. */
	readonly commandMs?: number;
	/** For the first connection, name look-up, TLS and login included. Default 2,500 ms. */
	readonly connectMs?: number;
	/** Closed after this long without use. Default 60,000 ms. */
	readonly idleMs?: number;
}

const DEFAULTS: Required<ConnectionOptions> = { commandMs: 500, connectMs: 2_500, idleMs: 60_000 };

/** Between two attempts to reach another server than one that is read-only; probes come at longer and longer intervals. */
const RECONNECT_MS = 1_000;

/** Redis through ioredis: opened at the first call, closed when nothing uses it. */
export class IoredisConnection implements RedisConnection {
	private readonly circuit: Circuit;
	private readonly limits: Required<ConnectionOptions>;
	private readonly repairs: KeyRepairs;
	private readonly refusals: Refusals;
	private readonly runner: ScriptRunner;
	private readonly subscriber: RedisSubscriber;
	private readonly listeners: Array<(usable: Promise<void>) => void> = [];
	private client: Promise<RedisClient> | undefined;
	private idle: NodeJS.Timeout | undefined;
	private probing: Promise<void> | undefined;
	private nextReconnect = 0;
	/** The last key that was used: the probe writes beside it. */
	private lastKey = 'n8n-zoom:{probe}';
	/** Why there is no connection. */
	private trouble: string | undefined;

	constructor(
		private readonly config: RedisConfig,
		log: Log,
		options: ConnectionOptions = {},
	) {
		this.limits = { ...DEFAULTS, ...options };
		this.circuit = new Circuit(config.label, Date.now, Math.random, log);
		this.repairs = new KeyRepairs(config.label, log);
		this.refusals = new Refusals(config.label, log);
		this.runner = new ScriptRunner(this.limits.commandMs, this.repairs);
		this.subscriber = new RedisSubscriber(config, this.limits.connectMs);
	}

	get available(): boolean {
		return this.circuit.available;
	}

	async run(
		script: Script,
		keys: readonly string[],
		args: ReadonlyArray<string | number>,
	): Promise<RedisReply> {
		this.lastKey = keys[0] ?? this.lastKey;
		this.refuseWhileAway();
		try {
			return await this.runner.run(await this.open(), script, keys, args);
		} catch (error) {
			throw this.failed(error);
		}
	}

	async subscribe(channel: string, onMessage: (message: string) => void): Promise<() => Promise<void>> {
		this.refuseWhileAway();
		try {
			return await this.subscriber.subscribe(channel, onMessage);
		} catch (error) {
			// Commands have a connection of their own, which may well work.
			await this.probe().catch(ignore);
			if (this.available) this.refusals.add(error);
			throw new StoreUnavailableError(faultWords(error), redisFault(error));
		}
	}

	whenConnected(listener: (usable: Promise<void>) => void): void {
		this.listeners.push(listener);
	}

	async check(key: string): Promise<void> {
		this.lastKey = key;
		await this.probe();
	}

	close(): void {
		this.closeCommands();
		this.subscriber.close();
		this.repairs.close();
	}

	/** While Redis is away calls fail at once; now and then one of them has it probed. */
	private refuseWhileAway(): void {
		if (this.available) return;
		if (this.circuit.isProbeDue()) this.probe().catch(ignore);
		throw new StoreUnavailableError('Redis could not be used a moment ago');
	}

	/** @returns the error for the caller */
	private failed(error: unknown): StoreUnavailableError {
		const fault = redisFault(error);
		const why = (fault === 'gone' ? this.trouble : undefined) ?? faultWords(error);
		if (isOutage(fault)) this.circuit.open(fault, why);
		else this.refusals.add(error);
		return new StoreUnavailableError(why, fault);
	}

	/** Closes the circuit when Redis takes writes. @throws StoreUnavailableError */
	private probe(): Promise<void> {
		this.probing ??= this.probeNow().finally(() => (this.probing = undefined));
		return this.probing;
	}

	private async probeNow(): Promise<void> {
		const client = await this.open();
		try {
			await this.probeOver(client);
		} catch (error) {
			// The other end may have vanished without a word; ioredis's own socketTimeout also ends the connection after
			// (github.com/redis/ioredis/issues/2147). After a failover the old master is read-only, and its name leads elsewhere.
			if (error instanceof NoAnswer) client.disconnect(true);
			if (redisFault(error) === 'readOnly') this.reconnect(client);
			throw this.failed(error);
		}
	}

	private reconnect(client: RedisClient): void {
		if (Date.now() < this.nextReconnect) return;
		this.nextReconnect = Date.now() + RECONNECT_MS;
		client.disconnect(true);
		this.subscriber.reconnect();
	}

	/** @throws what the runner throws */
	private async probeOver(client: RedisClient): Promise<void> {
		try {
			await probe(this.runner, client, this.lastKey);
		} catch (error) {
			if (isOutage(redisFault(error))) throw error;
			// An answer, and no reason to stay away.
			this.usable();
			throw error;
		}
		this.usable();
	}

	private usable(): void {
		this.trouble = undefined;
		this.circuit.close();
	}

	private async open(): Promise<RedisClient> {
		this.staysOpen();
		this.client ??= this.connect().catch((error: unknown) => {
			// The next call tries again.
			this.client = undefined;
			throw error;
		});
		return await this.client;
	}

	/** One attempt is waited for; ioredis goes on by itself, and until it is through, commands fail at once. */
	private async connect(): Promise<RedisClient> {
		const client = await createRedisClient(this.config, 'commands', (why) => (this.trouble = why));
		client.on('ready', () => {
			// What connects again may still refuse the login, take no writes, or be too slow to use.
			const usable = this.probeOver(client).catch((error: unknown) => {
				throw this.failed(error);
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
}

function ignore(): void {
	// The command that needs the connection says what is wrong with it.
}
