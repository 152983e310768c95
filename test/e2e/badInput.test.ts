import type { Execution, SavedItem, WorkflowTemplate } from '../../demo/n8n/client';
import { failureOf, outputOf, runToEnd } from '../../demo/templates';
import { startSimulator, type AccountCredentials, type Simulator } from '../../simulator';
import { byEmail, forEachItem, zoomUser, type ChainNode } from '../support/chain';
import { startN8n, type TestN8n } from '../support/n8n';
import { Started } from '../support/started';

describe('bad input, as the person sees it in the execution', () => {
	const started = new Started();
	let zoom: Simulator;
	let n8n: TestN8n;
	let good: SavedItem;

	beforeAll(async () => {
		zoom = started.keep(await startSimulator({ plan: 'pro' }));
		n8n = started.keep(await startN8n({ env: { ZOOM_ORIGIN: zoom.origin } }));
		good = await n8n.credential(zoom.credentials);
	});
	afterAll(async () => {
		await started.stop();
	});

	const run = async (template: WorkflowTemplate): Promise<Execution> =>
		await runToEnd(n8n.client, await n8n.client.createWorkflow(template));

	const failure = async (credential: SavedItem, node: ChainNode): Promise<string> => {
		const execution = await run(forEachItem(credential, [{}], node));
		expect(execution.status).toBe('error');
		const words = failureOf(execution) ?? '';
		expect(words).not.toMatch(/\n\s+at |undefined|\[object|secret-/);
		return words;
	};

	/** An account of its own, so that no token of it is known yet. */
	const another = async (): Promise<AccountCredentials> => {
		const { accounts } = await zoom.control.seed({ accounts: 1, random: Math.floor(Math.random() * 1e9) });
		if (!accounts[0]) throw new Error('The simulator made no account.');
		return accounts[0];
	};

	const list = zoomUser('getAll', { returnAll: true });

	it.each([
		['Account ID', { accountId: '' }],
		['Client ID', { clientId: '' }],
		['Client Secret', { clientSecret: '' }],
	])('names the field of the credential that is empty: %s', async (field, fields) => {
		const credential = await n8n.credential(zoom.credentials, fields);
		expect((await failure(credential, list)).toLowerCase()).toContain(`${field.toLowerCase()} is missing`);
	});

	it('says that the secret is wrong and where to find the right one', async () => {
		const credential = await n8n.credential(zoom.credentials, { clientSecret: 'secret-that-is-wrong' });
		expect(await failure(credential, list)).toMatch(/Client Secret.*App Credentials/s);
	});

	it('says that the account ID is wrong', async () => {
		const credential = await n8n.credential(zoom.credentials, { accountId: 'NoSuchAccountAnywhere' });
		expect(await failure(credential, list)).toMatch(/Account ID.*App Credentials/s);
	});

	it('says that the app is not active', async () => {
		const account = await another();
		const { accountId } = account;
		await zoom.control.configureApp({ accountId, kind: 'server-to-server', activated: false });
		expect(await failure(await n8n.credential(account), list)).toMatch(/activat/i);
	});

	it('names the scope that the app lacks', async () => {
		const account = await another();
		const { accountId } = account;
		await zoom.control.configureApp({
			accountId,
			kind: 'server-to-server',
			scopes: ['user:read:user:admin'],
		});
		expect(await failure(await n8n.credential(account), list)).toContain('user:read:list_users');
	});

	it('names the user that Zoom does not know', async () => {
		const words = await failure(good, zoomUser('get', byEmail('nobody@example.com')));
		expect(words).toContain('nobody@example.com');
	});

	const create = zoomUser('create', { email: '={{ $json.email }}', type: 1, action: 'create' });
	const creating = (onError?: ChainNode['onError']): ChainNode => ({
		...create,
		...(onError ? { onError } : {}),
	});

	it('refuses an e-mail that is not one without asking Zoom, and says which', async () => {
		const before = (await zoom.control.counters()).total;
		const execution = await run(forEachItem(good, [{ email: 'ana at example.com' }], create));
		expect(failureOf(execution)).toContain('"ana at example.com"');
		expect((await zoom.control.counters()).total).toBe(before);
	});

	it('says that a user exists already', async () => {
		await zoom.control.seed({ users: [{ email: 'twice@example.com' }] });
		const execution = await run(forEachItem(good, [{ email: 'twice@example.com' }], create));
		expect(failureOf(execution)).toMatch(/already.*twice@example\.com|twice@example\.com.*already/s);
	});

	it('goes on with the other items when asked to, each failure beside its own item', async () => {
		const emails = ['first@example.com', 'not an address', 'twice@example.com', 'last@example.com'];
		const items = emails.map((email) => ({ email }));
		const execution = await run(forEachItem(good, items, creating('continueRegularOutput')));
		expect(execution.status).toBe('success');
		const output = outputOf(execution, 'Zoom User');
		expect(output.map(({ json }) => (json['error'] ? 'failed' : json['email']))).toEqual([
			'first@example.com',
			'failed',
			'failed',
			'last@example.com',
		]);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
		expect(output[1]?.json['error']).toContain('not an address');
		expect(output[2]?.json['error']).toContain('twice@example.com');
	});

	it('never writes the secret into the log', () => {
		expect(n8n.log()).not.toContain(zoom.credentials.clientSecret);
	});

	it('sends the failed items out of the error output when the node has one', async () => {
		const items = [{ email: 'branch@example.com' }, { email: 'twice@example.com' }];
		const execution = await run(forEachItem(good, items, creating('continueErrorOutput')));
		const [succeeded, failed] = execution.data.resultData.runData['Zoom User']?.[0]?.data?.['main'] ?? [];
		expect(succeeded?.map(({ json }) => json['email'])).toEqual(['branch@example.com']);
		expect(failed).toHaveLength(1);
		expect(JSON.stringify(failed?.[0]?.json)).toContain('twice@example.com');
	});
});
