import { mayBePublic } from './publicAddress';
import { ZoomEnvironmentError } from '../errors';

/** Zoom's clouds. They share nothing: accounts, apps and tokens of one do not exist in the other. */
export type Environment = 'commercial' | 'government';

/** Zoom's endpoints; origins without a trailing slash. */
export interface ZoomOrigins {
	/** `/oauth/*` */
	readonly oauth: string;
	/** `/v2/*`; the token's answer may name a nearer one. */
	readonly api: string;
	/** `/v2/*` of routes that take files. */
	readonly files: string;
	/** `/ws`, with ws: or wss: */
	readonly socket: string;
}

const ORIGINS: Readonly<Record<Environment, ZoomOrigins>> = {
	commercial: {
		oauth: 'https://zoom.us',
		api: 'https://api.zoom.us',
		files: 'https://file.zoom.us',
		socket: 'wss://ws.zoom.us',
	},
	government: {
		oauth: 'https://zoomgov.com',
		api: 'https://api.zoomgov.com',
		files: 'https://file.zoomgov.com',
		socket: 'wss://ws.zoomgov.com',
	},
};

const SECURE = new Set(['https:', 'wss:']);
const ZOOM_HOST = /^(?:[^.]+\.)*(?:zoom\.us|zoomgov\.com)$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether a URL is TLS to a host of Zoom's own on the ordinary port, so that a bearer may go there. */
export function isZoomHost(url: string): boolean {
	if (!URL.canParse(url)) return false;
	const { protocol, hostname, port, username, password } = new URL(url);
	return SECURE.has(protocol) && ZOOM_HOST.test(hostname) && port + username + password === '';
}

/**
 * `ZOOM_ORIGIN`: another place that stands in for all of Zoom, such as a simulator. Undefined when not set.
 * @throws ZoomEnvironmentError unless it is https, or http to this machine's loopback
 */
export function originOverride(env: NodeJS.ProcessEnv): string | undefined {
	const given = env['ZOOM_ORIGIN']?.trim();
	if (!given) return undefined;
	const refuse = (why: string): never => {
		throw new ZoomEnvironmentError(
			`ZOOM_ORIGIN ${why}. It takes an origin such as https://zoom.example.com or http://127.0.0.1:4010`,
			'ZOOM_ORIGIN',
		);
	};
	if (!URL.canParse(given)) return refuse('is not a URL');
	const url = new URL(given);
	if (url.username || url.password) return refuse('must not hold a user or password');
	if (url.pathname !== '/' || url.search || url.hash)
		return refuse('must not have a path, query or fragment');
	if (url.protocol === 'https:') return url.origin;
	if (url.protocol !== 'http:') return refuse('must begin with https://, or with http:// for loopback');
	// Secrets travel over it, so plain http may not leave this machine.
	if (!LOOPBACK.test(url.hostname)) return refuse('must be https, because it is not on this machine');
	return url.origin;
}

const asSocket = (origin: string): string => origin.replace(/^http/, 'ws');

/**
 * Zoom's origins for a cloud, or those of `ZOOM_ORIGIN` for all of them.
 * @throws ZoomEnvironmentError when `ZOOM_ORIGIN` is not acceptable
 */
export function zoomOrigins(environment: Environment, env: NodeJS.ProcessEnv): ZoomOrigins {
	const other = originOverride(env);
	if (other === undefined) return ORIGINS[environment];
	return { oauth: other, api: other, files: other, socket: asSocket(other) };
}

/**
 * Whether secrets and bearers may be sent to a URL: Zoom's hosts, and `ZOOM_ORIGIN`. Every request is checked against it.
 * @throws ZoomEnvironmentError when `ZOOM_ORIGIN` is not acceptable
 */
export function mayReceiveSecrets(url: string, env: NodeJS.ProcessEnv): boolean {
	if (isZoomHost(url)) return true;
	const other = originOverride(env);
	if (other === undefined || !URL.canParse(url)) return false;
	return [other, asSocket(other)].includes(new URL(url).origin);
}

/**
 * Whether a file may be fetched from where Zoom redirects to, without any secret: from Zoom, and over TLS from a public
 * address; from this machine while `ZOOM_ORIGIN` is on it. The addresses of a name have still to be looked at.
 * @throws ZoomEnvironmentError when `ZOOM_ORIGIN` is not acceptable
 */
export function mayServeFiles(url: string, env: NodeJS.ProcessEnv): boolean {
	if (!URL.canParse(url)) return false;
	const { protocol, hostname, username, password } = new URL(url);
	if (username + password !== '') return false;
	return isKnownFileHost(url, env) || (protocol === 'https:' && mayBePublic(hostname));
}

/**
 * Whether a file host is known, wherever its addresses are: Zoom's own (a company may lead them through its network),
 * `ZOOM_ORIGIN`, and this machine while `ZOOM_ORIGIN` is on it.
 * @throws ZoomEnvironmentError when `ZOOM_ORIGIN` is not acceptable
 */
export function isKnownFileHost(url: string, env: NodeJS.ProcessEnv): boolean {
	if (mayReceiveSecrets(url, env)) return true;
	const other = originOverride(env);
	return other !== undefined && isLoopback(url) && isLoopback(other);
}

const isLoopback = (url: string): boolean => URL.canParse(url) && LOOPBACK.test(new URL(url).hostname);
