import { field } from '../../../../nodes/adapter/kit';
import { thrownBy } from '../../support/thrown';

const FIELDS = { email: field.email({ displayName: 'Email', required: true }) };
const ana = { email: 'ana@example.com' };
const EXAMPLE = '[{"email":"ana@example.com"}]';

describe('rows as JSON', () => {
	const people = field.jsonRows({ displayName: 'People', example: EXAMPLE }, FIELDS);

	it('are a list, or one row, as text or as an expression gives it', () => {
		for (const raw of [EXAMPLE, JSON.stringify(ana), [ana], ana]) expect(people.parse(raw)).toEqual([ana]);
		expect(people.parse([{ ...ana, extra: 1 }])).toEqual([{ ...ana, extra: 1 }]);
	});

	it.each([undefined, null, '', '[]', []])('are none: %j', (raw) => {
		expect(people.parse(raw)).toEqual([]);
	});

	it.each(['7', '"ana"', '[{"email":"ana@example.com"}, 7]', 'null', [[ana, 'bo']], [7]])(
		'are not %j',
		(raw) => {
			expect(thrownBy(() => people.parse(raw))).toEqual({
				message: '"People (JSON)" is not a list of objects',
				field: 'People (JSON)',
			});
		},
	);

	it('are told by the name of the field', () => {
		expect(() => people.parse('[{')).toThrow('"People (JSON)" is not valid JSON');
		expect(() => people.parse([{ email: '' }])).toThrow('"Email" is empty');
	});

	it('show what a person may copy, and begin empty', () => {
		expect(people.property).toEqual({
			displayName: 'People (JSON)',
			description: `A list of objects, such as ${EXAMPLE}. An expression may give the list itself, with more of Zoom’s fields.`,
			type: 'json',
			default: '[]',
		});
	});

	it('may not come out empty where that would remove all', () => {
		const context = { authentication: 'serverToServer', emptyLists: 'refuse' } as const;
		expect(() => people.parse('[]', context)).toThrow(
			'"People (JSON)" is empty, which would remove everything',
		);
	});
});

describe('rows that a person gives in a form or as JSON', () => {
	const people = field.rowsOrJson({ displayName: 'People', row: 'Person', example: EXAMPLE }, FIELDS);

	it('are asked for in the way that was chosen, at first in a form', () => {
		expect(people.defineUsing.property).toMatchObject({
			displayName: 'Define People Using',
			description: 'How you give the people: in a form, or as a list in JSON',
			type: 'options',
			default: 'form',
			options: [{ value: 'form' }, { value: 'json' }],
		});
		expect(
			[people.form, people.json].map(({ shownWhen, property }) => [
				shownWhen,
				property.required,
				property.type,
			]),
		).toEqual([
			[{ defineUsing: ['form'] }, true, 'fixedCollection'],
			[{ defineUsing: ['json'] }, true, 'json'],
		]);
	});

	it('are those of the way that was chosen, whatever stands in the other', () => {
		const bo = { email: 'bo@example.com' };
		expect(people.chosen('form', [ana], [bo])).toEqual([ana]);
		expect(people.chosen('json', [ana], [bo])).toEqual([bo]);
	});

	it('are missed where there are none, by the field in which they were to be', () => {
		const missing = (way: 'form' | 'json') => thrownBy(() => people.chosen(way, [], []));
		expect(missing('form')).toEqual({ message: '"People" is empty', field: 'People' });
		expect(missing('json')).toEqual({ message: '"People (JSON)" is empty', field: 'People (JSON)' });
	});
});
