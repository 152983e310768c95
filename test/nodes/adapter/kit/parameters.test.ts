import { field, toZoomFields, withDefault } from '../../../../nodes/adapter/kit';
import { userLocator } from '../../../../nodes/adapter/pickers';
import { resourceMapper } from '../../../../nodes/adapter/pickers/resourceMapper';

const LICENSES = [
	{ name: 'Basic', value: 1 },
	{ name: 'Licensed', value: 2 },
] as const;

describe('a field that a person fills in', () => {
	it('takes text without the blanks around it', () => {
		expect(field.text({ displayName: 'Name' }).parse('  Ana ')).toBe('Ana');
	});

	it('names an empty field that is needed', () => {
		expect(() => field.text({ displayName: 'Name', required: true }).parse('  ')).toThrow('"Name" is empty');
	});

	it('counts characters as people do, and names the maximum', () => {
		const name = field.text({ displayName: 'First Name', maxLength: 3 });
		expect(name.parse('Ána')).toBe('Ána');
		expect(() => name.parse('Anaï')).toThrow('"First Name" is longer than Zoom\'s 3 characters');
	});

	it.each([
		'ana',
		'ana@',
		'@example.com',
		'ana@example',
		'a na@example.com',
		'ana@example.com, bo@example.com',
	])('refuses %j as an email address before anything is sent', (address) => {
		expect(() => field.email({ displayName: 'Email' }).parse(address)).toThrow(
			`"${address}" is not an email address`,
		);
	});

	it.each(['ana+zoom@example.com', 'ÁNA@Example.com', "o'neil@sub.example.co.uk"])('takes %j', (address) => {
		expect(field.email({ displayName: 'Email' }).parse(address)).toBe(address);
	});

	it('takes a number given as text and refuses one out of range', () => {
		const limit = field.number({ displayName: 'Limit', min: 1, max: 5 });
		expect(limit.parse('3')).toBe(3);
		expect(() => limit.parse(0)).toThrow('"Limit" is 0; it must be between 1 and 5');
		expect(() => limit.parse('many')).toThrow('"Limit" is not a number');
	});

	it('takes a choice by its value, also as the text an expression gives, and lists the choices otherwise', () => {
		const license = field.options({ displayName: 'User Type', options: LICENSES, default: 1 });
		expect(license.parse('2')).toBe(2);
		expect(() => license.parse('gold')).toThrow('"gold" is not a choice of "User Type" (Basic, Licensed)');
	});

	it('refuses one unknown choice among several', () => {
		const fields = field.multiOptions({ displayName: 'Fields', options: [{ name: 'A', value: 'a' }] });
		expect(fields.parse(['a'])).toEqual(['a']);
		expect(() => fields.parse(['a', 'b'])).toThrow('"b" is not a choice');
	});

	it('keeps false, 0 and empty text that were set, and nothing that was left alone', () => {
		const fields = field.collection(
			{ displayName: 'Fields' },
			{
				usePmi: field.boolean({ displayName: 'Use PMI' }),
				dept: field.text({ displayName: 'Department' }),
				pmi: field.number({ displayName: 'PMI' }),
				company: field.text({ displayName: 'Company' }),
			},
		);
		expect(fields.parse({ usePmi: false, dept: '', pmi: 0 })).toEqual({ usePmi: false, dept: '', pmi: 0 });
		expect(fields.parse(undefined)).toEqual({});
	});

	it('reads as its declared default while nobody has added it, and as what was set otherwise', () => {
		const fields = field.collection(
			{ displayName: 'Fields' },
			{
				failWhen: withDefault(field.options({ displayName: 'Fail When', options: LICENSES, default: 2 })),
				lateAfter: withDefault(field.number({ displayName: 'Late', default: 5 })),
				page: field.boolean({ displayName: 'Page', default: true }),
			},
		);
		expect(fields.parse(undefined)).toEqual({ failWhen: 2, lateAfter: 5 });
		expect(fields.parse({ lateAfter: 0, page: false })).toEqual({ failWhen: 2, lateAfter: 0, page: false });
	});

	it('is checked in a row under its own name and under Zoom’s; what is not declared is kept', () => {
		const rows = field.rows(
			{ displayName: 'Questions', row: 'Question' },
			{ fieldName: field.options({ displayName: 'Question', options: LICENSES, default: 1 }) },
		);
		expect(rows.parse({ row: [{ fieldName: '2' }] })).toEqual([{ field_name: 2 }]);
		expect(rows.parse([{ field_name: '2', prompts: ['a'] }])).toEqual([{ field_name: 2, prompts: ['a'] }]);
		expect(() => rows.parse([{ field_name: 'gold' }])).toThrow('"gold" is not a choice of "Question"');
	});

	describe('of rows', () => {
		const people = field.rows(
			{ displayName: 'People', row: 'Person' },
			{
				email: field.email({ displayName: 'Email', required: true }),
				name: field.text({ displayName: 'Name' }),
			},
		);
		const ana = { email: 'ana@example.com' };

		it.each([
			['ana@example.com'],
			['[{"email":"ana@example.com"}]'],
			[7],
			[true],
			[{ row: 'ana@example.com' }],
		])('never takes %j for an empty list', (raw) => {
			expect(() => people.parse(raw)).toThrow('"People" holds something that is no person');
		});

		it.each([[['ana@example.com', ana]], [[ana, null]], [{ row: [ana, ['bo@example.com']] }]])(
			'loses no row of %j in silence',
			(raw) => {
				expect(() => people.parse(raw)).toThrow('"People" holds something that is no person');
			},
		);

		it('takes a single row for a list of one, and nothing for none', () => {
			expect(people.parse(ana)).toEqual([ana]);
			expect(people.parse({ row: ana })).toEqual([ana]);
			expect([undefined, null, '', {}, { row: [] }].map((raw) => people.parse(raw))).toEqual(
				Array.from({ length: 5 }, () => []),
			);
		});

		it.each([[{ name: 'Ana' }], [{ email: '', name: 'Ana' }], [{ email: null, name: 'Ana' }]])(
			'says that %j lacks what is required',
			(raw) => {
				expect(() => people.parse([ana, raw])).toThrow('"Email" is empty');
			},
		);
	});

	it.each([['Diet'], [['Vegan']], [{ mappingMode: 'defineBelow', value: 'Vegan' }]])(
		'of a mapper are not left out because %j is no object',
		(raw) => {
			const list = { name: 'none', method: async () => await Promise.resolve({ fields: [] }) };
			const fieldWords = { singular: 'question', plural: 'questions' };
			const words = { displayName: 'Form', description: '', list, fieldWords, addAllFields: true };
			expect(() => resourceMapper(words).parse(raw)).toThrow('"Form" is not an object of questions');
			expect(resourceMapper(words).parse({ mappingMode: 'defineBelow', value: null })).toEqual([]);
		},
	);

	it('picks a user by what stands in the locator, or by a plain value from an expression', () => {
		expect(userLocator().parse({ __rl: true, mode: 'email', value: ' ana@example.com ' })).toBe(
			'ana@example.com',
		);
		expect(userLocator().parse('abc')).toBe('abc');
		expect(() => userLocator().parse({ __rl: true, mode: 'list', value: '' })).toThrow('"User" is empty');
	});

	it('simplifies to the named fields, or leaves the record alone', () => {
		const record = { id: '1', email: 'ana@example.com', pmi: 5 };
		expect(field.simplify(['id', 'dept']).parse(true)(record)).toStrictEqual({ id: '1' });
		expect(field.simplify(['id']).parse(false)(record)).toBe(record);
	});
});

describe('fields on their way to Zoom', () => {
	it('get Zoom’s names, in nested objects too, and keep every value that was set', () => {
		expect(
			toZoomFields({ firstName: 'Ana', usePmi: false, feature: { zoomPhone: true }, dept: undefined }),
		).toStrictEqual({
			first_name: 'Ana',
			use_pmi: false,
			feature: { zoom_phone: true },
		});
	});
});
