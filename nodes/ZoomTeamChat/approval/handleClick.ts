import {
	ExplainedError,
	failureWords,
	fallbackWhen,
	isFailure,
	type Chatbot,
	type N8n,
} from '../../adapter/kit';
import { answeredCard } from '../../../zoom/chat/card';
import { mayAnswer, readAnswer, type CardAnswer } from '../../../zoom/chat/cardAnswer';
import type { CardClick } from '../../../zoom/chat/cardClick';
import { verdictOn } from './n8nAnswer';

interface Tools {
	readonly bot: Chatbot;
	readonly n8n: N8n;
}

/** What became of a click. */
type Outcome =
	/** The workflow goes on with it. */
	| 'recorded'
	/** It was answered before, or its time is over. */
	| 'closed'
	/** By somebody who was not asked, or is of another account. */
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
	const answer = isOf(tools.bot, click) ? readAnswer(tools.bot.open(click.value)) : undefined;
	if (!answer) return told('unknown');
	const approved = new URL(answer.address).searchParams.get('approved') === 'true';
	if (!mayAnswer(answer, user.jid, isColleague(tools.bot, click))) {
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

/** Whether the card is one of this chatbot. */
const isOf = ({ robotJid }: Chatbot, click: CardClick): boolean =>
	click.robotJid.toLowerCase() === robotJid.toLowerCase();

/** Channels may have people of other accounts. */
const isColleague = ({ accountId }: Chatbot, click: CardClick): boolean => click.accountId === accountId;

/** How often to ask again while the workflow is busy: it may not wait yet, or go on with another answer. It counts one at most. */
const TRIES = 4;
const PAUSE_MS = 1_000;
const UNAUTHORIZED = 401;
const CONFLICT = 409;

/** @returns false when the workflow does not wait any more */
async function record({ address }: CardAnswer, { user }: CardClick, { bot, n8n }: Tools): Promise<boolean> {
	for (let tries = 1; ; tries++) {
		const answer = await n8n.resume(address, { name: user.name, userId: user.id });
		const verdict = verdictOn(answer);
		if (verdict === 'recorded') return true;
		if (verdict === 'closed') return false;
		if (verdict === 'refused') throw refusedByN8n(answer.status, address);
		if (tries === TRIES) {
			if (answer.status === CONFLICT) return false;
			throw refusedByN8n(answer.status, address);
		}
		await bot.sleep(PAUSE_MS);
	}
}

function refusedByN8n(status: number, address: string): ExplainedError {
	if (status === UNAUTHORIZED || status >= 500) {
		return new ExplainedError(
			`n8n did not take the answer (HTTP ${status})`,
			status === UNAUTHORIZED
				? 'The card was sent by another n8n, before the encryption key or signing secret of this n8n was changed, or a proxy asks for a login. Let n8n’s waiting webhooks pass the proxy, or send the question again.'
				: 'Look into n8n’s log. The person can click again.',
			undefined,
		);
	}
	return new ExplainedError(
		`What answers at ${new URL(address).origin} is not the n8n that waits (HTTP ${status}), so the answer was not recorded`,
		'The address is that of WEBHOOK_URL: it has to lead to this n8n, without a login page or a redirect before it. Then the person can click again.',
		undefined,
	);
}

const called = ({ user }: CardClick): string => user.name || 'Sorry';

/** The answer counts, whatever becomes of the card. @returns whether Zoom took the change */
async function update(click: CardClick, { bot, n8n }: Tools): Promise<boolean> {
	const { messageId: message_id, label } = click;
	const changed = bot.request('PUT /im/chat/messages/{message_id}', {
		message_id,
		body: {
			robot_jid: bot.robotJid,
			account_id: bot.accountId,
			user_jid: click.user.jid,
			content: answeredCard(click.card, `${label} – ${click.user.name}`),
		},
	});
	return await done(changed, 'The answer was recorded, but the card still shows its buttons', n8n);
}

/** In the thread of the card. @returns whether Zoom took the message */
async function tell(click: CardClick, text: string, { bot, n8n }: Tools): Promise<boolean> {
	const sent = bot.request('POST /im/chat/messages', {
		body: {
			robot_jid: bot.robotJid,
			account_id: bot.accountId,
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
