import type {
	INodeProperties,
	INodePropertyCollection,
	INodePropertyMode,
	INodePropertyOptions,
} from 'n8n-workflow';
import { OPERATIONS } from './support/operations';

/**
 * A model that fills in a field has its texts only: what it is for, which ID it is, and what a value looks like. n8n hands
 * out the text of an operation as that of the tool.
 */

type Words = Pick<Partial<INodeProperties>, 'description' | 'hint' | 'placeholder'>;

const MIN_WORDS = 4;
/** How a text shows what a value looks like. */
const SHOWS_FORM =
	/e\.g\.|such as|separated by|for example|as .* (gives?|returns?|shows?)|YYYY|\d|"|[“”]|JSON|name of/i;
/** How it says of a number what it counts, and of which unit. */
const COUNTS = /how many|max number|more .* than this|\((seconds|minutes|days|bytes|percent|characters)\)/i;
/** Where an ID comes from; an example alone leaves open of what it is. */
const SAYS_WHICH = /\b(as|of|from|the|whom|who|these|this|that|until|whose)\b/i;
/** These only hold other fields, and n8n's own texts say so. */
const HOLDERS = new Set(['collection']);
/** What is chosen from a list needs no example. */
const CHOSEN = new Set(['options', 'multiOptions', 'boolean', 'resourceMapper', 'fixedCollection']);

const textsOf = ({ description = '', placeholder = '', hint = '' }: Words): string =>
	[description, placeholder, hint].join(' ').trim();

/** What a model would have to guess of a field. */
function guessesOf(field: INodeProperties): string[] {
	const { type, modes = [], displayName, description = '', hint = '' } = field;
	if (HOLDERS.has(type) || type === 'notice') return [];
	const purpose = `${description} ${hint}`.trim();
	const guesses: string[] = [];
	if (!/\w{2,} \w{2,}/.test(purpose)) guesses.push(`${displayName}: what it is for`);
	else if (purpose.toLowerCase() === displayName.toLowerCase())
		guesses.push(`${displayName}: more than its name`);
	if (CHOSEN.has(type)) return guesses;
	if (type === 'resourceLocator') {
		const vague = modes.filter((mode) => !showsForm(mode)).map((mode) => mode.displayName);
		return vague.length > 0
			? [...guesses, `${displayName}: what it looks like ${vague.join(', ')}`]
			: guesses;
	}
	const texts = `${displayName} ${textsOf(field)}`;
	const isNumber = type === 'number' && COUNTS.test(texts);
	if (!isNumber && !SHOWS_FORM.test(textsOf(field))) guesses.push(`${displayName}: what it looks like`);
	if (/\bIDs?$/.test(displayName) && !SAYS_WHICH.test(purpose)) guesses.push(`${displayName}: of what`);
	return guesses;
}

const showsForm = (mode: INodePropertyMode): boolean =>
	mode.type === 'list' || SHOWS_FORM.test([mode.placeholder, mode.hint].join(' '));

/** A field and those within it, each with the names that lead to it. */
function withinOf(field: INodeProperties, path = ''): Array<{ path: string; field: INodeProperties }> {
	const here = `${path}${field.displayName}`;
	const { type, options = [] } = field;
	const inner =
		type === 'collection'
			? (options as INodeProperties[])
			: type === 'fixedCollection'
				? (options as INodePropertyCollection[]).flatMap(({ values }) => values)
				: [];
	return [{ path: here, field }, ...inner.flatMap((one) => withinOf(one, `${here} > `))];
}

/** Choices that look alike, which a model cannot tell apart by the value that it has to give. */
const alike = ({ type, options = [] }: INodeProperties): string[] => {
	if (type !== 'options' && type !== 'multiOptions') return [];
	const names = (options as INodePropertyOptions[]).map(({ name }) => name);
	return names.filter((name, index) => names.indexOf(name) !== index);
};

describe.each(OPERATIONS)('$title', ({ operation }) => {
	const { option, properties } = operation;
	const fields = properties.flatMap(({ property }) => withinOf(property));

	it('says what it is for', () => {
		const words = `${option.action ?? ''} ${option.description ?? ''}`.split(/\s+/);
		expect(option.description).not.toBe('');
		expect(words.length).toBeGreaterThanOrEqual(MIN_WORDS);
	});

	it('says of every field, optional ones too, what it is for and what a value looks like', () => {
		const guesses = fields.flatMap(({ path, field }) => guessesOf(field).map((guess) => `${path}: ${guess}`));
		expect(guesses).toEqual([]);
	});

	it('has choices that can be told apart', () => {
		expect(fields.flatMap(({ path, field }) => alike(field).map((name) => `${path}: ${name}`))).toEqual([]);
	});
});

describe('a text is not enough', () => {
	const field = (more: Partial<INodeProperties>): INodeProperties => ({
		displayName: 'Template ID',
		name: 'templateId',
		type: 'string',
		default: '',
		...more,
	});
	it.each([
		['without one', {}],
		['with an example alone', { placeholder: 'e.g. 5Cj3ceXoStO6TGOVvIOVPA==' }],
		['that only repeats the name', { description: 'Template ID', placeholder: 'e.g. 5Cj3' }],
		['that does not show a value', { description: 'The template of the meeting' }],
		['of an ID that does not say of what', { description: 'Enter it here', placeholder: 'e.g. 5Cj3' }],
		['of a choice that is not explained', { displayName: 'Status', type: 'options' }],
		[
			'of a day without a format',
			{ displayName: 'From', type: 'dateTime', description: 'First day of the list' },
		],
	] as Array<[string, Partial<INodeProperties>]>)('%s', (_, more) => {
		expect(guessesOf(field(more))).not.toEqual([]);
	});

	it('and is enough with purpose and example', () => {
		const description = 'The template of the meeting';
		expect(guessesOf(field({ description, placeholder: 'e.g. 5Cj3ceXoStO6TGOVvIOVPA==' }))).toEqual([]);
	});
});
