import type { N8nClient, SavedItem, SavedWorkflow } from './n8n/client';
import { distinctEmails, type Employee, type HrSource } from './hr/source';
import { readReport, readSync, type Outcome, type ReportResult, type SyncResult } from './outcome';
import {
	outputOf,
	readTemplate,
	resultOf,
	runToEnd,
	templateFiles,
	USAGE_REPORT,
	USER_SYNC,
	withCredential,
	withParameters,
} from './templates';
import { CHATBOT_TYPE, CREDENTIAL_TYPE } from './account';
import type { Zoom } from './zoom';
import { say } from '../scripts/step';

/** The tag of what was imported, in n8n's list of workflows. */
const TAG = 'Zoom';

export interface Imported {
	readonly userSync: SavedWorkflow;
	readonly usageReport: SavedWorkflow;
	readonly credential: SavedItem;
	/** How many templates there are, those two among them. */
	readonly count: number;
}

/**
 * Does what a person does first: saves the credential, imports the templates, puts the credential into them.
 * @throws Error when a template that the demo runs is not there
 */
export async function importAll(
	client: N8nClient,
	{ fields, chatbotFields }: Pick<Zoom, 'fields' | 'chatbotFields'>,
	hr: Pick<HrSource, 'url'>,
): Promise<Imported> {
	const credential = await client.createCredential('Zoom', CREDENTIAL_TYPE, { ...fields });
	const chatbot =
		chatbotFields && (await client.createCredential('Zoom chatbot', CHATBOT_TYPE, { ...chatbotFields }));
	const tag = await client.createTag(TAG);
	const saved = new Map<string, SavedWorkflow>();
	for (const file of templateFiles()) {
		const template = readTemplate(file);
		const ready =
			file === USER_SYNC.file ? withParameters(template, USER_SYNC.hrNode, { url: hr.url }) : template;
		saved.set(file, await client.createWorkflow(withCredential(ready, credential, chatbot), [tag]));
	}
	const imported = (file: string): SavedWorkflow => {
		const workflow = saved.get(file);
		if (!workflow) throw new Error(`There is no templates/${file}.`);
		return workflow;
	};
	return {
		credential,
		userSync: imported(USER_SYNC.file),
		usageReport: imported(USAGE_REPORT.file),
		count: saved.size,
	};
}

async function sync(
	client: N8nClient,
	workflow: SavedWorkflow,
	again: boolean,
	signal: AbortSignal,
): Promise<SyncResult> {
	say(`- Running "${workflow.name}"${again ? ' once more: nothing is left to do' : ''}`);
	return readSync(resultOf(await runToEnd(client, workflow, signal), USER_SYNC.lastNode));
}

async function report(
	client: N8nClient,
	workflow: SavedWorkflow,
	signal: AbortSignal,
): Promise<ReportResult> {
	say(`- Running "${workflow.name}"`);
	const execution = await runToEnd(client, workflow, signal);
	const totals = resultOf(execution, USAGE_REPORT.lastNode);
	const hosts = USAGE_REPORT.hostNodes.flatMap((node) => outputOf(execution, node));
	return readReport(totals, hosts.filter(({ json }) => json['id']).length);
}

/** What the simulator holds, compared with the HR source. */
async function inspect(zoom: Zoom, people: readonly string[]): Promise<Pick<Outcome, 'simulator'>> {
	if (!zoom.control) return {};
	const { tokens } = await zoom.control.counters();
	const users = (await zoom.control.users()).map(({ email }) => email.toLowerCase());
	const missing = people.filter((email) => !users.includes(email));
	const unexpected = users.filter((email) => !people.includes(email) && !zoom.before.has(email));
	const twice = users.length - new Set(users).size;
	return {
		simulator: {
			tokenRequests: tokens.total,
			missing: missing.length,
			unexpected: unexpected.length + twice,
		},
	};
}

/** Runs the imported templates: provisioning so many times, then the report. */
export async function runAll(
	client: N8nClient,
	{ userSync, usageReport }: Imported,
	zoom: Zoom,
	employees: readonly Employee[],
	times: number,
	signal: AbortSignal,
): Promise<Outcome> {
	const people = distinctEmails(employees);
	const syncs: SyncResult[] = [];
	for (let run = 0; run < times; run++) syncs.push(await sync(client, userSync, run > 0, signal));
	return {
		...(times > 0 ? { hr: { lines: employees.length, people: people.length } } : {}),
		syncs,
		report: await report(client, usageReport, signal),
		...(await inspect(zoom, people)),
	};
}
