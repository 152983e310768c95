import type { FastifyInstance } from 'fastify';
import type { Control } from './control';

type Method = (argument?: unknown) => Promise<unknown>;

/** Serves every method of the control as `POST /_control/<method>`, with its argument as JSON; GET works where none is needed. */
export function mountControl(server: FastifyInstance, control: Control): void {
	const methods = control as unknown as Record<string, Method>;
	server.route<{ Params: { method: string } }>({
		method: ['GET', 'POST'],
		url: '/_control/:method',
		handler: async (request, reply) => {
			const name = request.params.method;
			const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
			if (!method) return await reply.code(404).send({ error: `The control has no method ${name}` });
			try {
				const argument = Buffer.isBuffer(request.body) && request.body.length > 0 ? request.body : undefined;
				const result = await method(argument && JSON.parse(argument.toString()));
				return await reply.type('application/json').send(JSON.stringify(result ?? null));
			} catch (error) {
				return await reply.code(400).send({ error: error instanceof Error ? error.message : String(error) });
			}
		},
	});
}
