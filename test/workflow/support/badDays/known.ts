import type { Promised } from './promises';
import type { Finding } from './run';

/** A broken promise that is on record and not mended yet. */
export interface Known {
	readonly promise: Promised;
	/** Such as `user get`; every operation when left out. */
	readonly operations?: readonly string[];
	/** An entry of the catalogue that is part of it. */
	readonly entry?: string;
	/** What is wrong, and where it comes from. */
	readonly reason: string;
	/** A day on which it is seen: when it is not any more, it has to leave this list. */
	readonly example: { readonly operation: string; readonly seed: number };
}

/** Open findings. A finding that no entry here matches fails the test, and so does an entry that has become untrue. */
export const KNOWN: readonly Known[] = [];

export const isKnown = (finding: Finding, known: Known): boolean =>
	finding.promise === known.promise &&
	(known.operations?.includes(finding.operation) ?? true) &&
	(known.entry === undefined || finding.struckBy.includes(known.entry));
