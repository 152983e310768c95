import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { ServerToServerFields } from '../../../demo/account';
import type { Execution, SavedItem, SavedWorkflow, WorkflowTemplate } from '../../../demo/n8n/client';
import { failureOf, outputOf, withCredential, withParameters } from '../../../demo/templates';
import { executionsOf, publish, until, type Listed } from '../../support/published';
import { logIn, type Caller } from '../../simulator/support/caller';
import { madeReady } from './ready';
import type { Stage } from './stage';

/** Parameters by node. A node that is named here is also switched on. */
export type Settings = Readonly<Record<string, INodeParameters>>;

/** How a template is tested: an entry of table.ts. */
export interface TemplateTest {
	/**
	 * Sets the scene: what there is in Zoom and elsewhere. Says what is set in the template beyond credentials: what
	 * its first note asks for, and what a test has not or cannot wait for.
	 */
	readonly scene: (stage: Stage) => Promise<Settings>;
	/** Fields in which the Zoom credential is wrong. */
	readonly credential?: Partial<ServerToServerFields>;
	/** A Schedule Trigger that `look` sets off in place of the clock: no look is waited for, and none overlaps another. */
	readonly onCall?: string;
	/** By a sentence on what the template does: runs it and looks at what has come of it. */
	readonly stories: Readonly<Record<string, (run: TemplateRun) => Promise<void>>>;
}

/** One template in n8n, ready to run. */
export class TemplateRun {
	/** Kept open to the end: n8n's last page of a form tells n8n that it was shown. */
	private readonly pages: Page[] = [];

	private constructor(
		readonly stage: Stage,
		readonly workflow: SavedWorkflow,
		/** Zoom as an admin sees it who may do everything. */
		readonly admin: Caller,
	) {}

	/** Zoom's app has from here on only the scopes that the template's note asks for. */
	static async prepare(
		stage: Stage,
		template: WorkflowTemplate,
		{ scene, credential, onCall }: TemplateTest,
	): Promise<TemplateRun> {
		const settings = await scene(stage);
		const admin = await logIn(stage.zoom);
		await stage.zoom.control.configureApp({
			kind: 'server-to-server',
			scopes: scopesIn(firstNote(template)),
		});
		await stage.logInAnew();
		let ready = madeReady(template, stage);
		if (credential) {
			ready = withCredential(ready, await stage.n8n.credential(stage.zoom.credentials, credential));
		}
		for (const [node, parameters] of Object.entries(settings)) {
			ready = withParameters(ready, node, parameters);
		}
		if (onCall !== undefined) ready = calledInPlaceOf(ready, onCall);
		const nodes = ready.nodes.map((node) => (node.name in settings ? { ...node, disabled: false } : node));
		return new TemplateRun(stage, await stage.n8n.client.createWorkflow({ ...ready, nodes }), admin);
	}

	/** Starts it as the editor's button does. @returns the execution's id, at once */
	async start(trigger: string): Promise<string> {
		return await this.stage.n8n.client.run(this.workflow, trigger);
	}

	/** @throws Error in n8n's words when it fails */
	async finished(id: string): Promise<Execution> {
		const execution = await this.stage.n8n.client.finished(id);
		if (execution.status !== 'success') throw new Error(failureOf(execution) ?? execution.status);
		return execution;
	}

	async toEnd(trigger: string): Promise<Execution> {
		return await this.finished(await this.start(trigger));
	}

	/** Publishes it, so that calls, forms and events start it. */
	async publish(): Promise<void> {
		await publish(this.stage.n8n.client, this.workflow);
	}

	/** Sends events as Zoom does, once the workflow listens. */
	async push(...events: Parameters<Stage['zoom']['control']['pushAll']>[0]): Promise<void> {
		const { control } = this.stage.zoom;
		await until('a connection', async () => (await control.connections())[0]);
		await control.pushAll(events);
	}

	/** What its schedule does, once, to the end. For a template that is `onCall`. */
	async look(): Promise<void> {
		const before = await this.listed();
		const webhook = this.workflow.nodes.find(({ type }) => type === WEBHOOK);
		const { ok } = await fetch(`${this.stage.n8n.instance.origin}/webhook/${webhook?.webhookId ?? ''}`);
		if (!ok) throw new Error('The template could not be called');
		await this.ended(before.length + 1);
	}

