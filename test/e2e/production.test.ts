import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CREDENTIAL_TYPE } from '../../demo/account';
import { N8nClient, type SavedItem } from '../../demo/n8n/client';
import type { N8nInstance } from '../../demo/n8n/instance';
import { failureOf, readTemplate, runToEnd, withCredential } from '../../demo/templates';
import { startSimulator, type Simulator } from '../../simulator';
import ours from '../../package.json';
import { chain, forEachItem, zoomUser } from '../support/chain';
import { msOf, withSecretsIn } from '../support/compose';
import { fieldsOf, prepared } from '../support/n8n';
import { type Production, startProduction } from '../support/production';
import { executionsOf, publish, until } from '../support/published';
import { recommendedUser } from '../support/redisAcl';
import { Started } from '../support/started';

const run = promisify(execFile);
const WORKERS = 2;

const started = new Started();
let zoom: Simulator;
let production: Production;
let main: N8nInstance;
let workers: N8nInstance[];
let webhook: N8nInstance;
let client: N8nClient;
let credential: SavedItem;

beforeAll(async () => {
	zoom = started.keep(await startSimulator({ plan: 'pro' }));
	production = await startProduction(started, zoom.origin);
	main = await production.start('n8n');
	client = new N8nClient(main.origin);
	await client.createOwner();
	[webhook, ...workers] = await Promise.all([
		production.start('webhook'),
		...Array.from({ length: WORKERS }, async () => await production.start('worker')),
	]);
	credential = await client.createCredential('Zoom', CREDENTIAL_TYPE, { ...fieldsOf(zoom.credentials) });
});
// The last test stops main: one before it that is tried again needs another.
beforeEach(async () => {
	if (main.process.ended === undefined) return;
	main = await production.start('n8n');
	Object.assign(client, { origin: main.origin });
	await client.login();
});
afterAll(async () => {
	await started.stop();
});

const logOf = ({ logFile }: N8nInstance): string => readFileSync(logFile, 'utf8');
const listUsers = (of: SavedItem) => forEachItem(of, [{}], zoomUser('getAll', { returnAll: true }));
/** One Zoom Event Trigger and nothing else. */
const listening = (of: SavedItem, subscription: string) => {
	const name = `Events of ${subscription}`;
	const type = 'n8n-nodes-zoom-automation.zoomTrigger';
	const [, ...nodes] = chain(name, [
		{ name: 'Zoom Event Trigger', type, parameters: { subscription } },
	]).nodes;
	return withCredential({ name, nodes, connections: {} }, of);
};

it('has the nodes in every process though nobody may install packages, and runs them on the workers with one token request', async () => {
	expect(await client.nodeTypes(ours.name)).toHaveLength(ours.n8n.nodes.length);
	const workflow = await client.createWorkflow(listUsers(credential));
	const runs = await Promise.all(Array.from({ length: 8 }, async () => await runToEnd(client, workflow)));
	expect(runs.map(failureOf)).toEqual(runs.map(() => undefined));
	expect(workers.map(logOf).join()).toContain('Worker started execution');
	expect((await zoom.control.counters()).tokens.total).toBe(1);
});

it('is healthy by the commands of the file, and a process that is gone is not', async () => {
	const node = join(prepared().runtime.node.bin, 'node');
	const check = async (port: string): Promise<unknown> => {
		const [, , ...args] = production.services.n8n.healthcheck.test;
		return await run(
			node,
			args.map((word) => word.replace('5678', port)),
		);
	};
	for (const { origin } of [main, webhook, ...workers]) await check(new URL(origin).port);
	await expect(check('1')).rejects.toMatchObject({ code: 1 });

	const shell = async (command = '', env: NodeJS.ProcessEnv = {}): Promise<unknown> =>
		await run('sh', ['-c', command], { env: { PATH: process.env['PATH'], ...env } });
	const [, askRedis = ''] = production.services.redis.healthcheck.test;
	const here = askRedis.replace('redis-cli', `redis-cli -p ${production.redis.port}`);
	await shell(withSecretsIn(production.secretsFolder, here));
	await expect(shell(withSecretsIn('/nowhere', here))).rejects.toMatchObject({ code: 1 });
	// Redis notes who was refused; the test below looks for others.
	await production.redis.client.call('ACL', 'LOG', 'RESET');
	await shell(production.services.postgres.healthcheck.test[1], {
		PGPORT: production.postgres.env['DB_POSTGRESDB_PORT'],
	});
});

