import type { Browser, Locator, Page } from 'playwright-core';
import { OWNER, type SavedItem } from '../../demo/n8n/client';

const PATIENCE_MS = 30_000;
/** What n8n itself writes there, whatever is opened. */
const NOT_OURS = /favicon|\/rest\/(?:telemetry|ph)|net::ERR_INTERNET_DISCONNECTED|net::ERR_NAME_NOT_RESOLVED/;

/** n8n's editor in a browser, with its owner signed in. */
export class Editor {
	private readonly errors: string[] = [];

	private constructor(
		readonly page: Page,
		readonly origin: string,
	) {
		page.on('console', (message) => {
			const { url } = message.location();
			if (message.type() === 'error') this.notice(`${message.text()} (${url})`);
		});
		page.on('pageerror', ({ message }) => {
			this.notice(message);
		});
	}

	static async open(browser: Browser, origin: string): Promise<Editor> {
		const page = await browser.newPage({
			viewport: { width: 1600, height: 1000 },
			colorScheme: 'light',
			reducedMotion: 'reduce',
		});
		page.setDefaultTimeout(PATIENCE_MS);
		const editor = new Editor(page, origin);
		await page.goto(`${origin}/signin`);
		await page.locator('input[name="emailOrLdapLoginId"]').fill(OWNER.email);
		await page.locator('input[name="password"]').fill(OWNER.password);
		await page.locator('[data-test-id="form-submit-button"]').click();
		await page.waitForURL(/\/(home|workflow)/);
		editor.newErrors(); // That nobody was signed in yet.
		return editor;
	}

	/** What the browser's console has said since the last time. */
	newErrors(): string[] {
		return [...new Set(this.errors.splice(0))];
	}

	get canvas(): Locator {
		return this.page.locator('[data-test-id="canvas"]');
	}

	async openWorkflow({ id }: SavedItem): Promise<void> {
		await this.page.goto(`${this.origin}/workflow/${id}`);
		await this.page.locator('[data-test-id="canvas-node"]').first().waitFor();
	}

	/** Opens the panel of a node by its address, which is quicker than to find and click it. @returns its fields */
	async openNode({ id }: SavedItem, nodeId: string): Promise<Locator> {
		await this.page.evaluate(goTo, `/workflow/${id}/${nodeId}`);
		const panel = this.page.locator('[data-test-id="node-parameters"]');
		await panel.waitFor();
		return panel;
	}

	async closeNode(): Promise<void> {
		await this.page.locator('[data-test-id="ndv-close-button"]').click();
		await this.page.locator('[data-test-id="node-parameters"]').waitFor({ state: 'hidden' });
	}

	/** Whether the node is marked on the canvas as not ready. */
	async isMarked(nodeName: string): Promise<boolean> {
		const node = this.page.locator(
			`[data-test-id="canvas-node"][data-node-name=${JSON.stringify(nodeName)}]`,
		);
		return (await node.locator('[data-test-id="node-issues"]').count()) > 0;
	}

	private notice(error: string): void {
		if (!NOT_OURS.test(error)) this.errors.push(error);
	}
}

interface VueRoot extends Element {
	readonly __vue_app__: {
		readonly config: { readonly globalProperties: { readonly $router: { push(path: string): unknown } } };
	};
}

/** Runs in the browser: goes there without loading the editor once more. */
function goTo(path: string): void {
	const root = document.querySelector<VueRoot>('#app');
	root?.__vue_app__.config.globalProperties.$router.push(path);
}
