import { setTimeout as delay } from 'node:timers/promises';
import { withCredential } from '../../demo/templates';
import { startSimulator, type Simulator } from '../../simulator';
import { startN8n, type TestN8n } from '../support/n8n';
import { Started } from '../support/started';

const BUDGET = 'HEAVY + RESOURCE-INTENSIVE';
const A_DAY = 60_000;
/** Fewer than the meetings of 30 hosts take. */
const LEFT = 50;
const POLL_MS = 200;
const PATH = 'report';

type Item = Record<string, unknown>;

describe('a production workflow whose report stops at the daily limit', () => {
	const started = new Started();
	let zoom: Simulator;
	let n8n: TestN8n;

	beforeAll(async () => {
		zoom = started.keep(await startSimulator({ plan: 'business' }));
		await zoom.control.seed({ users: 40, activity: { hosts: 30, days: 80 } });
		n8n = started.keep(await startN8n({ env: { ZOOM_ORIGIN: zoom.origin } }));
	});
	afterAll(async () => {
		await started.stop();
	});

	const workflow = () => ({
		name: 'Meetings of hosts',
		nodes: [
			{
				id: 'trigger',
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: [0, 0] as [number, number],
				webhookId: PATH,
				parameters: { path: PATH, responseMode: 'lastNode', responseData: 'allEntries' },
			},
			{
				id: 'report',
				name: 'Report',
				type: 'n8n-nodes-zoom-automation.zoomReport',
				typeVersion: 1,
				position: [220, 0] as [number, number],
				parameters: {
					resource: 'account',
					operation: 'hostMeetings',
					period: 'lastDays',
					days: 70,
					options: { timezone: 'UTC' },
				},
			},
		],
		connections: { Webhook: { main: [[{ node: 'Report', type: 'main' as const, index: 0 }]] } },
	});

	/** Runs the active workflow as the world outside does. */
	async function produce(): Promise<Item[]> {
		for (;;) {
			const answer = await fetch(`${n8n.instance.origin}/webhook/${PATH}`);
			if (answer.ok) return (await answer.json()) as Item[];
			// n8n is up a moment before its webhooks are.
			if (answer.status !== 404) throw new Error(await answer.text());
			await delay(POLL_MS);
		}
	}
	const keys = (items: Item[]): unknown[] => items.map(({ uuid }) => uuid).sort();

	it('goes on there in the next run, also after n8n was restarted, and gives every meeting once', async () => {
		const { client, instance } = n8n;
		const credential = await n8n.credential(zoom.credentials, { plan: 'business' });
		const saved = await client.createWorkflow(withCredential(workflow(), credential));
		await client.activate(saved);

		await zoom.control.configureAccount({ usedToday: { [BUDGET]: A_DAY - LEFT } });
		const first = await produce();
		const last = first.pop();
		expect(last).toMatchObject({ incomplete: true, resumeFrom: expect.any(String) as string });
		expect(first.length).toBeGreaterThan(0);

		await instance.stop();
		await zoom.control.configureAccount({ usedToday: { [BUDGET]: 0 } });
		await n8n.again();
		const second = await produce();
		expect(second.at(-1)?.['incomplete']).toBeUndefined();

		// The place is forgotten at the end: the run after gives everything.
		const whole = await produce();
		expect(keys([...first, ...second])).toEqual(keys(whole));
		expect(new Set(keys(whole)).size).toBe(whole.length);
	});
});
