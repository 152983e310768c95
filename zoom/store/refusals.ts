import type { Log } from '../runtime';
import { faultWords, redisFault } from './redisFault';

/** Refusals of single calls are logged at most this often, or each script would add a line. */
const MAX_TOLD = 2;

/** Calls that Redis refuses although it accepts all others: each reason is logged once. */
export class Refusals {
	private readonly told = new Set<string>();

	/** @param label host and port */
	constructor(
		private readonly label: string,
		private readonly log: Log,
	) {}

	add(error: unknown): void {
		const why = faultWords(error);
		if (this.told.size >= MAX_TOLD || this.told.has(why)) return;
		this.told.add(why);
		const message =
			redisFault(error) === 'right'
				? 'The Redis user lacks a right that the Zoom nodes need'
				: 'Redis refuses a call that the Zoom nodes need';
		this.log.warn(message, { redis: this.label, why });
	}
}
