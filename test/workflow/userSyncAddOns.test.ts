import { UserNode } from './support/userNode';
import { short, userSync } from './support/userSync';

/** The add-on licenses of a sync. */

const node = new UserNode().install();

const NAMES = ['ana', 'ben', 'cleo', 'dora'];

beforeEach(async () => {
	const has: Record<string, object> = {
		ana: { webinar: 500, zoom_whiteboard: true },
		ben: { webinar: 500, large_meeting: 1000 },
	};
	await node.zoom.control.seed({
		users: NAMES.map((name) => ({
			email: `${name}@example.com`,
			first_name: 'A',
			type: 2,
			addOns: has[name] ?? {},
		})),
	});
	await node.zoom.control.configureAccount({ addOnSeats: { webinar500: 3, webinar1000: 1 } });
});

const COLUMNS = {
	addOnsColumn: 'addOns',
	managedAddOns: ['webinar', 'large_meeting'],
	options: { maxLosingAddOns: 5 },
};
const LIMIT = { options: { maxLosingAddOns: 5 } };

const LIST = [
	{ email: 'ana@example.com', addOns: 'Webinar 1,000' },
	{ email: 'ben@example.com', addOns: ['large meeting 1000'] },
	{ email: 'cleo@example.com', addOns: 'webinar500, Whiteboard' },
	{ email: 'dora@example.com', addOns: '' },
];

const { sync, changesSince, refusal } = userSync(node, COLUMNS, LIST);

const results = (rows: ReadonlyArray<Record<string, unknown>>) => rows.map(({ result }) => result);

const addOnsNow = async () =>
	Object.fromEntries(
		(await node.zoom.control.users())
			.filter(({ addOns }) => Object.keys(addOns ?? {}).length > 0)
			.map(({ email, addOns }) => [email.slice(0, email.indexOf('@')), addOns]),
	);

const featureCalls = async () =>
	(await node.zoom.control.requests({ route: 'POST /users/features' })).map(({ body }) => body);

const callsSince = async (before: number, route: string) =>
	(await node.zoom.control.requests()).slice(before).filter((request) => request.route === route).length;

