import type {
	ICredentialDataDecryptedObject,
	IHookFunctions,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { createFilter } from '../../../zoom/events/model/filter';
import type { ZoomEvent } from '../../../zoom/events/model/envelope';
import { MAX_WINDOW_MS, readWebhook, type RefusedReason } from '../../../zoom/events/model/webhook';
import { toActivationError } from './eventErrors';
import { eventItem } from './eventItem';
import { DEFAULTS, deduplicate, eventParameters, filterOf, readParameters, scopeOf } from './eventParameters';
import { credentialTypeOf, toAuthentication } from '../login/authentication';
import { appCredentials } from '../login/fieldsOfCredential';
import { collection, number } from '../kit/parameters';
import { zoomSdk } from '../login/sdk';
import { textOf } from '../../../zoom/values';

const MINUTES = 5;

export const webhookParameters = {
	...eventParameters,
	options: collection(
		{ displayName: 'Options', placeholder: 'Add Option' },
		{
			deduplicate,
			oldestCall: number({
				displayName: 'Oldest Call (Minutes)',
				fraction: true,
				description:
					'How old a call from Zoom may be. Older ones are refused, because they may be copies that somebody else sends. Zoom repeats unanswered calls for 85 minutes: raise this if n8n’s log says that repeated calls were refused.',
				default: MINUTES,
				min: 1,
				max: MAX_WINDOW_MS / 60_000,
			}),
		},
	),
};

/** Of n8n's HTTP server, as far as it is needed here. */
interface Response {
	status(code: number): { json(body: object): void };
}

const REFUSED: Readonly<Record<RefusedReason, readonly [number, string]>> = {
	signature: [401, 'The signature does not fit the secret token'],
	timestamp: [401, 'The time stamp is too far from now'],
	body: [400, 'The body is not an event of Zoom'],
};

const secretIn = (data: ICredentialDataDecryptedObject): string => textOf(data['webhookSecretToken']).trim();

/**
 * Whether the trigger can take calls at all, when the workflow is activated or waits for a test: otherwise each call would be
 * refused, where nobody looks.
 * @throws NodeApiError, NodeOperationError
 */
export async function checkWebhook(context: IHookFunctions): Promise<void> {
	try {
		readParameters(context, webhookParameters);
		const authentication = toAuthentication(context.getNodeParameter('authentication', 'serverToServer'));
		const data = await context.getCredentials(credentialTypeOf(authentication));
		const secretToken = secretIn(data);
		if (secretToken === '')
			throw new ZoomInvalidInputError(
				'The Webhook Secret Token of the credential is missing: copy it from the Access (or Feature) page of the app in the Zoom App Marketplace',
				'webhookSecretToken',
			);
		if (!/^[\x21-\x7e]+$/.test(secretToken))
			throw new ZoomInvalidInputError(
				'The Webhook Secret Token of the credential contains a space or a character that Zoom never uses: copy it again',
				'webhookSecretToken',
			);
		// Of a Redis that is malformed it tells as well.
		zoomSdk().notes(appCredentials(data));
	} catch (error) {
		throw toActivationError(context.getNode(), error);
	}
}

/**
 * One call of Zoom's webhook. Whatever the workflow does with it later, Zoom has its answer at once: it waits for 3 s
 * only, and repeats what is not answered with 200.
 */
export async function receiveWebhook(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const authentication = toAuthentication(context.getNodeParameter('authentication', 'serverToServer'));
	const data = await context.getCredentials(credentialTypeOf(authentication));
	const secretToken = secretIn(data);
	const headers = context.getHeaderData();
	const header = (name: string): string => (typeof headers[name] === 'string' ? headers[name] : '');
	const values = readParameters(context, webhookParameters);
	const receivedAt = Date.now();
	const verdict = readWebhook(
		{
			rawBody: (context.getRequestObject() as { rawBody?: Buffer }).rawBody ?? Buffer.alloc(0),
			signature: header('x-zm-signature'),
			timestamp: header('x-zm-request-timestamp'),
		},
		secretToken,
		receivedAt,
		(values.options.oldestCall ?? MINUTES) * 60_000,
	);
	const credentials = appCredentials(data);
	if (verdict.kind === 'refused') {
		zoomSdk().events.refused(credentials, verdict.why);
		return refuse(context, verdict.why, secretToken === '');
	}
	if (verdict.kind === 'challenge') return { webhookResponse: verdict.answer };
	const item = await itemFor(context, values, { ...verdict.envelope, receivedAt }, credentials);
	return item ? { workflowData: [[item]] } : { webhookResponse: { received: true } };
}

/** Undefined: the workflow does not want it, or has had it. */
async function itemFor(
	context: IWebhookFunctions,
	values: ReturnType<typeof readParameters<typeof webhookParameters>>,
	event: ZoomEvent,
	credentials: ReturnType<typeof appCredentials>,
): Promise<INodeExecutionData | undefined> {
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
	// It is signed, so it is Zoom's own: the person may want it all the same.
	if (why === 'timestamp')
		context.logger.warn(
			'Zoom Webhook Trigger refused a call that is signed and too old. Where Zoom repeats calls with their first time, "Oldest Call" of the trigger lets them in',
		);
	const response = context.getResponseObject() as unknown as Response;
	response.status(status).json({ error });
	return { noWebhookResponse: true };
}
