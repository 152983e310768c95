import { NodeApiError, NodeOperationError, type Failure, type INode, type JsonObject } from 'n8n-workflow';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomEnvironmentError,
	ZoomError,
	ZoomInvalidInputError,
	ZoomRateLimitError,
	ZoomRefusedError,
	ZoomScopeError,
	ZoomUnconfirmedError,
	ZoomUnexpectedAnswerError,
	type CredentialsFault,
} from '../../../zoom/errors';
import { excerpt } from '../../../zoom/values/excerpt';
import { isoTime } from '../../../zoom/values/time';
import { withLink } from './anchors';
import { ExplainedError } from './explained';
import { isForeign, ownFault } from './ownFault';
import { nextByStatus, REFUSALS } from './refusals';
import { uncertainAdvice } from './uncertain';

/** The only place where what went wrong with Zoom becomes what n8n shows. */

interface Explanation {
	message: string;
	/** What to do next. */
	description: string;
	failure?: Failure;
}

export const CREDENTIALS_ADVICE: Readonly<Record<CredentialsFault, string>> = {
	client:
		'Open the credential and compare Client ID and Client Secret with those of your app in the Zoom App Marketplace: page App Credentials, of a General App page Basic Information. Copy both again if the secret was regenerated.',
	account:
		'Open the credential and compare Account ID with the App Credentials page of your app in the Zoom App Marketplace. It belongs to the same app as the Client ID.',
	app: 'Open the app in the Zoom App Marketplace. Activate it on its Activation page, or add a General App to your account on its Local Test page. Its type has to fit the credential: a Server-to-Server OAuth app for Server-to-Server OAuth, a General App for OAuth2 and for a chatbot.',
	authorization: 'Open the credential and connect the account again.',
	token: 'Check in the Zoom App Marketplace that the app is still active, then run again.',
};

function explain(error: ZoomError, subject: string | undefined): Explanation {
	if (error instanceof ZoomCredentialsError) {
		return {
			message: error.message,
			description: CREDENTIALS_ADVICE[error.fault],
			failure: { cause: 'credential-invalid' },
		};
	}
	if (error instanceof ZoomScopeError) {
		const scopes = error.scopes.join('" or "');
		return {
			message: scopes ? `The Zoom app lacks the scope "${scopes}"` : error.message,
			description:
				'Add the scope to the app in the Zoom App Marketplace (Scopes page), then run again. With OAuth2, connect the account again afterwards.',
			failure: { cause: 'configuration-invalid' },
		};
	}
	const maybeDone = error.maybeCarriedOut === undefined ? undefined : uncertainAdvice(error.maybeCarriedOut);
	if (error instanceof ZoomRateLimitError) return explainLimit(error);
	if (error instanceof ZoomRefusedError) return explainRefusal(error, subject);
	if (error instanceof ZoomConnectionError) {
		return {
			message: error.message,
			description: [
				maybeDone,
				'Check the network and proxy of the machine that runs n8n, and status.zoom.us.',
			]
				.filter(Boolean)
				.join(' '),
			failure: { cause: 'temporarily-unavailable' },
		};
	}
	if (error instanceof ZoomUnexpectedAnswerError) {
		return {
			message: error.message,
			description: maybeDone ?? serverAdvice(error),
			failure: { cause: 'temporarily-unavailable' },
		};
	}
	if (error instanceof ZoomUnconfirmedError) {
		return {
			message: error.message,
			description:
				'Look in Zoom what became of it. Zoom sometimes shows a change a little later; then run again.',
		};
	}
	const stopped = error instanceof ZoomCancelledError ? 'It was stopped: run again what is missing.' : '';
	return { message: error.message, description: stopped };
}

const serverAdvice = ({ status = 0 }: ZoomUnexpectedAnswerError): string =>
	status >= 500
		? nextByStatus(status)
		: 'Often a proxy or firewall answers instead of Zoom. Check what stands between n8n and Zoom.';

function explainLimit({ message, kind, resetsAt, retryAfter }: ZoomRateLimitError): Explanation {
	const until = resetsAt === undefined ? '' : ` It ends at ${isoTime(resetsAt)}.`;
	const timed = {
		...(retryAfter !== undefined && { retryAfterMs: retryAfter }),
		...(resetsAt !== undefined && { resetsAtEpochMs: resetsAt }),
	};
	if (kind === 'daily' || kind === 'host') {
		return {
			message,
			description: `Run the items that are left after the limit has ended.${until}`,
			failure: { cause: 'quota-exhausted', ...timed },
		};
	}
	return {
		message,
		description: `Other workflows or apps use the same limits of the account. Run again later, or raise "Maximum Wait" under Options.${until}`,
		failure: { cause: 'rate-limited', ...timed },
	};
}

