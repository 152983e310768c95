import { createHash } from 'node:crypto';
import { type KeyRepairs, REMOVE, REPAIR, repairArguments } from './keyRepairs';
import type { RedisClient } from './redisClient';
import type { RedisReply, Script } from './redisConnection';
import { redisFault } from './redisFault';
import { within } from './within';

type Arguments = ReadonlyArray<string | number>;

/** Runs scripts on a client of ioredis. */
export class ScriptRunner {
	private readonly hashes = new Map<string, string>();

	/** @param commandMs a command that takes longer has failed */
	constructor(
		private readonly commandMs: number,
		private readonly repairs: KeyRepairs,
	) {}

	/**
	 * A key that holds something else than the script keeps there is removed first: those of a wrong type, and where that
	 * does not help all of them.
	 * @throws NoAnswer, and what ioredis throws
	 */
	async run(
		client: RedisClient,
		script: Script,
		keys: readonly string[],
		args: Arguments,
	): Promise<RedisReply> {
		try {
			return await this.once(client, script, keys, args);
		} catch (error) {
			if (redisFault(error) !== 'key') throw error;
			await this.repair(client, REPAIR, keys, repairArguments(script, keys));
		}
		try {
			return await this.once(client, script, keys, args);
		} catch (error) {
			if (redisFault(error) !== 'key') throw error;
			await this.repair(client, REMOVE, keys, []);
			return await this.once(client, script, keys, args);
		}
	}

	private async repair(
		client: RedisClient,
		how: Script,
		keys: readonly string[],
		args: Arguments,
	): Promise<void> {
		const removed = (await this.once(client, how, keys, args)) as string[];
		if (removed.length > 0) this.repairs.add(removed);
	}

	private async once(
		client: RedisClient,
		script: Script,
		keys: readonly string[],
		args: Arguments,
	): Promise<RedisReply> {
		return await within(this.commandMs, evaluate(client, this.hashOf(script), script.lua, keys, args));
	}

	private hashOf({ name, lua }: Script): string {
		const known = this.hashes.get(name) ?? createHash('sha1').update(lua).digest('hex');
		this.hashes.set(name, known);
		return known;
	}
}

async function evaluate(
	client: RedisClient,
	hash: string,
	lua: string,
	keys: readonly string[],
	args: Arguments,
): Promise<RedisReply> {
	try {
		return (await client.evalsha(hash, keys.length, ...keys, ...args)) as RedisReply;
	} catch (error) {
		if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
		return (await client.eval(lua, keys.length, ...keys, ...args)) as RedisReply;
	}
}
