import { ZoomInvalidInputError, ZoomRateLimitError } from '../errors';
import type { Sender, ZoomHttpRequest, ZoomHttpResponse } from '../api/client/sender';

/** Calls in all, repeats included. */
export const MAX_CALLS = 60;

/** What Zoom said of its limits in one answer. */
export interface LimitHeaders {
	/** `LIGHT`, `MEDIUM`, ... */
	readonly category: string;
	readonly limit: number;
}

/** Sends what Verify asks, and keeps what an answer says beside its body: it never writes, and never asks too much. */
export class Watch implements Sender {
	calls = 0;
	/** Last seen, by rate class. */
	readonly limits = new Map<string, LimitHeaders>();
	/** Header names that tell of limits, as they came. */
	readonly headerNames = new Set<string>();
	/** How `Retry-After` came with a 429. */
	readonly retryAfterForms = new Set<string>();
	/** The body of the last answer, where Zoom took the call. */
	lastBody: string | undefined;
	readonly maxRenewals: number;

	constructor(private readonly sender: Sender) {
		this.maxRenewals = sender.maxRenewals;
	}

	async ready(signal?: AbortSignal): Promise<void> {
		await this.sender.ready(signal);
	}

	async send(request: ZoomHttpRequest): Promise<ZoomHttpResponse> {
		if (request.method !== 'GET') {
			throw new ZoomInvalidInputError(`Verify only reads: ${request.method} is not sent`, 'operation');
		}
		if (this.calls >= MAX_CALLS) {
			const words = `Verify has made its ${MAX_CALLS} calls: Zoom had to be asked several times for some answers`;
			throw new ZoomRateLimitError(words, 'bound', undefined);
		}
		this.calls += 1;
		const answer = await this.sender.send(request);
		this.note(answer);
		return answer;
	}

	private note({ status, headers, body }: ZoomHttpResponse): void {
		this.lastBody = status >= 200 && status < 300 ? body : undefined;
		for (const name of Object.keys(headers))
			if (/^x-ratelimit-[a-z-]{1,30}$/.test(name)) this.headerNames.add(name);
		if (status === 429) this.retryAfterForms.add(formOf(headers['retry-after']));
		const category = headers['x-ratelimit-category']?.toUpperCase() ?? '';
		const limit = Number(headers['x-ratelimit-limit'] ?? NaN);
		const isOfTheDay = /daily/i.test(headers['x-ratelimit-type'] ?? '');
		if (category !== '' && limit > 0 && !isOfTheDay) this.limits.set(category, { category, limit });
	}
}

function formOf(retryAfter: string | undefined): string {
	if (retryAfter === undefined) return 'absent';
	if (/^\d+$/.test(retryAfter.trim())) return 'seconds';
	if (/^\d{4}-\d\d-\d\dT/.test(retryAfter)) return 'ISO date';
	return Number.isNaN(Date.parse(retryAfter)) ? 'something else' : 'HTTP date';
}
