import type { N8nClient, SavedItem } from '../../demo/n8n/client';
import type { Listed } from '../support/published';

/** How many n8n gives at a time. */
const PAGE = 100;
export const UNFINISHED: ReadonlyArray<Listed['status']> = ['new', 'running', 'waiting'];

/** All executions of a workflow after a certain one, the newest first. @param after ID; 0: from the first one on */
export async function executionsAfter(
	client: N8nClient,
	{ id }: SavedItem,
	after: number,
): Promise<Listed[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
	const all: Listed[] = [];
	for (;;) {
		const oldest = all.at(-1)?.id;
		const before = oldest === undefined ? '' : `&lastId=${oldest}`;
		const path = `/rest/executions?filter=${filter}&limit=${PAGE}${before}`;
		const { results } = await client.request<{ results: Listed[] }>('GET', path);
		const next = results.filter(
			(one) => Number(one.id) > after && Number(one.id) < Number(oldest ?? Infinity),
		);
		all.push(...next.sort((one, other) => Number(other.id) - Number(one.id)));
		if (next.length < PAGE) return all;
	}
}
