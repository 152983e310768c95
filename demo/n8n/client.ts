import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'flatted';
import type { IRunExecutionData, IWorkflowBase } from 'n8n-workflow';

/** The person who owns the demo's n8n; it listens on the loopback interface only. */
export const OWNER = {
	email: 'admin@example.com',
	password: 'ZoomDemo2026',
	firstName: 'Zoom',
	lastName: 'Demo',
} as const;

const EXECUTION_LIMIT_MS = 300_000;
const POLL_MS = 300;

export type WorkflowTemplate = Pick<IWorkflowBase, 'name' | 'nodes' | 'connections'> & Partial<IWorkflowBase>;

export interface SavedItem {
	readonly id: string;
	readonly name: string;
}

export interface NodeTypeSummary {
	/** With the package, such as `n8n-nodes-zoom-automation.zoomUser`. */
	readonly name: string;
	readonly displayName: string;
}

export interface SavedWorkflow extends SavedItem {
	readonly versionId: string;
	readonly nodes: IWorkflowBase['nodes'];
}

export interface Execution {
	readonly id: string;
	readonly status: 'success' | 'error' | 'crashed' | 'canceled' | 'running' | 'waiting' | 'new' | 'unknown';
	readonly data: IRunExecutionData;
}

export interface CredentialTest {
	readonly status: 'OK' | 'Error';
	readonly message: string;
}

/** What the editor does over n8n's internal REST interface, as far as the demo and the tests need it. */
export class N8nClient {
	private cookie = '';

	constructor(readonly origin: string) {}

	/** @throws Error with n8n's own message when the answer is not 2xx. */
	async request<T>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await fetch(`${this.origin}${path}`, {
			method,
			headers: {
				// n8n ends a connection that was idle for some seconds, which a request that is on its way must not meet.
				connection: 'close',
				...(this.cookie ? { cookie: this.cookie } : {}),
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
		this.cookie = cookies.find((cookie) => cookie.startsWith('n8n-auth=')) ?? this.cookie;
		const text = await response.text();
		if (!response.ok) throw new Error(`n8n answered ${response.status} to ${method} ${path}: ${text}`);
		const answer = JSON.parse(text) as { data?: T };
		return answer.data === undefined ? (answer as T) : answer.data;
	}

	/** Creates the owner of a fresh n8n, and is logged in after it. */
	async createOwner(): Promise<void> {
		await this.request('POST', '/rest/owner/setup', OWNER);
	}

	async login(): Promise<void> {
		await this.request('POST', '/rest/login', { emailOrLdapLoginId: OWNER.email, password: OWNER.password });
	}

	/** The node types that n8n loaded from a package, without the tools that n8n makes of them. */
	async nodeTypes(packageName: string): Promise<NodeTypeSummary[]> {
		const all = await this.request<NodeTypeSummary[]>('GET', '/types/nodes.json');
		const types = new Map(
			all.filter(({ name }) => name.startsWith(`${packageName}.`)).map((type) => [type.name, type]),
		);
		const isTool = ({ name }: NodeTypeSummary): boolean =>
			/Tool$/.test(name) && types.has(name.replace(/(?:Hitl)?Tool$/, ''));
		return [...types.values()].filter((type) => !isTool(type));
	}

	async createCredential(name: string, type: string, data: Record<string, unknown>): Promise<SavedItem> {
		return await this.request('POST', '/rest/credentials', { name, type, data });
	}

	/** The credential's test button. */
	async testCredential(
		credential: SavedItem,
		type: string,
		data: Record<string, unknown>,
	): Promise<CredentialTest> {
		return await this.request('POST', '/rest/credentials/test', {
			credentials: { ...credential, type, data },
		});
	}

	async createTag(name: string): Promise<SavedItem> {
		return await this.request('POST', '/rest/tags', { name });
	}

	async createWorkflow(template: WorkflowTemplate, tags: readonly SavedItem[] = []): Promise<SavedWorkflow> {
		const { name, nodes, connections, settings = {} } = template;
		return await this.request('POST', '/rest/workflows', {
			name,
			nodes,
			connections,
			settings,
			active: false, // n8n 2.0 wants to be told.
			...(tags.length > 0 ? { tags: tags.map(({ id }) => id) } : {}),
		});
	}

	async activate(workflow: SavedWorkflow): Promise<void> {
		await this.request('POST', `/rest/workflows/${workflow.id}/activate`, { versionId: workflow.versionId });
	}

	/** Runs a workflow from its trigger as the editor's button does; returns the execution's id at once. */
	async run(workflow: SavedWorkflow, trigger: string): Promise<string> {
		const path = `/rest/workflows/${workflow.id}/run`;
		const { executionId } = await this.request<{ executionId: string }>('POST', path, {
			triggerToStartFrom: { name: trigger },
			workflowData: workflow, // n8n 2.0 runs what it is sent, newer ones what they have saved.
		});
		return executionId;
	}

	async execution(id: string): Promise<Execution> {
		const answer = await this.request<Omit<Execution, 'data'> & { data: string }>(
			'GET',
			`/rest/executions/${id}`,
		);
		return { ...answer, data: parse(answer.data) as IRunExecutionData };
	}

	/** Waits until an execution is over, however it ended. */
	async finished(id: string, signal?: AbortSignal): Promise<Execution> {
		const deadline = Date.now() + EXECUTION_LIMIT_MS;
		for (;;) {
			const { status } = await this.request<Execution>('GET', `/rest/executions/${id}`);
			if (!['new', 'running', 'waiting'].includes(status)) return await this.execution(id);
			if (Date.now() > deadline) throw new Error(`Execution ${id} is still ${status} after five minutes.`);
			await delay(POLL_MS, undefined, signal ? { signal } : {});
		}
	}
}
