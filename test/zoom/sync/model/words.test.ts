import { fieldInWords, laterInWords, valueInWords } from '../../../../zoom/sync/model/words';

it.each([
	['first_name', 'first name'],
	['last_name', 'last name'],
	['display_name', 'display name'],
	['dept', 'department'],
	['email', 'email'],
	['timezone', 'time zone'],
	['type', 'license'],
	['custom_attributes.cost_center', 'attribute cost_center'],
])('who approves a plan reads %s as %s', (field, words) => {
	expect(fieldInWords(field)).toBe(words);
});

it.each([
	['type', 1, 'Basic'],
	['type', 2, 'Licensed'],
	['type', 4, 'Unassigned'],
	['type', 99, 'None'],
	['type', 3, '3'],
	['dept', 'Sales', 'Sales'],
	['dept', 2, '2'],
] as const)('who approves a plan reads the %s %j as %s', (field, value, words) => {
	expect(valueInWords(field, value)).toBe(words);
});

it('a row says what follows once an invitation is accepted, and nothing where nothing does', () => {
	expect(laterInWords([])).toBe('');
	expect(laterInWords(['dept', 'timezone'])).toBe(
		'; department, time zone will follow once the invitation is accepted',
	);
});
