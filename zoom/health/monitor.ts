import type { DailyUse } from '../api/limits/accountLimiter';
import type { ZoomClient } from '../api/client/client';
import type { CallCounts } from '../api/usage/tally';
import type { CachedTokenSource } from '../auth/cachedTokenSource';
import { ZoomCredentialsError, ZoomError, ZoomRateLimitError, ZoomScopeError } from '../errors';
import type { SubscriptionStatus } from '../events/status/status';
import type { RateClass } from '../api/routes/routes';
import { type Exposition, exposition } from '../metrics/exposition';
import type { Meter } from '../metrics/meter';
import type { Runtime } from '../runtime';
import { type RedisConnection, StoreUnavailableError } from '../store/redisConnection';
import { callsProblem, dailyLimitProblem } from './calling';
import { type Health, type HealthProblem, statusOf, ZoomHealthError } from './health';
import { listeningProblem } from './listening';
import type { LoginGrant, LoginLog } from './loginLog';
import { loginStatus, type LoginStatus } from './loginStatus';
import { readings } from './metrics';

export interface MonitorDependencies {
	readonly runtime: Pick<Runtime, 'now'>;
	readonly client: ZoomClient;
	readonly signal?: AbortSignal | undefined;
	/** Undefined: a person's login, which only shows when it is used. */
	readonly tokens: Pick<CachedTokenSource, 'get' | 'renew'> | undefined;
	/** Of the account, any key in Redis. */
	readonly redis: { readonly connection: RedisConnection; readonly key: string } | undefined;
	readonly calls: () => Promise<CallCounts>;
	readonly dailyUse: () => Promise<DailyUse[]>;
	readonly callsPerSecond: () => ReadonlyMap<RateClass, number>;
	readonly meter: Pick<Meter, 'totals'>;
	/** The ways these credentials log in. */
	readonly logins: ReadonlyArray<{ readonly grant: LoginGrant; readonly log: Pick<LoginLog, 'read'> }>;
	/** @param pasted the subscription's ID or URL @throws ZoomInvalidInputError */
	readonly subscription: (pasted: string) => Promise<SubscriptionStatus | undefined>;
}

export interface CheckOptions {
	/** An event subscription, by its ID or URL; undefined: events are not looked at. */
	readonly subscription?: string | undefined;
	/** Asks Zoom for a new token, whatever is remembered: a secret that was changed shows at once. */
	readonly logInAnew?: boolean | undefined;
}

/** "No permission.", with 400, 401 or 403: what the role of whoever made the app does not allow. */
const NO_PERMISSION = 200;

/** Looks after one account, and says what does not work. */
export class Monitor {
	constructor(private readonly dependencies: MonitorDependencies) {}

	/**
	 * Looks at everything. What does not work is a problem of the result, no error.
	 * @throws ZoomInvalidInputError for a malformed subscription; ZoomCancelledError
	 */
	async check(options: CheckOptions = {}): Promise<Health> {
		const problems: HealthProblem[] = [];
		const note = (problem: HealthProblem | undefined): void => {
			if (problem) problems.push(problem);
		};
		const { subscription, logInAnew = false } = options;
		const redis = await this.redis(note);
		// First what a person may have got wrong.
		const events = subscription === undefined ? undefined : await this.events(subscription, note);
		const { login, api } = await this.account(logInAnew, note);
		const { calls, dailyUse } = await this.usage();
		note(callsProblem(calls));
		note(dailyLimitProblem(dailyUse));
		problems.sort((a, b) => Number(b.status === 'down') - Number(a.status === 'down'));
		return { status: statusOf(problems), problems, login, api, redis, events, calls, dailyUse };
	}

	/** The connection of an event subscription, and what is wrong with it. @throws ZoomInvalidInputError */
	async listening(
		subscription: string,
	): Promise<{ status: SubscriptionStatus | undefined; problem: HealthProblem | undefined }> {
		let problem: HealthProblem | undefined;
		const status = await this.events(subscription, (found) => (problem = found));
		return { status, problem };
	}

	/** An account's calls of the last hour, and its daily limits. */
	async usage(): Promise<Pick<Health, 'calls' | 'dailyUse'>> {
		const [calls, dailyUse] = await Promise.all([this.dependencies.calls(), this.dependencies.dailyUse()]);
		return { calls, dailyUse };
	}

