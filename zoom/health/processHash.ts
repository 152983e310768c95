import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

/** Names this process without telling where it runs: hosts and process ids are nobody else's business. 48 bits in hex. */
export const processHash = (): string =>
	createHash('sha256').update(`${hostname()}:${process.pid}`).digest('hex').slice(0, 12);
