import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { createFilter } from '../../../zoom/events/model/filter';
import type { ZoomEvent } from '../../../zoom/events/model/envelope';
import { readWebhook, type WebhookVerdict } from '../../../zoom/events/model/webhook';
import { eventItem } from './eventItem';
import { DEFAULTS, deduplicate, eventParameters, filterOf, readParameters, scopeOf } from './eventParameters';
import { credentialTypeOf, toAuthentication } from '../login/authentication';
import { appCredentials } from '../login/fieldsOfCredential';
import { collection } from '../kit/parameters';
import { zoomSdk } from '../login/sdk';

export const webhookParameters = {
	...eventParameters,
	options: collection({ displayName: 'Options', placeholder: 'Add option' }, { deduplicate }),
};

/** Of n8n's HTTP server, as far as it is needed here. */
interface Response {
	status(code: number): { json(body: object): void };
}

const REFUSED: Readonly<
	Record<Extract<WebhookVerdict, { kind: 'refused' }>['why'], readonly [number, string]>
> = {
	signature: [401, 'The signature does not fit the secret token'],
	timestamp: [401, 'The time stamp is too far from now'],
	body: [400, 'The body is not an event of Zoom'],
};

/**
 * One call of Zoom's webhook. Whatever the workflow does with it later, Zoom has its answer at once: it waits for 3 s
 * only, and repeats what is not answered with 200.
 */
export async function receiveWebhook(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const authentication = toAuthentication(context.getNodeParameter('authentication', 'serverToServer'));
	const data = await context.getCredentials(credentialTypeOf(authentication));
	const secretToken = typeof data['webhookSecretToken'] === 'string' ? data['webhookSecretToken'].trim() : '';
	const headers = context.getHeaderData();
	const header = (name: string): string => (typeof headers[name] === 'string' ? headers[name] : '');
	const receivedAt = Date.now();
	const verdict = readWebhook(
		{
			rawBody: (context.getRequestObject() as { rawBody?: Buffer }).rawBody ?? Buffer.alloc(0),
			signature: header('x-zm-signature'),
			timestamp: header('x-zm-request-timestamp'),
		},
		secretToken,
		receivedAt,
	);
	if (verdict.kind === 'refused') return refuse(context, verdict.why, secretToken === '');
	if (verdict.kind === 'challenge') return { webhookResponse: verdict.answer };
	const item = await itemFor(context, { ...verdict.envelope, receivedAt }, appCredentials(data));
	return item ? { workflowData: [[item]] } : { webhookResponse: { received: true } };
}

/** Undefined: the workflow does not want it, or has had it. */
async function itemFor(
	context: IWebhookFunctions,
	event: ZoomEvent,
	credentials: ReturnType<typeof appCredentials>,
): Promise<INodeExecutionData | undefined> {
	const values = readParameters(context, webhookParameters);
	const filter = filterOf(values);
	if (!createFilter(filter)(event)) return undefined;
	if (values.options.deduplicate ?? DEFAULTS.deduplicate) {
		// As the socket's trigger with the same filter in the same workflow.
		const scope = scopeOf(context.getWorkflow().id, filter);
		if (!(await zoomSdk().events.isFirst(credentials, scope, event))) return undefined;
	}
	return eventItem(event, values.simplify);
}

function refuse(
	context: IWebhookFunctions,
	why: keyof typeof REFUSED,
	withoutSecret: boolean,
): IWebhookResponseData {
	const [status, message] = REFUSED[why];
	const error = withoutSecret ? 'The credential of the trigger has no webhook secret token' : message;
	const response = context.getResponseObject() as unknown as Response;
	response.status(status).json({ error });
	return { noWebhookResponse: true };
}
