import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CREDENTIAL_TYPE } from '../../demo/account';
import { N8nClient, type SavedWorkflow } from '../../demo/n8n/client';
import { startInstance } from '../../demo/n8n/instance';
import { failureOf, outputOf, runToEnd, withCredential } from '../../demo/templates';
import ours from '../../package.json';
import { startSimulator, type Simulator } from '../../simulator';
import { chain, zoomUser } from '../support/chain';
import { fieldsOf, prepared } from '../support/n8n';
import { startNpmRegistry, type NpmRegistry } from '../support/npmRegistry';
import { executionsOf, publish, until } from '../support/published';
import { Started } from '../support/started';

const run = promisify(execFile);
const OLDER = '0.0.1';
/** A node that the version before did not have. */
const NEW_NODE = 'n8n-nodes-zoom-automation.zoomPhone';
const MAX_PACKED_BYTES = 1_000_000;
const MAX_UNPACKED_BYTES = 5_000_000;

const started = new Started();
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'zoom-e2e-install-'));
	started.keep({
		stop: async () => {
			await rm(folder, { recursive: true, force: true });
		},
	});
});
afterAll(async () => {
	await started.stop();
});

describe('the tarball', () => {
	it('has what n8n loads, what a person reads, the templates, and nothing else', async () => {
		const { stdout } = await run('tar', ['-tzf', prepared().tarball]);
		const mayBeIn = [
			/^(package\.json|index\.js|README\.md|LICENSE)$/,
			/^dist\/(nodes|credentials|zoom)\/[\w/.]+\.js$/,
			/^dist\/nodes\/Zoom\w+\/\w+\.node\.json$/,
			/^dist\/nodes\/Zoom\w+\/__schema__\/v[\d.]+\/\w+\/\w+\.json$/,
			/^dist\/nodes\/icons\/zoom(-[a-z]+)*(\.dark)?\.svg$/,
			/^templates\/([a-z-]+\.json|README\.md)$/,
		];
		const files = stdout
			.trim()
			.split('\n')
			.map((file) => file.replace(/^package\//, ''));
		expect(files.filter((file) => !mayBeIn.some((pattern) => pattern.test(file)))).toEqual([]);
		expect(files).toEqual(expect.arrayContaining([...ours.n8n.nodes, ...ours.n8n.credentials]));
	});

	it('is small', async () => {
		const { tarball } = prepared();
		expect(statSync(tarball).size).toBeLessThan(MAX_PACKED_BYTES);
		const { stdout } = await run('tar', ['-xzOf', tarball], { encoding: 'buffer', maxBuffer: 2 ** 27 });
		expect(stdout.length).toBeLessThan(MAX_UNPACKED_BYTES);
	});
});

describe('a person installs the package in n8n', () => {
	let zoom: Simulator;
	let registry: NpmRegistry;
	let client: N8nClient;
	let users: SavedWorkflow;
	let events: SavedWorkflow;

	beforeAll(async () => {
		zoom = started.keep(await startSimulator({ plan: 'pro' }));
		registry = started.keep(await startNpmRegistry());
		await registry.publish(await packedBefore());
		const { runtime } = prepared();
		const env = { ...registry.env, ZOOM_ORIGIN: zoom.origin };
		const n8n = started.keep(await startInstance({ runtime, userFolder: join(folder, 'user'), env }));
		client = new N8nClient(n8n.origin);
		await client.createOwner();
	});

	/** A version before: the same, but for its version and one node. */
	async function packedBefore(): Promise<string> {
		const unpacked = join(folder, 'before');
		mkdirSync(unpacked);
		await run('tar', ['-xzf', prepared().tarball, '-C', unpacked, '--strip-components=1']);
		const file = join(unpacked, 'package.json');
		const manifest = JSON.parse(readFileSync(file, 'utf8')) as typeof ours;
		const nodes = manifest.n8n.nodes.filter((node) => !node.includes('ZoomPhone'));
		writeFileSync(file, JSON.stringify({ ...manifest, version: OLDER, n8n: { ...manifest.n8n, nodes } }));
		const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: unpacked });
		const [packed] = JSON.parse(stdout) as [{ filename: string }];
		return join(folder, packed.filename);
	}

	const types = async (): Promise<string[]> => (await client.nodeTypes(ours.name)).map(({ name }) => name);
	const installed = async () =>
		await client.request<Array<{ installedVersion: string; updateAvailable?: string }>>(
			'GET',
			'/rest/community-packages',
		);
	const runUsers = async (): Promise<unknown[]> => {
		const execution = await runToEnd(client, users);
		expect(failureOf(execution)).toBeUndefined();
		return outputOf(execution, 'Zoom User').map(({ json }) => json['email']);
	};
	const eventStarts = async (): Promise<void> => {
		const before = (await executionsOf(client, events)).length;
		await zoom.control.push({ event: 'meeting.started', subscriptionId: 'install' });
		await until('an execution', async () =>
			(await executionsOf(client, events)).slice(before).find(({ status }) => status === 'success'),
		);
	};

	it('by its name, as the Install button of Community nodes does, and has the nodes', async () => {
		expect(await types()).toEqual([]);
		await client.request('POST', '/rest/community-packages', { name: ours.name });
		expect(await types()).toHaveLength(ours.n8n.nodes.length - 1);
		expect(await types()).not.toContain(NEW_NODE);
		expect(await installed()).toMatchObject([{ installedVersion: OLDER }]);
	});

	it('and uses them: an operation runs, an event starts a workflow', async () => {
		await zoom.control.seed({ users: [{ email: 'ana@example.com' }] });
		const credential = await client.createCredential('Zoom', CREDENTIAL_TYPE, {
			...fieldsOf(zoom.credentials),
		});
		const list = zoomUser('getAll', { returnAll: true });
		users = await client.createWorkflow(withCredential(chain('All users', [list]), credential));
		expect(await runUsers()).toContain('ana@example.com');

		const trigger = { name: 'Zoom Event Trigger', type: 'n8n-nodes-zoom-automation.zoomTrigger' };
		const { nodes } = chain('Events', [{ ...trigger, parameters: { subscription: 'install' } }]);
		const listening = { name: 'Events', nodes: nodes.slice(1), connections: {} };
		events = await client.createWorkflow(withCredential(listening, credential));
		await publish(client, events);
		await until('a connection', async () => (await zoom.control.connections())[0]);
		await eventStarts();
	});

	it('is told of a new version, and updates: what was built before goes on, and what is new is there', async () => {
		await registry.publish(prepared().tarball);
		expect(await installed()).toMatchObject([{ installedVersion: OLDER, updateAvailable: ours.version }]);
		await client.request('PATCH', '/rest/community-packages', { name: ours.name });
		expect(await installed()).toMatchObject([{ installedVersion: ours.version }]);
		expect(await types()).toHaveLength(ours.n8n.nodes.length);
		expect(await types()).toContain(NEW_NODE);
		expect(await runUsers()).toContain('ana@example.com');
		await eventStarts();
	});

	it('and removes it again: the nodes are gone, the workflows are kept', async () => {
		await client.request('DELETE', `/rest/community-packages?name=${ours.name}`);
		expect(await types()).toEqual([]);
		expect(await client.request('GET', `/rest/workflows/${users.id}`)).toMatchObject({ name: 'All users' });
	});
});
