import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isRecord } from '../../../zoom/values';
import { ExplainedError, fallbackWhen } from '../errors/explained';
import { neverOpened } from '../login/neverOpened';

/** What an operation can do in n8n besides returning records. */
export interface N8n {
	/** Tells the person, in the editor beside the output and in n8n's log, what they would not see in the records. */
	notice(text: string): void;
	/** The same for what is good to know; only in the editor. */
	remark(text: string): void;
	/** A line in n8n's log on the progress of a long run. */
	progress(text: string): void;
	/**
	 * Calls a link that lets another execution go on.
	 * @param answer sent as JSON
	 * @throws ExplainedError when n8n cannot be reached there
	 */
	resume(link: string, answer: IDataObject): Promise<{ readonly status: number; readonly text: string }>;
	/** Small values that this node keeps from one production execution to the next. Manual executions neither see nor change them. */
	readonly memory: IDataObject;
}

/** The n8n of one execution. */
export function n8nOf(context: IExecuteFunctions): N8n {
	const told = new Set<string>();
	const name = context.getNode().name;
	const ofThisRun: IDataObject = {};
	const hint = (message: string, type: 'info' | 'warning'): boolean => {
		if (told.has(message)) return false;
		told.add(message);
		context.addExecutionHints({ message, type, location: 'outputPane' });
		return true;
	};
	return {
		notice(text) {
			if (hint(text, 'warning')) context.logger.warn(`Zoom: ${name}: ${text}`);
		},
		remark: (text) => {
			hint(text, 'info');
		},
		progress: (text) => {
			context.logger.info(`Zoom: ${name}: ${text}`);
		},
		resume: async (link, answer) => await resume(context, link, answer),
		get memory() {
			return context.getMode() === 'manual' ? ofThisRun : context.getWorkflowStaticData('node');
		},
	};
}

const RESUME_MS = 10_000;

/** Over n8n's own address, because the execution may belong to another of its processes. */
async function resume(
	{ helpers }: IExecuteFunctions,
	link: string,
	answer: IDataObject,
): ReturnType<N8n['resume']> {
	const { origin } = new URL(link);
	const sent = helpers.httpRequest({
		method: 'POST',
		url: link,
		body: answer,
		json: true,
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: RESUME_MS,
	}) as Promise<unknown>;
	const received = await fallbackWhen(
		sent,
		() => true,
		(error) => {
			throw new ExplainedError(
				neverOpened(error)
					? `n8n could not be reached under its own address, ${origin}, so the answer was not recorded`
					: `n8n did not answer under its own address, ${origin}: the answer may have been recorded`,
				'The address is that of WEBHOOK_URL: see to it that the machine that runs n8n reaches it as well. The person can click again; one answer counts.',
				// n8n's error carries the request, and with it the link.
				error instanceof Error ? error.name : undefined,
			);
		},
	);
	const { statusCode, body } = isRecord(received) ? received : {};
	return { status: Number(statusCode), text: typeof body === 'string' ? body : JSON.stringify(body ?? '') };
}
