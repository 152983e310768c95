import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AccountAccess } from '../../zoom';

/** A Zoom that knows every account, since the simulator knows one: a token for whoever asks, and one user in each. */
export async function startAnyAccount(): Promise<{ readonly origin: string; close(): Promise<void> }> {
	const server = createServer(answer);
	server.keepAliveTimeout = 60_000;
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

function answer(request: IncomingMessage, response: ServerResponse): void {
	request.resume();
	const asksForToken = request.url?.startsWith('/oauth/token');
	const body = asksForToken
		? {
				access_token: 'x'.repeat(700),
				token_type: 'bearer',
				expires_in: 3_600,
				scope: 'user:read:user:admin',
			}
		: { id: 'u', email: 'u@example.com', type: 2 };
	response.setHeader('content-type', 'application/json');
	response.end(JSON.stringify(body));
}

/** @param index from 0 */
export const accountOf = (index: number): AccountAccess => ({
	accountId: `account${index}`,
	clientId: `client${index}`,
	clientSecret: `secret${index}`,
	environment: 'commercial',
	plan: 'business',
});
