import {
	field,
	neverEmpty,
	neverNothing,
	requiredWhereShown,
	shownWhen,
	shownWhenAny,
	withDefault,
	type Parameter,
} from '../../../../nodes/adapter/kit';
import { propertiesOf } from '../../../../nodes/adapter/kit/parameters';
import { thrownBy } from '../../support/thrown';

const WORDS = { displayName: 'Name', description: 'What it is called', placeholder: 'e.g. Ana' };
const CHOICES = [
	{ name: 'Basic', value: 1 },
	{ name: 'Licensed', value: 2 },
] as const;

describe('n8n shows', () => {
	it('a text with what was declared of it, and nothing else', () => {
		expect(field.text(WORDS).property).toEqual({ ...WORDS, type: 'string', default: '' });
		expect(field.text({ ...WORDS, default: 'x', password: true, rows: 4, maxLength: 5 }).property).toEqual({
			...WORDS,
			type: 'string',
			default: 'x',
			typeOptions: { password: true, rows: 4 },
		});
		expect(field.text({ ...WORDS, rows: 2 }).property).toHaveProperty('typeOptions', { rows: 2 });
	});

	it('an email address with an example of its own unless one is declared', () => {
		expect(field.email({ displayName: 'Email' }).property).toEqual({
			displayName: 'Email',
			placeholder: 'e.g. ana@example.com',
			type: 'string',
			default: '',
		});
		expect(field.email(WORDS).property).toHaveProperty('placeholder', 'e.g. Ana');
	});

	it('a number with its minimum, and an optional one as empty', () => {
		expect(field.number({ displayName: 'Limit' }).property).toEqual({
			displayName: 'Limit',
			type: 'number',
			default: 0,
		});
		expect(field.number({ displayName: 'Limit', default: 7, min: 0, max: 9 }).property).toEqual({
			displayName: 'Limit',
			type: 'number',
			default: 7,
			typeOptions: { minValue: 0 },
		});
		expect(field.optionalNumber({ displayName: 'Limit', min: 1 }).property).toEqual({
			displayName: 'Limit',
			type: 'number',
			default: '',
			typeOptions: { minValue: 1 },
		});
	});

	it('a choice that is made already, or one that the person has to make', () => {
		const words = { displayName: 'User Type', options: CHOICES };
		expect(field.options({ ...words, default: 2 }).property).toEqual({
			displayName: 'User Type',
			type: 'options',
			default: 2,
			options: [...CHOICES],
		});
		expect(field.options(words).property).toEqual({
			displayName: 'User Type',
			type: 'options',
			required: true,
			default: '',
			options: [{ name: '(Choose)', value: '' }, ...CHOICES],
		});
	});

	it('the fields of a group by their names in the alphabet, none of them as required', () => {
		const group = field.collection(
			{ displayName: 'Options', placeholder: 'Add Option' },
			{ zip: field.text({ displayName: 'ZIP', required: true }), city: field.text({ displayName: 'City' }) },
		);
		expect(group.property).toEqual({
			displayName: 'Options',
			placeholder: 'Add Option',
			type: 'collection',
			default: {},
			options: [
				{ displayName: 'City', name: 'city', type: 'string', default: '' },
				{ displayName: 'ZIP', name: 'zip', type: 'string', default: '' },
			],
		});
	});
});

describe('a field is shown', () => {
	const name = field.text({ displayName: 'Name' });

	it('always, once, where nothing is said', () => {
		expect(propertiesOf('name', name)).toEqual([
			{ displayName: 'Name', name: 'name', type: 'string', default: '' },
		]);
	});

	it('under conditions, to which more can be added', () => {
		const both = shownWhen({ plan: ['b'] }, shownWhen({ type: ['a'] }, name));
		expect(propertiesOf('name', both)).toMatchObject([
			{ displayOptions: { show: { type: ['a'], plan: ['b'] } } },
		]);
	});

	it('once for each of several conditions, beside those that hold always', () => {
		const each = shownWhenAny([{ plan: ['a'] }, { type: ['b'] }], shownWhen({ event: ['meeting'] }, name));
		expect(propertiesOf('name', each)).toMatchObject([
			{ name: 'name', displayOptions: { show: { event: ['meeting'], plan: ['a'] } } },
			{ name: 'name', displayOptions: { show: { event: ['meeting'], type: ['b'] } } },
		]);
	});

	it('as one that has to be filled in', () => {
		expect(requiredWhereShown(name).property).toHaveProperty('required', true);
		// Hidden, it is read as empty.
		expect(requiredWhereShown(name).parse('')).toBe('');
	});
});

