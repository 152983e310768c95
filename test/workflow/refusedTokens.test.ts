import type { IExecuteFunctions } from 'n8n-workflow';
import { OAuth2Sender } from '../../nodes/adapter/login/oAuth2Sender';
import { oAuth2Tokens } from '../../nodes/adapter/login/oAuth2Tokens';
import { startSimulator, type Simulator } from '../../simulator';
import { AccountLimiter } from '../../zoom/api/limits/accountLimiter';
import { ZoomClient } from '../../zoom/api/client/client';
import type { Sender } from '../../zoom/api/client/sender';
import { ServerToServerSender } from '../../zoom/api/client/serverToServerSender';
import { MemoryTally } from '../../zoom/api/usage/tally';
import { TokenRegistry } from '../../zoom/auth/registry';
import type { TokenSource } from '../../zoom/auth/token';
import { createTransport } from '../../zoom/http/axiosTransport';
import { systemRuntime } from '../../zoom/runtime';
import { MemoryStore } from '../../zoom/store/memoryStore';
import { SharedStores } from '../../zoom/store/sharedStores';
import { connect, refresh } from '../simulator/support/person';

/** More than two seconds of what a Pro account may call. */
const CALLS = 80;
/** So long that all of them have been refused meanwhile. */
const RENEWAL_MS = 2_500;

let zoom: Simulator;
const closing: Array<() => void> = [];

beforeAll(async () => {
	zoom = await startSimulator({ plan: 'pro' });
});
afterAll(async () => {
	for (const close of closing) close();
	await zoom.close();
});
beforeEach(async () => {
	await zoom.control.reset();
});

const runtime = systemRuntime();

function asTheApp(): Promise<Sender> {
	const env = { ZOOM_ORIGIN: zoom.origin };
	const transport = createTransport({ env });
	closing.push(() => {
		transport.close();
	});
	const stores = new SharedStores(env, runtime);
	const { accountId, clientId, clientSecret } = zoom.credentials;
	const registry = new TokenRegistry({ env, runtime, transport, stores });
	const source = registry.for({ environment: 'commercial', accountId, clientId, clientSecret });
	let rejected: Promise<void> | undefined;
	const tokens: TokenSource = {
		get: async (signal) => await source.get(signal),
		reject: async (token) => {
			rejected ??= runtime.sleep(RENEWAL_MS).then(async () => await source.reject(token));
			await rejected;
		},
	};
	return Promise.resolve(
		new ServerToServerSender({
			tokens,
			transport,
			origins: { api: zoom.origin, files: zoom.origin },
			pinned: true,
		}),
	);
}

/** n8n, as far as it signs calls and refreshes the tokens of the person who connected. */
async function asThePerson(): Promise<Sender> {
	let stored = (await connect(zoom)).body;
	const context = {
		getCredentials: async () =>
			await Promise.resolve({ oauthTokenData: { access_token: stored.access_token } }),
		helpers: {
			async refreshOAuth2Token() {
				await runtime.sleep(RENEWAL_MS);
				stored = (await refresh(zoom, stored.refresh_token)).body;
			},
			async httpRequestWithAuthentication(_: string, { url, method }: { url: string; method: string }) {
				const headers = { Authorization: `Bearer ${stored.access_token}` };
				const answer = await fetch(url, { method, headers });
				return {
					statusCode: answer.status,
					headers: {},
					body: await answer.text(),
				};
			},
		},
	};
	const person = context as unknown as IExecuteFunctions;
	const shared = { store: new MemoryStore(() => runtime.now()), slot: 'x', runtime };
	return new OAuth2Sender(
		person,
		{ api: zoom.origin, files: zoom.origin },
		await oAuth2Tokens(person, shared),
	);
}

describe.each([
	['with Server-to-Server OAuth', asTheApp],
	['with OAuth2', asThePerson],
])('calls whose token is refused, %s', (_, login) => {
	it('take turns again: none comes too soon, however many go at once', async () => {
		const client = new ZoomClient({
			sender: await login(),
			limiter: new AccountLimiter({ plan: 'pro', runtime }),
			tally: new MemoryTally(Date.now),
			runtime,
		});
		await client.request('GET /users/{userId}', { userId: 'me' });
		await zoom.control.revokeTokens();
		const answers = await Promise.all(
			Array.from({ length: CALLS }, () => client.request('GET /users/{userId}', { userId: 'me' })),
		);
		expect(answers.every(({ id }) => typeof id === 'string')).toBe(true);
		const requests = await zoom.control.requests({ route: 'GET /users/{userId}' });
		const counted = (status: number): number => requests.filter((one) => one.status === status).length;
		expect(counted(200)).toBe(CALLS + 1);
		expect(counted(401)).toBeGreaterThan(0);
		expect(counted(429)).toBe(0);
	});
});
