import { hasCell, textAt, type Row } from '../../../../zoom/sync/input/cells';

describe('a column', () => {
	it.each<[string, Row, string, string]>([
		['leads into objects by its dots', { person: { mail: { work: 'x' } } }, 'person.mail.work', 'x'],
		[
			'is the one of that very name before',
			{ 'person.mail': 'x', person: { mail: 'y' } },
			'person.mail',
			'x',
		],
		['leads nowhere through nothing', { person: null }, 'person.mail', ''],
		['leads nowhere through a text', { person: 'Ana' }, 'person.length', ''],
		['is not what every object has', { person: {} }, 'person.constructor', ''],
		['is not what every row has', {}, 'toString', ''],
		['may hold a number', { id: 0 }, 'id', '0'],
		['may hold yes or no', { active: false }, 'active', 'false'],
		['may be empty', { id: undefined }, 'id', ''],
		['is read without the spaces around it', { id: ' 7 ' }, 'id', '7'],
	])('%s', (_, row, column, text) => {
		expect(textAt(row, column)).toBe(text);
	});

	it('is there although it is empty, unless nothing was given at all', () => {
		expect(hasCell({ groups: '' }, 'groups')).toBe(true);
		expect(hasCell({ groups: null }, 'groups')).toBe(true);
		expect(hasCell({}, 'groups')).toBe(false);
		expect(hasCell({ groups: undefined }, 'groups')).toBe(false);
	});
});
