import { n8n as shipped } from '../../package.json';
import { startSimulator } from '../../simulator';
import { startChromium } from '../support/chromium';
import { startN8n, type TestN8n } from '../support/n8n';
import { Started } from '../support/started';
import { credentialsOf, fillAccount } from '../walk/account';
import { openCredentials } from '../walk/credentials';
import { Editor } from '../walk/editor';
import { ourNodes } from '../walk/ourNodes';
import { oneOfEach, stopsOf, type Seen } from '../walk/stops';
import { walk } from '../walk/walk';
import type { ZoomCredentials } from '../walk/workflows';

/** A short round of `npm run walk`, which opens every operation. */

const wrong = (seen: readonly Seen[]): readonly Seen[] => seen.filter(({ findings }) => findings.length > 0);

describe("a walk through n8n's editor", () => {
	const started = new Started();
	let n8n: TestN8n;
	let credentials: ZoomCredentials;
	let editor: Editor;

	beforeAll(async () => {
		const zoom = started.keep(await startSimulator({ plan: 'business' }));
		await fillAccount(zoom, Date.now());
		n8n = started.keep(await startN8n({ env: { ZOOM_ORIGIN: zoom.origin }, editor: true }));
		credentials = await credentialsOf(zoom, n8n);
		editor = await Editor.open(started.keep(await startChromium()), n8n.instance.origin);
	});
	afterAll(async () => {
		await started.stop();
	});

	it('finds nothing wrong in one operation of each resource and in both triggers, and in every list something to choose', async () => {
		const stops = oneOfEach((await ourNodes(n8n.client)).flatMap(stopsOf));
		const seen = await walk(editor, { client: n8n.client, credentials }, stops);
		expect(wrong(seen)).toEqual([]);
		expect(seen.length).toBeGreaterThan(40);
		expect(seen.reduce((sum, { lists }) => sum + lists, 0)).toBeGreaterThan(30);
	});

	it('finds nothing wrong in the credentials', async () => {
		const seen = await openCredentials(editor, n8n.client);
		expect(wrong(seen)).toEqual([]);
		expect(seen).toHaveLength(shipped.credentials.length);
	});
});
