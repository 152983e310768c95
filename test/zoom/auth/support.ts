import type { AppCredentials } from '../../../zoom/auth/login';
import type { HttpRequest, HttpResponse, Transport } from '../../../zoom/http/transport';

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
