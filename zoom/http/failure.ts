import {
	ZoomConnectionError,
	type ZoomError,
	ZoomInvalidInputError,
	ZoomUnexpectedAnswerError,
} from '../errors';

export class ConnectTimeout extends Error {
	readonly code = 'CONNECT_TIMEOUT';
}

export class CallTimeout extends Error {
	readonly code = 'CALL_TIMEOUT';
}

export class ProxyRefusal extends Error {
	/** The status the proxy answered CONNECT with. */
	constructor(readonly status: number) {
		super('The proxy refused the tunnel');
	}
}

const WORDS: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'the connection was refused',
	ECONNRESET: 'the connection was closed in the middle of the call',
	EPIPE: 'the connection was closed in the middle of the call',
	ENOTFOUND: 'the host name is not known',
	EAI_AGAIN: 'the name server did not answer',
	EHOSTUNREACH: 'the host cannot be reached',
	ENETUNREACH: 'the network cannot be reached',
	ETIMEDOUT: 'the host did not answer in time',
	CONNECT_TIMEOUT: 'connecting took too long',
	CALL_TIMEOUT: 'the answer took too long',
	CERT_HAS_EXPIRED: 'its certificate has expired',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
	SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain holds a self-signed certificate',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate cannot be verified',
	ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

/** The first error code down the chain of causes; Node reports several failed addresses as one AggregateError. */
function codeOf(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	const { code, cause, errors } = error as Error & { code?: unknown; errors?: unknown[] };
	const inner = codeOf(cause) ?? codeOf(errors?.[0]);
	// axios names its own view of it (ERR_NETWORK, ERR_BAD_RESPONSE); the system's beneath says more.
	const own = typeof code === 'string' && code !== '' ? code : undefined;
	return own?.startsWith('ERR_BAD_') || own === 'ERR_NETWORK' ? (inner ?? own) : (own ?? inner);
}

function proxyRefusal(error: unknown): ProxyRefusal | undefined {
	if (error instanceof ProxyRefusal) return error;
	return error instanceof Error && error.cause !== undefined ? proxyRefusal(error.cause) : undefined;
}

/**
 * What became of a call that brought no answer. The HTTP client's own error holds the request with its Authorization
 * header, so nothing of it is kept but the code.
 * @param opened whether the connection was open, so that the request can have left
 */
export function connectionFailure(error: unknown, host: string, opened: boolean): ZoomError {
	const refusal = proxyRefusal(error);
	if (refusal) {
		const status = refusal.status ? ` (${refusal.status})` : '';
		return new ZoomConnectionError(`No connection to ${host}: the proxy refused it${status}`, false);
	}
	const code = codeOf(error);
	if (error instanceof Error && error.message.startsWith('maxContentLength')) {
		return new ZoomUnexpectedAnswerError(`The answer from ${host} is too large`);
	}
	if (code === 'PRIVATE_ADDRESS') {
		return new ZoomInvalidInputError(`Not sent to ${host}: its address is not a public one`);
	}
	const known = code === undefined ? undefined : WORDS[code];
	const why = known ?? (code?.startsWith('HPE_') ? 'what came back is not HTTP' : 'the connection failed');
	const tail = code === undefined || code.endsWith('_TIMEOUT') ? '' : ` (${code})`;
	const what = opened ? `No answer from ${host}` : `No connection to ${host}`;
	return new ZoomConnectionError(`${what}: ${why}${tail}`, opened);
}
