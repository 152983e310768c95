import type { RedisConnection, Script } from '../../store/redisConnection';
import { unlessAway } from '../../store/unlessAway';

/**
 * Who reported to a workflow that something happened: Zoom's own event, or the look-back. What one reported the other does not report
 * again, over all processes, whichever comes first. Each call is atomic.
 */
export interface Ledger {
	/**
	 * @param event tells this event of Zoom's from every other; the same may happen again, such as a second deactivation
	 * @returns false when the look back has told it
	 */
	live(identity: string, event: string): Promise<boolean>;
	/** @returns false when it was told */
	backfilled(identity: string): Promise<boolean>;
	/** It was found but not reported after all. */
	release(identity: string): Promise<void>;
}

/** Longer than any look-back. */
export const REMEMBERED_MS = 26 * 3_600_000;
/** Reported by Zoom's event; found by the look-back; found, and Zoom's event came later. */
const LIVE = 'l';
const FOUND = 'f';

/** What one process remembers by itself. */
export class MemoryLedger implements Ledger {
	private readonly told = new Map<string, { state: string; until: number }>();

	/** @param now epoch ms */
	constructor(
		private readonly now: () => number,
		private readonly maxSize = 50_000,
	) {}

	live(identity: string, event: string): Promise<boolean> {
		const state = this.stateOf(identity);
		if (state === undefined) this.set(identity, LIVE);
		if (state === FOUND) this.set(identity, FOUND + event);
		return Promise.resolve(state !== FOUND && state !== FOUND + event);
	}

	backfilled(identity: string): Promise<boolean> {
		const isNew = this.stateOf(identity) === undefined;
		if (isNew) this.set(identity, FOUND);
		return Promise.resolve(isNew);
	}

	release(identity: string): Promise<void> {
		if (this.stateOf(identity) === FOUND) this.told.delete(identity);
		return Promise.resolve();
	}

	private stateOf(identity: string): string | undefined {
		const known = this.told.get(identity);
		return known && known.until > this.now() ? known.state : undefined;
	}

	private set(identity: string, state: string): void {
		this.told.delete(identity);
		this.told.set(identity, { state, until: this.now() + REMEMBERED_MS });
		const oldest = this.told.size > this.maxSize ? this.told.keys().next().value : undefined;
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

	async live(identity: string, event: string): Promise<boolean> {
		const own = await this.own.live(identity, event);
		const shared = await this.ask(TELL_LIVE, identity, [event, REMEMBERED_MS]);
		return shared === undefined || shared === UNKNOWN ? own : shared === NEW;
	}

	async backfilled(identity: string): Promise<boolean> {
		if (!(await this.own.backfilled(identity))) return false;
		return (await this.ask(TELL_FOUND, identity, [REMEMBERED_MS])) !== TOLD;
	}

	async release(identity: string): Promise<void> {
		await this.own.release(identity);
		await this.ask(RELEASE, identity, []);
	}

	/** @returns undefined while Redis is away */
	private async ask(
		script: Script,
		identity: string,
		args: ReadonlyArray<string | number>,
	): Promise<number | undefined> {
		const answer = await unlessAway(
			async () => await this.redis?.run(script, [`${this.prefix}:${identity}`], args),
		);
		return answer === undefined ? undefined : Number(answer);
	}
}
