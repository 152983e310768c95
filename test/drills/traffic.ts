import { setTimeout as delay } from 'node:timers/promises';
import type { Simulator } from '../../simulator';
import { isRecord, textOf } from '../../zoom/values';
import { orEnd } from '../support/orEnd';
import { DONE, PATH, SUBSCRIPTION, traceOf } from './workflows';

/** A request and an event so often, ms. */
const EVERY_MS = 1_000;
const LOOK_MS = 500;
/** n8n answers at once, or it does not. */
const ANSWER_MS = 10_000;

interface Request {
	readonly email: string;
	readonly sentAt: number;
	/** Whether n8n said that it has it; undefined while it has not answered. */
	accepted?: boolean;
	doneAt?: number;
}

interface Event {
	readonly id: string;
	/** Whether a connection was there to send it to. */
	readonly delivered: boolean;
}

/** What comes in while a drill goes on: requests to the webhook of main, and events of Zoom's. Notes when what is done. */
export class Traffic {
	readonly requests: Request[] = [];
	readonly events: Event[] = [];
	private isComing = true;
	private readonly ended: Promise<unknown>;
	private readonly watch = new AbortController();

	/** @param name tells this traffic from that of other drills */
	constructor(
		private readonly name: string,
		private readonly zoom: Simulator,
		private readonly origin: string,
	) {
		this.ended = this.come();
		orEnd(this.ended);
		orEnd(this.look());
	}

	/** No more comes; what was sent has been answered. */
	async stop(): Promise<void> {
		this.isComing = false;
		await this.ended;
	}

	/** Looks no more for what is done. */
	close(): void {
		this.watch.abort();
	}

	/** What Zoom shows of the requests: both steps done, or only the first. */
	async shown(): Promise<{ readonly done: number; readonly half: number }> {
		const users = await this.zoom.control.users();
		const mine = new Set(this.requests.map(({ email }) => email));
		const there = users.filter(({ email }) => mine.has(email));
		const done = there.filter(({ dept }) => dept === DONE).length;
		return { done, half: there.length - done };
	}

	/**
	 * What the executions of events left in Zoom: which of them made their user, and how often one tried that again. n8n shows no
	 * output of executions that began while its database was away.
	 */
	async traces(): Promise<{ readonly once: ReadonlySet<string>; readonly again: number }> {
		const there = new Set((await this.zoom.control.users()).map(({ email }) => email));
		const traces = new Set(this.events.map(({ id }) => traceOf(id)));
		const made = (await this.zoom.control.requests({ route: 'POST /users' })).filter(({ body }) =>
			traces.has(emailIn(body)),
		);
		return {
			once: new Set(this.events.map(({ id }) => id).filter((id) => there.has(traceOf(id)))),
			again: made.filter(({ status }) => status === 409).length,
		};
	}

	private async come(): Promise<void> {
		const answers: Array<Promise<void>> = [];
		for (let n = 1; this.isComing; n++) {
			answers.push(this.request({ email: `${this.name}-${n}@example.com`, sentAt: Date.now() }));
			await this.event(`${this.name}-${n}`);
			await delay(EVERY_MS);
		}
		await Promise.all(answers);
	}

	private async request(request: Request): Promise<void> {
		this.requests.push(request);
		request.accepted = await fetch(`${this.origin}/webhook/${PATH}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ email: request.email }),
			signal: AbortSignal.timeout(ANSWER_MS),
		}).then(
			({ ok }) => ok,
			() => false,
		);
	}

	private async event(id: string): Promise<void> {
		const event = { event: 'meeting.started', object: { id, uuid: id }, subscriptionId: SUBSCRIPTION };
		this.events.push({ id, delivered: (await this.zoom.control.push(event)) > 0 });
	}

	private async look(): Promise<void> {
		while (!this.watch.signal.aborted) {
			const users = await this.zoom.control.users();
			const done = new Set(users.filter(({ dept }) => dept === DONE).map(({ email }) => email));
			for (const request of this.requests) if (done.has(request.email)) request.doneAt ??= Date.now();
			await delay(LOOK_MS);
		}
	}
}

function emailIn(body: unknown): string {
	const user = isRecord(body) ? body['user_info'] : undefined;
	return isRecord(user) ? textOf(user['email']) : '';
}
