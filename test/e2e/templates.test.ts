import { join } from 'node:path';
import type { SavedItem, WorkflowTemplate } from '../../demo/n8n/client';
import { readTemplate, templateFiles } from '../../demo/templates';
import { withoutModules } from '../support/lighterN8n';
import { prepared } from '../support/n8n';
import { n8nCommand } from '../support/n8nCommand';
import { Started } from '../support/started';
import { NodeTypes } from './templates/setUp';
import { startStage, type Stage } from './templates/stage';
import { TABLE } from './templates/table';
import { firstNote, TemplateRun } from './templates/templateRun';

const FOLDER = join(__dirname, '../../templates');
const files = templateFiles();

const started = new Started();
let stage: Stage;
let types: NodeTypes;
/** The templates as n8n's own import left them, by name. */
const imported = new Map<string, WorkflowTemplate>();

/** What templates/README.md tells people to do. */
async function importAll({ n8n }: Stage): Promise<void> {
	const args = ['import:workflow', '--separate', `--input=${FOLDER}`];
	const { userFolder } = n8n;
	const { status, output } = await n8nCommand(args, { userFolder, env: withoutModules(prepared().runtime) });
	if (status !== 0) throw new Error(`n8n did not import the templates:\n${output}`);
	const saved = await n8n.client.request<SavedItem[]>('GET', '/rest/workflows');
	for (const { id, name } of saved) {
		imported.set(name, await n8n.client.request<WorkflowTemplate>('GET', `/rest/workflows/${id}`));
	}
}

beforeAll(async () => {
	stage = await startStage(started);
	await importAll(stage);
	types = await NodeTypes.of(stage.n8n.client);
});
afterAll(async () => {
	await started.stop();
});

it('knows no template that is not there', () => {
	expect(Object.keys(TABLE).filter((file) => !files.includes(file))).toEqual([]);
});

describe.each(files)('%s', (file) => {
	const template = readTemplate(file);
	const tests = TABLE[file] ?? [];

	it('has stories in test/e2e/templates/table.ts', () => {
		expect(tests.flatMap(({ stories }) => Object.keys(stories))).not.toEqual([]);
	});

	it('is imported by n8n as it is', () => {
		const { nodes, connections } = template;
		expect(imported.get(template.name)).toMatchObject({ nodes, connections });
	});

	it('wants nothing set that its first note does not name', () => {
		const note = firstNote(template);
		const unnamed = template.nodes.filter(({ name }) => !note.includes(`**${name}**`));
		const wants = unnamed.map((node) => ({ node: node.name, wants: types.wants(node) }));
		expect(wants.filter((one) => one.wants.length > 0)).toEqual([]);
	});

	for (const test of tests) {
		it.each(Object.entries(test.stories))('%s', async (_sentence, story) => {
			expect.hasAssertions();
			await stage.zoom.control.reset();
			stage.mail.empty();
			const run = await TemplateRun.prepare(stage, imported.get(template.name) ?? template, test);
			try {
				await story(run);
			} finally {
				await run.end();
			}
		});
	}
});
