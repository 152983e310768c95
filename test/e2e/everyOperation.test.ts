import type { INodeType } from 'n8n-workflow';
import pMap from 'p-map';
import { ZoomMeeting } from '../../nodes/ZoomMeeting/ZoomMeeting.node';
import { ZoomPhone } from '../../nodes/ZoomPhone/ZoomPhone.node';
import { ZoomReport } from '../../nodes/ZoomReport/ZoomReport.node';
import { ZoomStatus } from '../../nodes/ZoomStatus/ZoomStatus.node';
import { ZoomTeamChat } from '../../nodes/ZoomTeamChat/ZoomTeamChat.node';
import { ZoomUser } from '../../nodes/ZoomUser/ZoomUser.node';
import { startSimulator } from '../../simulator';
import { startN8n } from '../support/n8n';
import { Started } from '../support/started';
import type { Story } from './everyOperation/example';
import { tell, type Told } from './everyOperation/run';
import { ZOOM_MEETING } from './everyOperation/zoomMeeting';
import { ZOOM_PHONE } from './everyOperation/zoomPhone';
import { ZOOM_REPORT } from './everyOperation/zoomReport';
import { ZOOM_STATUS } from './everyOperation/zoomStatus';
import { ZOOM_TEAM_CHAT } from './everyOperation/zoomTeamChat';
import { ZOOM_USER } from './everyOperation/zoomUser';

const NODES: ReadonlyArray<readonly [INodeType, readonly Story[]]> = [
	[new ZoomUser(), ZOOM_USER],
	[new ZoomMeeting(), ZOOM_MEETING],
	[new ZoomReport(), ZOOM_REPORT],
	[new ZoomPhone(), ZOOM_PHONE],
	[new ZoomTeamChat(), ZOOM_TEAM_CHAT],
	[new ZoomStatus(), ZOOM_STATUS],
];
const AT_ONCE = 4;

/** Every choice of the drop-downs: `resource operation`. */
const operationsOf = ({ description }: INodeType): string[] =>
	description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [], displayOptions }) => {
			const resource = displayOptions?.show?.['resource']?.[0];
			return options.map((option) =>
				'value' in option ? `${resource as string} ${option.value as string}` : '',
			);
		})
		.sort();

describe('every operation in a real n8n', () => {
	const started = new Started();
	const told = new Map<Story, Promise<Told>>();

	beforeAll(async () => {
		const zoom = started.keep(await startSimulator({ plan: 'business' }));
		const n8n = started.keep(await startN8n({ env: { ZOOM_ORIGIN: zoom.origin } }));
		const stories = NODES.flatMap(([node, all]) =>
			all.map((story) => ({ node: node.description.name, story })),
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

	describe.each(NODES.map(([node, stories]) => ({ node, stories, name: node.description.displayName })))(
		'$name',
		({ node, stories }) => {
			const operations = operationsOf(node);

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
					const { files = [] } = example;
					expect(items.slice(0, files.length).map(({ binary }) => binary?.['data'])).toMatchObject(files);
					if (outcome) example.leaves?.(outcome.afterwards);
				}
			});

			it('has no example of an operation that is gone', () => {
				const shown = stories.flatMap(({ examples }) => examples.map(({ operation }) => operation));
				expect(shown.filter((operation) => !operations.includes(operation))).toEqual([]);
			});
		},
	);
});
