import type { BulkRun } from '../../adapter/kit';
import { ExplainedError, rephraseRefusals } from '../../adapter/kit';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { questionCard, type CardButton } from '../../../zoom/chat/card';
import { writeAnswer } from '../../../zoom/chat/cardAnswer';
import type { ChatText } from '../../../zoom/chat/messageText';
import { textOf } from '../../../zoom/values';
import { conversationSubject, inConversation, type Chosen } from '../shared/conversation';
import { CARD_REFUSALS } from './cardRefusals';
import { BY_CARD } from './fromCard';

export interface Answer {
	readonly label: string;
	readonly approved: boolean;
}

export interface Question {
	readonly where: Chosen & { readonly userId: string };
	readonly title: string;
	readonly text: ChatText;
	readonly answers: readonly Answer[];
	/** Emails or IDs of those who may answer; empty: whoever sees it. */
	readonly people: readonly string[];
	/** Whether the card has links beside its buttons. */
	readonly withLinks: boolean;
}

type Tools = Pick<BulkRun, 'zoom' | 'waiting' | 'chatbot'>;

/** Sends a question as a card of the chatbot. @throws ZoomError; ZoomInvalidInputError for what contradicts itself */
export async function sendCard(question: Question, { zoom, waiting, chatbot }: Tools): Promise<void> {
	const { where, title, text, answers, withLinks } = question;
	const bot = await chatbot();
	const { toJid, userJid } = await placeOf(question, zoom);
	const people = await peopleOf(question, toJid, zoom);
	if (withLinks && question.people.length > 0) {
		throw new ZoomInvalidInputError(
			'"Add Links to Card" lets everybody answer who sees the card, so it cannot be used with "Only These People"',
			'Add Links to Card',
		);
	}
	const buttons = answers.map(({ label, approved }): CardButton => {
		const address = waiting.resumeUrl({ approved: String(approved), by: BY_CARD });
		const value = bot.seal(writeAnswer({ address, people }));
		return { text: label, value, style: approved ? 'Primary' : 'Danger' };
	});
	const links = answers.map(({ label, approved }) => ({
		label: `${label} in the browser`,
		address: waiting.resumeUrl({ approved: String(approved) }),
	}));
	await rephraseRefusals(conversationSubject(where), CARD_REFUSALS, async () => {
		await bot.request('POST /im/chat/messages', {
			body: {
				robot_jid: bot.robotJid,
				account_id: bot.accountId,
				to_jid: toJid,
				user_jid: userJid,
				content: questionCard(title, text, buttons, withLinks ? links : []),
			},
		});
	});
}

/** Where the card goes, and on whose behalf: chatbots know both by JIDs alone. */
async function placeOf(
	{ where }: Question,
	zoom: Tools['zoom'],
): Promise<{ readonly toJid: string; readonly userJid: string }> {
	const { userId, conversation, channelId, contact } = where;
	return await inConversation(where, async () => {
		if (conversation === 'person') {
			const jid = await jidOf(contact, zoom);
			return { toJid: jid, userJid: jid };
		}
		const channel = await zoom.request('GET /chat/users/{userId}/channels/{channelId}', {
			userId,
			channelId,
		});
		return { toJid: jidIn(channel, `channel ${channelId}`), userJid: await jidOf(userId, zoom) };
	});
}

/** A card for one person is that person's to answer. */
async function peopleOf({ where, people }: Question, toJid: string, zoom: Tools['zoom']): Promise<string[]> {
	if (where.conversation === 'person') return [toJid.toLowerCase()];
	const jids = await Promise.all(
		people.map(
			async (person) =>
				await rephraseRefusals(`user ${person}`, { 1001: NOBODY }, async () => await jidOf(person, zoom)),
		),
	);
	return jids.map((jid) => jid.toLowerCase());
}

const NOBODY = {
	what: (subject: string) => `Zoom knows no ${subject} in this account`,
	next: 'Correct "Only These People". Nothing was sent.',
};

const jidOf = async (userId: string, zoom: Tools['zoom']): Promise<string> =>
	jidIn(await zoom.request('GET /users/{userId}', { userId }), `user ${userId}`);

/** @throws ExplainedError where Zoom tells none */
function jidIn(found: Readonly<Record<string, unknown>>, subject: string): string {
	const jid = textOf(found['jid']);
	if (jid === '') {
		throw new ExplainedError(
			`Zoom gives no chat address (JID) for ${subject}, so a chatbot cannot write there`,
			'A person has one after accepting the invitation to Zoom and signing in once. Nothing was sent.',
			undefined,
		);
	}
	return jid;
}