	/**
	 * The account's metrics in Prometheus's text format; asks Zoom nothing.
	 * @param subscription whose connection is to be among them, by its ID or URL
	 * @throws ZoomInvalidInputError for a malformed subscription
	 */
	async metrics(subscription?: string): Promise<Exposition> {
		const { runtime, redis, meter, callsPerSecond } = this.dependencies;
		const events =
			subscription === undefined ? undefined : { status: await this.dependencies.subscription(subscription) };
		const answered = await this.redis(() => undefined);
		const totals = await meter.totals();
		const { dailyUse } = await this.usage();
		const moment = {
			now: runtime.now(),
			callsPerSecond: callsPerSecond(),
			dailyUse,
			redis: redis && { answeredInMs: answered?.answeredInMs },
			events,
		};
		return await exposition(totals, readings(moment));
	}

	/** How each way to log in is doing, as all processes saw it; asks Zoom nothing. */
	async logins(): Promise<LoginStatus[]> {
		const { logins, runtime } = this.dependencies;
		return await Promise.all(
			logins.map(async ({ grant, log }) => loginStatus(grant, await log.read(), runtime.now())),
		);
	}

	/**
	 * The person who connected the account, by email address: one call. Undefined: the credentials are an app's own.
	 * @throws ZoomError, such as ZoomScopeError
	 */
	async person(): Promise<string | undefined> {
		const { tokens, client } = this.dependencies;
		if (tokens) return undefined;
		const { email } = await client.uncounted().request('GET /users/{userId}', { userId: 'me' });
		return typeof email === 'string' ? email : undefined;
	}

	private async account(
		logInAnew: boolean,
		note: (problem: HealthProblem) => void,
	): Promise<Pick<Health, 'login' | 'api'>> {
		const { tokens, signal } = this.dependencies;
		let login: Health['login'];
		try {
			const token = await (logInAnew ? tokens?.renew(signal) : tokens?.get(signal));
			login = token && { expiresAt: token.expiresAt, scopes: token.scopes };
		} catch (error) {
			note({ part: 'login', status: 'down', error: checked(error) });
			return { login: undefined, api: undefined };
		}
		return { login, api: await this.api(note) };
	}

	/**
	 * Asks for as little as there is. Also a refusal for lack of a scope or of a permission is an answer. What is asked does
	 * not count: many checks would hide the failures of workflows among few calls, or be the failures themselves.
	 */
	private async api(note: (problem: HealthProblem) => void): Promise<Health['api']> {
		const { tokens, runtime } = this.dependencies;
		const client = this.dependencies.client.uncounted();
		const begun = runtime.now();
		try {
			await (tokens
				? client.list('GET /users', {}, { limit: 1 })
				: client.request('GET /users/{userId}', { userId: 'me' }));
		} catch (raw) {
			const error = checked(raw);
			if (error instanceof ZoomRateLimitError) note({ part: 'api', status: 'degraded', error });
			else if (!(error instanceof ZoomScopeError) && error.zoomCode !== NO_PERMISSION) {
				note({ part: error instanceof ZoomCredentialsError ? 'login' : 'api', status: 'down', error });
				return undefined;
			}
		}
		return { answeredInMs: runtime.now() - begun };
	}

	private async redis(note: (problem: HealthProblem) => void): Promise<Health['redis']> {
		const { redis, runtime } = this.dependencies;
		if (!redis) return undefined;
		const begun = runtime.now();
		try {
			await redis.connection.check(redis.key);
			return { answeredInMs: runtime.now() - begun };
		} catch (error) {
			if (!(error instanceof StoreUnavailableError)) throw error;
			note({ part: 'redis', status: 'degraded', error: redisProblem(error) });
			return undefined;
		}
	}

	private async events(
		pasted: string,
		note: (problem: HealthProblem | undefined) => void,
	): Promise<SubscriptionStatus | undefined> {
		const { subscription, runtime, redis } = this.dependencies;
		const status = await subscription(pasted);
		if (!status && redis && !redis.connection.available) {
			const words = 'Redis is away, and another process may listen: nobody can know whether it does';
			note({ part: 'events', status: 'degraded', error: new ZoomHealthError(words, 'unknown') });
		} else note(listeningProblem(status, runtime.now()));
		return status;
	}
}

function redisProblem({ fault, message }: StoreUnavailableError): ZoomHealthError {
	if (fault === 'gone') return new ZoomHealthError(`Redis does not answer: ${message}`, 'redis');
	return new ZoomHealthError(`Redis takes no writes: ${message}`, 'redisRefuses');
}

function checked(error: unknown): ZoomError {
	if (error instanceof ZoomError && error.code !== 'CANCELLED' && error.code !== 'INVALID_INPUT')
		return error;
	throw error;
}
