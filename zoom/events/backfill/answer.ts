import { ZoomCancelledError, ZoomConnectionError, ZoomError, ZoomRateLimitError } from '../../errors';
import type { Envelope } from '../model/envelope';
import { Ask, type Budget, type Reader } from './ask';
import { createdUsers } from './createdUsers';
import { deactivatedUsers } from './deactivatedUsers';
import { meetings } from './meetings';
import { recordings } from './recordings';
import { registrations } from './registrations';
import type { Skipped } from './skipped';
import type { Question, Source } from './source';

const SOURCES: readonly Source[] = [meetings, recordings, createdUsers, deactivatedUsers, registrations];

/** The events that can be asked for afterwards. */
const ANSWERABLE: ReadonlySet<string> = new Set(SOURCES.flatMap(({ events }) => events));

const BUDGET: Budget = { calls: 200, heavy: 30 };

/** Events that Zoom's REST API did not tell, and why. */
export interface Unanswered {
	readonly events: readonly string[];
	/** In words. */
	readonly why: string;
	/** Whether it is worth asking again. */
	readonly passing: boolean;
}

export interface Answer {
	/** In the order in which they happened. */
	readonly events: readonly Envelope[];
	readonly unanswered: readonly Unanswered[];
	/** What the events are without. */
	readonly skipped: readonly Skipped[];
	/** Whether Zoom may know more later. */
	readonly late: boolean;
	readonly calls: number;
}

/**
 * What Zoom's REST API can tell of a window. One object or source that fails does not stop the others.
 * @throws ZoomCancelledError
 */
export async function answer(
	question: Question,
	reader: Reader,
	signal: AbortSignal,
	budget: Budget = BUDGET,
): Promise<Answer> {
	const ask = new Ask(reader, budget, signal);
	const events: Envelope[] = [];
	const unanswered: Unanswered[] = [];
	const asked = SOURCES.filter((source) => source.events.some((event) => question.events.has(event)));
	for (const source of asked) {
		try {
			for await (const event of source.find(question, ask)) events.push(event);
		} catch (error) {
			if (!(error instanceof ZoomError) || error instanceof ZoomCancelledError) throw error;
			const subject = ask.takeSubject();
			unanswered.push({
				events: source.events.filter((event) => question.events.has(event)),
				why: error.message + (subject === undefined ? '' : `; nothing was asked from ${subject} on`),
				passing: error instanceof ZoomConnectionError || error instanceof ZoomRateLimitError,
			});
		}
	}
	events.sort((one, other) => (one.event_ts ?? 0) - (other.event_ts ?? 0));
	const { calls, skipped } = ask;
	return { events, unanswered, skipped, late: asked.some(({ late }) => late), calls };
}

/** Those that cannot be looked up. */
export const unanswerable = (events: Iterable<string>): string[] =>
	[...events].filter((event) => !ANSWERABLE.has(event));
