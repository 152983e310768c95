import { setTimeout as delay } from 'node:timers/promises';
import { isN8nSince } from './needs';
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

/** What has become of an activation. */
export interface Publication {
	readonly status: 'in_progress' | 'published' | 'failed';
	readonly triggers: ReadonlyArray<{ status: string; errorMessage: string | null }>;
}

/** Activates a workflow and waits for what becomes of it: n8n starts triggers in the background. */
export async function activation(client: N8nClient, workflow: SavedWorkflow): Promise<Publication> {
	await client.activate(workflow);
	// An older n8n answers when the triggers are there.
	if (!isN8nSince('2.40')) return { status: 'published', triggers: [] };
	return await until(`the activation of ${workflow.name}`, async () => {
		const path = `/rest/workflows/${workflow.id}/publication-status`;
		const publication = await client.request<Publication>('GET', path);
		return publication.status === 'in_progress' ? undefined : publication;
	});
}

/** Publishes a workflow and waits until its triggers listen. @throws Error when one of them cannot */
export async function publish(client: N8nClient, workflow: SavedWorkflow): Promise<void> {
	const { status } = await activation(client, workflow);
	if (status !== 'published') throw new Error(`${workflow.name} cannot be activated`);
}

/** What a workflow has run and is running, oldest first. */
export async function executionsOf(client: N8nClient, { id }: SavedItem): Promise<Listed[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
	const path = `/rest/executions?filter=${filter}&limit=100`;
	const { results } = await client.request<{ results: Listed[] }>('GET', path);
	return results.sort((one, other) => Number(one.id) - Number(other.id));
}
