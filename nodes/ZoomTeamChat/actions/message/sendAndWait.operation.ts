import { WAIT_INDEFINITELY } from 'n8n-workflow';
import {
	defineBulkOperation,
	field,
	requiredWhereShown,
	shownWhen,
	type BulkRun,
} from '../../../adapter/kit';
import { withLinks } from '../../../../zoom/chat/links';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import {
	conversationFields,
	conversationOf,
	conversationSubject,
	inConversation,
	type Chosen,
	type Conversation,
} from '../../shared/conversation';
import { sendCard, type Answer } from '../../approval/sendCard';
import { textFields, writtenText, type Written } from './fields';

const MINUTE_MS = 60_000;
const MAX_MINUTES = 366 * 24 * 60;

const label = (displayName: string, initial: string) =>
	requiredWhereShown(
		field.text({
			displayName,
			description: `The words of the link or button, such as "${initial}"`,
			default: initial,
		}),
	);

export const sendAndWait = defineBulkOperation({
	name: 'Send and Wait for Approval',
	// n8n knows by this value that the links have to be checked.
	value: 'sendAndWait',
	action: 'Send a message and wait for approval',
	description:
		'Send one message with links, or one card with buttons, to approve or disapprove; the workflow waits for the answer',
	parameters: {
		...conversationFields('Send To'),
		...textFields,
		answerWith: field.options({
			displayName: 'Answer With',
			description: 'How people answer. Buttons need a chatbot, and a workflow that handles the clicks.',
			options: [
				{
					name: 'Buttons on a Card',
					value: 'card',
					description: 'A card of a chatbot, answered in the chat',
				},
				{ name: 'Links', value: 'links', description: 'Links that open a page of n8n in the browser' },
			],
			default: 'links',
		}),
		approvalType: field.options({
			displayName: 'Type of Approval',
			description: 'Whether the person can approve only, or also disapprove',
			options: [
				{ name: 'Approve and Disapprove', value: 'double' },
				{ name: 'Approve Only', value: 'single' },
			],
			default: 'double',
		}),
		approveLabel: label('Approve Label', 'Approve'),
		disapproveLabel: shownWhen({ approvalType: ['double'] }, label('Disapprove Label', 'Disapprove')),
		cardTitle: shownWhen(
			{ answerWith: ['card'] },
			field.text({
				displayName: 'Card Title',
				description: 'The heading of the card, such as "Approval needed"',
				default: 'Approval needed',
			}),
		),
	},
	options: {
		cardLinks: field.boolean({
			displayName: 'Add Links to Card',
			description:
				'Whether the card has links to a page of n8n below its buttons, for when clicks do not reach n8n. Whoever sees the card can use them.',
		}),
		limitWaitTime: field.number({
			displayName: 'Limit Wait Time (Minutes)',
			fraction: true,
			description:
				'How long to wait at most. After that the workflow goes on with the items it had, without an answer.',
			default: 45,
			min: 0,
			max: MAX_MINUTES,
		}),
		onlyPeople: field.textList({
			displayName: 'Only These People',
			description:
				'Emails of those whose click on a card in a channel counts, separated by commas. If empty, everybody in the channel can answer.',
			placeholder: 'e.g. ana@example.com, ben@example.com',
		}),
	},
	optionalRoutes: {
		'GET /users/{userId}': ['answerWith'],
		'GET /chat/users/{userId}/channels/{channelId}': ['answerWith'],
		'POST /im/chat/messages': ['answerWith'],
	},
	readsFieldsOnce: true,
	subject: conversationSubject,
	async executeAll(calls, { zoom, waiting, chatbot }) {
		const [first] = calls;
		if (!first) return [];
		const { values, options } = first;
		const conversation = conversationOf(values);
		const answers = [{ label: labelled('Approve', values.approveLabel), approved: true }];
		if (values.approvalType === 'double') {
			const second = labelled('Disapprove', values.disapproveLabel);
			if (second === answers[0]?.label) {
				throw new ZoomInvalidInputError(
					'"Approve Label" and "Disapprove Label" are the same, so nobody could tell the answers apart',
					'Disapprove Label',
				);
			}
			answers.push({ label: second, approved: false });
		}
		const { limitWaitTime, onlyPeople: people = [], cardLinks = false } = options;
		const tools = { zoom, waiting, chatbot };
		if (values.answerWith === 'card') {
			const title = values.cardTitle || values.approveLabel;
			await sendCard(
				{ where: values, title, text: writtenText(values), answers, people, withLinks: cardLinks },
				tools,
			);
		} else {
			await sendLinks({ ...values, to: conversation }, answers, tools);
		}
		await waiting.until(
			limitWaitTime === undefined ? WAIT_INDEFINITELY : new Date(zoom.now() + limitWaitTime * MINUTE_MS),
		);
		// What comes out when nobody answers in time.
		return calls.map(({ item, input }) => ({ item, output: input.json }));
	},
});

async function sendLinks(
	values: Written & Chosen & { readonly userId: string; readonly to: Conversation },
	answers: readonly Answer[],
	{ zoom, waiting }: Pick<BulkRun, 'zoom' | 'waiting'>,
): Promise<void> {
	const links = answers.map(({ label: shown, approved }) => ({
		label: shown,
		address: waiting.resumeUrl({ approved: String(approved) }),
	}));
	const text = withLinks(writtenText(values), links);
	const { userId, to } = values;
	await inConversation(values, async () => {
		const body = { ...text, ...to };
		await zoom.request('POST /chat/users/{userId}/messages', { userId, body });
	});
}

/** @throws ZoomInvalidInputError: an answer without a text cannot be given */
function labelled(of: string, text: string): string {
	// Invisible characters alone are a button with nothing on it.
	if (!/[^\p{C}\p{Z}]/u.test(text)) throw new ZoomInvalidInputError(`"${of} Label" is empty`, `${of} Label`);
	return text;
}
