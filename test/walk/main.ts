/**
 * `npm run walk`: every operation of every node in n8n's editor, the credentials and every template.
 * `npm run walk -- --only "Zoom User: Group"` opens what the words are in; `--pictures` takes those of docs/pictures/.
 */
import { parseArgs } from 'node:util';
import { say } from '../../scripts/step';
import setup from '../e2e/setup';
import teardown from '../e2e/teardown';
import { startStage } from '../e2e/templates/stage';
import { orEnd } from '../support/orEnd';
import { Started } from '../support/started';
import { credentialsOf, fillAccount } from './account';
import { openCanvases } from './canvases';
import { openCredentials } from './credentials';
import { Editor } from './editor';
import { ourNodes } from './ourNodes';
import { takePictures } from './pictures';
import { stopsOf, type Seen } from './stops';
import { walk } from './walk';

function tell({ title, lists, findings }: Seen): void {
	const listed = lists === 0 ? '' : ` (${lists} ${lists === 1 ? 'list' : 'lists'})`;
	process.stdout.write(`${findings.length === 0 ? 'ok  ' : 'BAD '}${title}${listed}\n`);
	for (const finding of findings) process.stdout.write(`      ${finding}\n`);
}

async function main(only: string, pictures: boolean): Promise<void> {
	const started = new Started();
	try {
		await setup();
		const stage = await startStage(started);
		await fillAccount(stage.zoom, Date.now());
		const credentials = await credentialsOf(stage.zoom, stage.n8n);
		say('- Opening the editor');
		const editor = await Editor.open(stage.browser, stage.n8n.instance.origin);
		const nodes = await ourNodes(stage.n8n.client);
		if (pictures) {
			await takePictures(editor, stage, credentials, nodes, only);
			return;
		}
		const stops = nodes.flatMap(stopsOf).filter(({ title }) => title.includes(only));
		const seen = [
			...(await walk(editor, { client: stage.n8n.client, credentials }, stops, tell)),
			...(only ? [] : await openCredentials(editor, stage.n8n.client, tell)),
			...(only ? [] : await openCanvases(editor, stage, tell)),
		];
		const lists = seen.reduce((sum, one) => sum + one.lists, 0);
		const bad = seen.filter(({ findings }) => findings.length > 0);
		const variants = stops.filter(({ isVariant }) => isVariant).length;
		process.stdout.write(
			`${stops.length - variants} operations and triggers, ${variants} of their variants, ${seen.length - stops.length} credentials and templates, ${lists} lists opened; something is wrong with ${bad.length}\n`,
		);
		process.exitCode = bad.length === 0 && seen.length > 0 ? 0 : 1;
	} finally {
		await started.stop();
		teardown();
	}
}

const { values } = parseArgs({
	options: { only: { type: 'string', default: '' }, pictures: { type: 'boolean', default: false } },
});
orEnd(main(values.only, values.pictures));
