import { UserNode } from './support/userNode';
import { short, userSync } from './support/userSync';

/** The fields of a sync that Zoom's list does not show: job title, location, cost center, manager and the like. */

const node = new UserNode().install();

beforeEach(async () => {
	await node.zoom.control.seed({
		users: [
			{ email: 'boss@example.com', first_name: 'B' },
			{ email: 'ana@example.com', first_name: 'A', job_title: 'Clerk', manager: 'boss@example.com' },
			{ email: 'ben@example.com', first_name: 'B', location: 'Rome', cost_center: '7' },
		],
	});
});

const mapped = (...fields: string[]) => ({
	fieldMapping: { row: fields.map((zoomField) => ({ zoomField, column: zoomField })) },
});
const COLUMNS = mapped('first_name', 'job_title', 'location', 'cost_center', 'manager');

const LIST = [
	{ email: 'ana@example.com', first_name: 'Anna', job_title: 'Accountant', manager: 'BOSS@example.com' },
	{
		email: 'ben@example.com',
		first_name: 'B',
		location: 'Paris',
		cost_center: 7,
		manager: 'ana@example.com',
	},
	{ email: 'boss@example.com', first_name: 'B' },
];

const { sync, changesSince } = userSync(node, COLUMNS, LIST);

const LOOK = 'GET /users/{userId}';
const results = (rows: ReadonlyArray<Record<string, unknown>>) => rows.map(({ result }) => result);
const callsSince = async (before: number, route: string) =>
	(await node.zoom.control.requests()).slice(before).filter((request) => request.route === route).length;
const userNow = async (email: string) =>
	(await node.zoom.control.users()).find((user) => user.email === email);

