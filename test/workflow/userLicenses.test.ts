import { byEmail, UserNode } from './support/userNode';

const node = new UserNode().install();
const each = { userId: byEmail('={{ $json.email }}') };
const people = (...names: string[]) => names.map((name) => ({ email: `${name}@example.com` }));

beforeEach(async () => {
	await node.zoom.control.seed({
		users: [
			{ email: 'ana@example.com', type: 2 },
			{ email: 'ben@example.com', type: 2 },
			{ email: 'cleo@example.com', type: 2, addOns: { webinar: 500 } },
			{ email: 'basic@example.com', type: 1 },
		],
	});
	await node.zoom.control.configureAccount({
		licensedSeats: 5,
		addOnSeats: { webinar500: 2, large_meeting1000: 4 },
	});
});

const addOnsOf = async (name: string) =>
	(await node.zoom.control.users()).find(({ email }) => email === `${name}@example.com`)?.addOns;

const featureCalls = async () =>
	(await node.zoom.control.requests({ route: 'POST /users/features' })).map(({ body }) => body);

describe('license pools', () => {
	it('show what is bought, assigned and free of each kind', async () => {
		expect(await node.output('license', 'getPools')).toMatchObject([
			{ pool: 'base', bought: 5, assigned: 4, free: 1 },
			{ pool: 'webinar', capacity: 500, bought: 2, assigned: 1, free: 1 },
			{ pool: 'large_meeting', capacity: 1000, bought: 4, assigned: 0, free: 4 },
		]);
	});

	it('are read from a list of base plans too', async () => {
		await node.zoom.control.configureAccount({ planUsage: 'several' });
		const pools = await node.output('license', 'getPools');
		expect(pools.filter(({ pool }) => pool === 'base')).toMatchObject([
			{ bought: 5, assigned: 4, free: 1 },
			{ bought: 0, assigned: 0, free: 0 },
		]);
	});

	it('are one item that says why, where Zoom does not tell', async () => {
		await node.zoom.control.configureAccount({ planUsage: 'refused' });
		expect(await node.output('license', 'getPools')).toEqual([
			{
				refused: true,
				reason: expect.stringContaining('Only available for paid account') as unknown,
				next: expect.stringContaining('Licenses in the Account') as unknown,
			},
		]);
	});
});

