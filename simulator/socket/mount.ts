import type { FastifyInstance } from 'fastify';
import type { EventSocket } from './eventSocket';

/** Serves `ws://…/ws`. */
export function mountSocket(server: FastifyInstance, events: EventSocket): void {
	server.server.on('upgrade', (request, stream, head) => {
		events.upgrade(request, stream, head);
	});
}
