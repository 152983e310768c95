import type { N8nClient, SavedItem } from '../../demo/n8n/client';
import type { Editor } from './editor';
import { findingsIn, marksIn } from './findings';
import { chooseFromLists } from './lists';
import { answersOf } from './answers';
import { requiredIn, type Seen, type Stop } from './stops';
import { nodeIdOf, workflowOf, type ZoomCredentials } from './workflows';

/** Nodes on one canvas; more of them make the canvas slow. */
const PER_WORKFLOW = 30;

/** Opens each stop's panel and tells what is wrong with it. @param tell called after each */
export async function walk(
	editor: Editor,
	{ client, credentials }: { client: N8nClient; credentials: ZoomCredentials },
	stops: readonly Stop[],
	tell: (seen: Seen) => void = () => undefined,
): Promise<Seen[]> {
	const all: Seen[] = [];
	for (let start = 0; start < stops.length; start += PER_WORKFLOW) {
		const some = stops.slice(start, start + PER_WORKFLOW);
		const workflow = await client.createWorkflow(workflowOf(`Walk ${start}`, some, credentials));
		await editor.openWorkflow(workflow);
		for (const [index, stop] of some.entries()) {
			const seen = await look(editor, workflow, stop, nodeIdOf(index)).catch(async (error: unknown) => {
				await editor.openWorkflow(workflow);
				return { title: stop.title, lists: 0, findings: [`it cannot be walked: ${String(error)}`] };
			});
			all.push(seen);
			tell(seen);
		}
	}
	return all;
}

async function look(editor: Editor, workflow: SavedItem, stop: Stop, nodeId: string): Promise<Seen> {
	const { page } = editor;
	const answers = answersOf(page);
	const panel = await editor.openNode(workflow, nodeId);
	const lists = await chooseFromLists(page, panel);
	const texts = await findingsIn(panel);
	const marks = await marksIn(panel, requiredIn(stop), await editor.isMarked(stop.title));
	await editor.closeNode();
	const findings = [
		...lists.findings,
		...texts,
		...marks,
		...(await answers.findings()),
		...editor.newErrors(),
	];
	return { title: stop.title, lists: lists.opened, findings: [...new Set(findings)] };
}
