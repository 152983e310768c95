import type { Log } from '../runtime';

/**
 * Owns work that nobody waits for: its rejection becomes a line in the log. Without an owner it would be an unhandled
 * rejection, which ends a Node process.
 * @param what for the log, such as `Writing down the status`
 */
export function inBackground(work: Promise<unknown>, log: Log, what: string): void {
	work.catch((error: unknown) => {
		// Not its message: that of a library may hold a URL with a token.
		log.error(`${what} failed unexpectedly`, { why: error instanceof Error ? error.name : typeof error });
	});
}
