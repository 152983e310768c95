import type { N8nClient, SavedItem } from '../../demo/n8n/client';
import type { Listed } from '../support/published';

/** How many n8n gives at a time. */
const PAGE = 100;
export const UNFINISHED: ReadonlyArray<Listed['status']> = ['new', 'running', 'waiting'];

interface Page {
	readonly results: readonly Listed[];
	readonly nextCursor: string | null;
}

/** All executions of a workflow after a certain one, the newest first. @param after ID; 0: from the first one on */
export async function executionsAfter(
	client: N8nClient,
	{ id }: SavedItem,
	after: number,
): Promise<Listed[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
	// By ID: one that ended between two pages is on both.
	const all = new Map<string, Listed>();
	let cursor: string | null = '';
	while (cursor !== null) {
		const from = cursor && `&cursor=${cursor}`;
		const path = `/rest/executions?filter=${filter}&limit=${PAGE}${from}`;
		const page: Page = await client.request<Page>('GET', path);
		const newer = page.results.filter((one) => Number(one.id) > after);
		for (const one of newer) all.set(one.id, one);
		cursor = newer.length > 0 ? page.nextCursor : null;
	}
	return [...all.values()].sort((one, other) => Number(other.id) - Number(one.id));
}
