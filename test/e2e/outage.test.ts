import { setTimeout as delay } from 'node:timers/promises';
import { distinctEmails, readEmployees, startHrSource, type HrSource } from '../../demo/hr/source';
import type { SavedItem } from '../../demo/n8n/client';
import {
	failureOf,
	outputOf,
	readTemplate,
	runToEnd,
	USER_SYNC,
	withCredential,
	withParameters,
} from '../../demo/templates';
import { startSimulator, type Simulator } from '../../simulator';
import { forEachItem, zoomUser } from '../support/chain';
import { startN8n, type TestN8n } from '../support/n8n';
import { Started } from '../support/started';

const employees = readEmployees();
const people = distinctEmails(employees);

describe('Zoom going away in the middle', () => {
	const started = new Started();
	let zoom: Simulator;
	let hr: HrSource;
	let n8n: TestN8n;
	let credential: SavedItem;

	beforeEach(async () => {
		zoom = started.keep(await startSimulator({ plan: 'pro', latencyMs: 50 }));
		hr = started.keep(await startHrSource(employees));
		n8n = started.keep(await startN8n({ env: { ZOOM_ORIGIN: zoom.origin } }));
		credential = await n8n.credential(zoom.credentials);
	});
	afterEach(async () => {
		await started.stop();
	});

	const killAfter = async (created: number): Promise<void> => {
		for (;;) {
			const { routes } = await zoom.control.counters();
			if ((routes['POST /users']?.[201] ?? 0) >= created) {
				await zoom.close();
				return;
			}
			await delay(20);
		}
	};

	/** What our package wrote, and n8n about it: no stack of ours, no secret. */
	const expectCleanLog = (): void => {
		const stack = / at .*nodes\/node_modules\/n8n-nodes-zoom-automation/;
		const lines = n8n.log().split('\n');
		expect(lines.filter((line) => stack.test(line) || line.includes(zoom.credentials.clientSecret))).toEqual(
			[],
		);
	};

	it('fails the execution, which says that Zoom could not be reached', async () => {
		const create = zoomUser('create', { email: '={{ $json.email }}', type: 1, action: 'create' });
		const items = people.map((email) => ({ email }));
		const workflow = await n8n.client.createWorkflow(forEachItem(credential, items, create));
		const [execution] = await Promise.all([runToEnd(n8n.client, workflow), killAfter(10)]);

		expect(execution.status).toBe('error');
		const words = failureOf(execution) ?? '';
		expect(words).toMatch(/^Zoom User: .*(reach|connect|network)/is);
		expect(words).not.toMatch(/\n\s+at /);
		expectCleanLog();
	});

	it('makes the provisioning template count who is left, and say why', async () => {
		const template = withParameters(readTemplate(USER_SYNC.file), USER_SYNC.hrNode, { url: hr.url });
		const workflow = await n8n.client.createWorkflow(withCredential(template, credential));
		const [execution] = await Promise.all([runToEnd(n8n.client, workflow), killAfter(10)]);

		const [summary] = outputOf(execution, USER_SYNC.lastNode);
		const { employees: all, created, failed, reasons } = summary?.json ?? {};
		expect(Number(created)).toBeGreaterThan(0); // Answers that were on their way when Zoom went do not count.
		expect(Number(failed)).toBeGreaterThan(0);
		expect(Number(created) + Number(failed)).toBe(all);
		expect(JSON.stringify(reasons)).not.toMatch(/\\n\s+at /);

		// What the template does after that finds nobody to talk to: the execution does not look like a success.
		expect(execution.status).toBe('error');
		expect(failureOf(execution)).toMatch(/(reach|connect|network)/i);

		const again = await runToEnd(n8n.client, workflow);
		expect(again.status).toBe('error');
		expect(failureOf(again)).toMatch(/(reach|connect|network)/i);
		expectCleanLog();
	});
});
