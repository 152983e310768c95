import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { INodeParameters, INodeTypeDescription } from 'n8n-workflow';
import type { Locator } from 'playwright-core';
import { templateFiles, withCredential } from '../../demo/templates';
import { ensureSystemPackages } from '../../scripts/systemPackages';
import type { Stage } from '../e2e/templates/stage';
import { chain } from '../support/chain';
import { RETROSPECTIVE } from './account';
import { readyTemplate } from './canvases';
import { openCredential, ourCredentials } from './credentials';
import type { Editor } from './editor';
import { chooseFromLists } from './lists';
import { nodeIdOf, workflowOf, type ZoomCredentials } from './workflows';

/** The pictures of the documents: a panel of each node, both credentials, the canvas of each template. */

const FOLDER = join(__dirname, '../../docs/pictures');
/** In a canvas names stand below the boxes, and are wider than they are. */
const AROUND_NODES = { margin: 64, below: 88 };
/** Below the last field of a panel. */
const BELOW_FIELDS = 24;
/** Tall enough for the fields of most panels. */
const VIEWPORT = { width: 1600, height: 1800 };
const SETTLED_MS = 1_000;
/** What is of n8n and says nothing about us. */
const HIDDEN = `
	[data-test-id="canvas-controls"], [data-test-id="canvas-minimap"], .vue-flow__background,
	[data-test-id="canvas-handle-plus-wrapper"], [data-test-id^="execute-workflow-button"], [data-test-id="main-sidebar"], #sidebar, #header { visibility: hidden !important; }
	.el-notification { display: none !important; }
	.node-settings [class*="featureRequest"] { visibility: hidden !important; }
	body:not(:has([data-test-id="node-parameters"], [role="dialog"])) button:not(.vue-flow__nodes *) { visibility: hidden !important; }
`;

/** What a node is shown with; without an entry as it is new. */
const SHOWN: Readonly<Record<string, INodeParameters>> = {
	zoomUser: { resource: 'user', operation: 'sync' },
	zoomMeeting: {
		resource: 'meeting',
		operation: 'create',
		topic: 'Weekly planning',
		startTime: '2027-03-01T10:00:00',
	},
	zoomReport: { resource: 'meeting', operation: 'attendance' },
	zoomPhone: { resource: 'call', operation: 'getAll' },
	zoomTeamChat: {
		resource: 'message',
		operation: 'send',
		message: 'The backup of last night has **failed**.',
	},
	zoomStatus: { resource: 'health', operation: 'check' },
	zoomTrigger: {
		subscription: 'wss://ws.zoom.us/ws?subscriptionId=abc',
		triggerOn: 'Recording',
		events: ['recording.completed'],
	},
	zoomWebhookTrigger: { triggerOn: 'Meeting', events: ['meeting.started', 'meeting.ended'] },
};

/** Further panels: a node once more, as it is set up for something else. */
const MORE_SHOWN: ReadonlyArray<readonly [picture: string, type: string, parameters: INodeParameters]> = [
	[
		'zoom-team-chat-card',
		'zoomTeamChat',
		{
			resource: 'message',
			operation: 'sendAndWait',
			conversation: 'person',
			message: 'Delete the Zoom accounts of 4 people who have left?',
			format: 'plain',
			answerWith: 'card',
		},
	],
];

/** Takes the pictures anew. @param only those with it in their name, such as `offboarding`; empty: all */
export async function takePictures(
	editor: Editor,
	stage: Stage,
	credentials: ZoomCredentials,
	nodes: readonly INodeTypeDescription[],
	only: string,
): Promise<void> {
	await ensureSystemPackages(['pngquant']);
	await editor.page.setViewportSize(VIEWPORT);
	const isWanted = (name: string): boolean => name.includes(only);
	const panels = panelsOf(nodes).filter(({ picture }) => isWanted(picture));
	await picturesOfNodes(editor, stage, credentials, panels);
	await picturesOfCredentials(editor, stage, isWanted);
	await picturesOfTemplates(editor, stage, isWanted);
	if (isWanted(OUTCOME)) await pictureOfOutcome(editor, stage, credentials);
}

const OUTCOME = 'pages/outcome';
const PARTS = ['summary', 'transcript'];

/** One item of Get Outcome, as n8n shows it. */
async function pictureOfOutcome(
	editor: Editor,
	{ n8n }: Stage,
	{ zoomServerToServerApi }: ZoomCredentials,
): Promise<void> {
	const outcome = {
		name: 'Outcome',
		type: 'n8n-nodes-zoom-automation.zoomMeeting',
		parameters: {
			resource: 'pastMeeting',
			operation: 'getOutcome',
			meetingId: { __rl: true, mode: 'id', value: String(RETROSPECTIVE) },
			parts: PARTS,
		},
	};
	const template = withCredential(chain('Outcome', [outcome]), zoomServerToServerApi);
	const workflow = await n8n.client.createWorkflow(template);
	await editor.openWorkflow(workflow);
	await editor.openNode(workflow, 'chain-1');
	await editor.page.locator('[data-test-id="node-execute-button"]').first().click();
	const output = editor.page.locator('[data-test-id="output-panel"]');
	await output.locator('[data-test-id="radio-button-schema"]').click();
	const fields = output.locator('[data-test-id="run-data-schema-item"]');
	await fields.getByText('nextSteps', { exact: true }).waitFor();
	await save(editor, OUTCOME, { shown: output, content: fields, margin: 0, below: BELOW_FIELDS });
	await editor.closeNode();
}

interface Panel {
	readonly picture: string;
	readonly node: INodeTypeDescription;
	readonly parameters: INodeParameters;
}

