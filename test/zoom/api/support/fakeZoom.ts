import { ZoomClient } from '../../../../zoom/api/client/client';
import type { CallOutcome, LimitedCall, Limiter, Permit } from '../../../../zoom/api/limits/limiter';
import type { Sender, ZoomHttpRequest, ZoomHttpResponse } from '../../../../zoom/api/client/sender';
import { MemoryTally } from '../../../../zoom/api/usage/tally';
import { VirtualTime } from '../../../support/virtualTime';

/** One answer of Zoom's: a JSON body with a status, or an error that the sender throws. */
export type Reply =
	{ status?: number; body?: unknown; headers?: Record<string, string>; refusesToken?: boolean } | Error;

/** Lets everything through, and remembers what was asked and how it ended. */
class OpenLimiter implements Limiter {
	readonly calls: LimitedCall[] = [];
	readonly outcomes: CallOutcome[] = [];
	started = 0;

	acquire(call: LimitedCall): Promise<Permit> {
		this.calls.push(call);
		return Promise.resolve({
			started: () => {
				this.started += 1;
			},
			end: (outcome: CallOutcome) => {
				this.outcomes.push(outcome);
				return Promise.resolve();
			},
		});
	}
}

/** A client whose Zoom is the test's own function, on virtual time. */
export class FakeZoom {
	readonly time = new VirtualTime();
	readonly limiter = new OpenLimiter();
	readonly tally = new MemoryTally(() => this.time.now());
	readonly requests: ZoomHttpRequest[] = [];
	/** How often another token was asked for, and how many turns were over then. */
	readonly renewals: number[] = [];
	readonly client: ZoomClient;

	constructor(private readonly reply: (request: ZoomHttpRequest, count: number) => Reply) {
		const sender: Sender = {
			ready: () => Promise.resolve(),
			send: (request) => this.answer(request),
			maxRenewals: 2,
		};
		this.client = new ZoomClient({ sender, limiter: this.limiter, tally: this.tally, runtime: this.time });
	}

	private async answer(request: ZoomHttpRequest): Promise<ZoomHttpResponse> {
		await Promise.resolve();
		this.requests.push(request);
		const reply = this.reply(request, this.requests.length);
		if (reply instanceof Error) throw reply;
		const { status = 200, body = {}, headers = {}, refusesToken } = reply;
		const renewToken = async (): Promise<void> => {
			this.renewals.push(this.limiter.outcomes.length);
			await Promise.resolve();
		};
		return {
			status,
			headers,
			body: typeof body === 'string' ? body : JSON.stringify(body),
			...(refusesToken && { renewToken }),
		};
	}
}

/** Answers in turn; the last one for ever. */
export const inTurn =
	(...replies: Reply[]) =>
	(_: ZoomHttpRequest, count: number): Reply =>
		replies[Math.min(count, replies.length) - 1] as Reply;

export const PER_SECOND = {
	status: 429,
	body: {
		code: 429,
		message: 'You have reached the maximum per-second rate limit for this API. Try again later.',
	},
};
