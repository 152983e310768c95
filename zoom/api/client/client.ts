import { setMaxListeners } from 'node:events';
import { ZoomUnexpectedAnswerError } from '../../errors';
import { call, type Caller } from './call';
import { checkNames } from './names';
import { pages, type ListBound } from './paging';
import { fillPath } from '../routes/path';
import {
	type KnownNames,
	routeFacts,
	type RouteBody,
	type ListRoute,
	type Route,
	type RouteParameters,
} from '../routes/routes';
import type { QueryValue, ZoomHttpRequest } from './sender';
import type { ZoomRecord } from '../../values';

export interface CallOptions {
	readonly signal?: AbortSignal | undefined;
	/** The longest wait for the rate limits, in ms. */
	readonly maxWaitMs?: number | undefined;
	/** Calls of one lane wait behind each other, lanes take turns: one for each execution. */
	readonly lane?: string | undefined;
}

export type ListOptions = CallOptions & ListBound;

/** Zoom's REST API for one account: every call within the limits, complete, and with typed errors. */
export class ZoomClient {
	constructor(
		private readonly options: Caller,
		/** What holds for every call that says nothing else. */
		private readonly defaults: CallOptions = {},
	) {
		// All calls of an execution listen to its one signal.
		if (defaults.signal) setMaxListeners(0, defaults.signal);
	}

	/** The same client for one execution: its own signal, bound and lane. */
	with(defaults: CallOptions): ZoomClient {
		return new ZoomClient(this.options, { ...this.defaults, ...defaults });
	}

	/** The same client for calls that say nothing about how workflows fare. */
	uncounted(): ZoomClient {
		return new ZoomClient({ ...this.options, tally: { add: () => undefined } }, this.defaults);
	}

	/**
	 * One call.
	 * @returns the JSON object of the answer; an empty object where Zoom answers without a body; what a POST made as `items`
	 * where Zoom answers with a bare list
	 * @throws ZoomError; ZoomInvalidInputError for an empty path parameter and for a name that the route does not take
	 */
	async request<R extends Route, Body extends RouteBody<R> = RouteBody<R>>(
		route: R,
		parameters: RouteParameters<R> & { readonly body?: Body & KnownNames<RouteBody<R>, Body> },
		options?: CallOptions,
	): Promise<ZoomRecord> {
		const answer = await this.call(route, parameters, { ...this.defaults, ...options });
		if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return answer as ZoomRecord;
		if (Array.isArray(answer) && routeFacts(route).method === 'POST') return { items: answer };
		throw new ZoomUnexpectedAnswerError(`${route} answered with something that is not an object`);
	}

	/** All items of a list, or the first `limit`. @throws ZoomError */
	async list<R extends ListRoute>(
		route: R,
		parameters: RouteParameters<R>,
		options?: ListOptions,
	): Promise<ZoomRecord[]> {
		const items: ZoomRecord[] = [];
		for await (const item of this.iterate(route, parameters, options)) items.push(item);
		return items;
	}

	/** The items of a list one by one; the next page is asked for when the one before is used up. @throws ZoomError */
	async *iterate<R extends ListRoute>(
		route: R,
		parameters: RouteParameters<R>,
		options?: ListOptions,
	): AsyncGenerator<ZoomRecord, void, undefined> {
		const merged: ListOptions = { ...this.defaults, ...options };
		const query = given(parameters.query);
		const fetchPage = async (page: Record<string, QueryValue>) =>
			await this.call(route, { ...parameters, query: page }, merged);
		for await (const page of pages(route, fetchPage, query, merged)) yield* page;
	}

	private async call(route: Route, parameters: object, options: CallOptions): Promise<unknown> {
		const { query, body, ...path } = parameters as { query?: object; body?: unknown } & Record<
			string,
			unknown
		>;
		const facts = routeFacts(route);
		const request: ZoomHttpRequest = {
			method: facts.method,
			...(facts.takesFiles && { host: 'files' }),
			path: fillPath(facts.template, path),
			query: given(query),
			...(body !== undefined && { body }),
			signal: options.signal,
		};
		checkNames(route, facts, request);
		return await call(this.options, facts, request, {
			route,
			subject: { ...path, body },
			signal: options.signal,
			deadline: this.options.runtime.now() + (options.maxWaitMs ?? Infinity),
			lane: options.lane ?? '',
		});
	}
}

/** A value that was set is sent, `false`, `0` and `''` included; one left unset is not. */
function given(query: object | undefined): Record<string, QueryValue> {
	return Object.fromEntries(Object.entries(query ?? {}).filter(([, value]) => value !== undefined));
}
