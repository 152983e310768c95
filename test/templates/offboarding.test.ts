import type { IDataObject } from 'n8n-workflow';
import { evaluatorOf, readWorkflow } from './expressions';

const template = readWorkflow('offboarding.json');
const evaluated = evaluatorOf(template);
const NAME = 'Set leaver and recipient';

/** What the first step makes of a row of the list, or of a call, evaluated by n8n itself. */
function setFor(json: IDataObject): Record<string, unknown> {
	const { assignments } = template.nodes.find(({ name }) => name === NAME)!.parameters[
		'assignments'
	] as unknown as {
		assignments: ReadonlyArray<{ name: string; value: string }>;
	};
	return Object.fromEntries(assignments.map(({ name, value }) => [name, evaluated(NAME, value, [json])]));
}

describe('how long an account is kept before it is deleted', () => {
	it.each([
		[30, 30],
		['7', 7],
		[' 14 ', 14],
		[0, 0],
		['0', 0],
		[undefined, 30],
		[null, 30],
		['', 30],
		['   ', 30],
		['\u00a0', 30],
	])('is, for %j, %i days', (keepDays, days) => {
		for (const row of [{ keepDays }, { body: { keepDays } }] as IDataObject[])
			expect(setFor({ email: 'ana@example.com', ...row })['keepDays']).toBe(days);
	});

	it.each([-1, '-5', 1.5, '30 days', 'a month', 'N/A', true, 1e9, Number.NaN, { days: 3 }, '1e3'])(
		'is no number that Set takes for %j: the execution fails before anything is done',
		(keepDays) => {
			const { keepDays: days } = setFor({ keepDays });
			expect(Number.isNaN(Number(days))).toBe(true);
		},
	);
});

it.each([
	['boss@example.com', 'boss@example.com'],
	[' boss@example.com ', 'boss@example.com'],
	['', 'it@example.com'],
	['  ', 'it@example.com'],
	['-', 'it@example.com'],
	['N/A', 'it@example.com'],
	['null', 'it@example.com'],
	[undefined, 'it@example.com'],
	// Zoom is not asked to hand over to somebody else than was meant.
	['Ana Boss', 'Ana Boss'],
])('what belongs to the leaver goes, where the manager is %j, to %s', (manager, to) => {
	expect(setFor({ manager })['transferTo']).toBe(to);
	expect(setFor({ body: { manager } })['transferTo']).toBe(to);
});

it.each([{}, { email: '' }, { email: null }, { Email: 'ana@example.com' }, { body: {} }] as IDataObject[])(
	'nobody is meant by a row without an address: %j',
	(row) => {
		expect(setFor(row)['email']).toBe('');
	},
);
