import type { Account } from '../account/account';
import type { Answer } from '../http/answer';
import type { Luck } from './luck';

/**
 * How sure we are that real accounts see this.
 * - `documented`: Zoom says so; - `observed`: people have reported it, or it is in their code; - `assumed`: nobody has
 * reported it, and nothing rules it out.
 */
type Confidence = 'documented' | 'observed' | 'assumed';

/** One thing that goes wrong on a bad day. Whom it strikes is a matter of luck; what it does is always the same. */
export interface Entry {
	readonly name: string;
	/** What real accounts or networks do. */
	readonly what: string;
	/** Where that is from: a page, a thread, or a section of Zoom's documents. */
	readonly source: string;
	readonly confidence: Confidence;
	/** What others do at Zoom before it looks at the call. @returns whether it concerns this call */
	readonly before?: (call: MessyCall, luck: Luck) => boolean;
	/** Before Zoom looks at the call. @returns an answer in its place: then nothing is carried out */
	readonly instead?: (call: MessyCall, luck: Luck) => Answer | undefined;
	/** Changes what is sent of an answer, and never what the account holds. */
	readonly answer?: (answer: Answer, call: MessyCall, luck: Luck) => Answer;
	/** Changes events on their way to a listener. */
	readonly events?: (events: readonly Envelope[], luck: Luck) => readonly Envelope[];
}

/** A call as the entries see it. */
export interface MessyCall {
	/** `GET /users/{userId}` */
	readonly route: string;
	/** Path with query, as sent. */
	readonly url: string;
	/** Of the server, such as `http://127.0.0.1:4010`. */
	readonly origin: string;
	/** Method, path, query and body: a repeated call is the same. Days count from today, and page tokens by their place. */
	readonly key: string;
	/** How often the same call has come before on this day. */
	readonly repeats: number;
	/** Where the page begins; empty for the first one. */
	readonly page: string;
	/** Without stand-ins for page tokens. */
	readonly query: Readonly<Record<string, unknown>>;
	/** The thing that the path names, whichever of its names was used; undefined for lists of the account. */
	readonly thing: Thing | undefined;
	/** What this entry has noted on this day. */
	readonly notes: Map<string, unknown>;
	/** When the day began, epoch ms. */
	readonly since: number;
}

export interface Thing {
	readonly account: Account;
	/** The name of the path's parameter, such as `userId`. */
	readonly kind: string;
	/** Its ID where the account has it, else what was sent. */
	readonly id: string;
	/** The same on every such day: the address of a user, the number of a meeting. */
	readonly name: string;
}

/** An event as the socket and webhooks carry it. */
export interface Envelope {
	readonly event?: unknown;
	readonly event_ts?: number;
	readonly payload?: Readonly<Record<string, unknown>>;
}
