import type { IDataObject, IWebhookDescription, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { textOf } from '../../../zoom/values';
import { isCurrentQuestion } from '../../adapter/kit';
import { BY_CARD, NOT_RECORDED, RECORDED } from './fromCard';
import { closedPage, confirmationPage, recordedPage } from './pages';

/**
 * Where the links of a message lead. n8n checks the signature of each, and that the workflow still waits, before it calls us.
 * Opening a link answers nothing: chats and mail scanners open links by themselves. Whoever presses the button does.
 */

const webhook = (httpMethod: 'GET' | 'POST'): IWebhookDescription => ({
	name: 'default',
	httpMethod,
	responseMode: 'onReceived',
	responseData: '',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
});

export const APPROVAL_WEBHOOKS: IWebhookDescription[] = [webhook('GET'), webhook('POST')];

/** What the workflow goes on with is that of n8n's own nodes: `{ data: { approved: true } }`. */
export async function receiveAnswer(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { approved, by } = context.getQueryData() as { approved?: unknown; by?: unknown };
	const isApproval = approved === 'true';
	// Express's types are n8n's own, not the package's.
	const { method } = context.getRequestObject() as { method?: string };
	// The address is signed as a whole: only who opened a button of a card has one with this in it.
	const isByCard = by === BY_CARD && method === 'POST';
	if (!isCurrentQuestion(context)) return { webhookResponse: isByCard ? NOT_RECORDED : closedPage() };
	if (isByCard) return fromCard(isApproval, context.getBodyData());
	if (method !== 'POST') {
		const name = isApproval ? 'approveLabel' : 'disapproveLabel';
		const label = textOf(context.getNodeParameter(name, isApproval ? 'Approve' : 'Disapprove'));
		const question = textOf(context.getNodeParameter('message', ''));
		return await Promise.resolve({ webhookResponse: confirmationPage(question, label) });
	}
	return await Promise.resolve({
		webhookResponse: recordedPage(),
		workflowData: [[{ json: { data: { approved: isApproval } } }]],
	});
}

const fromCard = (approved: boolean, { name, userId }: IDataObject): IWebhookResponseData => ({
	webhookResponse: RECORDED,
	workflowData: [
		[{ json: { data: { approved, answeredBy: { name: textOf(name), userId: textOf(userId) } } } }],
	],
});
