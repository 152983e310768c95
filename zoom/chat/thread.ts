import { ZoomUnexpectedAnswerError } from '../errors';
import { numberOf, recordsIn, textOf, type ZoomRecord } from '../values';

/** The most that Zoom gives in one answer. */
export const MAX_REPLIES = 100;
const SECOND_MS = 1000;

/** Asks for the latest replies up to a moment, epoch ms, a whole second. */
type AskForReplies = (to: number) => Promise<ZoomRecord>;

/**
 * The replies of a thread, the latest first, each once. Zoom has no pages here: what is older is asked for by the time of
 * the oldest that came, in whole seconds.
 * @param until epoch ms
 * @throws ZoomUnexpectedAnswerError where more were written in one second than Zoom gives
 */
export async function* repliesOf(
	ask: AskForReplies,
	until: number,
): AsyncGenerator<ZoomRecord[], void, undefined> {
	const seen = new Set<string>();
	let to = nextSecond(until);
	for (;;) {
		const answer = recordsIn((await ask(to))['messages']).filter(
			({ is_reply: isReply }) => isReply !== false,
		);
		const fresh = answer.filter((reply) => !seen.has(textOf(reply['msg_id'])));
		for (const reply of fresh) seen.add(textOf(reply['msg_id']));
		yield fresh;
		if (answer.length < MAX_REPLIES) return;
		if (fresh.length === 0) {
			throw new ZoomUnexpectedAnswerError(
				`More than ${MAX_REPLIES} replies were written in one second, and Zoom gives no more of them`,
			);
		}
		const oldest = Math.min(...answer.map((reply) => numberOf(reply['timestamp'])));
		to = nextSecond(oldest);
	}
}

/** Whether Zoom means the moment or its whole second is not documented [?]: either way nothing is left out. */
const nextSecond = (at: number): number => (Math.floor(at / SECOND_MS) + 1) * SECOND_MS;
