import { ZoomCancelledError, ZoomConnectionError, ZoomError, ZoomRateLimitError } from '../../errors';
import type { Envelope } from '../model/envelope';
import { Ask, type Budget, type Reader } from './ask';
import { createdUsers } from './createdUsers';
import { deactivatedUsers } from './deactivatedUsers';
import { meetings } from './meetings';
import { recordings } from './recordings';
import { registrations } from './registrations';
import type { Question, Source } from './source';

const SOURCES: readonly Source[] = [meetings, recordings, createdUsers, deactivatedUsers, registrations];

/** The events that can be asked for afterwards. */
const ANSWERABLE: ReadonlySet<string> = new Set(SOURCES.flatMap(({ events }) => events));

const BUDGET: Budget = { calls: 200, heavy: 30 };

/** Events that Zoom’s REST API did not tell, and why. */
export interface Unanswered {
	readonly events: readonly string[];
	/** In words. */
	readonly why: string;
	/** Whether it is worth to ask again. */
	readonly passing: boolean;
}

export interface Answer {
	/** In the order in which they happened. */
	readonly events: readonly Envelope[];
	readonly unanswered: readonly Unanswered[];
	/** Whether Zoom may know more later. */
	readonly late: boolean;
	readonly calls: number;
}

/**
 * What Zoom’s REST API can tell of a window. One source that fails does not stop the others.
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
			unanswered.push({
				events: source.events.filter((event) => question.events.has(event)),
				why: error.message,
				passing: error instanceof ZoomConnectionError || error instanceof ZoomRateLimitError,
			});
		}
	}
	events.sort((one, other) => (one.event_ts ?? 0) - (other.event_ts ?? 0));
	return { events, unanswered, late: asked.some(({ late }) => late), calls: ask.calls };
}

/** Those among them that nobody can ask for. */
export const unanswerable = (events: Iterable<string>): string[] =>
	[...events].filter((event) => !ANSWERABLE.has(event));
