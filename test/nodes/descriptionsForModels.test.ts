import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';
import { OPERATIONS } from './support/operations';

/**
 * A model that fills in a field has its texts only: what it is for, and what a value looks like. n8n hands out the text of
 * an operation as that of the tool.
 */

const MIN_WORDS = 4;
/** How a text shows what a value looks like. */
const SHOWS_FORM =
	/e\.g\.|such as|separated by|for example|as .* (gives?|returns?|shows?)|YYYY|\d|"|[“”]|JSON|minutes|seconds|days|name of/i;
/** What is chosen from a list needs no example. */
const CHOSEN = new Set(['options', 'multiOptions', 'boolean', 'notice']);
/** Rows and groups are described by their fields. */
const GROUPS = new Set(['collection', 'fixedCollection', 'resourceMapper']);

type Field = Pick<
	INodeProperties,
	'displayName' | 'type' | 'description' | 'placeholder' | 'hint' | 'modes' | 'required'
>;

const textsOf = ({ description = '', placeholder = '', hint = '' }: Partial<Field>): string =>
	[description, placeholder, hint].join(' ').trim();

const showsForm = (mode: INodePropertyMode): boolean =>
	mode.type === 'list' || SHOWS_FORM.test([mode.placeholder, mode.hint].join(' '));

/** What a model would have to guess of a field; undefined when nothing. */
function guessOf(field: Field): string | undefined {
	const { type, modes, displayName } = field;
	if (CHOSEN.has(type) || GROUPS.has(type)) return undefined;
	if (type === 'resourceLocator') {
		const vague = (modes ?? []).filter((mode) => !showsForm(mode)).map((mode) => mode.displayName);
		if (textsOf(field) === '') return `${displayName}: what it is for`;
		return vague.length > 0 ? `${displayName}: what it looks like ${vague.join(', ')}` : undefined;
	}
	return SHOWS_FORM.test(textsOf(field)) ? undefined : `${displayName}: what it looks like`;
}

describe.each(OPERATIONS)('$title', ({ operation }) => {
	const { option, properties } = operation;

	it('says what it is for', () => {
		const words = `${option.action ?? ''} ${option.description ?? ''}`.split(/\s+/);
		expect(option.description).not.toBe('');
		expect(words.length).toBeGreaterThanOrEqual(MIN_WORDS);
	});

	it('says of every required field what a value looks like', () => {
		const required = properties.map(({ property }) => property).filter((property) => property.required);
		expect(required.map(guessOf).filter((guess) => guess !== undefined)).toEqual([]);
	});
});
