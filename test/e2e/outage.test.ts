import { setTimeout as delay } from 'node:timers/promises';
import { distinctEmails, readEmployees, startHrSource } from '../../demo/hr/source';
import type { Execution, SavedWorkflow } from '../../demo/n8n/client';
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
	let n8n: TestN8n;
	let created: Execution;
	let synced: Execution;
	let template: SavedWorkflow;

	/** Both are in the middle of their work when Zoom goes: it is away only once, and each waits half a minute for it. */
	beforeAll(async () => {
		zoom = started.keep(await startSimulator({ plan: 'pro', latencyMs: 50 }));
		const hr = started.keep(await startHrSource(employees));
		n8n = started.keep(await startN8n({ env: { ZOOM_ORIGIN: zoom.origin } }));
		const credential = await n8n.credential(zoom.credentials);
		const create = zoomUser('create', { email: '={{ $json.email }}', type: 1, action: 'create' });
		const items = Array.from({ length: 200 }, (_, number) => ({ email: `other${number}@example.com` }));
		const creating = await n8n.client.createWorkflow(forEachItem(credential, items, create));
		const ready = withParameters(readTemplate(USER_SYNC.file), USER_SYNC.hrNode, { url: hr.url });
		template = await n8n.client.createWorkflow(withCredential(ready, credential));
		[created, synced] = await Promise.all([
			runToEnd(n8n.client, creating),
			runToEnd(n8n.client, template),
			goneInTheMiddle(),
		]);
	});
	afterAll(async () => {
		await started.stop();
	});

	/** Zoom goes once some people of each are there. */
	const goneInTheMiddle = async (): Promise<void> => {
		const ofTemplate = new Set(people);
		for (;;) {
			const emails = (await zoom.control.users()).map(({ email }) => email);
			const others = emails.filter((email) => /^other\d+@/.test(email)).length;
			const synced = emails.filter((email) => ofTemplate.has(email)).length;
			if (others >= 10 && synced >= 10) {
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

	it('fails the execution, which says that Zoom could not be reached', () => {
		expect(created.status).toBe('error');
		const words = failureOf(created) ?? '';
		expect(words).toMatch(/^Zoom User: .*(reach|connect|network)/is);
		expect(words).not.toMatch(/\n\s+at /);
		expectCleanLog();
	});

	it('makes the provisioning template count who is left, and say why', async () => {
		const [summary] = outputOf(synced, USER_SYNC.lastNode);
		const { employees: all, created: done, failed, reasons } = summary?.json ?? {};
		expect(Number(done)).toBeGreaterThan(0); // Answers that were on their way when Zoom went do not count.
		expect(Number(failed)).toBeGreaterThan(0);
		expect(Number(done) + Number(failed)).toBe(all);
		expect(JSON.stringify(reasons)).not.toMatch(/\\n\s+at /);

		// What the template does after that finds nobody to talk to: the execution does not look like a success.
		expect(synced.status).toBe('error');
		expect(failureOf(synced)).toMatch(/(reach|connect|network)/i);

		const again = await runToEnd(n8n.client, template);
		expect(again.status).toBe('error');
		expect(failureOf(again)).toMatch(/(reach|connect|network)/i);
		expectCleanLog();
	});
});
