import { complaints, outcomeTable, readSync, type Outcome } from '../../demo/outcome';

const good: Outcome = {
	hr: { lines: 222, people: 211 },
	syncs: [
		{ employees: 211, created: 211, skipped: 0, failed: 0 },
		{ employees: 211, created: 0, skipped: 211, failed: 0 },
	],
	report: {
		rows: 12,
		from: '2026-11-09',
		to: '2026-11-15',
		activeHosts: 3,
		inactiveHosts: 9,
		meetings: 20,
	},
	simulator: { tokenRequests: 1, missing: 0, unexpected: 0 },
};

describe('the outcome of npm start', () => {
	it('has nothing to complain about when all people are there, once, with one token request', () => {
		expect(complaints(good)).toEqual([]);
	});

	it.each<[string, Partial<Outcome>]>([
		['could not be created', { syncs: [{ employees: 211, created: 210, skipped: 0, failed: 1 }] }],
		['not the 211 of the HR source', { syncs: [{ employees: 210, created: 210, skipped: 0, failed: 0 }] }],
		['created, skipped or failed', { syncs: [{ employees: 211, created: 200, skipped: 0, failed: 0 }] }],
		[
			'created again',
			{ syncs: [...good.syncs.slice(0, 1), { employees: 211, created: 1, skipped: 210, failed: 0 }] },
		],
		['no rows', { report: { ...good.report, rows: 0 } }],
		['have no Zoom user', { simulator: { tokenRequests: 1, missing: 2, unexpected: 0 } }],
		['are not in the HR source', { simulator: { tokenRequests: 1, missing: 0, unexpected: 1 } }],
		['one is enough', { simulator: { tokenRequests: 2, missing: 0, unexpected: 0 } }],
	])('complains with "%s"', (words, changes) => {
		expect(complaints({ ...good, ...changes }).join(' ')).toContain(words);
	});

	it('takes a result that is not made of numbers for a failure, not for a success', () => {
		const syncs = [readSync({ created: 'many' })];
		expect(complaints({ ...good, syncs })).not.toEqual([]);
	});

	it('shows a person the counts that matter', () => {
		const table = outcomeTable(good);
		for (const words of ['222 lines, 211', '211 created, 0 skipped', '12 rows', '3 active', 'Token requests'])
			expect(table).toContain(words);
	});

	it('says nothing about people or tokens when a real account was only reported on', () => {
		const table = outcomeTable({ syncs: [], report: good.report });
		expect(table).not.toMatch(/created|Token/);
		expect(complaints({ syncs: [], report: good.report })).toEqual([]);
	});
});
