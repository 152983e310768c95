import { problemOf, rowItem } from '../../../../nodes/ZoomUser/actions/user/sync/rows';
import { ZoomRefusedError } from '../../../../zoom/errors';
import type { ResultRow } from '../../../../zoom/sync/execution/apply';

const row = (rest: Partial<ResultRow>): ResultRow => ({
	action: 'update',
	email: 'ana@example.com',
	reason: 'Differs in department',
	changes: [],
	items: [0],
	result: 'done',
	...rest,
});
const refusal = new ZoomRefusedError('No permission.', { status: 400, zoomCode: 200 });
const newGroup = row({
	action: 'createGroup',
	email: '',
	changes: [{ field: 'newGroup.Sales', from: null, to: 'Sales' }],
	result: 'failed',
	error: refusal,
	items: [],
});

describe('what a person has to look at, in a line', () => {
	it.each<[string, Partial<ResultRow>, string]>([
		['a failure', { result: 'failed', error: refusal }, 'ana@example.com: No permission.'],
		['a group that was not created', newGroup, 'Group "Sales": No permission.'],
		['what a guard stops', { result: 'blocked', blocked: 'Too many' }, 'ana@example.com: Too many'],
		['what has changed', { result: 'changed', why: 'the user is gone' }, 'ana@example.com: the user is gone'],
		['what is refused', { result: 'refused', why: 'edited' }, 'ana@example.com: edited'],
		['a decision', { action: 'conflict', result: 'none' }, 'ana@example.com: Differs in department'],
		[
			'a row without an address',
			{ action: 'invalid', email: '', result: 'none', reason: '"email" is empty' },
			'A row without an address: "email" is empty',
		],
	])('is %s', (_, rest, line) => {
		expect(problemOf(row(rest))).toBe(line);
	});

	it.each<Partial<ResultRow>>([
		{ result: 'done' },
		{ result: 'planned' },
		{ result: 'alreadyDone' },
		{ action: 'unchanged', result: 'none' },
		{ action: 'protected', result: 'none' },
		{ action: 'duplicate', result: 'none' },
	])('is nothing for %j', (rest) => {
		expect(problemOf(row(rest))).toBeUndefined();
	});
});

describe('a row as an item', () => {
	it('has all that the row says, but for the positions of the input', () => {
		const { items: _, ...said } = row({ blocked: 'Too many' });
		expect(rowItem(row({ blocked: 'Too many' }))).toEqual(said);
	});

	it('tells a failure in words, with what to do next', () => {
		const item = rowItem(newGroup) as unknown as Record<string, unknown>;
		expect(item).toMatchObject({ action: 'createGroup', result: 'failed', error: 'No permission.' });
		expect(item['next']).toEqual(expect.stringMatching(/\w/));
	});
});
