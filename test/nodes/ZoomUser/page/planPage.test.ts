import { planPage } from '../../../../nodes/ZoomUser/page/planPage';
import { planned, type ResultRow } from '../../../../zoom/sync/execution/apply';
import type { Rules } from '../../../../zoom/sync/model/rules';
import { person, plan, user } from '../../../zoom/sync/support/planning';

const NOW = Date.UTC(2026, 10, 29, 13, 5);

const pageOf = (rows: readonly ResultRow[], rest: Partial<Parameters<typeof planPage>[1]> = {}): string =>
	planPage(rows, { plan: true, nameOf: () => '', now: NOW, timezone: 'Europe/Madrid', ...rest });

const LEAVING: Partial<Rules> = {
	leaverAction: 'delete',
	transfer: { what: ['transfer_meeting', 'transfer_recording'], to: 'it@example.com' },
};

describe('the page of a sync', () => {
	it('shows who takes over what, and why something failed', () => {
		const users = ['a', 'it'].map((name) => user(`${name}@example.com`));
		const people = [{ email: 'a@example.com', status: 'left' }, person('it@example.com')];
		const rows = plan(users, people, { rules: LEAVING });
		const page = pageOf(rows.map((row) => ({ ...row, result: 'failed', error: new Error('No <luck>') })));
		expect(page).toContain('>it@example.com: meeting, recording</td>');
		expect(page).toContain('>Failed: No &lt;luck&gt;</td>');
		expect(page).toContain('Who loses the account: 1');
	});

	it('is a page, whatever is in the names', () => {
		const rows = plan([], [person('a@example.com', { name: '<script>alert(1)</script>' })]);
		const page = pageOf(rows.map(planned), { nameOf: () => '<b>Bold</b>' });
		expect(page).toContain('&lt;script&gt;');
		expect(page).toContain('&lt;b&gt;Bold&lt;/b&gt;');
		expect(page).not.toContain('<script>');
		expect(page).not.toContain('<b>');
	});

	it('begins with those who lose their account, by name, and counts them', () => {
		const users = [user('gone@example.com'), user('ana@example.com', { dept: 'Old' })];
		const people = [
			person('new@example.com', { name: 'Neo' }),
			person('ana@example.com', { department: 'New' }),
			person('no address'),
			{ email: 'gone@example.com', status: 'left' },
		];
		const rows = plan(users, people);
		const page = pageOf(rows.map(planned), {
			nameOf: (email) => (email.startsWith('gone') ? 'Gil Gone' : ''),
		});
		const order = ['Who loses the account: 1', 'To look at: 1', 'Changes: 1', 'New people: 1'];
		expect(order.map((words) => page.indexOf(words))).toEqual(
			order.map((words) => page.indexOf(words)).sort((one, other) => one - other),
		);
		for (const words of [...order, 'Gil Gone<br>gone@example.com', 'Neo<br>new@example.com']) {
			expect(page).toContain(words);
		}
		expect(page).toContain('<span class="label">Lose the account</span><strong>1</strong>');
		expect(page).toContain('<ins>New</ins>');
	});

	it('shows who leaves a group before other changes, and groups to create by name', () => {
		const sales = { id: 'sales', name: 'Sales' };
		const users = ['ana', 'bob'].map((name) => user(`${name}@example.com`, { group_ids: ['sales'] }));
		const people = [
			person('bob@example.com', { groups: 'Sales', department: 'New' }),
			person('ana@example.com', { groups: 'Field <1>' }),
		];
		const groups = { all: [sales], managed: ['Sales', 'Field <1>'], create: true };
		const mapping = { memberships: { group: { column: 'groups', emptyMeansNone: false } } };
		const page = pageOf(plan(users, people, { mapping, groups }).map(planned));
		expect(page).toContain('groups: <del>Sales</del> → <ins>Field &lt;1&gt;</ins>');
		expect(page).toContain('<span class="label">Leave a group</span><strong>1</strong>');
		expect(page).toContain('New groups: 1');
		expect(page.indexOf('Who leaves a group: 1')).toBeGreaterThan(0);
		expect(page.indexOf('Who leaves a group: 1')).toBeLessThan(page.indexOf('Changes: 1'));
		expect(page).not.toContain('group.');
	});

	it('shows who gets another role before who leaves a group, and whoever does both in each table', () => {
		const [desk, sales] = ['Help Desk', 'Sales'].map((name) => ({ id: name, name, standard: false }));
		const users = ['ana', 'bob'].map((name) => user(`${name}@example.com`, { group_ids: ['Sales'] }));
		const people = [
			person('ana@example.com', { role: 'Help Desk', groups: '' }),
			person('bob@example.com', { groups: 'Sales', department: 'New' }),
		];
		const group = { column: 'groups', emptyMeansNone: true };
		const mapping = { assigned: { role: 'role' }, memberships: { group } };
		const roles = { all: desk ? [desk] : [], managed: ['Help Desk'] };
		const groups = { all: sales ? [sales] : [], managed: ['Sales'] };
		const page = pageOf(plan(users, people, { mapping, roles, groups }).map(planned));
		const order = ['Who gets another role: 1', 'Who leaves a group: 1', 'Changes: 1'];
		const places = order.map((words) => page.indexOf(words));
		expect(places[0]).toBeGreaterThan(0);
		expect(places).toEqual([...places].sort((one, other) => one - other));
		expect(page).toContain('role: <del>Member</del> → <ins>Help Desk</ins>');
		expect(page).toContain('<span class="label">Get another role</span><strong>1</strong>');
	});

	it('says when it was made, and has no column that is empty', () => {
		const people = [person('ana@example.com'), { email: 'gone@example.com', status: 'left' }];
		const rows = plan([user('gone@example.com'), user('ana@example.com')], people).map(planned);
		const page = pageOf(rows);
		expect(page).toContain('Made on 29 November 2026, 14:05 (Europe/Madrid). Nothing has been changed yet.');
		expect(page).not.toContain('>Result</th>');
		expect(page).not.toContain('>Takes over</th>');
		const done = pageOf(
			rows.map((row) => ({ ...row, result: 'done' })),
			{ plan: false },
		);
		expect(done).toContain('Carried out on 29 November 2026, 14:05');
		expect(done).toContain('>Result</th>');
		expect(done).toContain('>Done</td>');
	});

	it('fits a phone, a dark screen and a sheet of paper', () => {
		const page = pageOf([]);
		expect(page).toContain('name="viewport"');
		for (const media of ['max-width:600px', 'prefers-color-scheme:dark', '@media print']) {
			expect(page).toContain(media);
		}
	});
});
