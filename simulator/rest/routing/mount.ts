import type { FastifyInstance } from 'fastify';
import type { Engine } from '../../engine/engine';
import { differing } from '../../engine/differences';
import type { Answer } from '../../http/answer';
import { serve, type Endpoint, type Exchange } from '../../http/exchange';
import { TooManyRequests } from '../../limits/tooManyRequests';
import { checkPrivileges, checkRate, checkScopes, identifyCaller } from './gate';
import { readJson, readParams } from './read';
import { Refusal } from './refusal';
import { routeName, type Call, type Route } from './route';
import { checkBody, checkQuery, type Check } from './schema';

const PREFIX = '/v2';
const latencyMs = (engine: Engine): number => engine.settings.latencyMs;
const HTML_404 = '<html><head><title>Error - Zoom</title></head><body><h1>404 Not Found</h1></body></html>';

/** Serves the routes under `/v2`, and says no as Zoom does to every other path. */
export function mountRest(
	server: FastifyInstance,
	engine: Engine,
	routes: readonly Route[],
	origin: () => string,
): void {
	for (const route of routes) {
		const endpoint = restEndpoint(route, origin);
		server.route({
			method: route.method,
			url: PREFIX + route.path.replace(/{(\w+)}/g, ':$1'),
			handler: (request, reply) => serve(engine, endpoint, request, reply),
		});
	}
	server.setNotFoundHandler((request, reply) => serve(engine, UNKNOWN, request, reply));
}

const UNKNOWN: Endpoint = {
	route: undefined,
	latencyMs,
	handle: ({ request, engine, arrivedAt }) => {
		if (!request.url.startsWith(`${PREFIX}/`)) return { status: 404, html: HTML_404 };
		return refusable(engine, () => {
			identifyCaller(engine.world, request.headers.authorization, {}, arrivedAt);
			throw new Refusal(400, 2300, 'This API endpoint is not recognized.');
		});
	},
};

function restEndpoint(route: Route, origin: () => string): Endpoint {
	const queryFits = route.query && checkQuery({ properties: route.query });
	const bodyFits = route.body && checkBody(route.body);
	return {
		route: routeName(route),
		latencyMs,
		handle: (exchange) =>
			refusable(exchange.engine, () => pass(exchange, route, { queryFits, bodyFits }, origin())),
	};
}

interface Checks {
	queryFits: Check | undefined;
	bodyFits: Check | undefined;
}

/** Through the gate in Zoom's order: token, limits, scopes, then what was sent. */
function pass(exchange: Exchange, route: Route, checks: Checks, origin: string): Answer {
	const { engine, request, arrivedAt: now } = exchange;
	const { world } = engine;
	const query: Record<string, unknown> = { ...exchange.query };
	delete query['stand_in'];
	const token = identifyCaller(world, request.headers.authorization, query, now);
	const account = world.account(token.app.accountId);
	exchange.accountId = account.id;
	const headers = checkRate(route, account, world, { now, doubtMs: request.doubtMs });
	const body = readJson(request);
	const params = readParams(request);
	const call: Call = { world, account, token, params, query, body, now, origin };
	takeExclusively(exchange, route, call);
	return withHeaders(
		headers,
		refusable(engine, () => {
			checkScopes(route, token);
			checkPrivileges(route, token, account);
			checks.queryFits?.(query);
			checks.bodyFits?.(body ?? {});
			return differing(world.settings.differences, routeName(route), route.handle(call));
		}),
	);
}

/** Zoom works on some things one call at a time, and refuses the others meanwhile. */
function takeExclusively(exchange: Exchange, route: Route, call: Call): void {
	const exclusive = exchange.engine.settings.concurrencyRules ? route.exclusive?.(call) : undefined;
	if (!exclusive) return;
	const { keys, message } = exclusive;
	const { running } = call.account;
	if (keys.some((key) => running.has(key))) throw new TooManyRequests('concurrent', message);
	for (const key of keys) running.add(key);
	exchange.whenDone = () => {
		for (const key of keys) running.delete(key);
	};
}

function refusable(engine: Engine, handle: () => Answer): Answer {
	try {
		return handle();
	} catch (error) {
		if (error instanceof Refusal) return error.answer;
		if (!(error instanceof TooManyRequests)) throw error;
		engine.counters.refuse(error.kind);
		return error.answer;
	}
}

const withHeaders = (headers: Record<string, string>, answer: Answer): Answer => ({
	...answer,
	headers: { ...headers, ...answer.headers },
});
