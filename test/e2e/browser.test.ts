import type { Locator, Page } from 'playwright-core';
import { distinctEmails, readEmployees, startHrSource, type HrSource } from '../../demo/hr/source';
import { OWNER, type SavedWorkflow } from '../../demo/n8n/client';
import { readTemplate, USER_SYNC, withCredential, withParameters } from '../../demo/templates';
import { startSimulator, type Simulator } from '../../simulator';
import { startChromium } from '../support/chromium';
import { startN8n, type TestN8n } from '../support/n8n';
import { Started } from '../support/started';

const SECONDS = 1000;

const employees = readEmployees();
const people = distinctEmails(employees);
/** Some have an account before, so that both branches are at work. */
const before = people.filter((_email, index) => index % 20 === 0).map((email) => ({ email }));

describe("the provisioning template in n8n's editor", () => {
	const started = new Started();
	let zoom: Simulator;
	let hr: HrSource;
	let n8n: TestN8n;
	let page: Page;
	let workflow: SavedWorkflow;
	let zoomNode: string;

	beforeAll(async () => {
		zoom = started.keep(await startSimulator({ plan: 'pro' }));
		await zoom.control.seed({ users: before });
		hr = started.keep(await startHrSource(employees));
		n8n = started.keep(await startN8n({ env: { ZOOM_ORIGIN: zoom.origin }, editor: true }));
		const credential = await n8n.credential(zoom.credentials);
		const template = withParameters(readTemplate(USER_SYNC.file), USER_SYNC.hrNode, { url: hr.url });
		zoomNode = template.nodes.find(({ type }) => type.endsWith('.zoomUser'))?.name ?? '';
		const mail = await n8n.client.createCredential('Mail', 'smtp', { host: '127.0.0.1', port: 2525 });
		const nodes = withCredential(template, credential).nodes.map((item) =>
			item.type === 'n8n-nodes-base.emailSend' ? { ...item, credentials: { smtp: mail } } : item,
		);
		workflow = await n8n.client.createWorkflow({ ...template, nodes });
		const browser = started.keep(await startChromium());
		page = await browser.newPage({ viewport: { width: 1600, height: 800 } });
		page.setDefaultTimeout(60 * SECONDS);
	});
	afterAll(async () => {
		await started.stop();
	});

	const node = (name: string): Locator =>
		page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);

	it('lets the owner log in', async () => {
		await page.goto(`${n8n.instance.origin}/signin`);
		await page.locator('input[name="emailOrLdapLoginId"]').fill(OWNER.email);
		await page.locator('input[name="password"]').fill(OWNER.password);
		await page.locator('[data-test-id="form-submit-button"]').click();
		await page.waitForURL(/\/(home|workflow)/);
		expect(await page.locator('[data-test-id="form-submit-button"]').count()).toBe(0);
	});

	it('knows the Zoom nodes and shows their icon', async () => {
		await page.goto(`${n8n.instance.origin}/workflow/${workflow.id}`);
		const icon = node(zoomNode).locator('img').first();
		await icon.waitFor();
		await expect(
			icon.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
		).resolves.toBeGreaterThan(0);
	});

	it('runs from the Execute button to the end, with the counts on the lines', async () => {
		await page.locator('[data-test-id="execute-workflow-button"]').last().click();
		await page.getByText('Workflow executed successfully').waitFor();
		await expect(page.locator('[data-test-id="canvas-node-status-error"]').count()).resolves.toBe(0);
		const labels = await page.locator('[data-test-id="edge-label"]').allInnerTexts();
		expect(labels.join(' ')).toContain(`${employees.length} items`);
		expect(await zoom.control.users()).toHaveLength(people.length + 1);
	});

	it('opens a Zoom node with its parameters and its credential', async () => {
		await node(zoomNode).dblclick();
		const panel = page.locator('[data-test-id="ndv"], [data-test-id="node-parameters"]').first();
		await panel.waitFor();
		const text = await page.locator('body').innerText();
		for (const words of ['Credential', 'Resource', 'Operation']) expect(text).toContain(words);
		await page.keyboard.press('Escape');
	});

	it('tests a Server-to-Server credential when a person saves it, and says that it works', async () => {
		const { accountId, clientId, clientSecret } = zoom.credentials;
		await page.goto(`${n8n.instance.origin}/home/credentials/create`);
		await page.locator('[data-test-id="new-credential-type-select"] input').first().fill('Whole Account');
		await page
			.locator('[data-test-id="new-credential-type-select-option"]', {
				hasText: 'Zoom Automation: Whole Account',
			})
			.click();
		await page.locator('[data-test-id="new-credential-type-button"]').click();
		const fields = { accountId, clientId, clientSecret };
		for (const [name, value] of Object.entries(fields)) {
			await page.locator(`[data-test-id="parameter-input-${name}"] input`).fill(value);
		}
		await page.locator('[data-test-id="credential-save-button"]').click();
		const success = page.locator('[data-test-id="credentials-config-container-test-success"]');
		await success.waitFor();
		expect(await success.innerText()).toMatch(/success/i);
	});
});
