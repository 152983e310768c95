import type { Simulator } from '../../../simulator';

export interface Reply<Body = Record<string, unknown>> {
	status: number;
	headers: Headers;
	/** Undefined when the answer had no body. */
	body: Body;
	text: string;
}

export interface CallOptions {
	method?: string;
	/** Sent as JSON; a form as multipart. */
	body?: unknown;
	headers?: Record<string, string>;
}

/** Somebody who logged in to the simulator and calls it. */
export interface Caller {
	token: string;
	/** @param path below `/v2` */
	call: <Body = Record<string, unknown>>(
		method: string,
		path: string,
		body?: unknown,
	) => Promise<Reply<Body>>;
}

export async function send<Body = Record<string, unknown>>(
	url: string,
	{ method = 'GET', body, headers = {} }: CallOptions = {},
): Promise<Reply<Body>> {
	const response = await fetch(url, {
		method,
		redirect: 'manual',
		...(body instanceof FormData
			? { headers, body }
			: {
					headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
					...(body !== undefined && { body: JSON.stringify(body) }),
				}),
	});
	const text = await response.text();
	const isJson = response.headers.get('content-type')?.includes('json') ?? false;
	return {
		status: response.status,
		headers: response.headers,
		text,
		body: (isJson ? JSON.parse(text) : undefined) as Body,
	};
}

export const basic = (clientId: string, clientSecret: string): Record<string, string> => ({
	authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
});

/** Posts a form to the token endpoint. */
export async function requestToken<Body = Record<string, unknown>>(
	zoom: Simulator,
	form: Record<string, string>,
	headers: Record<string, string> = basic(zoom.credentials.clientId, zoom.credentials.clientSecret),
): Promise<Reply<Body>> {
	const response = await fetch(`${zoom.origin}/oauth/token`, {
		method: 'POST',
		headers,
		body: new URLSearchParams(form),
	});
	const text = await response.text();
	return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as Body };
}

export function callerWith(zoom: Simulator, token: string): Caller {
	return {
		token,
		call: (method, path, body) =>
			send(`${zoom.origin}/v2${path}`, { method, body, headers: { authorization: `Bearer ${token}` } }),
	};
}

/** Logs in with the Server-to-Server app of the first account. */
export async function logIn(zoom: Simulator): Promise<Caller> {
	const { body } = await requestToken<{ access_token: string }>(zoom, {
		grant_type: 'account_credentials',
		account_id: zoom.credentials.accountId,
	});
	return callerWith(zoom, body.access_token);
}

/** Logs in as the General app of the first account itself. */
export async function logInAsChatbot(zoom: Simulator): Promise<Caller> {
	const { generalClientId, generalClientSecret } = zoom.credentials;
	const { body } = await requestToken<{ access_token: string }>(
		zoom,
		{ grant_type: 'client_credentials' },
		basic(generalClientId, generalClientSecret),
	);
	return callerWith(zoom, body.access_token);
}