describe('an expression that gives nothing', () => {
	const NOTHING = [undefined, null, NaN];

	it.each([...NOTHING, '', '   '])('is an empty text: %j', (raw) => {
		expect(field.text({ displayName: 'Name' }).parse(raw)).toBe('');
		expect(() => field.text({ displayName: 'Name', required: true }).parse(raw)).toThrow('"Name" is empty');
	});

	it.each([...NOTHING, ''])('is no number where one may be left out, and refused where not: %j', (raw) => {
		expect(field.optionalNumber({ displayName: 'Limit' }).parse(raw)).toBeUndefined();
		expect(() => field.number({ displayName: 'Limit' }).parse(raw)).toThrow('"Limit" is not a number');
	});

	it.each([...NOTHING, ''])('is no choice, and the choices are named: %j', (raw) => {
		expect(() => field.options({ displayName: 'User Type', options: CHOICES }).parse(raw)).toThrow(
			'"User Type" is empty. Choose one of: Basic, Licensed',
		);
	});

	it('is a list without entries', () => {
		const list = field.multiOptions({ displayName: 'Fields', options: [{ name: 'A', value: 'a' }] });
		expect(NOTHING.map((raw) => list.parse(raw))).toEqual([[], [], []]);
		expect(() => list.parse({ a: true })).toThrow('"Fields" is not a list');
		expect(list.parse('a , a')).toEqual(['a', 'a']);
	});

	it('leaves its field of a group alone, unless the field is required or says otherwise', () => {
		const name = field.text({ displayName: 'Name' });
		const group = field.collection({ displayName: 'Options' }, { name });
		expect(group.parse({ name: null })).toEqual({});
		expect(group.parse({ name: undefined })).toEqual({});
		const required = field.collection({ displayName: 'Options' }, { name: { ...name, readsNothing: true } });
		expect(required.parse({ name: null })).toEqual({ name: '' });
	});

	it('is refused by a field that may not come out empty, and one that may be empty only on purpose', () => {
		const name = field.text({ displayName: 'Name' });
		for (const raw of [...NOTHING, '']) {
			expect(() => neverEmpty(name).parse(raw)).toThrow(
				'"Name" comes out as nothing: fill it in or remove it',
			);
		}
		expect(neverEmpty(name).property).toHaveProperty('required', true);
		expect(neverNothing(name).parse('')).toBe('');
		for (const raw of [null, undefined]) {
			expect(() => neverNothing(name).parse(raw)).toThrow('"Name" comes out as nothing');
		}
		expect(neverNothing(name)).toHaveProperty('readsNothing', true);
		expect([neverEmpty(name).parse('Ana'), neverNothing(name).parse('Ana')]).toEqual(['Ana', 'Ana']);
	});
});

describe('a value of another kind', () => {
	it.each([
		[7, '7'],
		[0, '0'],
		[false, 'false'],
	])('becomes a text where it can: %j', (raw, text) => {
		expect(field.text({ displayName: 'Name' }).parse(raw)).toBe(text);
	});

	it.each([[['Ana']], [{ name: 'Ana' }], [new Date(0)]])('is refused where it cannot: %j', (raw) => {
		expect(() => field.text({ displayName: 'Name' }).parse(raw)).toThrow('"Name" is not a text');
	});

	it.each([[Infinity], ['x'], ['  '], [true], [[1]]])('is no number: %j', (raw) => {
		expect(() => field.number({ displayName: 'Limit' }).parse(raw)).toThrow('"Limit" is not a number');
	});

	it.each([
		[true, true],
		[false, false],
		['true', true],
		['false', false],
	])('is true or false: %j', (raw, value) => {
		expect(field.boolean({ displayName: 'On' }).parse(raw)).toBe(value);
	});

	it.each([1, 0, '', 'yes', 'TRUE', null])('is neither true nor false: %j', (raw) => {
		expect(() => field.boolean({ displayName: 'On' }).parse(raw)).toThrow('"On" is neither true nor false');
	});

	it('is no group of fields; where a field of it is required, nothing is none either', () => {
		const name = field.text({ displayName: 'Name' });
		const group = field.collection({ displayName: 'Options' }, { name });
		for (const raw of ['x', 7, true, ['x']]) {
			expect(() => group.parse(raw)).toThrow('"Options" is not a group of fields');
		}
		for (const raw of [undefined, null, '', NaN]) expect(group.parse(raw)).toEqual({});
		const city = field.text({ displayName: 'City', required: true });
		const needed = field.collection({ displayName: 'Options' }, { name, city });
		for (const raw of [undefined, null, '']) {
			expect(() => needed.parse(raw)).toThrow('"Options" is not a group of fields');
		}
		expect(() => needed.parse({ city: null })).toThrow('"City" is empty');
		expect(needed.parse({})).toEqual({});
	});
});

