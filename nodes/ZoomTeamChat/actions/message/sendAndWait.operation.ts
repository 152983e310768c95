import { WAIT_INDEFINITELY } from 'n8n-workflow';
import { defineBulkOperation, field, requiredWhereShown, shownWhen } from '../../../adapter/kit';
import { withLinks } from '../../../../zoom/chat/links';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import {
	conversationFields,
	conversationOf,
	conversationSubject,
	inConversation,
} from '../../shared/conversation';
import { textFields, writtenText } from './fields';

const MINUTE_MS = 60_000;
const MAX_MINUTES = 366 * 24 * 60;

const label = (displayName: string, initial: string) =>
	requiredWhereShown(
		field.text({
			displayName,
			description: `The words of the link, such as "${initial}"`,
			default: initial,
		}),
	);

export const sendAndWait = defineBulkOperation({
	name: 'Send and Wait for Approval',
	// n8n knows by this value that the links have to be checked.
	value: 'sendAndWait',
	action: 'Send a message and wait for approval',
	description:
		'Send one message with links to approve or disapprove; the workflow waits until somebody follows one and confirms',
	parameters: {
		...conversationFields('Send To'),
		...textFields,
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
	},
	options: {
		limitWaitTime: field.number({
			displayName: 'Limit Wait Time (Minutes)',
			description:
				'How long to wait at most. After that the workflow goes on with the items it had, without an answer.',
			default: 45,
			min: 0,
			max: MAX_MINUTES,
		}),
	},
	readsFieldsOnce: true,
	subject: conversationSubject,
	async executeAll(calls, { zoom, waiting }) {
		const [first] = calls;
		if (!first) return [];
		const { values, options } = first;
		const conversation = conversationOf(values);
		const answers = [{ label: labelled('Approve', values.approveLabel), approved: 'true' }];
		if (values.approvalType === 'double') {
			answers.push({ label: labelled('Disapprove', values.disapproveLabel), approved: 'false' });
		}
		const links = answers.map(({ label: shown, approved }) => ({
			label: shown,
			address: waiting.resumeUrl({ approved }),
		}));
		const text = withLinks(writtenText(values), links);
		const { userId } = values;
		await inConversation(values, async () => {
			const body = { ...text, ...conversation };
			await zoom.request('POST /chat/users/{userId}/messages', { userId, body });
		});
		const { limitWaitTime } = options;
		await waiting.until(
			limitWaitTime === undefined ? WAIT_INDEFINITELY : new Date(zoom.now() + limitWaitTime * MINUTE_MS),
		);
		// What comes out when nobody answers in time.
		return calls.map(({ item, input }) => ({ item, output: input.json }));
	},
});

/** @throws ZoomInvalidInputError: a link without a text cannot be followed */
function labelled(of: string, text: string): string {
	if (text === '') throw new ZoomInvalidInputError(`"${of} Label" is empty`, `${of} Label`);
	return text;
}
