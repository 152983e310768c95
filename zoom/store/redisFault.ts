/**
 * What an error of Redis is about:
 * - `gone`: it does not answer, or refuses everything (it is loading, or refuses the login);
 * - `full`, `readOnly`, `noWrites`: it answers, and takes no writes;
 * - `right`: its user may not do this one thing;
 * - `key`: a key holds something else than what the script keeps there;
 * - `call`: it refuses this one call for another reason.
 */
export type RedisFault = 'gone' | 'full' | 'readOnly' | 'noWrites' | 'right' | 'key' | 'call';

/** What stands between Redis and all calls, not only the one that met it. */
export type Outage = Exclude<RedisFault, 'right' | 'key' | 'call'>;

/** Redis 6 puts its own words around what a command in a script said, so a code may stand anywhere. */
const PATTERNS: ReadonlyArray<readonly [RedisFault, RegExp]> = [
	['right', /\bNOPERM\b|the user executing the script can't|ACL failure/i],
	['full', /\bOOM\b/],
	// A replica that lost its master, too: the one that took over is elsewhere.
	['readOnly', /\b(READONLY|MASTERDOWN)\b/],
	['noWrites', /\b(MISCONF|NOREPLICAS)\b/],
	['gone', /\b(NOAUTH|WRONGPASS|LOADING|CLUSTERDOWN|TRYAGAIN|BUSY)\b|max number of clients/],
	[
		'key',
		/\bWRONGTYPE\b|is not (an integer|a valid float|a float)|overflow|attempt to (compare|perform arithmetic|concatenate)|bad argument/,
	],
];

export function redisFault(error: unknown): RedisFault {
	// What is no reply of Redis is about the way to it.
	if (!(error instanceof Error) || error.name !== 'ReplyError') return 'gone';
	return PATTERNS.find(([, pattern]) => pattern.test(error.message))?.[0] ?? 'call';
}

export const isOutage = (fault: RedisFault): fault is Outage =>
	fault !== 'right' && fault !== 'key' && fault !== 'call';

/** In a person's words; ioredis hangs the command with its arguments on its errors, so only the message is kept. */
export function faultWords(error: unknown): string {
	const fault = redisFault(error);
	if (fault === 'full') return 'it is full: it has reached maxmemory, and may not evict anything (OOM)';
	if (fault === 'readOnly') return 'it is a read-only replica (READONLY)';
	const message = error instanceof Error ? error.message : 'unknown';
	if (/writeable|max retries|connection is closed/i.test(message)) return 'the connection was lost';
	// Redis adds the script's digest and line.
	return message.replace(/ script: [0-9a-f]{40}.*$/, '');
}
