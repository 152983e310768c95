import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { derive } from './login';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a vault does. */
export type Sealing = Pick<Vault, 'seal' | 'open'>;

/**
 * Seals what goes to Redis: version byte, nonce, AES-256-GCM ciphertext and tag, as base64. The key follows from the
 * client secret, so there is none to manage, and the Redis key is authenticated too: a blob opens in its own place only.
 */
export class Vault {
	private readonly key: Buffer;

	constructor(clientSecret: string) {
		this.key = derive(clientSecret, 'n8n-zoom token', 32);
	}

	seal(text: string, redisKey: string): string {
		const nonce = randomBytes(NONCE_BYTES);
		const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
		cipher.setAAD(Buffer.from(redisKey));
		const sealed = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
		return Buffer.concat([Buffer.of(VERSION), nonce, ...sealed]).toString('base64');
	}

	/** Undefined for whatever was not sealed with this secret for this place, down to the last bit. */
	open(blob: string, redisKey: string): string | undefined {
		const bytes = Buffer.from(blob, 'base64');
		// Buffer skips what is not base64, so a blob that was tampered with could look whole.
		if (
			bytes[0] !== VERSION ||
			bytes.length < 1 + NONCE_BYTES + TAG_BYTES ||
			bytes.toString('base64') !== blob
		) {
			return undefined;
		}
		const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
		const decipher = createDecipheriv('aes-256-gcm', this.key, nonce, { authTagLength: TAG_BYTES });
		decipher.setAAD(Buffer.from(redisKey));
		decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
		try {
			const text = decipher.update(bytes.subarray(1 + NONCE_BYTES, -TAG_BYTES));
			return Buffer.concat([text, decipher.final()]).toString('utf8');
		} catch {
			return undefined;
		}
	}
}
