import { checkedLogin, type AppCredentials, type Grant } from '../../../zoom/auth/login';
import { requestToken, type NewToken } from '../../../zoom/auth/requestToken';
import type { HttpRequest, HttpResponse, Transport } from '../../../zoom/http/transport';
import { VirtualTime } from '../../support/virtualTime';

export const credentials: AppCredentials = {
	environment: 'commercial',
	accountId: 'AccountId_0123456789AB',
	clientId: 'ClientId0123456789',
	clientSecret: 'ClientSecret0123456789ClientSecret',
};

type Answer = Partial<HttpResponse> | Error;

/** A token endpoint that gives what it is told to, and numbered tokens when it is told nothing. */
export class FakeTransport implements Transport {
	readonly requests: HttpRequest[] = [];
	readonly answers: Answer[] = [];
	/** What happens before each answer, such as time that passes. */
	before: (request: HttpRequest) => Promise<void> = () => Promise.resolve();
	lifeSeconds = 3_600;

	async exchange(request: HttpRequest): Promise<HttpResponse> {
		this.requests.push(request);
		const number = this.requests.length;
		const answer = this.answers.shift();
		await this.before(request);
		if (answer instanceof Error) throw answer;
		const body = JSON.stringify({
			access_token: `token ${number}`.replace(' ', '-'),
			token_type: 'bearer',
			expires_in: this.lifeSeconds,
			scope: 'user:read:admin meeting:read:admin',
			api_url: 'https://api-eu.zoom.us',
		});
		return { status: 200, headers: {}, body, ...answer };
	}

	close(): void {
		// Nothing is open.
	}
}

export const refusal = (error: string, reason: string, status = 400): Answer => ({
	status,
	body: JSON.stringify({ reason, error }),
});

/** Asks for tokens on a virtual clock. */
export class TokenDesk {
	readonly zoom = new FakeTransport();

	constructor(readonly time = new VirtualTime()) {}

	readonly ask = (
		grant: Grant = 'account_credentials',
		env: NodeJS.ProcessEnv = {},
		signal?: AbortSignal,
	): Promise<NewToken> => {
		const login = checkedLogin(credentials, grant);
		return this.time.until(requestToken(login, { transport: this.zoom, runtime: this.time, env }, signal));
	};

	readonly failure = async (grant?: Grant): Promise<Error> => {
		const error = await this.ask(grant).catch((thrown: unknown) => thrown);
		if (!(error instanceof Error)) throw new Error('It did not fail');
		return error;
	};
}
