import type { FastifyInstance } from 'fastify';
import type { Engine } from '../engine/engine';
import type { Answer } from '../http/answer';
import { serve, type Endpoint, type Exchange } from '../http/exchange';
import { answerTokenRequest, OAuthRefusal, type TokenRequest } from './tokenEndpoint';
import { answerRevocation } from './revokeEndpoint';
import { answerAuthorize, answerConsent } from './authorizeEndpoint';

interface OAuthEndpoint {
	method: 'GET' | 'POST';
	path: string;
	handle: (request: TokenRequest) => Answer;
	latencyMs?: Endpoint['latencyMs'];
	count?: (exchange: Exchange) => void;
}

const ENDPOINTS: readonly OAuthEndpoint[] = [
	{
		method: 'POST',
		path: '/oauth/token',
		handle: answerTokenRequest,
		latencyMs: (engine) => engine.settings.tokenLatencyMs,
		count: countTokenRequest,
	},
	{ method: 'POST', path: '/oauth/revoke', handle: answerRevocation },
	{ method: 'GET', path: '/oauth/authorize', handle: answerAuthorize },
	{ method: 'POST', path: '/oauth/authorize', handle: answerConsent },
];

/** Serves `/oauth/*`. */
export function mountOAuth(server: FastifyInstance, engine: Engine, origin: () => string): void {
	for (const { method, path, handle, latencyMs = () => 0, count } of ENDPOINTS) {
		const endpoint: Endpoint = {
			route: `${method} ${path}`,
			latencyMs,
			handle: (exchange) => refusable(exchange, () => handle(readRequest(exchange, origin()))),
			...(count && { count }),
		};
		server.route({ method, url: path, handler: (request, reply) => serve(engine, endpoint, request, reply) });
	}
}

function refusable(exchange: Exchange, handle: () => Answer): Answer {
	try {
		const answer = handle();
		exchange.outcome = 'ok';
		return answer;
	} catch (error) {
		if (!(error instanceof OAuthRefusal)) throw error;
		exchange.outcome = error.error;
		return error.answer;
	}
}

function countTokenRequest(exchange: Exchange): void {
	const { grant_type: grant = 'none' } = parametersOf(exchange);
	exchange.engine.counters.tokenRequest(grant, exchange.outcome ?? 'fault');
}

function readRequest(exchange: Exchange, origin: string): TokenRequest {
	const { request, engine } = exchange;
	const parameters = parametersOf(exchange);
	const accountId = engine.world.app(parameters['client_id'] ?? '')?.accountId ?? parameters['account_id'];
	if (accountId !== undefined) exchange.accountId = accountId;
	return { world: engine.world, authorization: request.headers.authorization, parameters, origin };
}

/** Parameters may come in a form or in the query; Zoom does not read JSON here. */
function parametersOf({ request }: Exchange): Record<string, string> {
	const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
	const form = isForm && Buffer.isBuffer(request.body) ? request.body.toString() : '';
	return { ...(request.query as Record<string, string>), ...Object.fromEntries(new URLSearchParams(form)) };
}
