import type { CallOptions, ListOptions } from '../../api/client/client';
import { type ListRoute, type Route, routeFacts, type RouteParameters } from '../../api/routes/routes';
import { ZoomError, ZoomRefusedError, ZoomScopeError } from '../../errors';
import { ZoomEventsError } from '../model/errors';
import type { ZoomRecord } from '../../values';
import { type Skipped, skipCause } from './skipped';

/** Zoom's REST API, as ZoomClient has it. */
export interface Reader {
	request<R extends Route>(
		route: R,
		parameters: RouteParameters<R>,
		options?: CallOptions,
	): Promise<ZoomRecord>;
	iterate<R extends ListRoute>(
		route: R,
		parameters: RouteParameters<R>,
		options?: ListOptions,
	): AsyncIterable<ZoomRecord>;
}

/** How many calls one look-up may take, and how many of them may be expensive (HEAVY, RESOURCE-INTENSIVE). */
export interface Budget {
	readonly calls: number;
	readonly heavy: number;
}

/** Other workflows use the limits too, and late answers are worth little. */
const MAX_WAIT_MS = 120_000;
const NO_SUCH_USER = 1001;
/** A route that refuses the first objects for want of a scope, and answered for none, refuses all. */
const MAX_SCOPE_REFUSALS = 3;

/** Asks Zoom's REST API, within a budget of calls. */
export class Ask {
	calls = 0;
	heavy = 0;
	readonly skipped: Skipped[] = [];
	/** What is being asked about. */
	private subject: string | undefined;
	/** Routes that answered. */
	private readonly answered = new Set<Route>();
	private readonly scopeRefusals = new Map<Route, number>();
	/** Refusals of a route as such. */
	private readonly final = new WeakSet<ZoomError>();
	private readonly options: CallOptions;
	private readonly hosts = new Map<string, Promise<string | undefined>>();

	constructor(
		private readonly reader: Reader,
		private readonly budget: Budget,
		signal: AbortSignal,
	) {
		this.options = { signal, maxWaitMs: MAX_WAIT_MS, lane: 'backfill' };
	}

	/** @throws ZoomError; ZoomEventsError when the bound is reached */
	async one<R extends Route>(route: R, parameters: RouteParameters<R>): Promise<ZoomRecord> {
		this.spend(route);
		try {
			const answer = await this.reader.request(route, parameters, this.options);
			this.answered.add(route);
			return answer;
		} catch (error) {
			this.note(route, error);
			throw error;
		}
	}

	/** The items of a list, page by page. @throws ZoomError; ZoomEventsError when the bound is reached */
	async *each<R extends ListRoute>(
		route: R,
		parameters: RouteParameters<R>,
	): AsyncGenerator<ZoomRecord, void, undefined> {
		const pageSize = routeFacts(route).list?.pageSize ?? 0;
		let count = 0;
		this.spend(route);
		try {
			for await (const item of this.reader.iterate(route, parameters, this.options)) {
				this.answered.add(route);
				yield item;
				if (pageSize > 0 && ++count % pageSize === 0) this.spend(route);
			}
			this.answered.add(route);
		} catch (error) {
			this.note(route, error);
			throw error;
		}
	}

	/**
	 * What is found about one of many objects. One that Zoom refuses is skipped and named.
	 * @param subject in words, such as `meeting 987`
	 * @throws ZoomError for what concerns the whole account
	 */
	async *about<T>(subject: string, found: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
		this.subject = subject;
		try {
			yield* found;
		} catch (error) {
			this.skip(subject, error);
		}
		this.subject = undefined;
	}

	/** What was being asked about when it ended, such as `host ana@example.com`; forgotten from then on. */
	takeSubject(): string | undefined {
		const { subject } = this;
		this.subject = undefined;
		return subject;
	}

	/** @throws the error itself when it concerns more than the subject */
	private skip(subject: string, error: unknown): void {
		const cause = skipCause(error);
		if (!cause || !(error instanceof ZoomError) || this.final.has(error)) throw error;
		this.skipped.push({ subject, reason: error.message, cause });
	}

	private note(route: Route, error: unknown): void {
		if (!(error instanceof ZoomScopeError) || this.answered.has(route)) return;
		const refusals = (this.scopeRefusals.get(route) ?? 0) + 1;
		this.scopeRefusals.set(route, refusals);
		if (refusals >= MAX_SCOPE_REFUSALS) this.final.add(error);
	}

	/** Reports name hosts by address, events by ID. @returns undefined when the user is gone, or Zoom refuses to say */
	async hostId(email: unknown): Promise<string | undefined> {
		if (typeof email !== 'string' || email === '') return undefined;
		const known = this.hosts.get(email) ?? this.findHost(email);
		this.hosts.set(email, known);
		return await known;
	}

	private async findHost(email: string): Promise<string | undefined> {
		try {
			const user = await this.orGone(this.one('GET /users/{userId}', { userId: email }), NO_SUCH_USER);
			return typeof user?.['id'] === 'string' ? user['id'] : undefined;
		} catch (error) {
			this.skip(`ID of host ${email}`, error);
			return undefined;
		}
	}

	/** @returns undefined when Zoom says with one of these codes that it is not there */
	async orGone(asked: Promise<ZoomRecord>, ...codes: number[]): Promise<ZoomRecord | undefined> {
		try {
			return await asked;
		} catch (error) {
			if (error instanceof ZoomRefusedError && codes.includes(error.zoomCode ?? 0)) return undefined;
			throw error;
		}
	}

	private spend(route: Route): void {
		const { rateClass } = routeFacts(route);
		const isHeavy = rateClass === 'HEAVY' || rateClass === 'RESOURCE-INTENSIVE';
		if (this.calls >= this.budget.calls || (isHeavy && this.heavy >= this.budget.heavy)) {
			throw new ZoomEventsError(
				`it takes more than ${isHeavy ? `${this.budget.heavy} calls of Zoom’s reports` : `${this.budget.calls} calls`}`,
				'unanswered',
			);
		}
		this.calls += 1;
		if (isHeavy) this.heavy += 1;
	}
}