it('opens one event connection, in the main process, and executes events on the workers', async () => {
	const workflow = await client.createWorkflow(listening(credential, 'production'));
	await publish(client, workflow);
	await until('a connection', async () => (await zoom.control.connections())[0]);
	await zoom.control.push({ event: 'meeting.started' });
	await until('an execution', async () =>
		(await executionsOf(client, workflow)).find(({ status }) => status === 'success'),
	);
	expect(await zoom.control.connections()).toHaveLength(1);
	expect(await zoom.control.socketCounts()).toMatchObject({ evicted: 0 });
	expect(workers.map(logOf).join()).not.toContain('Connected to Zoom');
});

it('hands out a page that a worker has made, in main and in the webhook process: the health template', async () => {
	const login = { user: 'monitor', password: 'swordfish' };
	const { id, name } = await client.createCredential('Monitor', 'httpBasicAuth', login);
	const template = withCredential(readTemplate('health-endpoint.json'), credential);
	const nodes = template.nodes.map((node) =>
		node.type === 'n8n-nodes-base.webhook' ? { ...node, credentials: { httpBasicAuth: { id, name } } } : node,
	);
	await publish(client, await client.createWorkflow({ ...template, nodes }));
	const authorization = `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`;
	for (const { origin } of [main, webhook]) {
		const ask = async (accept: string): Promise<Response> =>
			await fetch(`${origin}/webhook/zoom/health`, { headers: { authorization, accept } });
		expect(await (await ask('application/json')).json()).toMatchObject({ status: 'healthy' });
		const page = await ask('text/html');
		expect(page.status).toBe(200);
		expect(await page.text()).toContain('Zoom: everything works');
	}
});

it('needs no more of Redis than the user in docs/production.md may do', async () => {
	const password = 'only-for-the-zoom-nodes';
	await production.redis.client.call('ACL', ...recommendedUser('n8n-zoom', password));
	const redisUrl = `redis://n8n-zoom:${password}@127.0.0.1:${production.redis.port}`;
	const fields = { ...fieldsOf(zoom.credentials), redisUrl };
	const small = await client.createCredential('With a user of its own', CREDENTIAL_TYPE, fields);
	const workflow = await client.createWorkflow(listening(small, 'small'));
	await publish(client, workflow);
	await until('its connection', async () =>
		(await zoom.control.connections()).length === 2 ? true : undefined,
	);
	await zoom.control.push({ event: 'meeting.ended', subscriptionId: 'small' });
	await until('an execution', async () =>
		(await executionsOf(client, workflow)).find(({ status }) => status === 'success'),
	);
	expect(failureOf(await runToEnd(client, await client.createWorkflow(listUsers(small))))).toBeUndefined();
	expect(String(await production.redis.client.call('CLIENT', 'LIST'))).toContain('user=n8n-zoom');
	expect(String(await production.redis.client.call('ACL', 'LOG'))).toBe('');
	for (const process of [main, webhook, ...workers])
		expect(logOf(process)).not.toMatch(/NOPERM|NOAUTH|WRONGPASS/);
	expect((await zoom.control.counters()).tokens.total).toBe(1);
});

it('says goodbye to Zoom and ends in order when main is told to stop, before Docker would kill it', async () => {
	const leases = async (): Promise<string[]> => await production.redis.client.keys('n8n-zoom:*:lease');
	expect(await leases()).toHaveLength((await zoom.control.connections()).length);
	expect(await leases()).not.toEqual([]);
	process.kill(main.process.pid, 'SIGTERM');
	const grace = msOf(production.services.n8n.stop_grace_period) / 1_000;
	const ended = await until('the end of main', () => Promise.resolve(main.process.ended), grace);
	expect(ended).toBe('ended with 0');
	expect(await zoom.control.connections()).toEqual([]);
	const { accepted, closedInOrder } = await zoom.control.socketCounts();
	expect(closedInOrder).toBe(accepted);
	expect(await leases()).toEqual([]);
});
