import type { FastifyInstance } from 'fastify';
import type { Engine } from '../engine';
import type { Answer } from '../http/answer';
import { serve, type Endpoint, type Exchange } from '../http/exchange';
import { answerTokenRequest, OAuthRefusal, type TokenRequest } from './tokenEndpoint';
import { answerRevocation } from './revokeEndpoint';
import { answerAuthorize, answerConsent } from './authorizeEndpoint';

const tokenLatency = (engine: Engine): number => engine.settings.tokenLatencyMs;
const noLatency = (): number => 0;

/** Serves `/oauth/*`. */
export function mountOAuth(server: FastifyInstance, engine: Engine, origin: () => string): void {
	const endpoint = (
		method: 'GET' | 'POST',
		path: string,
		latencyMs: Endpoint['latencyMs'],
		handle: (request: TokenRequest, exchange: Exchange) => Answer,
	): void => {
		const served: Endpoint = {
			route: `${method} ${path}`,
			latencyMs,
			handle: (exchange) => refusable(() => handle(readRequest(exchange, origin()), exchange)),
		};
		server.route({ method, url: path, handler: (request, reply) => serve(engine, served, request, reply) });
	};
	endpoint('POST', '/oauth/token', tokenLatency, countedTokenRequest);
	endpoint('POST', '/oauth/revoke', noLatency, answerRevocation);
	endpoint('GET', '/oauth/authorize', noLatency, answerAuthorize);
	endpoint('POST', '/oauth/authorize', noLatency, answerConsent);
}

function refusable(handle: () => Answer): Answer {
	try {
		return handle();
	} catch (error) {
		if (error instanceof OAuthRefusal) return error.answer;
		throw error;
	}
}

function countedTokenRequest(request: TokenRequest, exchange: Exchange): Answer {
	const answer = refusable(() => answerTokenRequest(request));
	const { error = 'ok' } = answer.body as { error?: string };
	exchange.engine.counters.tokenRequest(request.parameters['grant_type'] ?? 'none', error);
	return answer;
}

/** Parameters may come in a form or in the query; Zoom does not read JSON here. */
function readRequest(exchange: Exchange, origin: string): TokenRequest {
	const { request, engine } = exchange;
	const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
	const form = isForm && Buffer.isBuffer(request.body) ? request.body.toString() : '';
	const parameters = {
		...(request.query as Record<string, string>),
		...Object.fromEntries(new URLSearchParams(form)),
	};
	const accountId = engine.world.app(parameters['client_id'] ?? '')?.accountId ?? parameters['account_id'];
	if (accountId !== undefined) exchange.accountId = accountId;
	return { world: engine.world, authorization: request.headers.authorization, parameters, origin };
}
