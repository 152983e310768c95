import { NodeOperationError, type INode, type NodeApiError } from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { type EventsFault, ZoomEventsError } from '../../../zoom/events/model/errors';
import { withLink } from '../errors/anchors';
import { ownFault } from '../errors/ownFault';
import { inputAdvice, toNodeError } from '../errors/nodeErrors';

const ADVICE: Readonly<Record<EventsFault, string>> = {
	dropped:
		'Choose fewer events, make the workflow faster, or raise "Executions at Once" and "Maximum Queue Size" under Options. Zoom does not send the events again.',
	failed:
		'This is a fault of the Zoom Event Trigger: report it with the version of the package and the names of the events. Look in Zoom for what happened in that time.',
	stopped:
		'Zoom does not send the events again: look in Zoom for what happened in that time. With a Redis, or more time to stop (N8N_GRACEFUL_SHUTDOWN_TIMEOUT), fewer events are lost.',
	replaced:
		'Zoom keeps one connection for each subscription. Look for another n8n, another active program or a test that uses the same subscription ID, or create a subscription of its own for this n8n. Meanwhile this trigger waits and tries again from time to time.',
	unanswered:
		'Zoom does not send the events again: look in Zoom for what happened in that time. Give the app the scopes it lacks, or filter by meetings or hosts when there is too much to ask for.',
	skipped:
		'Everything else was looked up. Check in Zoom whether those named still exist and whether the role behind the app may see them, and look there for what happened in that time. With "Emit Connection Events" the "backfill" item names all of them, each with a next step.',
	unknown:
		'Bring Redis back. If the other process still listens, nothing is lost; if it is gone too, this one takes over within 15 seconds, and reports the gap.',
	internal:
		'This is a fault of the Zoom nodes, not of your workflow: report it at github.com/n8n-nodes-zoom-automation/n8n-nodes-zoom-automation/issues with the version of the package. The trigger goes on where it can.',
	refused:
		'Compare the subscription ID with the endpoint URL on the page of the app’s Event Subscription (method WebSocket) in the Zoom App Marketplace, and check that the app is activated.',
};

/** A fault of ours has what a report about it needs. */
function adviceOn({ fault, cause }: ZoomEventsError): string {
	if (fault !== 'internal' || cause === undefined) return ADVICE[fault];
	return `${ownFault(cause).next} The trigger goes on where it can.`;
}

/** What went wrong with listening, as n8n shows it. */
export function toTriggerError(node: INode, error: unknown): NodeApiError | NodeOperationError {
	if (error instanceof ZoomEventsError) {
		return new NodeOperationError(node, error.message, {
			description: withLink(adviceOn(error), error),
		});
	}
	if (error instanceof ZoomInvalidInputError) {
		return new NodeOperationError(node, error.message, {
			description: withLink(inputAdvice(error, 'Correct the field in the node or in its credential.'), error),
		});
	}
	// What nobody foresaw gets its words at the one boundary for it.
	return toNodeError(node, error);
}

/** Where an activation fails, n8n shows the message and nothing else: so what to do next stands in it. */
export function toActivationError(node: INode, error: unknown): NodeApiError | NodeOperationError {
	const failure = toTriggerError(node, error);
	const { message, description } = failure;
	if (description && !message.includes(description)) {
		failure.message = `${message.replace(/\.$/, '')}. ${description}`;
	}
	return failure;
}
