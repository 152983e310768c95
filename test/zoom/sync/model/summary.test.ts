import type { Result, ResultRow } from '../../../../zoom/sync/execution/apply';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import { summarize } from '../../../../zoom/sync/model/summary';

const row = (action: PlanRow['action'], result: Result, rest: Partial<ResultRow> = {}): ResultRow => ({
	action,
	result,
	email: `${action}@example.com`,
	reason: '',
	changes: [],
	items: [0],
	...rest,
});

const ROWS = [
	row('create', 'done'),
	row('create', 'failed'),
	row('update', 'done'),
	row('changeLicense', 'planned'),
	row('reactivate', 'changed'),
	row('deactivate', 'blocked', { blocked: 'Too many', items: [] }),
	row('disassociate', 'blocked', { blocked: 'Too many', items: [] }),
	row('delete', 'alreadyDone', { items: [] }),
	row('unchanged', 'none', { items: [1, 2] }),
	row('protected', 'none', { items: [] }),
	row('conflict', 'none'),
	row('invalid', 'none'),
	row('duplicate', 'none'),
	row('duplicate', 'refused', { blocked: 'No stamp' }),
];

describe('a run in numbers', () => {
	const summary = summarize(ROWS);

	it('counts the rows of each action and each result', () => {
		expect(summary.actions).toEqual({
			createGroup: 0,
			handOverNumber: 0,
			create: 2,
			update: 1,
			changeLicense: 1,
			reactivate: 1,
			deactivate: 1,
			disassociate: 1,
			delete: 1,
			unchanged: 1,
			protected: 1,
			conflict: 1,
			invalid: 1,
			duplicate: 2,
		});
		expect(summary.results).toEqual({
			planned: 1,
			none: 5,
			done: 2,
			alreadyDone: 1,
			failed: 1,
			blocked: 2,
			changed: 1,
			refused: 1,
		});
	});

	it('counts people of the input once: neither leavers whom it does not list nor a person’s second row', () => {
		expect(summary.listed).toBe(8);
	});

	it('counts who loses an account, and all that would change something', () => {
		expect(summary.removals).toBe(3);
		expect(summary.changes).toBe(8);
	});

	it('gives each reason of a guard once', () => {
		expect(summary.stopped).toEqual(['Too many', 'No stamp']);
	});

	it('has a nought for whatever there is none of', () => {
		const { actions, results, ...rest } = summarize([]);
		expect(new Set([...Object.values(actions), ...Object.values(results)])).toEqual(new Set([0]));
		expect([Object.keys(actions).length, Object.keys(results).length]).toEqual([14, 8]);
		expect(rest).toEqual({
			listed: 0,
			removals: 0,
			membershipLosses: 0,
			queueLosses: 0,
			phoneChanges: 0,
			addOnLosses: 0,
			roleChanges: 0,
			divisionChanges: 0,
			changes: 0,
			stopped: [],
		});
	});
});
