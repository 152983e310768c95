import type { FastifyInstance } from 'fastify';
import type { Engine } from '../engine/engine';
import type { Answer } from '../http/answer';
import { serve, type Exchange } from '../http/exchange';
import { answerDownload } from './download';
import { answerPhoneTranscript } from './phoneTranscript';
import { answerReplay } from './replay';

type Answering = (exchange: Exchange, fileId: string) => Answer;

function mount(server: FastifyInstance, engine: Engine, path: string, answer: Answering): void {
	const endpoint = {
		route: `GET ${path}/{fileId}`,
		latencyMs: () => 0,
		handle: (exchange: Exchange) => answer(exchange, (exchange.request.params as { fileId: string }).fileId),
	};
	// The reply itself is handed back: a stream goes on after the handler has ended.
	server.get(`${path}/:fileId`, (request, reply) =>
		serve(engine, endpoint, request, reply).then(() => reply),
	);
}

/** `/rec/download/*` on Zoom's web host. @param filesOrigin of the file host */
export function mountDownloads(server: FastifyInstance, engine: Engine, filesOrigin: () => string): void {
	mount(server, engine, '/rec/download', (exchange, fileId) =>
		answerDownload(exchange, fileId, filesOrigin()),
	);
	mount(server, engine, '/rec/phone-transcript', answerPhoneTranscript);
}

/** `/replay/*` on the file host, another one. */
export function mountFiles(server: FastifyInstance, engine: Engine): void {
	mount(server, engine, '/replay', answerReplay);
}
