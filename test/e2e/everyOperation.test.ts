import type { IBinaryData } from 'n8n-workflow';
import pMap from 'p-map';
import { startSimulator } from '../../simulator';
import { startN8n } from '../support/n8n';
import { isN8nSince } from '../support/needs';
import { Started } from '../support/started';
import type { Story } from './everyOperation/example';
import { tell, type Told } from './everyOperation/run';
import { storiesOf } from './everyOperation/stories';
import { ACTIONS, operationsOf } from '../support/nodes';

const AT_ONCE = 4;

/** An older n8n does not say how many bytes a file has. */
function asShown(file: Partial<IBinaryData>): Partial<IBinaryData> {
	const { bytes: _bytes, ...others } = file;
	return isN8nSince('2.40') ? file : others;
}

describe('every operation in a real n8n', () => {
	const started = new Started();
	const told = new Map<Story, Promise<Told>>();

	beforeAll(async () => {
		const zoom = started.keep(await startSimulator({ plan: 'business' }));
		const n8n = started.keep(await startN8n({ env: { ZOOM_ORIGIN: zoom.origin } }));
		const stories = ACTIONS.flatMap(({ description: { name } }) =>
			storiesOf(name).map((story) => ({ node: name, story })),
		);
		await pMap(
			stories,
			async ({ node, story }) => {
				const outcome = tell(story, node, { zoom, n8n });
				told.set(story, outcome);
				await outcome.catch(() => undefined); // Told by the tests of its operations.
			},
			{ concurrency: AT_ONCE },
		);
	});
	afterAll(async () => {
		await started.stop();
	});

	describe.each(ACTIONS)('$description.displayName', (node) => {
		const operations = operationsOf(node).sort();
		const stories = storiesOf(node.description.name);

		it.each(operations)('%s', async (operation) => {
			const examples = stories.flatMap((story) =>
				story.examples.filter((one) => one.operation === operation).map((example) => ({ story, example })),
			);
			if (examples.length === 0) {
				throw new Error(`"${operation}" has no example in test/e2e/everyOperation/: add one`);
			}
			for (const { story, example } of examples) {
				const outcome = await told.get(story);
				const items = outcome?.outputOf(example) ?? [];
				expect(items.map(({ json }) => json)).toMatchObject(example.shows as object);
				const files = (example.files ?? []).map(asShown);
				expect(items.slice(0, files.length).map(({ binary }) => binary?.['data'])).toMatchObject(files);
				if (outcome) example.leaves?.(outcome.afterwards);
			}
		});

		it('has no example of an operation that is gone', () => {
			const shown = stories.flatMap(({ examples }) => examples.map(({ operation }) => operation));
			expect(shown.filter((operation) => !operations.includes(operation))).toEqual([]);
		});
	});
});
