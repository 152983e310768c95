import { emptyWhereHidden, locator, looksLike } from '../../../../nodes/adapter/pickers/locator';
import { BY_EMAIL, byId, userLocator, userOrMe } from '../../../../nodes/adapter/pickers/userLocators';

const MODES = [byId('e.g. abc')];
const list = { name: 'searchThings', method: async () => await Promise.resolve({ results: [] }) };
const words = { displayName: 'Thing', description: 'Which one', modes: MODES };

describe('a locator', () => {
	it('offers a searchable list first, and begins with it', () => {
		const thing = locator({ ...words, list });
		expect(thing.property).toEqual({
			displayName: 'Thing',
			description: 'Which one',
			type: 'resourceLocator',
			required: true,
			default: { mode: 'list', value: '' },
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					typeOptions: { searchListMethod: 'searchThings', searchable: true },
				},
				...MODES,
			],
		});
		expect(thing.methods).toEqual({ listSearch: { searchThings: list.method } });
	});

	it('has no list where Zoom has none', () => {
		const thing = locator({ ...words, list: undefined });
		expect(thing.property).toMatchObject({ default: { mode: 'id', value: '' }, modes: MODES });
		expect(thing).not.toHaveProperty('methods');
	});

	it.each([
		[7, '7'],
		[' abc ', 'abc'],
		[{ value: 'ÄÖ' }, 'ÄÖ'],
		[{ mode: 'id', value: 12 }, '12'],
	])('takes %j', (raw, id) => {
		expect(locator({ ...words, list }).parse(raw)).toBe(id);
	});

	it.each([['../'], ['\u200b'], ['  '], [1.5], [2 ** 60], [null], [{ value: ['a'] }], [{}]])(
		'takes %j for nothing, and says which field',
		(raw) => {
			expect(() => locator({ ...words, list }).parse(raw)).toThrow('"Thing" is empty');
		},
	);

	it('may be empty while it is hidden, and not as an expression that gives nothing', () => {
		const hidden = emptyWhereHidden(locator({ ...words, list }));
		expect(hidden.parse({ mode: 'list', value: '' })).toBe('');
		expect(() => hidden.parse(null)).toThrow('"Thing" is empty');
		expect(hidden.parse({ value: 'abc' })).toBe('abc');
	});
});

describe('what a typed value has to look like', () => {
	const regex = new RegExp(
		`^(?:${String((BY_EMAIL.validation?.[0] as { properties?: { regex?: string } }).properties?.regex)})$`,
	);

	it.each(['ana@example.com', ' ana@example.com ', ''])('fits %j', (typed) => {
		expect(typed).toMatch(regex);
	});

	it.each(['ana', 'ana@', 'a@b;c@d', '<ana@example.com>'])('does not fit %j', (typed) => {
		expect(typed).not.toMatch(regex);
	});

	it('comes with what n8n says beside the field', () => {
		expect(looksLike('\\d+', 'Digits only.')).toEqual({
			validation: [
				{ type: 'regex', properties: { regex: '(?:\\s*(?:\\d+)\\s*)?', errorMessage: 'Digits only.' } },
			],
		});
	});
});

describe('a user', () => {
	it('is chosen by list, email or ID', () => {
		const { property } = userLocator();
		expect(property).toMatchObject({
			displayName: 'User',
			description: 'The Zoom user',
			modes: [
				{ name: 'list', typeOptions: { searchListMethod: 'searchUsers' } },
				{ displayName: 'By Email', name: 'email', type: 'string' },
				{ displayName: 'By ID', name: 'id', type: 'string', hint: expect.stringContaining('"me"') },
			],
		});
	});

	it('may be the person who connected the account, and nobody else may be left out', () => {
		const user = userOrMe();
		const [app, person] = user.variants ?? [];
		expect(app).toEqual({ when: { authentication: ['serverToServer'] }, property: { required: true } });
		expect(person).toEqual({
			when: { authentication: ['oAuth2'] },
			property: {
				description: 'The Zoom user. Leave it empty for the person who connected the account.',
			},
		});
		expect(user.property).not.toHaveProperty('required');
		for (const raw of [undefined, '', { value: '' }, { mode: 'list' }]) {
			expect(user.parse(raw, { authentication: 'oAuth2' })).toBe('me');
			expect(() => user.parse(raw, { authentication: 'serverToServer' })).toThrow('"User" is empty');
			expect(() => user.parse(raw)).toThrow('"User" is empty');
		}
		expect(() => user.parse(null, { authentication: 'oAuth2' })).toThrow('"User" is empty');
		expect(user.parse({ value: 'abc' }, { authentication: 'oAuth2' })).toBe('abc');
	});
});
