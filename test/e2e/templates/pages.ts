import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Other people's systems, as far as a template reads from them: an address answers what the test says. */
export interface Pages {
	/** Answers with this value as JSON. @returns the address */
	json(path: string, value: unknown): string;
	/** Answers as the function does. @returns the address */
	page(path: string, answer: Answer): string;
	stop(): Promise<void>;
}

export async function startPages(): Promise<Pages> {
	const pages = new Map<string, Answer>();
	const server = createServer((request, response) => {
		const answer = pages.get(request.url ?? '');
		if (answer) answer(request, response);
		else response.writeHead(404).end();
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(0, '127.0.0.1', resolve);
	});
	const { port } = server.address() as AddressInfo;
	const page = (path: string, answer: Answer): string => {
		pages.set(path, answer);
		return `http://127.0.0.1:${port}${path}`;
	};
	return {
		page,
		json: (path, value) =>
			page(path, (_request, response) => {
				response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
			}),
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
