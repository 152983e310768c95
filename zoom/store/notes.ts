import type { RedisConnection, Script } from './redisConnection';

/** Short texts under a key, for other processes and for later. What is secret in them is sealed before. */
export interface Notes {
	/** @param ttlMs how long it is kept */
	write(key: string, text: string, ttlMs: number): Promise<void>;
	read(key: string): Promise<string | undefined>;
}

export class MemoryNotes implements Notes {
	private readonly notes = new Map<string, { text: string; until: number }>();

	/** @param now epoch ms */
	constructor(private readonly now: () => number) {}

	write(key: string, text: string, ttlMs: number): Promise<void> {
		const now = this.now();
		for (const [other, { until }] of this.notes) if (until <= now) this.notes.delete(other);
		this.notes.set(key, { text, until: now + ttlMs });
		return Promise.resolve();
	}

	read(key: string): Promise<string | undefined> {
		const note = this.notes.get(key);
		if (note && note.until > this.now()) return Promise.resolve(note.text);
		this.notes.delete(key);
		return Promise.resolve(undefined);
	}
}

const WRITE: Script = {
	name: 'note write',
	holds: ['string'],
	lua: `redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) return 1`,
};
const READ: Script = { name: 'note read', holds: ['string'], lua: `return redis.call('GET', KEYS[1])` };

export class RedisNotes implements Notes {
	constructor(private readonly redis: RedisConnection) {}

	async write(key: string, text: string, ttlMs: number): Promise<void> {
		await this.redis.run(WRITE, [key], [text, ttlMs]);
	}

	async read(key: string): Promise<string | undefined> {
		const reply = await this.redis.run(READ, [key], []);
		return reply === null ? undefined : String(reply);
	}
}
