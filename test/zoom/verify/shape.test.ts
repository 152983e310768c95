import fc from 'fast-check';
import { compareShape, type Shape } from '../../../zoom/verify/shape';

const USERS: Shape = {
	total: 'i',
	users: [{ 'email!': 's', id: 's', dept: 's', score: 'n', tags: ['s'], more: 'o', key: 's|i' }],
};
const row = { email: 'a', id: 'b', dept: 'c', score: 1.5, tags: ['x'], more: { any: 1 }, key: 1 };
const good = { total: 1, users: [row] };
const NONE = { unknown: [], missing: [], otherTypes: [], absent: [] };

const compare = (answer: unknown, relied: string[] = []) => compareShape(answer, USERS, relied);
const withRow = (changes: object) => ({ ...good, users: [row, { ...row, ...changes }] });

it('finds nothing in an answer that is as documented', () => {
	expect(compare(good)).toEqual(NONE);
	expect(compare({ total: 0, users: [] })).toMatchObject({ unknown: [], missing: [], otherTypes: [] });
});

it('names a field that no document has, once, and not what is in it', () => {
	const answer = { ...withRow({ new_field: { inner: 1 } }), users: [{ ...row, new_field: 1 }, row] };
	expect(compare(answer)).toEqual({ ...NONE, unknown: ['users[].new_field'] });
});

it.each([['ana@example.com'], ['kFFvsJc-Q1OSxaJQLvaa_A'], ['85746065432'], ['Ana Lopez'], ['a'.repeat(61)]])(
	'does not repeat the name %s, which may be a value',
	(name) => {
		const { unknown } = compare({ ...good, [name]: 1 });
		expect(unknown).toEqual(['(a name that may be a value)']);
	},
);

it('misses what the documents require and what the package relies on, and calls the rest absent', () => {
	const { email: _, id: __, dept: ___, ...rest } = row;
	expect(compare({ total: 1, users: [rest] }, ['users[].id'])).toEqual({
		...NONE,
		missing: ['users[].email', 'users[].id'],
		absent: ['users[].dept'],
	});
});

it('does not call absent what one of the rows has', () => {
	const { dept: _, ...rest } = row;
	expect(compare({ total: 1, users: [rest, row] }).absent).toEqual([]);
});

it.each([
	['a number for a text', { dept: 5 }, 'users[].dept', 'text', 'whole number'],
	['null', { dept: null }, 'users[].dept', 'text', 'null'],
	['a text for a number', { score: '1.5' }, 'users[].score', 'number', 'text'],
	['one for a list', { tags: 'x' }, 'users[].tags', 'list', 'text'],
	['a wrong row in a list', { tags: [1] }, 'users[].tags[]', 'text', 'whole number'],
	['a list for an object', { more: [] }, 'users[].more', 'object', 'list'],
	['none of several types', { key: true }, 'users[].key', 'text or whole number', 'true or false'],
])('tells %s by field and types', (_name, changes, field, documented, found) => {
	expect(compare(withRow(changes)).otherTypes).toEqual([{ field, documented, found }]);
});

it('tells a fraction where a whole number is documented, and takes a whole number for any number', () => {
	expect(compare({ ...good, total: 1.5 }).otherTypes).toEqual([
		{ field: 'total', documented: 'whole number', found: 'number' },
	]);
	expect(compare(withRow({ score: 2 })).otherTypes).toEqual([]);
});

it('tells an answer that is something else altogether', () => {
	expect(compare([]).otherTypes).toEqual([
		{ field: 'the whole answer', documented: 'object', found: 'list' },
	]);
});

it('never repeats a text that is a value, whatever comes', () => {
	const secret = 'Zx9-secret value';
	const value = fc.oneof(fc.constant(secret), fc.integer(), fc.constant(null), fc.constant([secret]));
	const record = fc.dictionary(
		fc.constantFrom('email', 'id', 'dept', 'score', 'tags', secret, 'other'),
		value,
	);
	fc.assert(
		fc.property(fc.array(record), record, (users, more) => {
			expect(JSON.stringify(compare({ ...more, users }))).not.toContain('secret');
		}),
	);
});
