import { createHash } from 'node:crypto';

/** Stands for a name in keys and logs without telling it: 64 bits of its SHA-256, in hex. */
export const shortHash = (name: string): string =>
	createHash('sha256').update(name).digest('hex').slice(0, 16);
