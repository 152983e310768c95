import { ZoomError, ZoomRateLimitError } from '../../errors';
import type { Runtime } from '../../runtime';
import { readAnswer } from './answer';
import type { CallOutcome, LimitedCall, Limiter } from '../limits/limiter';
import { isAlreadyGone, MAX_RETRY_AFTER_MS, mayHaveHappened, pauseAfter, retryDelay } from './retry';
import type { RouteFacts } from '../routes/routes';
import type { Send, ZoomHttpRequest, ZoomHttpResponse } from './send';
import type { CallCounter } from '../usage/callCounter';

export interface Caller {
	readonly send: Send;
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
	{ send, limiter, tally, runtime }: Caller,
	facts: RouteFacts,
	request: ZoomHttpRequest,
	limited: LimitedCall,
): Promise<unknown> {
	let maybeDone = false;
	for (let attempt = 1; ; attempt++) {
		try {
			return await withGoodToken();
		} catch (error) {
			if (maybeDone && isAlreadyGone(error, facts.method)) return {};
			maybeDone ||= mayHaveHappened(error);
			const delay = retryDelay(error, facts.method, attempt, runtime.random());
			if (delay === undefined || runtime.now() + delay > limited.deadline) {
				if (error instanceof ZoomError && maybeDone && facts.method !== 'GET') {
					error.maybeCarriedOut = limited.route;
				}
				throw error;
			}
			runtime.log.debug('A call to Zoom is repeated', {
				route: `${facts.method} ${facts.template}`,
				attempt,
				delayMs: Math.round(delay),
				why: error instanceof Error ? error.message : undefined,
			});
			tally.add('repeated', facts.rateClass);
			if (delay > 0) await runtime.sleep(delay, request.signal);
		}
	}

	/** A call whose token was refused was not carried out: it takes another turn with another token. */
	async function withGoodToken(): Promise<unknown> {
		for (let renewals = 0; ; renewals++) {
			const result = await attemptOnce();
			if (!(result instanceof TokenRefusal)) return result;
			if (renewals >= (send.mostRenewals ?? 0)) return readAnswer(result.answer, facts, runtime.now());
			await result.answer.renewToken?.(request.signal);
		}
	}

	async function attemptOnce(): Promise<unknown> {
		await send.prepare?.(request.signal);
		const permit = await limiter.acquire(limited);
		let outcome: CallOutcome = {};
		try {
			permit.started();
			const answer = await send({
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
