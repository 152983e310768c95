import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { textOrNumber } from '../../../zoom/values';

/** How an execution waits for somebody's answer. */
export interface Waiting {
	/** A link that lets the waiting execution go on, signed with its parameters. */
	resumeUrl(parameters: Readonly<Record<string, string>>): string;
	/** Lets the execution wait after this node, until a link is followed or the time has come. */
	until(time: Date): Promise<void>;
}

/** In a link: which run of the node asks. In a loop n8n's own links are the same for every run. */
const RUN = 'run';

export const waitingOf = (context: IExecuteFunctions): Waiting => ({
	resumeUrl: (parameters) =>
		context.getSignedResumeUrl({
			...parameters,
			[RUN]: textOrNumber(context.evaluateExpression('{{ $runIndex }}', 0)),
		}),
	until: async (time) => {
		await context.putExecutionToWait(time);
	},
});

/** Whether the link that was called belongs to the question that waits now, and not to one before it in a loop. */
export function isCurrentQuestion(context: IWebhookFunctions): boolean {
	const { [RUN]: run } = context.getQueryData() as Record<string, unknown>;
	// Sent by a version that did not number them.
	if (run === undefined) return true;
	const name = JSON.stringify(context.getNode().name);
	// n8n takes the waiting run out of its list before it calls the node.
	return textOrNumber(context.evaluateExpression(`{{ $node[${name}].runIndex + 1 }}`)) === run;
}
