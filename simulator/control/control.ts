import type { AccountPlan } from '../account/account';
import type { App } from '../account/app';
import type { CardMessage } from '../chat/cards';
import type { CardClick, ClickEnvelope } from '../chat/clicks';
import type { RecordedRequest } from '../engine/counters';
import type { AccountCredentials } from '../engine/credentials';
import type { Fault } from '../engine/faults';
import type { RefusedKind } from '../limits/accountLimits';
import type { Meeting } from '../meetings/meeting';
import type { Label } from '../limits/rateTable';
import type { Seed, Seeded } from '../seed/seed';
import type { Settings } from '../engine/settings';
import type { SocketControl } from '../socket/control';
import type { User } from '../users/user';

/** Which account is meant; the default one when left out. */
export interface OfAccount {
	accountId?: string;
}

export type AccountChange = OfAccount &
	Partial<AccountPlan> & {
		/** Calls already used up today, by budget: `HEAVY + RESOURCE-INTENSIVE`, on free plans a label; `POST /users`. */
		usedToday?: Record<string, number>;
	};

/** Changes to the account's app of one kind. */
export type AppChange = OfAccount & Pick<App, 'kind'> & Partial<Omit<App, 'kind' | 'accountId'>>;

export interface TokenChoice extends OfAccount {
	token?: string;
	/** They run out instead, which Zoom words differently: `Access token is expired.` */
	expire?: boolean;
	/** Refresh tokens die too. */
	refreshTokens?: boolean;
}

export interface TokenCounts {
	/** Requests to `POST /oauth/token` by grant, however they ended. */
	byGrant: Record<string, number>;
	/** The same by result: `ok`, or the `error` of the refusal. A fault that struck instead counts as `fault`. */
	byResult: Record<string, number>;
	total: number;
}

export interface Counts {
	tokens: TokenCounts;
	/** REST and OAuth calls by route and HTTP status; status 0 is a reset connection. */
	routes: Record<string, Record<string, number>>;
	/** Every request, control left out. */
	total: number;
	/** 429 by kind, those of faults left out. */
	refused: Partial<Record<RefusedKind, number>>;
	/** By account: the most calls in any window that slides over them (one second; RESOURCE-INTENSIVE: a minute). */
	maxInWindow: Record<string, Partial<Record<Label, number>>>;
	/** Calls of all accounts that came over a limit of their plan, refused or not. */
	violations: Record<Label, number> & { total: number };
	/**
	 * How often, and how long at most, the simulator itself stood still for lack of CPU. Calls that were read after a
	 * stall count as if they had arrived at its beginning, so that a busy machine makes no violations.
	 */
	stalls: { count: number; longestMs: number };
}

/**
 * What tests do to the simulator. Every method has at most one argument and plain JSON goes in and out, so that the
 * same interface works in the same process, through `controlAt(origin)`, and by hand:
 * `curl -X POST <origin>/_control/<method> -d '<argument>'`.
 */
export interface Control extends SocketControl {
	/** Everything as it was at the start, clock included. */
	reset(): Promise<void>;
	seed(seed: Seed): Promise<Seeded>;
	/** Adds faults; each strikes as often as it says, in the order in which they were added. */
	fault(faults: Fault | Fault[]): Promise<void>;
	clearFaults(): Promise<void>;
	configure(settings: Partial<Settings>): Promise<Settings>;
	configureAccount(change: AccountChange): Promise<void>;
	configureApp(change: AppChange): Promise<void>;
	/** Moves the clock on. @returns the new time, epoch ms */
	advanceClock(ms: number): Promise<number>;
	/** @param instant epoch ms. @returns the new time */
	setClock(instant: number): Promise<number>;
	/** From now on, until a reset, time passes only by the two above. @returns the time at which it stands */
	stopClock(): Promise<number>;
	/**
	 * Ends access tokens: one, those of an account, or all. REST then answers 401 with code 124.
	 * @returns how many there were
	 */
	revokeTokens(which?: TokenChoice): Promise<number>;
	/** All page tokens given out so far are refused from now on. */
	expirePageTokens(): Promise<void>;
	counters(): Promise<Counts>;
	/** The last requests (2,000 are kept), oldest first. */
	requests(which?: { route?: string; method?: string }): Promise<RecordedRequest[]>;
	users(which?: OfAccount): Promise<User[]>;
	meetings(which?: OfAccount): Promise<Meeting[]>;
	/** What the chatbot wrote, as it stands now, oldest first. */
	cards(which?: OfAccount): Promise<readonly CardMessage[]>;
	/** Clicks a button of a card: open event sockets get the event. @returns what a webhook would get */
	clickCard(click: OfAccount & CardClick): Promise<ClickEnvelope>;
	credentials(which?: OfAccount): Promise<AccountCredentials>;
}