function explainRefusal(
	{ message, status, zoomCode, fields }: ZoomRefusedError,
	subject = 'such record',
): Explanation {
	const refusal = zoomCode === undefined ? undefined : REFUSALS[zoomCode];
	const details = excerpt(fields.map((fault) => `${fault.field}: ${fault.message}`).join('; '));
	return {
		message: refusal?.what?.(subject) ?? (details ? `${message.replace(/\.$/, '')}: ${details}` : message),
		description: refusal?.next ?? nextByStatus(status),
	};
}

/** What the message is about, unless it says so itself. A row of an output names it in a column of its own. */
function about(subject: string | undefined, message: string): string {
	if (!subject || names(message, subject)) return message;
	return `${subject.charAt(0).toUpperCase()}${subject.slice(1)}: ${message}`;
}

/** A subject ends with what tells it from others of its kind: `user ana@example.com`, `group "Sales"`. */
function names(text: string, subject: string): boolean {
	const last = subject.split(/[\s"]/).filter(Boolean).at(-1) ?? subject;
	return text.toLowerCase().includes(last.toLowerCase());
}

/** The app and its credentials are the same for every item: there the item is told after what to do. */
const isOfApp = (error: ZoomError): boolean =>
	error instanceof ZoomScopeError || error instanceof ZoomCredentialsError;

/** What happened and what to do next, for results that are rows of an output and not the failure of an item. */
export function failureWords(error: unknown, subject?: string): { message: string; next: string } {
	if (error instanceof ZoomError) {
		const { message, description } = explain(error, subject);
		return { message, next: description };
	}
	if (error instanceof ExplainedError) return { message: error.message, next: error.next };
	if (isForeign(error)) return { message: (error as Error).message, next: '' };
	return ownFault(error);
}

/** What to do about an input that cannot be used. @param field for one that a person wrote into a field */
export function inputAdvice(error: ZoomInvalidInputError, field: string): string {
	return error instanceof ZoomEnvironmentError
		? 'Correct the environment variable of the n8n process, then restart n8n.'
		: field;
}

/** @param itemIndex the input item it happened to */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
	subject?: string,
): NodeApiError | NodeOperationError {
	const at = itemIndex === undefined ? {} : { itemIndex };
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		if (itemIndex !== undefined) error.context['itemIndex'] ??= itemIndex;
		return error;
	}
	if (error instanceof ZoomInvalidInputError) {
		const advice = inputAdvice(
			error,
			'Nothing was sent to Zoom for this item. Correct the field and run it again.',
		);
		const description = withLink(advice, error);
		return new NodeOperationError(node, error.message, { ...at, description });
	}
	if (error instanceof ExplainedError) {
		const { next, refusal } = error;
		const description = withLink(next, error);
		// The operation's own words name it as far as they are about it.
		const message = error.message === refusal?.message ? about(subject, error.message) : error.message;
		if (!refusal) return new NodeOperationError(node, message, { ...at, description });
		const httpCode = refusal.status === undefined ? {} : { httpCode: String(refusal.status) };
		return new NodeApiError(node, { message: refusal.message }, { ...at, message, description, ...httpCode });
	}
	if (isForeign(error)) return new NodeOperationError(node, error as Error, at);
	if (!(error instanceof ZoomError)) {
		const { message, next } = ownFault(error);
		const description = withLink(next, error);
		return new NodeOperationError(node, about(subject, message), { ...at, description });
	}
	const { message, description, failure } = explain(error, subject);
	const ofApp = isOfApp(error);
	const item = ofApp && subject && !names(message, subject) ? ` It happened with: ${subject}.` : '';
	const support = error.trackingId ? ` Zoom’s tracking ID: ${error.trackingId}.` : '';
	const plain: JsonObject = {
		message: error.message,
		...(error.zoomCode !== undefined && { zoomCode: error.zoomCode }),
	};
	return new NodeApiError(node, plain, {
		...at,
		message: ofApp ? message : about(subject, message),
		description: withLink(`${description}${item}${support}`, error),
		...(error.status !== undefined && { httpCode: String(error.status) }),
		...(failure && { failure }),
	});
}