describe('a sync with add-on licenses', () => {
	it('plans with one look at each person whose cell says something', async () => {
		const before = (await node.zoom.control.requests()).length;
		const rows = await sync('plan');
		expect(short(rows)).toEqual([
			['ana@example.com', 'changeLicense', 'planned'],
			['ben@example.com', 'changeLicense', 'planned'],
			['cleo@example.com', 'changeLicense', 'planned'],
			['dora@example.com', 'unchanged', 'none'],
		]);
		expect(rows.map(({ changes }) => changes)).toEqual([
			[{ field: 'addOn.webinar', from: 'Webinar 500', to: 'Webinar 1000' }],
			[{ field: 'addOn.webinar', from: 'Webinar 500', to: '' }],
			[{ field: 'addOn.webinar', from: null, to: 'Webinar 500' }],
			[],
		]);
		expect(rows[2]?.['reason']).toBe('Differs in add-on licenses; the list does not govern "Whiteboard"');
		expect(await callsSince(before, 'GET /users/{userId}/settings')).toBe(3);
		expect(await callsSince(before, 'GET /accounts/{accountId}/plans/usage')).toBe(1);
		expect(await featureCalls()).toEqual([]);
	});

	it('gives and takes them, what is given back first, leaves others alone, and finds nothing to do the second time', async () => {
		expect(results(await sync('apply'))).toEqual(['done', 'done', 'done', 'none']);
		expect(await addOnsNow()).toEqual({
			ana: { webinar: 1000, zoom_whiteboard: true },
			ben: { large_meeting: 1000 },
			cleo: { webinar: 500 },
		});
		expect((await featureCalls()).map((body) => (body as Record<string, unknown>)['feature_value'])).toEqual([
			'0',
			'64',
			'1',
		]);
		const before = (await node.changes()).length;
		expect(results(await sync('apply'))).toEqual(['none', 'none', 'none', 'none']);
		expect(await changesSince(before)).toEqual([]);
	});

	it('looks only at changed rows where that is chosen: whoever was found as the row says is not looked at again', async () => {
		const items = [
			{ email: 'ana@example.com', addOns: 'Webinar 500' },
			{ email: 'ben@example.com', addOns: 'Webinar 500, Large Meeting 1000' },
		];
		const options = { ...COLUMNS.options, lookOnlyAtChanged: true };
		const looks = async (rows: typeof items) => {
			const before = (await node.zoom.control.requests()).length;
			const plan = await sync('plan', { options }, rows);
			return [results(plan), await callsSince(before, 'GET /users/{userId}/settings')];
		};
		expect(await looks(items)).toEqual([['none', 'none'], 2]);
		expect(await looks(items)).toEqual([['none', 'none'], 0]);
		const [first] = items;
		const changed = [...(first ? [first] : []), { email: 'ben@example.com', addOns: 'Large Meeting 1000' }];
		expect(await looks(changed)).toEqual([['none', 'planned'], 1]);
	});

	it('takes all managed ones only where an empty cell is to mean that', async () => {
		const items = [{ email: 'ana@example.com', addOns: '' }];
		expect(results(await sync('apply', {}, items))).toEqual(['none']);
		const options = { ...COLUMNS.options, emptyAddOns: true };
		expect(results(await sync('apply', { options }, items))).toEqual(['done']);
		expect(await addOnsNow()).toHaveProperty('ana', { zoom_whiteboard: true });
	});

	it('gives no more than are free, and as many more as come back', async () => {
		await node.zoom.control.configureAccount({ addOnSeats: { webinar500: 2 } });
		const wanted = (name: string) => ({ email: `${name}@example.com`, addOns: 'Webinar 500' });
		const back = { email: 'ana@example.com', addOns: 'Large Meeting 500' };
		const rows = await sync('plan', {}, [wanted('cleo'), wanted('dora'), back]);
		expect(results(rows)).toEqual(['planned', 'blocked', 'planned']);
		expect(rows[1]?.['blocked']).toBe(
			'2 "Webinar 500" licenses are needed and 1 are free: none is left for this person',
		);
	});

	it('keeps to the number that was typed, and does not ask then', async () => {
		await node.zoom.control.configureAccount({ planUsage: 'refused' });
		const options = {
			...COLUMNS.options,
			addOnLicenses: { row: [{ addOn: 'Webinar 500', count: 2 }] },
		};
		const items = ['ana', 'cleo', 'dora'].map((name) => ({
			email: `${name}@example.com`,
			addOns: 'Webinar 500',
		}));
		const before = (await node.zoom.control.requests()).length;
		expect(results(await sync('plan', { options }, items))).toEqual(['none', 'planned', 'blocked']);
		expect(await callsSince(before, 'GET /accounts/{accountId}/plans/usage')).toBe(0);
	});

	it('takes none when more people would lose one than allowed', async () => {
		const rows = await sync('plan', { options: { maxLosingAddOns: 0 } });
		expect(results(rows)).toEqual(['planned', 'blocked', 'planned', 'none']);
		expect(rows[1]?.['blocked']).toContain('set "Maximum Losing Add-Ons" to 1');
	});

	it('carries an approved plan out, once, and knows the second time that it is done', async () => {
		const plan = await sync('plan', {}, LIST.slice(2));
		expect(results(await sync('applyPlan', LIMIT, plan))).toEqual(['done', 'none']);
		expect(results(await sync('applyPlan', LIMIT, plan))).toEqual(['alreadyDone', 'none']);
		expect(await featureCalls()).toHaveLength(1);
	});

	it('refuses a row in which another license was written', async () => {
		const [row] = await sync('plan');
		const edited = JSON.parse(JSON.stringify(row).replace('Webinar 1000', 'Webinar 5000')) as Record<
			string,
			unknown
		>;
		expect(await sync('applyPlan', LIMIT, [edited])).toMatchObject([{ result: 'refused' }]);
		expect(await featureCalls()).toEqual([]);
	});

	it('gives a new person the add-on after the account', async () => {
		const items = [{ email: 'neo@example.com', addOns: 'Webinar 500' }];
		const rows = await sync('apply', { createAction: 'ssoCreate', newUserType: 2 }, items);
		expect(rows).toMatchObject([{ action: 'create', result: 'done' }]);
		expect(await addOnsNow()).toHaveProperty('neo', { webinar: 500 });
	});

	it('tells Zoom’s reason and what to do about it, and the others have theirs', async () => {
		await node.zoom.control.configureAccount({ addOnSeats: { webinar500: 9 } });
		await node.zoom.control.seed({ users: [{ email: 'basic@example.com', type: 1 }] });
		const items = ['basic', 'cleo'].map((name) => ({ email: `${name}@example.com`, addOns: 'Webinar 500' }));
		const rows = await sync('apply', {}, items);
		expect(rows).toMatchObject([
			{
				result: 'failed',
				error: 'Zoom did not give basic@example.com the license "Webinar 500": Can\'t update for free users',
				next: 'Give the person the user type Licensed first.',
			},
			{ result: 'done' },
		]);
		expect(await featureCalls()).toHaveLength(1);
	});

	it('keeps the add-ons of somebody whose settings Zoom refuses, and goes on with the others', async () => {
		await node.zoom.control.fault({
			on: 'GET /users/{userId}/settings',
			status: 404,
			times: 1,
			body: { code: 1001, message: 'User does not exist.' },
		});
		const rows = await sync('plan', {}, LIST.slice(0, 2));
		expect(rows.map(({ action }) => action).sort()).toEqual(['changeLicense', 'conflict']);
		expect(rows.find(({ action }) => action === 'conflict')?.['reason']).toContain(
			'Zoom does not show the add-on licenses (User does not exist), so they stay',
		);
	});

	it('shows them in words on the page for the approver, those that are lost in a table of their own', async () => {
		const { outputs } = await node.run(
			'user',
			'sync',
			{ mode: 'plan', ...COLUMNS, output: 'summary' },
			{ items: LIST },
		);
		const [item] = outputs[0] ?? [];
		expect(item?.json).toMatchObject({ changes: 3, addOnLosses: 1 });
		const page = Buffer.from(item?.binary?.['table']?.data ?? '', 'base64').toString();
		expect(page).toContain('Who loses an add-on license: 1');
		expect(page).toContain('add-on licenses: <del>Webinar 500</del> → <ins>Webinar 1000</ins>');
		expect(page).toContain('add-on licenses: <ins>Webinar 500</ins>');
	});

	it.each<[string, object, string]>([
		['Managed Add-Ons is empty', { managedAddOns: [] }, '"Managed Add-Ons" is empty'],
		['Managed Add-Ons comes out as nothing', { managedAddOns: '={{ [] }}' }, '"Managed Add-Ons" is empty'],
		['Managed Add-Ons names another license', { managedAddOns: ['zoom_one_type'] }, 'Managed Add-Ons'],
		['Add-Ons Column comes out as nothing', { addOnsColumn: '={{ $json.none }}' }, 'Add-Ons Column'],
		[
			'the limit comes out as nothing',
			{ options: { maxLosingAddOns: '={{ $json.none }}' } },
			'Maximum Losing Add-Ons',
		],
	])('is refused before anything is sent when %s', async (_, parameters, message) => {
		const refused = await refusal(parameters);
		expect(refused.message).toContain(message);
		expect(refused.changes).toEqual([]);
	});

	it('without the scope for settings leaves add-ons alone and names the scope', async () => {
		const scopes = ['user:read:list_users:admin', 'user:read:user:admin'];
		await node.zoom.control.configureApp({ kind: 'server-to-server', scopes });
		const [row] = await sync('plan');
		expect(row).toMatchObject({ action: 'conflict', changes: [] });
		expect(row?.['reason']).toContain('user:read:settings:admin');
	});
});
