import type { FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as delay } from 'node:timers/promises';
import type { Engine } from '../engine/engine';
import type { Fault } from '../engine/faults';
import type { Answer, AnsweredFile } from './answer';
import { faultyAnswer } from './faultyAnswer';
import { incomingCall } from '../mess/incomingCall';
import { unwrapped } from '../mess/standIns';

/** One request on its way through the simulator. */
export interface Exchange {
	engine: Engine;
	request: FastifyRequest;
	/** Of the request, as Zoom has to see it. */
	query: Readonly<Record<string, unknown>>;
	/** Epoch ms on the simulator's clock. */
	arrivedAt: number;
	/** For the counters; filled in as far as the request gets. */
	accountId?: string;
	/** Runs once the answer is on its way, or the connection reset. */
	whenDone?: () => void;
	/** How the endpoint ended, for its own counters; undefined where a fault struck instead. */
	outcome?: string;
}

export interface Endpoint {
	/** For counters and faults, such as `GET /users/{userId}`; undefined: a path that Zoom does not have. */
	route: string | undefined;
	latencyMs(engine: Engine): number;
	handle(exchange: Exchange): Answer;
	/** Counts what is counted beside routes and statuses. */
	count?(exchange: Exchange): void;
}

/** Carries the request out, lets the faults strike, waits as long as Zoom would, answers and counts. */
export async function serve(
	engine: Engine,
	endpoint: Endpoint,
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<void> {
	const query = unwrapped(request.query as Record<string, unknown>);
	const exchange: Exchange = { engine, request, query, arrivedAt: request.arrivedAt };
	const badDay = engine.mess?.call(incomingCall(exchange, endpoint.route));
	const instead = badDay?.instead();
	const fault = engine.faults.none ? undefined : faultOn(engine, endpoint, request);
	const carriedOut = !instead && (!fault || fault.afterwards || fault.kind === 'cut' || !strikes(fault));
	const zooms = carriedOut ? endpoint.handle(exchange) : undefined;
	const unchanged = instead ?? zooms;
	const answer = unchanged && (badDay?.sent(unchanged) ?? unchanged);
	const wait = endpoint.latencyMs(engine) + (fault?.delayMs ?? 0);
	if (wait > 0) await delay(wait);
	const final = fault && strikes(fault) ? faultyAnswer(fault, answer, engine.clock.now()) : answer;
	exchange.whenDone?.();
	record(endpoint, exchange, {
		status: final?.status ?? 0,
		zooms: zooms?.status,
		struckBy: badDay?.struckBy,
	});
	endpoint.count?.(exchange);
	if (final) send(reply, final, engine);
	else reset(request, reply);
}

/** A fault that only delays leaves the answer as it is. */
const strikes = (fault: Fault): boolean =>
	fault.kind !== undefined || fault.status !== undefined || fault.body !== undefined;

function faultOn(engine: Engine, endpoint: Endpoint, request: FastifyRequest): Fault | undefined {
	return engine.faults.take(endpoint.route ?? 'unknown', () => `${request.url}\n${textOf(request.body)}`);
}

const textOf = (body: unknown): string => (Buffer.isBuffer(body) ? body.toString() : '');

function send(reply: FastifyReply, answer: Answer, engine: Engine): void {
	const { dateHeaderOffsetMs } = engine.settings;
	reply.code(answer.status);
	reply.header('date', new Date(engine.clock.now() + dateHeaderOffsetMs).toUTCString());
	if (answer.headers) reply.headers(answer.headers);
	if (answer.file) sendFile(reply, answer.file);
	else if (answer.html !== undefined) reply.type('text/html; charset=utf-8').send(answer.html);
	else if (answer.body === undefined) reply.send();
	else reply.type(answer.type ?? 'application/json;charset=UTF-8').send(jsonOf(answer.body));
}

function sendFile(reply: FastifyReply, { type, name, size, content }: AnsweredFile): void {
	reply.headers({ 'content-length': String(size), 'content-disposition': `attachment; filename="${name}"` });
	reply.type(type).send(content());
}

const jsonOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

function reset(request: FastifyRequest, reply: FastifyReply): void {
	reply.hijack();
	request.raw.socket.resetAndDestroy();
}

interface Ending {
	status: number;
	zooms: number | undefined;
	struckBy: readonly string[] | undefined;
}

function record(endpoint: Endpoint, exchange: Exchange, { status, zooms, struckBy = [] }: Ending): void {
	const { request, engine, arrivedAt, accountId } = exchange;
	engine.counters.record({
		at: arrivedAt,
		method: request.method,
		path: request.url.split('?', 1)[0] as string,
		route: endpoint.route,
		query: request.query as Record<string, unknown>,
		sent: { type: request.headers['content-type'], body: request.body },
		status,
		carriedOut: zooms,
		struckBy,
		accountId,
	});
}
