import { ZoomInvalidInputError } from '../errors';
import type { RedisConfig } from './redisConfig';

/**
 * A Redis by URL. The URL may hold a password, so no message repeats it.
 * @param field where the person wrote it
 * @throws ZoomInvalidInputError for anything but redis:// and rediss://
 */
export function redisFromUrl(text: string, field: string): RedisConfig {
	const wrong = new ZoomInvalidInputError(
		'The Redis URL is not valid. It looks like redis://user:password@host:6379/0, or rediss:// for TLS; special characters in the password have to be percent-encoded',
		field,
	);
	if (!URL.canParse(text)) throw wrong;
	const url = new URL(text);
	// With an unencoded `/`, `?` or `#` in the password, what is taken for the host and its port is a part of the login.
	if (`${url.pathname}${url.search}${url.hash}`.includes('@')) throw wrong;
	const tls = url.protocol === 'rediss:';
	const db = url.pathname.replace(/^\//, '') || '0';
	if ((!tls && url.protocol !== 'redis:') || !url.hostname || !/^\d+$/.test(db)) throw wrong;
	const host = url.hostname.replace(/^\[|\]$/g, '');
	const port = Number(url.port || 6379);
	return {
		label: `${url.hostname}:${port}`,
		options: {
			host,
			port,
			db: Number(db),
			...(url.username && { username: decode(url.username, wrong) }),
			...(url.password && { password: decode(url.password, wrong) }),
			...(tls && { tls: {} }),
		},
	};
}

function decode(part: string, wrong: Error): string {
	try {
		return decodeURIComponent(part);
	} catch {
		throw wrong;
	}
}