describe('a number out of its range is told with the range', () => {
	it.each([
		[{ min: 1 }, 0, 'at least 1'],
		[{ max: 5 }, 6, 'between -∞ and 5'],
		[{ min: 1, max: 5 }, 6, 'between 1 and 5'],
		[{ min: 1, max: 5 }, 1.5, 'a whole number'],
		[{ min: 1, max: 5, fraction: true }, 0.5, 'between 1 and 5'],
	])('%j', (range, value, words) => {
		expect(() => field.number({ displayName: 'Limit', ...range }).parse(value)).toThrow(
			`"Limit" is ${value}; it must be ${words}`,
		);
	});

	it('and taken at its ends', () => {
		const limit = field.number({ displayName: 'Limit', min: 1, max: 5 });
		expect([limit.parse(1), limit.parse(5), limit.parse(' 3 ')]).toEqual([1, 5, 3]);
	});
});

it('a text at its longest is taken', () => {
	const name = field.text({ displayName: 'Name', maxLength: 2 });
	expect([name.parse(''), name.parse('👍👍')]).toEqual(['', '👍👍']);
	expect(() => name.parse('👍👍a')).toThrow('longer than');
});

it('a text has the form that Zoom takes, or is empty', () => {
	const pin = field.text({ displayName: 'PIN', form: { pattern: /^\d{4}$/, words: '4 digits' } });
	expect([pin.parse('1234'), pin.parse('')]).toEqual(['1234', '']);
	expect(thrownBy(() => pin.parse('123'))).toEqual({ message: '"PIN" has to be 4 digits', field: 'PIN' });
});

it('an email address may be left out unless it is required', () => {
	expect(['', '  ', null].map((raw) => field.email({ displayName: 'Email' }).parse(raw))).toEqual([
		'',
		'',
		'',
	]);
	expect(() => field.email({ displayName: 'Email', required: true }).parse('')).toThrow('"Email" is empty');
});

describe('a field that cannot be read is named beside the message, so that n8n marks it', () => {
	const words = { displayName: 'Field' };
	it.each<[string, Parameter<unknown>, unknown]>([
		['a text', field.text(words), {}],
		['a text that is needed', field.text({ ...words, required: true }), ''],
		['a text that is too long', field.text({ ...words, maxLength: 1 }), 'ab'],
		['an email address', field.email(words), 'ana'],
		['a number', field.number(words), 'x'],
		['a whole number', field.number(words), 1.5],
		['a number in its range', field.number({ ...words, min: 2 }), 1],
		['true or false', field.boolean(words), 'x'],
		['a choice', field.options({ ...words, options: CHOICES }), 'x'],
		['a choice that is to be made', field.options({ ...words, options: CHOICES }), ''],
		['several choices', field.multiOptions({ ...words, options: [{ name: 'A', value: 'a' }] }), 7],
		['one of several choices', field.multiOptions({ ...words, options: [{ name: 'A', value: 'a' }] }), ['b']],
		['a group', field.collection(words, {}), 'x'],
		['one that may not come out empty', neverEmpty(field.text(words)), ''],
		['one that may be empty only on purpose', neverNothing(field.text(words)), null],
	])('%s', (_, parameter, raw) => {
		expect(thrownBy(() => parameter.parse(raw)).field).toBe('Field');
	});
});

describe('a group of fields', () => {
	it('passes on what the meaning of an empty field hangs on', () => {
		const context = { authentication: 'oAuth2', emptyLists: 'refuse' } as const;
		const seen: unknown[] = [];
		const name: Parameter<unknown> = {
			property: { displayName: 'Name', type: 'string', default: 'initial' },
			parse: (raw, within) => seen.push([raw, within]),
		};
		field
			.collection({ displayName: 'Options' }, { name, other: withDefault(name) })
			.parse({ name: 'a' }, context);
		expect(seen).toEqual([
			['initial', context],
			['a', context],
		]);
	});

	it('has the methods of its fields', () => {
		const method = async () => await Promise.resolve([]);
		const list = (name: string): Parameter<string> => ({
			...field.text({ displayName: name }),
			methods: { loadOptions: { [name]: method } },
		});
		expect(
			field.collection({ displayName: 'Options' }, { a: list('getA'), b: list('getB') }).methods,
		).toEqual({
			loadOptions: { getA: method, getB: method },
		});
		expect(field.rows({ displayName: 'Rows', row: 'Row' }, { a: list('getA') }).methods).toEqual({
			loadOptions: { getA: method },
		});
	});
});
