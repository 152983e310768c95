import { distinctEmails, readEmployees, startHrSource, type HrSource } from '../../demo/hr/source';
import type { SavedWorkflow } from '../../demo/n8n/client';
import { importAll } from '../../demo/run';
import { outputOf, resultOf, runToEnd, templateFiles, USAGE_REPORT, USER_SYNC } from '../../demo/templates';
import { startSimulator, type Simulator } from '../../simulator';
import { startN8n, type TestN8n } from '../support/n8n';
import { describeWithN8n } from '../support/needs';
import { Started } from '../support/started';

const employees = readEmployees();
const people = distinctEmails(employees);

describe('the shipped templates in a real n8n', () => {
	const started = new Started();
	let zoom: Simulator;
	let hr: HrSource;
	let n8n: TestN8n;
	let userSync: SavedWorkflow;
	let usageReport: SavedWorkflow;

	beforeAll(async () => {
		zoom = started.keep(await startSimulator({ plan: 'pro' }));
		hr = started.keep(await startHrSource(employees));
		n8n = started.keep(await startN8n({ env: { ZOOM_ORIGIN: zoom.origin }, editor: true }));
		const { accountId, clientId, clientSecret } = zoom.credentials;
		const fields = { accountId, clientId, clientSecret, environment: 'commercial', plan: 'pro' } as const;
		({ userSync, usageReport } = await importAll(n8n.client, { fields }, hr));
	});
	afterAll(async () => {
		await started.stop();
	});

	const zoomEmails = async (): Promise<string[]> => {
		const owner = zoom.credentials.ownerEmail;
		const users = await zoom.control.users();
		return users.map(({ email }) => email.toLowerCase()).filter((email) => email !== owner);
	};

	it('loads the nodes from the packed package', async () => {
		const types = await n8n.client.nodeTypes('n8n-nodes-zoom-automation');
		expect(types.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['n8n-nodes-zoom-automation.zoomUser', 'n8n-nodes-zoom-automation.zoomReport']),
		);
	});

	it('has every template in its list, with a tag', async () => {
		const saved = await n8n.client.request<Array<{ tags: Array<{ name: string }> }>>(
			'GET',
			'/rest/workflows',
		);
		expect(saved).toHaveLength(templateFiles().length);
		expect(saved.every(({ tags }) => tags.some(({ name }) => name === 'Zoom'))).toBe(true);
	});

	describeWithN8n('2.40', 'by the report of n8n on its version 3', () => {
		it('has one thing in the templates that version 3 would break, which docs/compatibility.md tells', async () => {
			const { report } = await n8n.client.request<{
				report: { workflowResults: Array<{ ruleTitle: string }> };
			}>('GET', '/rest/breaking-changes/report?version=v3');
			expect(report.workflowResults.map(({ ruleTitle }) => ruleTitle)).toEqual([
				// offboarding.json
				'Execute Sub-workflow "Run once for each item" mode removed',
			]);
		});
	});

	it('creates exactly the people of the HR source, each once', async () => {
		const result = resultOf(await runToEnd(n8n.client, userSync), USER_SYNC.lastNode);
		expect(result).toMatchObject({
			employees: people.length,
			created: people.length,
			skipped: 0,
			failed: 0,
		});
		expect((await zoomEmails()).sort()).toEqual(people);
	});

	it('keeps the letters of every name', async () => {
		const names = new Map(
			(await zoom.control.users()).map(({ email, first_name, last_name }) => [
				email.toLowerCase(),
				{ first_name, last_name },
			]),
		);
		for (const { email, firstName, lastName } of employees) {
			expect([email, names.get(email.toLowerCase())]).toEqual([
				email,
				{ first_name: firstName, last_name: lastName },
			]);
		}
	});

	it('creates nobody when it runs again', async () => {
		const result = resultOf(await runToEnd(n8n.client, userSync), USER_SYNC.lastNode);
		expect(result).toMatchObject({ employees: people.length, created: 0, skipped: people.length, failed: 0 });
		expect(await zoomEmails()).toHaveLength(people.length);
	});

	it('reports on the last full week', async () => {
		const execution = await runToEnd(n8n.client, usageReport);
		const totals = resultOf(execution, USAGE_REPORT.lastNode);
		const rows = USAGE_REPORT.hostNodes.map((node) =>
			outputOf(execution, node).filter(({ json }) => json['id']),
		);
		expect(totals).toMatchObject({ activeHosts: rows[0]?.length, inactiveHosts: rows[1]?.length });
		expect(Number(totals['activeHosts']) + Number(totals['inactiveHosts'])).toBeGreaterThan(0);
	});

	it('asks Zoom for one token in the whole life of this n8n', async () => {
		expect((await zoom.control.counters()).tokens).toMatchObject({ total: 1, byResult: { ok: 1 } });
	});

	it('makes Zoom refuse nothing on the way', async () => {
		expect((await zoom.control.counters()).refused).toEqual({});
	});

	it('writes no secret and no token into its log', () => {
		expect(n8n.log()).not.toContain(zoom.credentials.clientSecret);
		expect(n8n.log()).not.toMatch(/Bearer [\w.-]{8}/);
	});
});
