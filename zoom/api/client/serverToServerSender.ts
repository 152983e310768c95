import type { TokenSource } from '../../auth/token';
import { withoutSecret } from '../../values/excerpt';
import { asksForNewToken } from '../../errors/tokenRefusal';
import type { Transport } from '../../http/transport';
import { isZoomHost, type ZoomOrigins } from '../../http/hosts';
import { encodeBody } from './body';
import { followRedirects } from './redirect';
import type { Sender, ZoomHttpRequest, ZoomHttpResponse } from './sender';

export interface ServerToServerOptions {
	readonly tokens: TokenSource;
	readonly transport: Transport;
	/** Such as `https://api.zoom.us` and `https://file.zoom.us`; the token may name a nearer one of the API. */
	readonly origins: Pick<ZoomOrigins, 'api' | 'files'>;
	/** `ZOOM_ORIGIN` is set: then the token's own origin does not count. */
	readonly pinned?: boolean;
}

/** Sends with our own transport and tokens. */
export class ServerToServerSender implements Sender {
	/** A fresh token that is refused too is the app's fault. */
	readonly maxRenewals = 1;

	constructor(private readonly options: ServerToServerOptions) {}

	async ready(signal?: AbortSignal): Promise<void> {
		await this.options.tokens.get(signal);
	}

	async send(request: ZoomHttpRequest): Promise<ZoomHttpResponse> {
		const { tokens, origins, pinned } = this.options;
		const token = await tokens.get(request.signal);
		const nearest = pinned ? origins.api : (token.apiOrigin ?? origins.api);
		const origin = request.host === 'files' ? origins.files : nearest;
		const exchange = this.exchangeOf(request, token.value);
		const mayGo = (url: string): boolean =>
			isZoomHost(url) || (URL.canParse(url) && new URL(url).origin === origin);
		const received = await followRedirects(`${origin}/v2${request.path}${search(request)}`, exchange, mayGo);
		const answer = { ...received, body: withoutSecret(received.body, token.value) };
		if (!asksForNewToken(answer)) return answer;
		return { ...answer, renewToken: async () => await tokens.reject(token.value) };
	}

	/** The same request to whatever URL it is led. */
	private exchangeOf(request: ZoomHttpRequest, token: string): (url: string) => Promise<ZoomHttpResponse> {
		const { method, signal, onSent } = request;
		const body = request.body === undefined ? undefined : encodeBody(request.body);
		const headers = {
			Authorization: `Bearer ${token}`,
			Accept: 'application/json',
			...(body && { 'Content-Type': body.contentType }),
		};
		return async (url) =>
			await this.options.transport.exchange({
				method,
				url,
				headers,
				...(body && { body: body.content }),
				signal,
				onSent,
			});
	}
}

function search({ query }: ZoomHttpRequest): string {
	const text = new URLSearchParams(
		Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
	).toString();
	return text && `?${text}`;
}
