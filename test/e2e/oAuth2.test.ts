import type { Browser, BrowserContext, Page } from 'playwright-core';
import { OWNER, type Execution, type SavedItem, type SavedWorkflow } from '../../demo/n8n/client';
import { failureOf, outputOf, runToEnd } from '../../demo/templates';
import { startSimulator, type Simulator } from '../../simulator';
import { chain, itemsNode } from '../support/chain';
import { startChromium } from '../support/chromium';
import { startN8n, type TestN8n } from '../support/n8n';
import { n8nCommand } from '../support/n8nCommand';
import { startRedis, type TestRedis } from '../support/redis';

const TYPE = 'zoomPkceOAuth2Api';

describe('OAuth2 with PKCE, in a real n8n and a real browser', () => {
	let zoom: Simulator;
	let redis: TestRedis;
	let n8n: TestN8n;
	let browser: Browser;
	let context: BrowserContext;
	let page: Page;
	/** What n8n asked Zoom for when the account was connected. */
	let asked: URLSearchParams;
	let connected: SavedItem;

	beforeAll(async () => {
		zoom = await startSimulator({ plan: 'business' });
		redis = await startRedis();
		n8n = await startN8n({ env: { ZOOM_ORIGIN: zoom.origin }, editor: true });
		browser = await startChromium();
		context = await browser.newContext({ viewport: { width: 1300, height: 1150 } });
		page = await context.newPage();
		page.setDefaultTimeout(60_000);
		await page.goto(`${n8n.instance.origin}/signin`);
		await page.locator('input[name="emailOrLdapLoginId"]').fill(OWNER.email);
		await page.locator('input[name="password"]').fill(OWNER.password);
		await page.locator('[data-test-id="form-submit-button"]').click();
		await page.waitForURL(/\/(home|workflow)/);
		await connect();
	});
	afterAll(async () => {
		await browser.close();
		await n8n.stop();
		await redis.stop();
		await zoom.close();
	});

	const banner = (name: string) => page.locator(`[data-test-id="${name}"]`);

	async function openNewCredential(): Promise<void> {
		await page.goto(`${n8n.instance.origin}/home/credentials/create`);
		const type = banner('new-credential-type-select');
		await type.locator('input').first().fill('One Person');
		await page
			.locator('[data-test-id="new-credential-type-select-option"]', {
				hasText: 'Zoom Automation: One Person OAuth2 API',
			})
			.click();
		await banner('new-credential-type-button').click();
		await banner('parameter-input-clientId').locator('input').fill(zoom.credentials.generalClientId);
		await banner('parameter-input-clientSecret').locator('input').fill(zoom.credentials.generalClientSecret);
	}

	/** "Connect" opens Zoom's consent page in a window of its own. */
	async function consent(): Promise<Page> {
		const popup = page.waitForEvent('popup');
		await banner('quick-connect-button').click();
		const window = await popup;
		await window.waitForURL(/\/oauth\/authorize/);
		return window;
	}

	async function connect(): Promise<void> {
		await openNewCredential();
		const window = await consent();
		asked = new URL(window.url()).searchParams;
		await window.getByRole('button', { name: 'Allow' }).click();
		await banner('oauth-connect-success-banner').waitFor();
		const all = await n8n.client.request<Array<SavedItem & { type: string }>>('GET', '/rest/credentials');
		const [credential] = all.filter(({ type }) => type === TYPE);
		if (!credential) throw new Error('n8n has no OAuth2 credential');
		connected = credential;
	}

	/** Reads the user "me" so many times, in one execution. */
	async function readMe({ id, name }: SavedItem, times = 1): Promise<SavedWorkflow> {
		const items = Array.from({ length: times }, (_, number) => ({ number }));
		const template = chain('Who am I', [
			itemsNode(items),
			{
				name: 'Me',
				type: 'n8n-nodes-zoom-automation.zoomUser',
				parameters: { authentication: 'oAuth2', resource: 'user', operation: 'get' },
			},
		]);
		const nodes = template.nodes.map((node) => {
			if (node.name === 'Me') return { ...node, credentials: { [TYPE]: { id, name } } };
			// `n8n execute` starts from this kind of trigger only.
			const isTrigger = node.type.endsWith('scheduleTrigger');
			return isTrigger
				? { ...node, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} }
				: node;
		});
		return await n8n.client.createWorkflow({ ...template, nodes });
	}

	const emails = (execution: Execution): unknown[] =>
		outputOf(execution, 'Me').map(({ json }) => json['email']);
	const refreshes = async (): Promise<number> =>
		(await zoom.control.counters()).tokens.byGrant['refresh_token'] ?? 0;

	it('connects the account through the consent page, with state and an S256 challenge', () => {
		expect(asked.get('response_type')).toBe('code');
		expect(asked.get('code_challenge_method')).toBe('S256');
		expect(asked.get('code_challenge')).toMatch(/^[\w-]{43}$/);
		expect(asked.get('state')).toMatch(/.{20}/);
		expect(asked.get('redirect_uri')).toBe(`${n8n.instance.origin}/rest/oauth2-credential/callback`);
	});

	it('acts for the person who connected it when no user is named', async () => {
		const workflow = await readMe(connected);
		expect(emails(await runToEnd(n8n.client, workflow))).toEqual([zoom.credentials.ownerEmail]);
	});

	it('refreshes an expired token once, however many items wait for it', async () => {
		const workflow = await readMe(connected, 40);
		await zoom.control.revokeTokens();
		const before = await refreshes();
		const execution = await runToEnd(n8n.client, workflow);
		expect(failureOf(execution)).toBeUndefined();
		expect(emails(execution)).toEqual(Array.from({ length: 40 }, () => zoom.credentials.ownerEmail));
		expect((await refreshes()) - before).toBe(1);
	});

	it('says in the window that consent was denied, and that the credential is not connected', async () => {
		await openNewCredential();
		const window = await consent();
		await window.getByRole('button', { name: 'Deny' }).click();
		await window.waitForURL(/\/rest\/oauth2-credential\/callback/);
		expect(await window.locator('body').innerText()).toMatch(/denied|error/i);
		await window.close();
		await banner('oauth-connect-success-banner').waitFor({ state: 'hidden' });
	});

	it('refuses an answer whose state was tampered with', async () => {
		await openNewCredential();
		const window = await consent();
		const asked = new URL(window.url()).searchParams;
		const exchanges = async () => (await zoom.control.counters()).tokens.byGrant['authorization_code'];
		const before = await exchanges();
		const state = Buffer.from(JSON.stringify({ token: 'forged', cid: 'forged' })).toString('base64');
		const callback = new URL(asked.get('redirect_uri') ?? '');
		callback.search = new URLSearchParams({ code: 'stolen', state }).toString();
		await window.goto(callback.href);
		expect(await window.locator('body').innerText()).toMatch(/state|error|failed|invalid/i);
		await window.close();
		expect(await exchanges()).toBe(before);
	});

	it('says what to do when a credential that was never connected is used', async () => {
		const { id, name } = await n8n.client.createCredential('Not connected', TYPE, {
			clientId: zoom.credentials.generalClientId,
			clientSecret: zoom.credentials.generalClientSecret,
		});
		const failure = failureOf(await runToEnd(n8n.client, await readMe({ id, name })));
		expect(failure).toContain('The credential is not connected to a Zoom account yet.');
	});

	describe('with several separate n8n processes on one database', () => {
		/** @returns of each what it says when it fails */
		async function processes(
			count: number,
			{ id }: SavedWorkflow,
			env: NodeJS.ProcessEnv = {},
		): Promise<string[]> {
			const { userFolder } = n8n;
			const options = { userFolder, env: { ZOOM_ORIGIN: zoom.origin, ...env } };
			const ended = await Promise.all(
				Array.from({ length: count }, async () => await n8nCommand(['execute', `--id=${id}`], options)),
			);
			return ended.map(({ status, output }) => (status === 0 ? 'ok' : output));
		}

		// Long enough that all of them find the token expired before the first has a new one.
		beforeAll(async () => {
			await zoom.control.configure({ tokenLatencyMs: 4000 });
		});
		afterAll(async () => {
			await zoom.control.configure({ tokenLatencyMs: 0 });
		});

		it('makes one refresh when they share a Redis', async () => {
			const workflow = await readMe(connected);
			await zoom.control.revokeTokens();
			const before = await refreshes();
			expect(await processes(3, workflow, { ZOOM_REDIS_URL: redis.url })).toEqual(['ok', 'ok', 'ok']);
			expect((await refreshes()) - before).toBe(1);
		});

		it('tells nobody to reconnect even where they share nothing', async () => {
			const workflow = await readMe(connected);
			await zoom.control.revokeTokens();
			expect(await processes(2, workflow)).toEqual(['ok', 'ok']);
		});
	});

	// The last: it ends the authorization that the others use.
	it('asks to connect again when the authorization was revoked', async () => {
		const workflow = await readMe(connected);
		await zoom.control.revokeTokens({ refreshTokens: true });
		const failure = failureOf(await runToEnd(n8n.client, workflow));
		expect(failure).toContain('Zoom no longer accepts the authorization of the connected account.');
		expect(failure).toContain('Open the credential and connect the account again');
	});
});
