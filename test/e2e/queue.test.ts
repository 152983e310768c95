import { readFileSync } from 'node:fs';
import { distinctEmails, readEmployees, startHrSource, type HrSource } from '../../demo/hr/source';
import { N8nClient, type SavedItem } from '../../demo/n8n/client';
import { type N8nInstance } from '../../demo/n8n/instance';
import {
	failureOf,
	readTemplate,
	resultOf,
	runToEnd,
	USER_SYNC,
	withCredential,
	withParameters,
} from '../../demo/templates';
import { CREDENTIAL_TYPE } from '../../demo/account';
import { startSimulator, type Simulator } from '../../simulator';
import { forEachItem, zoomUser } from '../support/chain';
import { fieldsOf } from '../support/n8n';
import { startProcess, startQueue } from '../support/queueMode';
import { type TestRedis } from '../support/redis';
import { Started } from '../support/started';

const WORKERS = 2;
const employees = readEmployees();
const people = distinctEmails(employees);

describe('queue mode: a main, two workers, Redis and PostgreSQL', () => {
	const started = new Started();
	let zoom: Simulator;
	let hr: HrSource;
	let redis: TestRedis;
	let workers: N8nInstance[];
	let client: N8nClient;
	let credential: SavedItem;

	beforeAll(async () => {
		zoom = started.keep(await startSimulator({ plan: 'pro' }));
		hr = started.keep(await startHrSource(employees));
		const queue = await startQueue(started);
		redis = queue.redis;
		const env = { ...queue.env, ZOOM_ORIGIN: zoom.origin, OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true' };
		const main = await startProcess(started, 'start', env);
		client = new N8nClient(main.origin);
		await client.createOwner();
		const oneAtATime = { ...env, N8N_CONCURRENCY_PRODUCTION_LIMIT: '1' };
		workers = await Promise.all(
			Array.from({ length: WORKERS }, async () => await startProcess(started, 'worker', oneAtATime)),
		);
		credential = await client.createCredential('Zoom', CREDENTIAL_TYPE, { ...fieldsOf(zoom.credentials) });
	});
	afterAll(async () => {
		await started.stop();
	});

	const workerLogs = (): string[] => workers.map(({ logFile }) => readFileSync(logFile, 'utf8'));

	it('runs workflows on all workers at once, all cold, with one token request', async () => {
		const list = forEachItem(credential, [{}], zoomUser('getAll', { returnAll: true }));
		const workflow = await client.createWorkflow(list);
		const runs = await Promise.all(Array.from({ length: 8 }, async () => await runToEnd(client, workflow)));
		expect(runs.map(failureOf)).toEqual(runs.map(() => undefined));
		for (const log of workerLogs()) expect(log).toContain('Worker started execution');
		expect((await zoom.control.counters()).tokens.total).toBe(1);
	});

	it('provisions exactly the people of the HR source', async () => {
		const template = withParameters(readTemplate(USER_SYNC.file), USER_SYNC.hrNode, { url: hr.url });
		const workflow = await client.createWorkflow(withCredential(template, credential));
		const result = resultOf(await runToEnd(client, workflow), USER_SYNC.lastNode);
		expect(result).toMatchObject({ created: people.length, skipped: 0, failed: 0 });
		const emails = (await zoom.control.users()).map(({ email }) => email.toLowerCase());
		expect(emails.sort()).toEqual([...people, zoom.credentials.ownerEmail].sort());
	});

	it("uses the same token in the main process, where the editor's user picker is filled", async () => {
		const { id, name } = credential;
		const path = '/rest/dynamic-node-parameters/resource-locator-results';
		const picker = await client.request<{ results: unknown[] }>('POST', path, {
			path: 'parameters.userId',
			nodeTypeAndVersion: { name: 'n8n-nodes-zoom-automation.zoomUser', version: 1 },
			methodName: 'searchUsers',
			currentNodeParameters: { authentication: 'serverToServer', resource: 'user', operation: 'get' },
			credentials: { [CREDENTIAL_TYPE]: { id, name } },
		});
		expect(picker.results.length).toBeGreaterThan(0);
		expect((await zoom.control.counters()).tokens.total).toBe(1);
	});

	it('keeps nothing readable in Redis', async () => {
		const keys = await redis.client.keys('n8n-zoom:*');
		expect(keys.length).toBeGreaterThan(0);
		const { accountId, clientId, clientSecret } = zoom.credentials;
		for (const key of keys) {
			const value = (await redis.client.type(key)) === 'string' ? await redis.client.getBuffer(key) : null;
			const stored = `${key} ${value?.toString('latin1') ?? ''}`;
			for (const secret of [accountId, clientId, clientSecret, 'access_token']) {
				expect(stored).not.toContain(secret);
			}
		}
	});
});
