import {
	ExplainedError,
	failureWords,
	fallbackWhen,
	isFailure,
	type N8n,
	type Zoom,
} from '../../adapter/kit';
import { answeredCard } from '../../../zoom/chat/card';
import { mayAnswer, readAnswer, type CardAnswer } from '../../../zoom/chat/cardAnswer';
import type { CardClick } from '../../../zoom/chat/cardClick';
import { isRecorded } from './fromCard';

interface Tools {
	/** As the chatbot. */
	readonly zoom: Zoom;
	readonly n8n: N8n;
}

/** What became of a click. */
type Outcome =
	/** The workflow goes on with it. */
	| 'recorded'
	/** It was answered before, or its time is over. */
	| 'closed'
	/** By somebody who was not asked. */
	| 'notAsked'
	/** On a button that is none of an approval card of this chatbot. */
	| 'unknown';

/** @throws ZoomError, ExplainedError when the answer may not have been recorded */
export async function handleClick(click: CardClick, tools: Tools): Promise<Record<string, unknown>> {
	const { user, messageId } = click;
	const told = (outcome: Outcome, more: object = {}) => ({
		outcome,
		answeredBy: { name: user.name, userId: user.id },
		messageId,
		...more,
	});
	const answer = readAnswer(tools.zoom.open(click.value));
	if (!answer) return told('unknown');
	const approved = new URL(answer.address).searchParams.get('approved') === 'true';
	if (!mayAnswer(answer, user.jid)) {
		return told('notAsked', {
			personTold: await tell(click, `${called(click)}, only those who were asked can answer.`, tools),
		});
	}
	if (!(await record(answer, click, tools))) {
		const text = `${called(click)}, this question is closed: it was answered already, or the time to answer is over.`;
		return told('closed', { personTold: await tell(click, text, tools) });
	}
	return told('recorded', { approved, cardUpdated: await update(click, tools) });
}

/**
 * How often to ask again while the workflow is busy: it may not wait yet, or go on with another answer. n8n says so with 409, and with
 * 500 to the second of two answers that come at the same moment; it counts one at most, however often it is asked.
 */
const TRIES = 4;
const PAUSE_MS = 1_000;
const BUSY = 409;

/** @returns false when the workflow does not wait any more */
async function record({ address }: CardAnswer, { user }: CardClick, { zoom, n8n }: Tools): Promise<boolean> {
	for (let tries = 1; ; tries++) {
		const { status, text } = await n8n.resume(address, { name: user.name, userId: user.id });
		if (status === 200) return isRecorded(text);
		if (status === 404) return false;
		if (status !== BUSY && status < 500) throw refusedByN8n(status);
		if (tries === TRIES) {
			if (status === BUSY) return false;
			throw refusedByN8n(status);
		}
		await zoom.sleep(PAUSE_MS);
	}
}

const refusedByN8n = (status: number): ExplainedError =>
	new ExplainedError(
		`n8n did not take the answer (HTTP ${status})`,
		status === 401
			? 'The card was sent by another n8n, or before the encryption key or signing secret of this n8n was changed. Send the question again.'
			: 'Look into n8n’s log. The person can click again.',
		undefined,
	);

const called = ({ user }: CardClick): string => user.name || 'Sorry';

/** The answer counts, whatever becomes of the card. @returns whether Zoom took the change */
async function update(click: CardClick, { zoom, n8n }: Tools): Promise<boolean> {
	const { messageId: message_id, robotJid, accountId, label } = click;
	const changed = zoom.request('PUT /im/chat/messages/{message_id}', {
		message_id,
		body: {
			robot_jid: robotJid,
			account_id: accountId,
			user_jid: click.user.jid,
			content: answeredCard(click.card, `${label} – ${click.user.name}`),
		},
	});
	return await done(changed, 'The answer was recorded, but the card still shows its buttons', n8n);
}

/** In the thread of the card. @returns whether Zoom took the message */
async function tell(click: CardClick, text: string, { zoom, n8n }: Tools): Promise<boolean> {
	const sent = zoom.request('POST /im/chat/messages', {
		body: {
			robot_jid: click.robotJid,
			account_id: click.accountId,
			to_jid: click.toJid,
			user_jid: click.user.jid,
			reply_to: click.messageId,
			content: { body: [{ type: 'message', text }] },
		},
	});
	return await done(sent, 'The person could not be told why the click did not count', n8n);
}

const done = async (work: Promise<unknown>, otherwise: string, n8n: N8n): Promise<boolean> =>
	await fallbackWhen(
		work.then(() => true),
		isFailure,
		(error) => {
			const { message, next } = failureWords(error);
			n8n.notice(`${otherwise}: ${message.replace(/\.$/, '')}. ${next}`);
			return false;
		},
	);
