import { getProxyForUrl } from 'proxy-from-env';
import { ZoomEnvironmentError } from '../errors';

const PROTOCOLS = ['http:', 'https:'];

/**
 * The proxy for a URL; undefined: none. `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` are read from the process's
 * environment at each call, in either case, as curl and n8n read them.
 * @throws ZoomEnvironmentError naming the variable that cannot be used; its value may hold a password and is not repeated
 */
export function proxyFor(url: string): string | undefined {
	const proxy = getProxyForUrl(url);
	if (proxy === '') return undefined;
	const wrong = whatIsWrong(proxy);
	if (wrong === undefined) return proxy;
	const variable = variableFor(new URL(url).protocol);
	throw new ZoomEnvironmentError(
		`The environment variable ${variable} ${wrong}. It takes a proxy such as http://proxy.example.com:3128 or http://user:password@proxy.example.com:3128`,
		variable,
	);
}

function whatIsWrong(proxy: string): string | undefined {
	if (!URL.canParse(proxy))
		return 'is not a URL; special characters in its password have to be percent-encoded';
	const { protocol, username, password, pathname, search, hash } = new URL(proxy);
	if (!PROTOCOLS.includes(protocol)) return 'has to begin with http:// or https://';
	// With an unencoded `/`, `?` or `#` in the password, what is taken for the host is a part of the credentials.
	if (`${pathname}${search}${hash}`.includes('@') || !canDecode(username) || !canDecode(password)) {
		return 'holds a user or password with special characters, which have to be percent-encoded';
	}
	return undefined;
}

function canDecode(text: string): boolean {
	try {
		decodeURIComponent(text);
		return true;
	} catch {
		return false;
	}
}

/** Which variable the proxy came from: the same order as in proxy-from-env. */
function variableFor(protocol: string): string {
	const names = [`${protocol.replace(':', '')}_proxy`, 'all_proxy'].flatMap((name) => [
		name,
		name.toUpperCase(),
	]);
	return names.find((name) => process.env[name]) ?? 'HTTPS_PROXY';
}
