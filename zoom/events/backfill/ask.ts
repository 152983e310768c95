import type { CallOptions, ListOptions } from '../../api/client/client';
import { type ListRoute, type Route, routeFacts, type RouteParameters } from '../../api/routes/routes';
import { ZoomRefusedError } from '../../errors';
import { ZoomEventsError } from '../model/errors';
import type { ZoomRecord } from '../../values';

/** Zoom’s REST API, as ZoomClient has it. */
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

/** The most calls for one look back, and how many of them may be dear ones (HEAVY, RESOURCE-INTENSIVE). */
export interface Budget {
	readonly calls: number;
	readonly heavy: number;
}

/** The limits have other users too, and what is asked late is worth little. */
const MAX_WAIT_MS = 120_000;
const NO_SUCH_USER = 1001;

/** Asks Zoom’s REST API, with a bound on how often. */
export class Ask {
	calls = 0;
	heavy = 0;
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
		return await this.reader.request(route, parameters, this.options);
	}

	/** The items of a list, page by page. @throws ZoomError; ZoomEventsError when the bound is reached */
	async *each<R extends ListRoute>(
		route: R,
		parameters: RouteParameters<R>,
	): AsyncGenerator<ZoomRecord, void, undefined> {
		const pageSize = routeFacts(route).list?.pageSize ?? 0;
		let count = 0;
		this.spend(route);
		for await (const item of this.reader.iterate(route, parameters, this.options)) {
			yield item;
			if (pageSize > 0 && ++count % pageSize === 0) this.spend(route);
		}
	}

	/** Reports name hosts by address, events by ID. @returns undefined when the user is gone */
	async hostId(email: unknown): Promise<string | undefined> {
		if (typeof email !== 'string' || email === '') return undefined;
		const known = this.hosts.get(email) ?? this.findHost(email);
		this.hosts.set(email, known);
		return await known;
	}

	private async findHost(email: string): Promise<string | undefined> {
		const user = await this.orGone(this.one('GET /users/{userId}', { userId: email }), NO_SUCH_USER);
		return typeof user?.['id'] === 'string' ? user['id'] : undefined;
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
