import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A self-signed certificate for localhost and 127.0.0.1, for tests only: nobody else trusts it. */
export const certificate = {
	file: join(__dirname, 'certificate', 'cert.pem'),
	cert: readFileSync(join(__dirname, 'certificate', 'cert.pem'), 'utf8'),
	key: readFileSync(join(__dirname, 'certificate', 'key.pem'), 'utf8'),
};
