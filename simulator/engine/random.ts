const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Chance that repeats itself for one seed number, so that generated accounts are the same in every run. */
export class Random {
	private state: number;

	constructor(seed: number) {
		this.state = seed >>> 0;
	}

	/** Uniform in [0, 1); the generator is mulberry32. */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** A whole number, both bounds included. */
	between(low: number, high: number): number {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	pick<T>(values: readonly T[]): T {
		return values[this.between(0, values.length - 1)] as T;
	}

	/** An id as Zoom writes them for users: 22 letters and digits. */
	id(length = 22): string {
		let id = '';
		while (id.length < length) id += LETTERS.charAt(this.between(0, LETTERS.length - 1));
		return id;
	}

	/** A number of so many digits that does not start with zero. */
	digits(count: number): number {
		return this.between(10 ** (count - 1), 10 ** count - 1);
	}

	/** A meeting UUID: 16 bytes in base64, so that some hold `/` and `+`. */
	uuid(): string {
		return Buffer.from(Array.from({ length: 16 }, () => this.between(0, 255))).toString('base64');
	}
}
