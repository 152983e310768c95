import { ZoomInvalidInputError } from '../../errors';
import { type Environment, mayReceiveSecrets, originOverride, zoomOrigins } from '../../http/hosts';
import { shortHash } from '../../values/shortHash';

/** One of the app's event subscriptions of the kind WebSocket. */
export interface Subscription {
	readonly id: string;
	/** `wss://ws.zoom.us/ws`, without a query. */
	readonly endpoint: string;
}

const ID = /^[\w.~-]{1,128}$/;

/**
 * A subscription from what a person pasted: its ID, or the whole URL of Zoom's page.
 * @throws ZoomInvalidInputError when it is neither, or the URL is not one of Zoom's
 */
export function readSubscription(
	pasted: string,
	environment: Environment,
	env: NodeJS.ProcessEnv,
): Subscription {
	const text = pasted.trim();
	const own = `${zoomOrigins(environment, env).socket}/ws`;
	if (!text.includes('/')) return { id: checkedId(text), endpoint: own };
	const refuse = (): never => {
		throw new ZoomInvalidInputError(
			'The subscription is not a URL of Zoom’s event socket. It looks like wss://ws.zoom.us/ws?subscriptionId=…',
			'subscription',
		);
	};
	if (!URL.canParse(text)) return refuse();
	const url = new URL(text);
	const id = checkedId(url.searchParams.get('subscriptionId') ?? '');
	if (originOverride(env) !== undefined) return { id, endpoint: own };
	if (url.protocol !== 'wss:' || !mayReceiveSecrets(text, env)) return refuse();
	return { id, endpoint: `${url.origin}${url.pathname}` };
}

function checkedId(id: string): string {
	if (ID.test(id)) return id;
	throw new ZoomInvalidInputError(
		id === ''
			? 'The subscription ID is missing. Paste the endpoint URL from the app’s Event Subscription in the Zoom App Marketplace'
			: 'The subscription ID contains a character that Zoom never uses',
		'subscription',
	);
}

/** The token travels in the query: no other place works (docs/zoom-facts.md#socket-token-in-query). */
export const socketUrl = ({ endpoint, id }: Subscription, token: string): string =>
	`${endpoint}?subscriptionId=${encodeURIComponent(id)}&access_token=${encodeURIComponent(token)}`;

/** Names a subscription in Redis keys and logs. */
export const subscriptionHash = ({ id }: Subscription): string => shortHash(id);
