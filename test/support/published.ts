import { setTimeout as delay } from 'node:timers/promises';
import type { Execution, N8nClient, SavedItem, SavedWorkflow } from '../../demo/n8n/client';

const POLL_MS = 200;

/** An execution in n8n's list. */
export interface Listed {
	readonly id: string;
	readonly status: Execution['status'];
	/** When n8n wakes it; set while it waits. */
	readonly waitTill?: string | null;
}

/** Looks until there is something, and hands it back. @throws Error when it waited so long */
export async function until<T>(what: string, look: () => Promise<T | undefined>, seconds = 60): Promise<T> {
	const deadline = Date.now() + seconds * 1_000;
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		if (Date.now() > deadline) throw new Error(`Waited ${seconds} s for ${what}`);
		await delay(POLL_MS);
	}
}

/** Publishes a workflow and waits until its triggers listen. @throws Error when one of them cannot */
export async function publish(client: N8nClient, workflow: SavedWorkflow): Promise<void> {
	await client.activate(workflow);
	await until(`the activation of ${workflow.name}`, async () => {
		const path = `/rest/workflows/${workflow.id}/publication-status`;
		const { status } = await client.request<{ status: string }>('GET', path);
		if (status === 'failed') throw new Error(`${workflow.name} cannot be activated`);
		return status === 'published' ? true : undefined;
	});
}

/** What a workflow has run and is running, oldest first. */
export async function executionsOf(client: N8nClient, { id }: SavedItem): Promise<Listed[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
	const path = `/rest/executions?filter=${filter}&limit=100`;
	const { results } = await client.request<{ results: Listed[] }>('GET', path);
	return results.sort((one, other) => Number(one.id) - Number(other.id));
}
