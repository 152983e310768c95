import type { MessyDay } from '../mess/day';
import type { Difference } from './differences';

/** How the simulator behaves as a whole; what belongs to one Zoom account is in account/account.ts. */
export interface Settings {
	/** Time from a REST call's arrival to its answer, ms. The call is carried out at once; the answer waits. */
	latencyMs: number;
	/** The same for the token endpoint, ms. */
	tokenLatencyMs: number;
	/** Life of access tokens, s. */
	tokenLifetimeSeconds: number;
	/** `api_url` of token answers; undefined: the simulator's own origin. */
	apiUrl: string | undefined;
	/** Where downloads are redirected to; undefined: the simulator's own file host. */
	filesOrigin: string | undefined;
	/** `enforced` answers 429, `counted` only counts violations. */
	rateLimits: 'enforced' | 'counted';
	/** Whether answers carry `X-RateLimit-*` headers: older documents promise them, newer ones are silent. */
	rateLimitHeaders: boolean;
	/** Whether one running `POST /users` refuses all others, and one running DELETE of a user its like. */
	concurrencyRules: boolean;
	/** Added to the Date header of every answer, ms, as if the caller's clock were wrong. */
	dateHeaderOffsetMs: number;
	/** E-mail of the person who is signed in on the consent page; undefined: the account's owner. */
	signedInAs: string | undefined;
	/** A client on the event socket that sends no heartbeat for so long is dropped, ms. Zoom's own figure is above 55 s. */
	socketIdleMs: number;
	/** Whether an open event socket ends when its token runs out; Zoom's behaviour is not on record [?]. */
	socketEndsWithToken: boolean;
	/** Pages of lists have at most so many rows, whatever is asked for; undefined: as many as Zoom gives. */
	mostRowsOnPage: number | undefined;
	/** A bad day: real accounts and networks, see mess/catalogue.ts; false: a good one. Set anew it begins anew. */
	messy: MessyDay | false;
	/** Where answers are not what Zoom's documents say, in every answer and always in the same way. */
	differences: readonly Difference[];
}

export const DEFAULT_SETTINGS: Settings = {
	latencyMs: 0,
	tokenLatencyMs: 0,
	tokenLifetimeSeconds: 3600,
	apiUrl: undefined,
	filesOrigin: undefined,
	rateLimits: 'enforced',
	rateLimitHeaders: true,
	concurrencyRules: true,
	dateHeaderOffsetMs: 0,
	signedInAs: undefined,
	socketIdleMs: 65_000,
	socketEndsWithToken: false,
	mostRowsOnPage: undefined,
	messy: false,
	differences: [],
};