/** One of each node, and further ones. */
const panelsOf = (nodes: readonly INodeTypeDescription[]): Panel[] => [
	...nodes.map((node) => ({ picture: pictureOf(node), node, parameters: SHOWN[typeOf(node)] ?? {} })),
	...MORE_SHOWN.flatMap(([name, type, parameters]) =>
		nodes
			.filter((node) => typeOf(node) === type)
			.map((node) => ({ picture: `nodes/${name}`, node, parameters })),
	),
];

async function picturesOfNodes(
	editor: Editor,
	{ n8n }: Stage,
	credentials: ZoomCredentials,
	panels: readonly Panel[],
): Promise<void> {
	const stops = panels.map(({ node, parameters }) => ({
		node,
		title: node.displayName,
		resource: '',
		parameters,
		isVariant: false,
	}));
	if (stops.length === 0) return;
	const workflow = await n8n.client.createWorkflow(workflowOf('Pictures', stops, credentials, 'asNew'));
	await editor.openWorkflow(workflow);
	for (const [index, { picture }] of panels.entries()) {
		const panel = await editor.openNode(workflow, nodeIdOf(index));
		await chooseFromLists(editor.page, panel);
		const fields = panel.locator('[data-test-id="parameter-item"], [data-test-id^="parameter-input-"]');
		const settings = editor.page.locator('.node-settings');
		await save(editor, picture, { shown: settings, content: fields, margin: 0, below: BELOW_FIELDS });
		await editor.closeNode();
	}
}

const pictureOf = (node: INodeTypeDescription): string => `nodes/${fileOf(typeOf(node))}`;

const typeOf = ({ name }: INodeTypeDescription): string => name.split('.').at(-1) ?? '';

/** Such as `zoom-user` for `zoomUser`. */
const fileOf = (name: string): string => name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();

type IsWanted = (name: string) => boolean;

async function picturesOfCredentials(editor: Editor, { n8n }: Stage, isWanted: IsWanted): Promise<void> {
	for (const { name, displayName } of await ourCredentials(n8n.client)) {
		const picture = `credentials/${fileOf(name)}`;
		if (!isWanted(picture)) continue;
		const dialog = await openCredential(editor, displayName);
		await dialog
			.getByText(editor.origin)
			.evaluateAll(replaceText, [editor.origin, 'https://n8n.example.com'] as const);
		await save(editor, picture, { shown: dialog, content: dialog, margin: 0, below: 0 });
	}
}

async function picturesOfTemplates(editor: Editor, stage: Stage, isWanted: IsWanted): Promise<void> {
	for (const file of templateFiles()) {
		const picture = `templates/${file.replace('.json', '')}`;
		if (!isWanted(picture)) continue;
		await editor.openWorkflow(await stage.n8n.client.createWorkflow(readyTemplate(file, stage)));
		await editor.page.locator('[data-test-id="zoom-to-fit"]').click();
		// Names stand below the boxes, and lines go around them.
		const nodes = editor.canvas.locator(
			'.vue-flow__node, .vue-flow__node-canvas-node *, .vue-flow__edge-path',
		);
		await save(editor, picture, { shown: nodes, content: nodes, within: editor.canvas, ...AROUND_NODES });
	}
}

interface Shown {
	readonly shown: Locator;
	/** Fields, or all that is shown. */
	readonly content: Locator;
	readonly margin: number;
	/** The picture shows nothing outside of it. */
	readonly within?: Locator;
	/** The picture ends so far below the last of the content. */
	readonly below: number;
}

async function save(
	{ page }: Editor,
	name: string,
	{ shown, content, margin, below, within }: Shown,
): Promise<void> {
	const file = join(FOLDER, `${name}.png`);
	mkdirSync(dirname(file), { recursive: true });
	await page.addStyleTag({ content: HIDDEN });
	await page.mouse.move(1, 1);
	await page.waitForTimeout(SETTLED_MS); // The canvas glides to its place, and pop-ups fade.
	const around = edgesOf(await shown.evaluateAll(readBoxes));
	const { bottom } = edgesOf(await content.evaluateAll(readBoxes));
	const frame = within && (await within.boundingBox());
	const x = Math.max(frame?.x ?? 0, around.left - margin);
	const y = Math.max(0, around.top - margin);
	const width = Math.min(VIEWPORT.width, around.right + margin) - x;
	const height = Math.min(VIEWPORT.height, bottom + below) - y;
	await page.screenshot({ path: file, clip: { x, y, width, height } });
	// A palette of 128 colors: a third of the size, and no difference to be seen.
	execFileSync('pngquant', ['--force', '--skip-if-larger', '--ext', '.png', '128', file], {
		stdio: 'ignore',
	});
	process.stdout.write(`${name}.png: ${Math.ceil(statSync(file).size / 1_024)} KB\n`);
}

interface Edges {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Runs in the browser. */
function replaceText(elements: Element[], [text, other]: readonly [string, string]): void {
	for (const element of elements) element.textContent = element.textContent.replace(text, other);
}

/** Runs in the browser. */
function readBoxes(elements: Element[]): Edges[] {
	return elements
		.filter((element) => element.getClientRects().length > 0)
		.map((element) => {
			const { left, top, right, bottom } = element.getBoundingClientRect();
			return { left, top, right, bottom };
		});
}

/** Of what is around all boxes. */
const edgesOf = (boxes: readonly Edges[]): Edges => ({
	left: Math.min(...boxes.map(({ left }) => left)),
	top: Math.min(...boxes.map(({ top }) => top)),
	right: Math.max(...boxes.map(({ right }) => right)),
	bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});
