import type { Answer } from '../../http/answer';
import type { Entry, MessyCall } from '../entry';
import type { Luck } from '../luck';

/** What stands between a client and Zoom, and Zoom's own servers on a bad day. */

const PAGE = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
const BLOCKED = '<!DOCTYPE html><html><head><title>Web Filter</title></head><body>Blocked</body></html>';

/** Once only: the same call goes well the next time. */
const strikesOnce = ({ key, repeats }: MessyCall, luck: Luck, share = 0.4): boolean =>
	repeats === 0 && luck.chance(share, key);

const failure = (key: string, luck: Luck): Answer => {
	const status = luck.pick([500, 502, 503, 504], 'status', key);
	return luck.chance(0.5, 'body', key)
		? { status, body: { code: status, message: 'Internal error.' } }
		: { status };
};

/** Nobody should follow a redirect with a client secret. */
const LOGIN = 'POST /oauth/token';

const redirect =
	(status: 307 | 308): NonNullable<Entry['instead']> =>
	(call, luck) =>
		call.route !== LOGIN && strikesOnce(call, luck)
			? { status, headers: { location: `${call.origin}${call.url}` } }
			: undefined;

export const NETWORK: readonly Entry[] = [
	{
		name: 'serverFailure',
		what: 'Zoom answers 5xx, with and without a body, and has done nothing.',
		source: 'https://status.zoom.us/history',
		confidence: 'observed',
		instead: (call, luck) => (strikesOnce(call, luck) ? failure(call.key, luck) : undefined),
	},
	{
		name: 'serverFailureAfterwards',
		what: 'Zoom answers 5xx after it has done what was asked.',
		source: 'https://status.zoom.us/history',
		confidence: 'assumed',
		answer: (answer, call, luck) =>
			answer.file === undefined && strikesOnce(call, luck) ? failure(call.key, luck) : answer,
	},
	{
		name: 'proxyPage',
		what: 'A page of a gateway or a web filter comes instead of JSON: 502, or 200.',
		source: 'none found for Zoom; gateways and web filters do so with every API',
		confidence: 'assumed',
		instead: (call, luck) => {
			if (!strikesOnce(call, luck)) return undefined;
			return luck.chance(0.5, 'filter', call.key)
				? { status: 200, html: BLOCKED }
				: { status: 502, html: PAGE };
		},
	},
	{
		name: 'redirect307',
		what: 'Zoom sends the client to another of its hosts for the same call: 307.',
		source: 'https://github.com/Jericho/ZoomNet (its retries send a call again after a redirect)',
		confidence: 'observed',
		instead: redirect(307),
	},
	{
		name: 'redirect308',
		what: 'The same with 308.',
		source: 'https://github.com/Jericho/ZoomNet (its retries send a call again after a redirect)',
		confidence: 'assumed',
		instead: redirect(308),
	},
	{
		name: 'headersOdd',
		what: 'Headers are written with other capital letters, are new, come twice, or hold what no document names; JSON is sent as text.',
		source: 'none found; HTTP allows it',
		confidence: 'assumed',
		answer: (answer) => ({
			...answer,
			...(answer.body !== undefined && { type: 'text/plain;charset=UTF-8' }),
			headers: {
				...Object.fromEntries(
					Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toUpperCase(), value]),
				),
				'X-ZM-TRACKINGID': 'v=2.0;clid=us04;rid=WEB_0123456789abcdef',
				'x-ratelimit-remaining': 'unlimited',
				'X-RateLimit-Reset': '',
				'Set-Cookie': '_zm_page_auth=us04; path=/',
				'CF-Cache-Status': 'DYNAMIC',
			},
		}),
	},
];
