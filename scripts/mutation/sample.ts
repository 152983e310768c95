import { createHash } from 'node:crypto';

/** A part of the changes, drawn by chance but each time the same, where all would take too long. */

const HIGHEST = 2 ** 32;
/** 95 of 100 samples are no further from the truth. */
const STANDARD_ERRORS = 1.96;

/** @param id Stryker's number of the change: the same while the code is. */
export function isInSample(id: string, percent: number): boolean {
	return createHash('sha256').update(id).digest().readUInt32BE(0) < (percent / 100) * HIGHEST;
}

/**
 * How far a score can be from that of all changes, in percentage points.
 * @param score in percent
 * @param size how many changes were tried
 * @param percent of all changes the sample is
 */
export function errorOf(score: number, size: number, percent: number): number {
	if (size === 0) return 100;
	// As if one more had survived and one more been noticed: a small sample without survivors is not certain.
	const share = ((score / 100) * size + 1) / (size + 2);
	return 100 * STANDARD_ERRORS * Math.sqrt(((share * (1 - share)) / (size + 2)) * (1 - percent / 100));
}
