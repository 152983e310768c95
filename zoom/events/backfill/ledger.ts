import type { RedisConnection, Script } from '../../store/redisConnection';
import { unlessAway } from '../../store/unlessAway';

/**
 * Who told a workflow of a happening: Zoom’s own event, or the look back. What one of them told the other does not tell
 * again, over all processes, whichever comes first. Each call is atomic.
 */
export interface Ledger {
	/**
	 * @param event tells this event of Zoom’s from every other; a happening may come again, such as a second deactivation
	 * @returns false when the look back has told it
	 */
	live(happening: string, event: string): Promise<boolean>;
	/** @returns false when it was told */
	backfilled(happening: string): Promise<boolean>;
	/** It was found and not told after all. */
	release(happening: string): Promise<void>;
}

/** Longer than the longest time that is looked back to. */
export const REMEMBERED_MS = 26 * 3_600_000;
/** Told by Zoom’s event; found by the look back; found, and Zoom’s event came after it. */
const LIVE = 'l';
const FOUND = 'f';

/** What one process remembers by itself. */
export class MemoryLedger implements Ledger {
	private readonly told = new Map<string, { state: string; until: number }>();

	/** @param now epoch ms */
	constructor(
		private readonly now: () => number,
		private readonly most = 50_000,
	) {}

	live(happening: string, event: string): Promise<boolean> {
		const state = this.stateOf(happening);
		if (state === undefined) this.set(happening, LIVE);
		if (state === FOUND) this.set(happening, FOUND + event);
		return Promise.resolve(state !== FOUND && state !== FOUND + event);
	}

	backfilled(happening: string): Promise<boolean> {
		const isNew = this.stateOf(happening) === undefined;
		if (isNew) this.set(happening, FOUND);
		return Promise.resolve(isNew);
	}

	release(happening: string): Promise<void> {
		if (this.stateOf(happening) === FOUND) this.told.delete(happening);
		return Promise.resolve();
	}

	private stateOf(happening: string): string | undefined {
		const known = this.told.get(happening);
		return known && known.until > this.now() ? known.state : undefined;
	}

	private set(happening: string, state: string): void {
		this.told.delete(happening);
		this.told.set(happening, { state, until: this.now() + REMEMBERED_MS });
		const oldest = this.told.size > this.most ? this.told.keys().next().value : undefined;
		if (oldest !== undefined) this.told.delete(oldest);
	}
}

const TOLD = 0;
const NEW = 1;
/** Redis never heard of it, or forgot it. */
const UNKNOWN = 2;

const TELL_LIVE: Script = {
	name: 'happened live',
	holds: ['string'],
	lua: `
local state = redis.call('GET', KEYS[1])
if not state then
	redis.call('SET', KEYS[1], '${LIVE}', 'PX', ARGV[2])
	return ${UNKNOWN}
end
if state == '${FOUND}' then redis.call('SET', KEYS[1], '${FOUND}' .. ARGV[1], 'PX', ARGV[2]) end
return (state == '${FOUND}' or state == '${FOUND}' .. ARGV[1]) and ${TOLD} or ${NEW}`,
};
const TELL_FOUND: Script = {
	name: 'happened found',
	holds: ['string'],
	lua: `return redis.call('SET', KEYS[1], '${FOUND}', 'NX', 'PX', ARGV[1]) and ${NEW} or ${TOLD}`,
};
const RELEASE: Script = {
	name: 'happened release',
	holds: ['string'],
	lua: `if redis.call('GET', KEYS[1]) == '${FOUND}' then redis.call('DEL', KEYS[1]) end return 1`,
};

/** What all processes with the same Redis remember; by itself while Redis is away. */
export class SharedLedger implements Ledger {
	constructor(
		private readonly own: MemoryLedger,
		private readonly redis: RedisConnection | undefined,
		/** Of the Redis keys. */
		private readonly prefix: string,
	) {}

	async live(happening: string, event: string): Promise<boolean> {
		const own = await this.own.live(happening, event);
		const shared = await this.ask(TELL_LIVE, happening, [event, REMEMBERED_MS]);
		return shared === undefined || shared === UNKNOWN ? own : shared === NEW;
	}

	async backfilled(happening: string): Promise<boolean> {
		if (!(await this.own.backfilled(happening))) return false;
		return (await this.ask(TELL_FOUND, happening, [REMEMBERED_MS])) !== TOLD;
	}

	async release(happening: string): Promise<void> {
		await this.own.release(happening);
		await this.ask(RELEASE, happening, []);
	}

	/** @returns undefined while Redis is away */
	private async ask(
		script: Script,
		happening: string,
		args: ReadonlyArray<string | number>,
	): Promise<number | undefined> {
		const answer = await unlessAway(
			async () => await this.redis?.run(script, [`${this.prefix}:${happening}`], args),
		);
		return answer === undefined ? undefined : Number(answer);
	}
}