describe('add-ons', () => {
	const webinar = { ...each, feature: 'webinar', webinar: '1' };

	it('go to many in one call, and whoever has one already keeps it', async () => {
		const rows = await node.output('user', 'changeLicense', webinar, { items: people('ana', 'cleo') });
		expect(rows).toEqual([
			{ userId: 'ana@example.com', license: 'webinar', value: '1', updated: true },
			{ userId: 'cleo@example.com', license: 'webinar', value: '1', updated: false, unchanged: true },
		]);
		expect(await featureCalls()).toHaveLength(1);
		expect(await addOnsOf('ana')).toEqual({ webinar: 500 });
	});

	it('are given as far as they are free; the others are told before anything is sent for them', async () => {
		const items = people('cleo', 'ana', 'ben');
		const { outputs } = await node.run('user', 'changeLicense', webinar, {
			items,
			onError: 'continueRegularOutput',
		});
		expect(outputs[0]?.map(({ json }) => json['updated'] ?? json['error'])).toEqual([
			false,
			true,
			'No license is left for user ben@example.com: of 2 bought, 1 were free',
		]);
		expect(await featureCalls()).toMatchObject([
			{ users: [{ email: 'cleo@example.com' }, { email: 'ana@example.com' }] },
		]);
	});

	it('that Zoom refuses one person are told with the reason, and the others have theirs', async () => {
		await node.zoom.control.configureAccount({ planUsage: 'refused' });
		const { outputs } = await node.run('user', 'changeLicense', webinar, {
			items: people('basic', 'nobody', 'ana'),
			onError: 'continueRegularOutput',
		});
		expect(outputs[0]?.map(({ json }) => json['updated'] ?? json['error'])).toEqual([
			"Zoom did not change the license of user basic@example.com: Can't update for free users",
			'Zoom did not change the license of user nobody@example.com: Users not found',
			true,
		]);
		expect(outputs[0]?.[0]?.json['details']).toMatchObject({
			next: expect.stringMatching(/^Give the person the user type Licensed first\.\n/) as unknown,
		});
	});

	it('are taken away, and are free for the next then', async () => {
		const [taken] = await node.output(
			'user',
			'changeLicense',
			{ ...webinar, webinar: '0' },
			{ items: people('cleo') },
		);
		expect(taken).toMatchObject({ value: '0', updated: true });
		expect(await addOnsOf('cleo')).toEqual({});
	});

	it.each([
		['large_meeting', { largeMeeting: '256' }, { large_meeting: 1000 }],
		['zoom_whiteboard', { addOnAction: 'true' }, { zoom_whiteboard: true }],
		['concurrent_meeting', { concurrentMeeting: 'Plus' }, { concurrent_meeting: 'Plus' }],
	])('of every kind: %s', async (feature, chosen, has) => {
		await node.output('user', 'changeLicense', { ...each, feature, ...chosen }, { items: people('ana') });
		expect(await addOnsOf('ana')).toEqual(has);
	});

	it('that are not chosen change nothing, and only that item fails', async () => {
		const nothing = { ...webinar, webinar: '={{ $json.none }}' };
		const { error } = await node.run('user', 'changeLicense', nothing, { items: people('ana') });
		expect(error?.message).toContain('"Webinar Capacity" is empty');
		expect(await node.changes()).toEqual([]);
	});

	it('without the scope fail every item with the scope that is missing, in one call', async () => {
		const scopes = ['user:update:user:admin', 'user:read:user:admin'];
		await node.zoom.control.configureApp({ kind: 'server-to-server', scopes });
		const { outputs } = await node.run('user', 'changeLicense', webinar, {
			items: people('ana', 'ben'),
			onError: 'continueRegularOutput',
		});
		for (const { json } of outputs[0] ?? []) expect(json['error']).toContain('user:write:feature:admin');
		expect(await featureCalls()).toHaveLength(1);
	});

	it('are shown with users, and users are found by them', async () => {
		const shown = await node.output('user', 'getAll', { returnAll: true, options: { includeAddOns: true } });
		expect(shown.find(({ email }) => email === 'cleo@example.com')).toMatchObject({
			add_ons: [{ addOn: 'webinar', capacity: 500 }],
		});
		const found = await node.output('user', 'getAll', { returnAll: true, filters: { addOns: ['webinar'] } });
		expect(found.map(({ email }) => email)).toEqual(['cleo@example.com']);
	});

	it('are looked for until there are enough, each person once', async () => {
		const many = Array.from({ length: 25 }, (_, index) => ({
			email: `w${String(index).padStart(2, '0')}@example.com`,
			type: 2 as const,
			addOns: { webinar: 500 },
		}));
		await node.zoom.control.seed({ users: many });
		const looks = async () =>
			(await node.zoom.control.requests({ route: 'GET /users/{userId}/settings' })).length;
		const filters = { addOns: ['webinar'] };
		const some = await node.output('user', 'getAll', { returnAll: false, limit: 5, filters });
		expect(new Set(some.map(({ email }) => email)).size).toBe(5);
		const asked = await looks();
		expect(asked).toBeLessThanOrEqual(20);
		const all = await node.output('user', 'getAll', { returnAll: true, filters });
		expect(all.map(({ email }) => email).sort()).toEqual([
			'cleo@example.com',
			...many.map(({ email }) => email),
		]);
		expect((await looks()) - asked).toBe((await node.zoom.control.users()).length);
	});

	it('of somebody whom Zoom refuses are named as missing, and the others are read', async () => {
		await node.zoom.control.fault({
			on: 'GET /users/{userId}/settings',
			status: 404,
			body: { code: 1001, message: 'User does not exist.' },
		});
		const found = await node.output('user', 'getAll', { returnAll: true, filters: { addOns: ['webinar'] } });
		expect(found).toMatchObject([
			{ email: 'cleo@example.com' },
			{ skipped: true, subject: expect.stringContaining('@') as unknown },
		]);
	});
});

describe('a sync', () => {
	const licensed = { row: [{ zoomField: 'type', column: 'license' }] };
	const sync = async (options: Record<string, unknown> = {}) =>
		await node.output(
			'user',
			'sync',
			{ mode: 'plan', fieldMapping: licensed, options: { ...options, onlyChanges: true } },
			{ items: people('new', 'newer').map((one) => ({ ...one, license: 'Licensed' })) },
		);
	const usage = async () =>
		await node.zoom.control.requests({ route: 'GET /accounts/{accountId}/plans/usage' });

	it('gives no more licenses than Zoom says are free', async () => {
		const rows = await sync();
		expect(rows.map(({ action, result }) => [action, result])).toEqual([
			['create', 'planned'],
			['create', 'blocked'],
		]);
		expect(rows[1]?.['blocked']).toContain('2 licenses are needed and 1 are free');
		expect(await usage()).toHaveLength(1);
	});

	it('keeps to the number that was typed, and does not ask then', async () => {
		const rows = await sync({ licenses: 6 });
		expect(rows.map(({ result }) => result)).toEqual(['planned', 'planned']);
		expect(await usage()).toHaveLength(0);
	});

	it('goes on without a number where Zoom tells none', async () => {
		await node.zoom.control.configureAccount({ planUsage: 'refused' });
		expect((await sync()).map(({ result }) => result)).toEqual(['planned', 'planned']);
	});

	it('does not ask when nobody is to become Licensed', async () => {
		await node.output('user', 'sync', { mode: 'plan' }, { items: people('ana', 'new') });
		expect(await usage()).toHaveLength(0);
	});
});