	/** How the executions of this workflow ended, in order, once there are so many and all are over. */
	async ended(count: number): Promise<Listed[]> {
		return await until(`${count} executions`, async () => {
			const listed = await this.listed();
			const over = listed.filter(({ status }) => !['new', 'running', 'waiting'].includes(status));
			return listed.length >= count && over.length === listed.length ? over : undefined;
		});
	}

	/** The same with their data. @throws Error when one of them failed */
	async executions(count = 1): Promise<Execution[]> {
		const ended = await this.ended(count);
		return await Promise.all(ended.map(async ({ id }) => await this.finished(id)));
	}

	/** The execution that n8n has put away until its time comes. */
	async asleep(): Promise<Listed & { waitTill: string }> {
		return await until('an execution that sleeps', async () => {
			const listed = (await this.listed()).find(({ status }) => status === 'waiting');
			const { waitTill } = listed ?? {};
			return listed && waitTill ? { ...listed, waitTill } : undefined;
		});
	}

	async cancel(id: string): Promise<void> {
		await this.stage.n8n.client.request('POST', `/rest/executions/${id}/stop`);
	}

	private async listed(): Promise<Listed[]> {
		return await executionsOf(this.stage.n8n.client, this.workflow);
	}

	/** What is in one of n8n's data tables, without n8n's own columns; nothing while there is no such table. */
	async tableRows(name: string): Promise<IDataObject[]> {
		const { client } = this.stage.n8n;
		const { id: project } = await client.request<SavedItem>('GET', '/rest/projects/personal');
		const tables = `/rest/projects/${project}/data-tables`;
		const { data } = await client.request<{ data: SavedItem[] }>('GET', tables);
		const table = data.find((one) => one.name === name);
		if (!table) return [];
		const rows = await client.request<{ data: IDataObject[] }>('GET', `${tables}/${table.id}/rows`);
		return rows.data;
	}

	/** Opens the form that starts it, in a browser. */
	async form(context: BrowserContextOptions = {}): Promise<Page> {
		const trigger = this.workflow.nodes.find(({ type }) => type.endsWith('.formTrigger'));
		const page = await this.stage.browser.newPage(context);
		this.pages.push(page);
		await page.goto(`${this.stage.n8n.instance.origin}/form/${trigger?.webhookId ?? ''}`);
		return page;
	}

	/** Leaves nothing behind that listens or waits. */
	async end(): Promise<void> {
		await Promise.all(this.pages.map(async (page) => await page.close()));
		const { client } = this.stage.n8n;
		await client.request('POST', `/rest/workflows/${this.workflow.id}/deactivate`);
		await client.request('POST', `/rest/workflows/${this.workflow.id}/archive`);
	}
}

const WEBHOOK = 'n8n-nodes-base.webhook';

/** A call starts the template, as n8n's clock would: in production, with what it remembers. */
function calledInPlaceOf(template: WorkflowTemplate, schedule: string): WorkflowTemplate {
	const path = randomUUID();
	const called = {
		type: WEBHOOK,
		typeVersion: 2,
		webhookId: path,
		parameters: { path, responseMode: 'onReceived' },
	};
	if (!template.nodes.some(({ name }) => name === schedule)) throw new Error(`There is no ${schedule}`);
	const nodes = template.nodes.map((node) => (node.name === schedule ? { ...node, ...called } : node));
	return { ...template, nodes };
}

/** The note that says what a person has to set. */
export const firstNote = ({ nodes }: WorkflowTemplate): string =>
	(nodes[0]?.parameters['content'] ?? '') as string;

const scopesIn = (note: string): string[] =>
	[...note.matchAll(/`(\w+:\w+(?::\w+)*)`/g)].map(([, scope = '']) => scope);

/** What a node put out, without n8n's wrapping. */
export const jsonOf = (execution: Execution | undefined, node: string): IDataObject[] =>
	execution ? outputOf(execution, node).map(({ json }) => json) : [];

/** Sends the form and returns the file that its last page hands out. */
export async function fileFrom(page: Page): Promise<{ name: string; text: string }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Submit' }).click(),
	]);
	const text = readFileSync(await download.path(), 'utf8');
	return { name: download.suggestedFilename(), text };
}
