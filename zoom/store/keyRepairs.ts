import type { Log } from '../runtime';
import type { Script } from './redisConnection';

/** Removals are reported together: the first after this long, later ones at most this often. */
const TOGETHER_MS = 1_000;
const BETWEEN_MS = 60_000;
const NAMES_TOLD = 5;

/**
 * Removes those of the keys that are of another type than they should be. ARGV: what each should hold. Another process may
 * have removed them already, and what is there now is right.
 */
export const REPAIR: Script = {
	name: 'repair',
	holds: ['string'],
	lua: `
local removed = {}
for i, key in ipairs(KEYS) do
	local found
	if ARGV[i] == 'hash' then found = redis.pcall('HMGET', key, '')
	elseif ARGV[i] == 'sorted set' then found = redis.pcall('ZSCORE', key, '')
	else found = redis.pcall('GET', key) end
	if type(found) == 'table' and string.find(found.err or '', 'WRONGTYPE') then removed[#removed + 1] = key end
end
for _, key in ipairs(removed) do redis.call('DEL', key) end
return removed`,
};

/** Removes all of the keys: each has the right type, but what one of them says cannot be read. */
export const REMOVE: Script = {
	name: 'remove-unreadable',
	holds: ['string'],
	lua: `
redis.call('DEL', unpack(KEYS))
return KEYS`,
};

export const repairArguments = ({ holds }: Script, keys: readonly string[]): string[] =>
	keys.map((_, index) => holds[index] ?? holds.at(-1) ?? 'string');

/** Counts keys that were removed for holding something unexpected, and logs it from time to time. */
export class KeyRepairs {
	private readonly removed: string[] = [];
	private total = 0;
	private timer: NodeJS.Timeout | undefined;

	/** @param label host and port */
	constructor(
		private readonly label: string,
		private readonly log: Log,
	) {}

	add(keys: readonly string[]): void {
		this.removed.push(...keys);
		this.total += keys.length;
		if (!this.timer) this.wait(TOGETHER_MS);
	}

	/** Logs what has not been logged yet. */
	close(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
		this.tell();
	}

	private wait(ms: number): void {
		this.timer = setTimeout(() => {
			this.timer = undefined;
			if (this.tell()) this.wait(BETWEEN_MS);
		}, ms);
		this.timer.unref();
	}

	private tell(): boolean {
		const keys = this.removed.splice(0);
		if (keys.length === 0) return false;
		this.log.warn('Keys in Redis did not hold what the Zoom nodes keep there; they were removed', {
			redis: this.label,
			count: keys.length,
			total: this.total,
			keys: [...new Set(keys)].slice(0, NAMES_TOLD).join(', '),
		});
		return true;
	}
}
