import { ZoomError, ZoomRateLimitError } from '../../errors';
import { retry } from '../../async/retry';
import type { Runtime } from '../../runtime';
import { readAnswer } from './answer';
import type { CallOutcome, LimitedCall, Limiter } from '../limits/limiter';
import { isAlreadyGone, MAX_RETRY_AFTER_MS, mayHaveHappened, pauseAfter, retryDelay } from './retry';
import type { RouteFacts } from '../routes/routes';
import type { Sender, ZoomHttpRequest, ZoomHttpResponse } from './sender';
import type { CallCounter } from '../usage/callCounter';

export interface Caller {
	readonly sender: Sender;
	readonly limiter: Limiter;
	readonly tally: CallCounter;
	readonly runtime: Runtime;
}

/**
 * One call, sent again as far as that is harmless.
 * @returns the JSON value of the answer
 * @throws ZoomError, with `maybeCarriedOut` where an answer to a change was lost or broken, or was a failure of Zoom's
 */
export async function call(
	caller: Caller,
	facts: RouteFacts,
	request: ZoomHttpRequest,
	limited: LimitedCall,
): Promise<unknown> {
	try {
		const answer = await untilAnswered(caller, facts, request, limited);
		caller.tally.add('ok', facts.rateClass);
		return answer;
	} catch (error) {
		if (error instanceof ZoomError && error.code !== 'CANCELLED')
			caller.tally.add(error.code, facts.rateClass);
		throw error;
	}
}

class TokenRefusal {
	constructor(readonly answer: ZoomHttpResponse) {}
}

async function untilAnswered(
	{ sender, limiter, tally, runtime }: Caller,
	facts: RouteFacts,
	request: ZoomHttpRequest,
	limited: LimitedCall,
): Promise<unknown> {
	const { method, template } = facts;
	const change = { maybeDone: false };

	try {
		return await retry(attempt, { waitAfter, repeating }, runtime, request.signal);
	} catch (error) {
		if (error instanceof ZoomError && change.maybeDone && method !== 'GET')
			error.maybeCarriedOut = limited.route;
		throw error;
	}

	async function attempt(): Promise<unknown> {
		try {
			return await withGoodToken();
		} catch (error) {
			if (change.maybeDone && isAlreadyGone(error, method)) return {};
			change.maybeDone ||= mayHaveHappened(error);
			throw error;
		}
	}

	function waitAfter(error: unknown, attempts: number): number | undefined {
		const delay = retryDelay(error, method, attempts, runtime.random());
		return delay === undefined || runtime.now() + delay > limited.deadline ? undefined : delay;
	}

	function repeating(error: unknown, attempts: number, delay: number): void {
		runtime.log.debug('A call to Zoom is repeated', {
			route: `${method} ${template}`,
			attempt: attempts,
			delayMs: Math.round(delay),
			why: error instanceof Error ? error.message : undefined,
		});
		tally.add('repeated', facts.rateClass);
	}

	/** A call whose token was refused was not carried out: it takes another turn with another token. */
	async function withGoodToken(): Promise<unknown> {
		for (let renewals = 0; ; renewals++) {
			const result = await attemptOnce();
			if (!(result instanceof TokenRefusal)) return result;
			if (renewals >= sender.maxRenewals) return readAnswer(result.answer, facts, runtime.now());
			await result.answer.renewToken?.(request.signal);
		}
	}

	async function attemptOnce(): Promise<unknown> {
		await sender.ready(request.signal);
		const permit = await limiter.acquire(limited);
		let outcome: CallOutcome = {};
		try {
			permit.started();
			const answer = await sender.send({
				...request,
				onSent: () => {
					permit.started();
				},
			});
			outcome = { status: answer.status, headers: answer.headers };
			if (answer.renewToken) return new TokenRefusal(answer);
			return readAnswer(answer, facts, runtime.now());
		} catch (error) {
			if (error instanceof ZoomRateLimitError) {
				outcome = { ...outcome, limited: pauseOf(error) };
				tally.add('limited', facts.rateClass);
			}
			throw error;
		} finally {
			await permit.end(outcome);
		}
	}

	function pauseOf(error: ZoomRateLimitError): NonNullable<CallOutcome['limited']> {
		const { kind, retryAfter = 0 } = error;
		if (kind !== 'second') return { kind, waitMs: retryAfter };
		return { kind, waitMs: Math.min(pauseAfter(error), MAX_RETRY_AFTER_MS) };
	}
}
