import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, startCluster, type Work } from './cluster';
import { orEnd } from '../../support/orEnd';
import { until } from '../../support/until';

let cluster: Cluster;

beforeEach(async () => {
	cluster = await startCluster({ processes: 3, plan: 'business', latencyMs: 300 });
}, 60_000);

afterEach(async () => {
	await cluster.close();
});

const work = (kind: Work['kind'], more: Partial<Work> = {}): Work => ({
	kind,
	calls: 1,
	atOnce: 1,
	lane: 'one',
	userId: cluster.userId,
	...more,
});

const turns = () => cluster.redis.client.keys('*:turn:*');

it('removes a user with one call at a time, whichever process calls', async () => {
	const users = (await cluster.zoom.users()).filter(({ role_id: role }) => role !== '0').slice(0, 3);
	const all = users.map(({ id }) => work('delete', { userId: id, calls: 2, atOnce: 2 }));
	const answers = await Promise.all(cluster.members.map((member) => member.do(all)));
	const { routes, refused } = await cluster.zoom.counters();
	expect(refused).toEqual({});
	// Who comes second finds nobody left.
	expect(routes['DELETE /users/{userId}']).toEqual({ 204: 3, 404: 15 });
	expect(answers.flatMap(({ errors }) => errors)).toHaveLength(15);
}, 60_000);

it('frees what a killed process held', async () => {
	const [first, second] = cluster.members;
	const userId = (await cluster.zoom.users()).at(-1)?.id ?? '';
	await cluster.zoom.fault({ on: 'DELETE /users/{userId}', status: 500, body: {}, delayMs: 15_000 });
	// It is killed before it has an answer, and mostly after its call has left.
	if (first) orEnd(first.do([work('delete', { userId })]));
	await until(async () => (await turns()).length === 1);
	await pause(200);
	await first?.kill();
	const answer = await second?.do([work('delete', { userId })]);
	// Zoom itself still works on the first call, or has given it up: in any case there was an answer.
	expect(answer?.errors.join()).not.toContain('others are before this one');
	expect(await turns()).toHaveLength(0);
}, 60_000);

it('lets a single call through in the middle of bulk runs of all processes', async () => {
	const [first, ...others] = cluster.members;
	const bulk = work('light', { calls: 250, atOnce: 60, lane: 'bulk' });
	const running = Promise.all(cluster.members.map((member) => member.do([bulk])));
	const answered = async () => (await cluster.zoom.counters()).routes['GET /users/{userId}']?.[200] ?? 0;
	const atStart = await answered();
	// Well within the runs, and all of their first calls are gone.
	await until(async () => (await answered()) > atStart + 150);
	const before = await answered();
	await first?.do([work('light', { lane: 'single' })]);
	const after = await answered();
	// Without turns 60 calls of its own process would go before it, and 120 of the others. With turns it waits a fraction
	// of a second; the rest of what is counted passes while its own answer takes 300 ms.
	expect(after - before).toBeLessThan(120);
	await running;
	expect(others).toHaveLength(2);
}, 60_000);

it('tells Redis neither who is removed nor how many there are', async () => {
	const [first] = cluster.members;
	const email = 'secret.person@example.com';
	const running = first?.do([work('delete', { userId: email, calls: 3 })]);
	await until(async () => (await turns()).length > 0);
	const keys = await cluster.redis.client.keys('*');
	await running;
	expect(keys.length).toBeGreaterThan(0);
	expect(keys.join()).not.toMatch(/secret|person|SimulatedAccount/i);
	expect(keys.every((key) => /^n8n-zoom:\{[0-9a-f]{32}\}:/.test(key))).toBe(true);
}, 60_000);
