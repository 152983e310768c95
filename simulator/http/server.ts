import fastify, { type FastifyInstance } from 'fastify';
import type { Engine } from '../engine/engine';

declare module 'fastify' {
	interface FastifyRequest {
		/** Epoch ms on the simulator's clock, before the body is read. */
		arrivedAt: number;
		/** By how much it may have been earlier, ms. */
		doubtMs: number;
	}
}

const MAX_BODY_BYTES = 20 * 1024 * 1024;

/** A bare server: every body arrives as bytes, and every request with the time of its arrival. */
export function createServer(engine: Engine): FastifyInstance {
	const server = fastify({
		bodyLimit: MAX_BODY_BYTES,
		forceCloseConnections: true,
		routerOptions: { maxParamLength: 1024 },
	});
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
		done(null, body);
	});
	server.decorateRequest('arrivedAt', 0);
	server.decorateRequest('doubtMs', 0);
	server.addHook('onRequest', (request, _reply, done) => {
		request.arrivedAt = engine.clock.now();
		request.doubtMs = engine.clock.stopped ? 0 : engine.loop.doubt();
		done();
	});
	return server;
}
