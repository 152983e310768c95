import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers `/<n>` with n people, for n8n to make items of. */
export interface ItemSource {
	/** @param count how many items */
	url(count: number): string;
	close(): Promise<void>;
}

export async function startItemSource(): Promise<ItemSource> {
	const server = createServer((request, response) => {
		const count = Number(request.url?.slice(1));
		const people = Array.from({ length: count }, (_, at) => ({ id: `person-${at}`, email: emailOf(at) }));
		response.setHeader('content-type', 'application/json').end(JSON.stringify(people));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: (count) => `http://127.0.0.1:${port}/${count}`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

export const emailOf = (at: number): string => `person-${at}@example.com`;
