import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from '../support/chromium';
import { chain } from '../support/chain';
import { startN8n, type TestN8n } from '../support/n8n';
import { Started } from '../support/started';
import { Editor } from '../walk/editor';
import { ourNodes } from '../walk/ourNodes';
import { stopsOf } from '../walk/stops';
import { textOf } from '../../zoom/values';

/** n8n serves the schemas of an installed community package, and its editor shows their fields before anything ran. */

const SOURCES = join(__dirname, '../../nodes');
/** As n8n's editor asks for it, whatever the version of the node. */
const VERSION = '1.0.0';

interface Served {
	readonly type?: unknown;
	readonly properties?: object;
}

describe('before the first run', () => {
	const started = new Started();
	let n8n: TestN8n;

	beforeAll(async () => {
		n8n = started.keep(await startN8n({ editor: true }));
	});
	afterAll(async () => {
		await started.stop();
	});

	it('n8n answers for every operation of every node with the schema that this repository has', async () => {
		const actions = (await ourNodes(n8n.client)).filter(({ group }) => !group.includes('trigger'));
		const paths = actions.flatMap(stopsOf).map(({ node, resource, parameters }) => {
			const operation = textOf(parameters['operation']);
			return `${node.name}/${VERSION}/${resource}/${operation}`;
		});
		const asked = [...new Set(paths)];
		const wrong: string[] = [];
		for (const path of asked) {
			const response = await fetch(`${n8n.instance.origin}/schemas/${path}.json`);
			const served = response.ok ? ((await response.json()) as Served) : {};
			// The editor takes nothing else for a schema.
			const isShown = served.type === 'object' && Object.keys(served.properties ?? {}).length > 0;
			const isOurs = isShown && JSON.stringify(served) === JSON.stringify(sourceOf(path));
			if (!isOurs) wrong.push(`${path}: ${response.status}${isShown ? ', another one' : ''}`);
		}
		expect(wrong).toEqual([]);
		expect(asked.length).toBeGreaterThan(200);
	});

	it('the editor shows the fields of the node before to whoever opens the next one', async () => {
		const outcome = {
			name: 'Outcome',
			type: 'n8n-nodes-zoom-automation.zoomMeeting',
			parameters: { resource: 'pastMeeting', operation: 'getOutcome' },
		};
		const next = { name: 'Next', type: 'n8n-nodes-base.set', typeVersion: 3.4 };
		const workflow = await n8n.client.createWorkflow(chain('Never run', [outcome, next]));
		const editor = await Editor.open(started.keep(await startChromium()), n8n.instance.origin);
		await editor.openWorkflow(workflow);
		await editor.openNode(workflow, 'chain-2');
		const input = editor.page.locator('[data-test-id="ndv-input-panel"]');
		await input.getByText('Usually outputs the following fields.').waitFor();
		// The list ends where the panel does.
		const shown = (await input.innerText()).split('\n').map((line) => line.trim());
		expect(shown).toEqual(
			expect.arrayContaining(['Outcome', 'Preview', 'attendance', 'noShowCount', 'noShows[0]', 'people']),
		);
	});
});

/** `n8n-nodes-zoom-automation.zoomUser/1.0.0/user/get` → nodes/ZoomUser/__schema__/v1.0.0/user/get.json */
function sourceOf(path: string): unknown {
	const [type = '', version = '', resource = '', operation = ''] = path.split('/');
	const name = type.split('.')[1] ?? '';
	const folder = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
	return JSON.parse(
		readFileSync(join(SOURCES, folder, '__schema__', `v${version}`, resource, `${operation}.json`), 'utf8'),
	);
}
