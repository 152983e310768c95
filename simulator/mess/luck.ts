import { Random } from '../engine/random';

/**
 * Chance that depends on what is asked and on nothing else: neither on time nor on the order in which calls come, so that
 * one seed is one day, however many calls run at once.
 */
export class Luck {
	/** @param salt seed and entry */
	constructor(private readonly salt: string) {}

	chance(probability: number, ...of: unknown[]): boolean {
		return this.random(of).next() < probability;
	}

	pick<T>(values: readonly T[], ...of: unknown[]): T {
		return this.random(['pick', ...of]).pick(values);
	}

	private random(of: readonly unknown[]): Random {
		return new Random(hash(`${this.salt}|${of.map(String).join('|')}`));
	}
}

/** FNV-1a, 32 bit. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) {
		value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	}
	return value >>> 0;
}
