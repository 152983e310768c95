import { setTimeout as pause } from 'node:timers/promises';
import { byEmail, UserNode } from './support/userNode';
import { until } from '../support/until';

jest.setTimeout(60_000);

const node = new UserNode().install();
const get = { userId: byEmail('={{ $json.email }}') };
const PEOPLE = Array.from({ length: 300 }, (_, index) => ({ email: `user${index}@example.com` }));
const GET_USER = 'GET /users/{userId}';

const asked = async (): Promise<string[]> =>
	(await node.zoom.control.requests({ route: GET_USER })).map(({ path }) =>
		decodeURIComponent(path.split('/').at(-1) ?? ''),
	);

/** Four light calls a second: all others wait for their turn. */
const free = () => ({
	type: 'zoomServerToServerApi',
	data: { ...node.zoom.credentials, environment: 'commercial', plan: 'free' },
});

describe('executions of one n8n', () => {
	it('take turns: a single item does not wait for a bulk run that began before', async () => {
		await node.zoom.control.seed({ users: PEOPLE });
		const bulk = node.run('user', 'get', get, { items: PEOPLE, executionId: 'bulk' });
		// The first second's calls are used up, and the others wait.
		await until(async () => (await asked()).length >= 100);
		const before = (await asked()).length;
		const owner = node.zoom.credentials.ownerEmail;
		const { error } = await node.run('user', 'get', get, {
			items: [{ email: owner }],
			executionId: 'single',
		});
		expect(error).toBeUndefined();
		const place = (await asked()).indexOf(owner);
		expect((await bulk).error).toBeUndefined();
		expect(place).toBeGreaterThanOrEqual(before);
		// Behind all that wait it would be the fortieth at the earliest.
		expect(place - before).toBeLessThan(30);
	});
});

describe('without "continue on fail"', () => {
	it('what waits for its turn when an item fails is not sent any more', async () => {
		await node.zoom.control.seed({ users: PEOPLE });
		const items = [{ email: 'nobody@example.com' }, ...PEOPLE.slice(0, 99)];
		const { error } = await node.run('user', 'get', get, { items, credentials: free() });
		expect(error?.message).toContain('Zoom knows no user nobody@example.com');
		// What was under way arrives.
		await pause(300);
		const sent = (await asked()).length;
		expect(sent).toBeLessThan(10);
		await pause(2_500);
		expect(await asked()).toHaveLength(sent);
	});

	it('items after the one that failed are not begun', async () => {
		await node.zoom.control.seed({ users: PEOPLE });
		const items = [PEOPLE[0] ?? {}, { email: 'nobody@example.com' }, PEOPLE[1] ?? {}];
		const { error } = await node.run('user', 'get', { ...get, options: { concurrency: 1 } }, { items });
		expect(error?.message).toContain('nobody@example.com');
		expect(await asked()).toEqual(['user0@example.com', 'nobody@example.com']);
	});
});
