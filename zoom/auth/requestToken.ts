import { originOverride, zoomOrigins } from '../http/hosts';
import { retry } from '../async/retry';
import type { Transport } from '../http/transport';
import type { Runtime } from '../runtime';
import type { Login } from './login';
import { tokenRefusal } from './refusal';
import { loginPolicy } from './retry';
import type { AccessToken } from './token';
import { readTokenAnswer } from './tokenAnswer';

export interface TokenRequestDependencies {
	readonly transport: Transport;
	readonly runtime: Runtime;
	/** Read for `ZOOM_ORIGIN`. */
	readonly env: NodeJS.ProcessEnv;
}

export interface NewToken extends AccessToken {
	/** How long it lives altogether, in ms. */
	readonly lifeMs: number;
}

/** Zoom answers in a fraction of a second; what takes longer than this is better asked again. */
const ATTEMPT_MS = 10_000;

/**
 * Asks Zoom for a token, a few times where asking again can help: it is harmless, several tokens may be valid at once.
 * @throws ZoomCredentialsError, ZoomConnectionError, ZoomRateLimitError, ZoomUnexpectedAnswerError, ZoomCancelledError
 */
export async function requestToken(
	login: Login,
	{ transport, runtime, env }: TokenRequestDependencies,
	signal?: AbortSignal,
): Promise<NewToken> {
	const url = `${zoomOrigins(login.environment, env).oauth}/oauth/token`;
	const client = Buffer.from(`${login.clientId}:${login.clientSecret}`).toString('base64');
	const parameters = new URLSearchParams({ grant_type: login.grant });
	if (login.grant === 'account_credentials') parameters.set('account_id', login.accountId);

	const attempt = async (): Promise<NewToken> => {
		const asked = runtime.now();
		const answer = await transport.exchange({
			method: 'POST',
			url,
			headers: {
				Authorization: `Basic ${client}`,
				Accept: 'application/json',
				'Content-Type': 'application/x-www-form-urlencoded',
			},
			// In the body: Zoom began to refuse the query in 2025, and never took JSON.
			body: parameters.toString(),
			timeoutMs: ATTEMPT_MS,
			signal,
		});
		if (answer.status !== 200) throw tokenRefusal(answer, login.grant, runtime.now());
		const { apiOrigin, ...token } = readTokenAnswer(answer.body);
		const received = runtime.now();
		// Zoom counts from some moment in between. A clock that was set in between must not count as a long wait.
		const onTheWay = Math.min(Math.max(received - asked, 0), ATTEMPT_MS);
		return {
			...token,
			apiOrigin: originOverride(env) === undefined ? apiOrigin : undefined,
			expiresAt: received - onTheWay + token.lifeMs,
		};
	};
	return await retry(attempt, loginPolicy(runtime), runtime, signal);
}
