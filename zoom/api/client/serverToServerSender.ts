import type { TokenSource } from '../../auth/token';
import { withoutSecret } from '../../values/excerpt';
import { asksForNewToken } from '../../errors/tokenRefusal';
import type { Transport } from '../../http/transport';
import { isZoomHost } from '../../http/hosts';
import { encodeBody } from './body';
import { followRedirects } from './redirect';
import type { Send, ZoomHttpRequest, ZoomHttpResponse } from './send';

export interface ServerToServerOptions {
	readonly tokens: TokenSource;
	readonly transport: Transport;
	/** Such as `https://api.zoom.us`; the token may name a nearer one. */
	readonly apiOrigin: string;
	/** `ZOOM_ORIGIN` is set: then the token's own origin does not count. */
	readonly pinned?: boolean;
}

/** A fresh token that is refused too is the app's fault. */
const MAX_RENEWALS = 1;

/** Sends with our own transport and tokens. */
export function serverToServerSend({ tokens, transport, apiOrigin, pinned }: ServerToServerOptions): Send {
	async function send(request: ZoomHttpRequest): Promise<ZoomHttpResponse> {
		const token = await tokens.get(request.signal);
		const body = request.body === undefined ? undefined : encodeBody(request.body);
		const origin = pinned ? apiOrigin : (token.apiOrigin ?? apiOrigin);
		const exchange = async (url: string): Promise<ZoomHttpResponse> =>
			await transport.exchange({
				method: request.method,
				url,
				headers: {
					Authorization: `Bearer ${token.value}`,
					Accept: 'application/json',
					...(body && { 'Content-Type': body.contentType }),
				},
				...(body && { body: body.content }),
				signal: request.signal,
				onSent: request.onSent,
			});
		const mayGo = (url: string): boolean =>
			isZoomHost(url) || (URL.canParse(url) && new URL(url).origin === origin);
		const received = await followRedirects(`${origin}/v2${request.path}${search(request)}`, exchange, mayGo);
		const answer = { ...received, body: withoutSecret(received.body, token.value) };
		if (!asksForNewToken(answer)) return answer;
		return { ...answer, renewToken: async () => await tokens.reject(token.value) };
	}

	const prepare = async (signal?: AbortSignal): Promise<void> => {
		await tokens.get(signal);
	};
	return Object.assign(send, { prepare, mostRenewals: MAX_RENEWALS });
}

function search({ query }: ZoomHttpRequest): string {
	const text = new URLSearchParams(
		Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
	).toString();
	return text && `?${text}`;
}
