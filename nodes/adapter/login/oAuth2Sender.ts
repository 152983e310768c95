import type { IHttpRequestOptions } from 'n8n-workflow';
import { encodeBody, FormFile } from '../../../zoom/api/client/body';
import type { Sender, ZoomHttpRequest, ZoomHttpResponse } from '../../../zoom/api/client/sender';
import { followRedirects } from '../../../zoom/api/client/redirect';
import { mayReceiveSecrets, type ZoomOrigins } from '../../../zoom/http/hosts';
import { asksForNewToken } from '../../../zoom/errors/tokenRefusal';
import { withoutSecret } from '../../../zoom/values/excerpt';
import { ZoomConnectionError } from '../../../zoom/errors';
import { credentialTypeOf } from './authentication';
import type { Context, OAuth2Tokens } from './oAuth2Tokens';
import { neverOpened } from './neverOpened';
import { isRecord } from '../../../zoom/values';

/** Sends as the person who connected the account: n8n signs the calls. */

const CREDENTIAL = credentialTypeOf('oAuth2');
const CALL_MS = 60_000;

export class OAuth2Sender implements Sender {
	/** A token that somebody else has refreshed meanwhile may have expired too. */
	readonly maxRenewals = 2;

	/** @param origins such as `https://api.zoom.us` and `https://file.zoom.us` */
	constructor(
		private readonly context: Context,
		private readonly origins: Pick<ZoomOrigins, 'api' | 'files'>,
		private readonly tokens: OAuth2Tokens,
	) {}

	async ready(): Promise<void> {
		await this.tokens.get();
	}

	async send(request: ZoomHttpRequest): Promise<ZoomHttpResponse> {
		const { value: used } = await this.tokens.get();
		const send = async (url: string) => await exchange(this.context, url, request);
		const mayGo = (url: string): boolean => mayReceiveSecrets(url, process.env);
		const received = await followRedirects(
			`${this.origins[request.host ?? 'api']}/v2${request.path}`,
			send,
			mayGo,
		);
		const answer = { ...received, body: withoutSecret(received.body, used) };
		if (!asksForNewToken(answer)) return answer;
		return { ...answer, renewToken: async (signal) => await this.tokens.renew(used, signal) };
	}
}

async function exchange(context: Context, url: string, request: ZoomHttpRequest): Promise<ZoomHttpResponse> {
	request.signal?.throwIfAborted();
	const form = request.body instanceof FormFile ? encodeBody(request.body) : undefined;
	const options: IHttpRequestOptions = {
		method: request.method,
		url,
		// A redirect carries its own.
		...(new URL(url).search === '' && { qs: { ...request.query } }),
		headers: { Accept: 'application/json', 'Content-Type': form?.contentType ?? 'application/json' },
		...(request.body !== undefined && { body: form?.content ?? request.body }),
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: CALL_MS,
	};
	try {
		const answer: unknown = await context.helpers.httpRequestWithAuthentication.call(
			context,
			CREDENTIAL,
			options,
			{
				oauth2: { skipTokenRefresh: true },
			},
		);
		return responseOf(answer);
	} catch (error) {
		throw connectionFailure(error, url);
	}
}

function responseOf(answer: unknown): ZoomHttpResponse {
	const { statusCode, headers, body } = isRecord(answer) ? answer : {};
	return {
		status: Number(statusCode),
		headers: Object.fromEntries(
			Object.entries(isRecord(headers) ? headers : {}).map(([name, value]) => [
				name.toLowerCase(),
				String(value),
			]),
		),
		body: typeof body === 'string' ? body : '',
	};
}

/** Without n8n's error as the cause: it carries the request, bearer and all. */
function connectionFailure(error: unknown, origin: string): Error {
	const isNeverOpened = neverOpened(error);
	const what = isNeverOpened ? 'could not be reached' : 'did not answer';
	return new ZoomConnectionError(`${new URL(origin).host} ${what}`, !isNeverOpened);
}