describe('a sync with fields that take a look', () => {
	it('plans with one look at each person whose row says something of them', async () => {
		const before = (await node.zoom.control.requests()).length;
		const rows = await sync('plan');
		expect(short(rows)).toEqual([
			['ana@example.com', 'update', 'planned'],
			['ben@example.com', 'update', 'planned'],
			['boss@example.com', 'unchanged', 'none'],
		]);
		expect(rows.map(({ changes }) => changes)).toEqual([
			[
				{ field: 'first_name', from: 'A', to: 'Anna' },
				{ field: 'job_title', from: 'Clerk', to: 'Accountant' },
			],
			[
				{ field: 'location', from: 'Rome', to: 'Paris' },
				{ field: 'manager', from: null, to: 'ana@example.com' },
			],
			[],
		]);
		expect(await callsSince(before, LOOK)).toBe(2);
	});

	it('changes each person in one call, and finds nothing to do the second time', async () => {
		const before = (await node.changes()).length;
		expect(results(await sync('apply'))).toEqual(['done', 'done', 'none']);
		expect(await changesSince(before)).toHaveLength(2);
		expect(await userNow('ana@example.com')).toMatchObject({
			first_name: 'Anna',
			job_title: 'Accountant',
			manager: 'boss@example.com',
		});
		expect(await userNow('ben@example.com')).toMatchObject({
			location: 'Paris',
			cost_center: '7',
			manager: 'ana@example.com',
		});
		const after = (await node.changes()).length;
		expect(results(await sync('apply'))).toEqual(['none', 'none', 'none']);
		expect(await changesSince(after)).toEqual([]);
	});

	it('looks at nobody, and touches nothing of it, where no such field is chosen', async () => {
		const before = (await node.zoom.control.requests()).length;
		expect(results(await sync('apply', mapped('first_name')))).toEqual(['done', 'none', 'none']);
		expect(await callsSince(before, LOOK)).toBe(0);
		expect(await userNow('ana@example.com')).toMatchObject({ job_title: 'Clerk' });
	});

	it('looks only at changed rows where that is chosen, and a run that changed nothing else costs no look', async () => {
		const options = { options: { lookOnlyAtChanged: true } };
		const looks = async (items: typeof LIST) => {
			const before = (await node.zoom.control.requests()).length;
			await sync('plan', options, items);
			return await callsSince(before, LOOK);
		};
		await sync('apply');
		expect([await looks(LIST), await looks(LIST)]).toEqual([2, 0]);
		const changed = LIST.map((row) => (row.location ? { ...row, location: 'Oslo' } : row));
		expect(await looks(changed)).toBe(1);
	});

	it('looks at whom an approved plan has changed since the list was like that', async () => {
		const options = { options: { lookOnlyAtChanged: true } };
		const [ana] = LIST.map((row) => ({ ...row, first_name: 'A', job_title: 'Clerk' }));
		const now = ana ? [ana] : [];
		const other = await sync('plan', options, [{ ...now[0], job_title: 'Boss' }]);
		expect(results(await sync('plan', options, now))).toEqual(['none']);
		expect(results(await sync('applyPlan', {}, other))).toEqual(['done']);
		expect(results(await sync('apply', options, now))).toEqual(['done']);
		expect(await userNow('ana@example.com')).toMatchObject({ job_title: 'Clerk' });
		// And one that a run without the option has changed.
		expect(results(await sync('plan', options, now))).toEqual(['none']);
		expect(results(await sync('apply', {}, [{ ...now[0], job_title: 'Boss' }]))).toEqual(['done']);
		expect(results(await sync('apply', options, now))).toEqual(['done']);
	});

	it('gives a new person the fields after the account, and the next run the manager who is new as well', async () => {
		const items = [
			{ email: 'neo@example.com', first_name: 'N', job_title: 'Clerk', manager: 'mia@example.com' },
			{ email: 'mia@example.com', first_name: 'M', manager: 'boss@example.com' },
		];
		const way = { createAction: 'ssoCreate' };
		const [neo] = await sync('apply', way, items);
		expect(neo).toMatchObject({ action: 'create', result: 'done' });
		expect(neo?.['reason']).toContain('the manager follows once Zoom has an active user "mia@example.com"');
		expect(await userNow('neo@example.com')).toMatchObject({ job_title: 'Clerk' });
		expect(await userNow('mia@example.com')).toMatchObject({ manager: 'boss@example.com' });
		expect(results(await sync('apply', way, items))).toEqual(['done', 'none']);
		expect(await userNow('neo@example.com')).toMatchObject({ manager: 'mia@example.com' });
	});

	it('tells of a manager whom Zoom does not know, and changes the rest', async () => {
		const items = [{ email: 'ana@example.com', job_title: 'Boss', manager: 'nobody@example.com' }];
		const [row] = await sync('apply', {}, items);
		expect(row).toMatchObject({ result: 'done', changes: [{ field: 'job_title' }] });
		expect(row?.['reason']).toContain('Zoom has no user "nobody@example.com", so the manager stays');
		expect(await userNow('ana@example.com')).toMatchObject({ manager: 'boss@example.com' });
	});

	it('changes the rest of a person whose manager Zoom refuses, and says so', async () => {
		const message = 'Invalid parameter: manager.';
		const refused = { status: 400, times: 2, body: { code: 300, message } };
		await node.zoom.control.fault({ on: 'PATCH /users/{userId}', containing: '"manager"', ...refused });
		const [, row] = await sync('apply');
		expect(row).toMatchObject({ email: 'ben@example.com', result: 'failed' });
		expect(row?.['error']).toContain(`Zoom did not take the manager "ana@example.com": ${message}`);
		const ben = await userNow('ben@example.com');
		expect(ben).toMatchObject({ location: 'Paris' });
		expect(ben?.manager ?? '').toBe('');
		expect((await sync('apply'))[1]).toMatchObject({ result: 'done', changes: [{ field: 'manager' }] });
	});

	it('carries an approved plan out, once, and leaves out what somebody changed since', async () => {
		const plan = await sync('plan');
		expect(results(await sync('applyPlan', {}, plan.slice(0, 1)))).toEqual(['done']);
		expect(results(await sync('applyPlan', {}, plan.slice(0, 1)))).toEqual(['alreadyDone']);
		await node.output('user', 'update', {
			userId: { __rl: true, mode: 'email', value: 'ben@example.com' },
			updateFields: { location: 'Oslo' },
		});
		const [left] = await sync('applyPlan', {}, plan.slice(1, 2));
		expect(left).toMatchObject({ result: 'changed', why: 'the location has another value now' });
	});

	it('refuses a row in which another manager was written', async () => {
		const [, row] = await sync('plan');
		const edited = JSON.parse(
			JSON.stringify(row).replaceAll('ana@example.com', 'boss@example.com'),
		) as Record<string, unknown>;
		expect(await sync('applyPlan', {}, [edited])).toMatchObject([{ result: 'refused' }]);
	});

	it('leaves the profile of somebody alone whom Zoom does not show, and goes on with the others', async () => {
		await node.zoom.control.fault({
			on: LOOK,
			status: 404,
			times: 1,
			body: { code: 1001, message: 'User does not exist.' },
		});
		const rows = await sync('plan');
		expect(rows.map(({ reason }) => reason)).toContainEqual(
			expect.stringContaining('Zoom does not show the profile (User does not exist)'),
		);
		expect(rows.filter(({ changes }) => JSON.stringify(changes).includes('location'))).toHaveLength(1);
	});

	it('shows them in words on the page for the approver', async () => {
		const { outputs } = await node.run(
			'user',
			'sync',
			{ mode: 'plan', ...COLUMNS, output: 'summary' },
			{ items: LIST },
		);
		const page = Buffer.from(outputs[0]?.[0]?.binary?.['table']?.data ?? '', 'base64').toString();
		expect(page).toContain('job title: <del>Clerk</del> → <ins>Accountant</ins>');
		expect(page).toContain('manager: <ins>ana@example.com</ins>');
	});
});
