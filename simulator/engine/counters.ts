import type { RefusedKind } from '../limits/accountLimits';

/** One request as a test may want to look at it. */
export interface RecordedRequest {
	/** Grows by one with each request. */
	seq: number;
	/** Epoch ms on the simulator's clock. */
	at: number;
	method: string;
	/** As sent, still encoded, without the query. */
	path: string;
	/** `GET /users/{userId}`, `POST /oauth/token`, or undefined for a path that Zoom does not have. */
	route: string | undefined;
	query: Record<string, unknown>;
	/** Parsed JSON or form; undefined when there was none. */
	body: unknown;
	/** Of the answer; 0 when the connection was reset instead. */
	status: number;
	/** Status of Zoom's own answer, whatever came of it on its way; undefined when Zoom never saw the call. */
	carriedOut: number | undefined;
	/** Entries of the bad day that changed the answer or stood in for it. */
	struckBy: readonly string[];
	accountId: string | undefined;
}

/** As kept: the body is parsed only when somebody looks. */
interface RawRequest extends Omit<RecordedRequest, 'body'> {
	sent: { type: string | undefined; body: unknown };
}

const KEPT = 2_000;

function parsed({ type = '', body }: RawRequest['sent']): unknown {
	if (!Buffer.isBuffer(body) || body.length === 0) return undefined;
	const text = body.toString();
	if (type.includes('form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/** What happened so far. */
export class Counters {
	private seq = 0;
	readonly tokenRequests = new Map<string, number>();
	readonly tokenResults = new Map<string, number>();
	readonly routes = new Map<string, Map<number, number>>();
	readonly refused = new Map<RefusedKind, number>();
	private readonly ring: RawRequest[] = [];

	record(request: Omit<RawRequest, 'seq'>): void {
		this.seq += 1;
		this.ring[this.seq % KEPT] = { seq: this.seq, ...request };
		const route = request.route ?? 'unknown';
		const statuses = this.routes.get(route) ?? new Map<number, number>();
		this.routes.set(route, statuses);
		statuses.set(request.status, (statuses.get(request.status) ?? 0) + 1);
	}

	/** @param result `ok`, or the `error` of the refusal */
	tokenRequest(grant: string, result: string): void {
		this.tokenRequests.set(grant, (this.tokenRequests.get(grant) ?? 0) + 1);
		this.tokenResults.set(result, (this.tokenResults.get(result) ?? 0) + 1);
	}

	refuse(kind: RefusedKind): void {
		this.refused.set(kind, (this.refused.get(kind) ?? 0) + 1);
	}

	/** The last requests, oldest first. */
	get requests(): RecordedRequest[] {
		return Object.values(this.ring)
			.sort((one, other) => one.seq - other.seq)
			.map(({ sent, ...request }) => ({ ...request, body: parsed(sent) }));
	}

	get total(): number {
		return this.seq;
	}
}
