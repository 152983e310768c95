import fc from 'fast-check';

/** The ways in which lists from HR systems, spreadsheets and forms spoil an address. */

type Spoil = (address: string) => unknown;

const insert =
	(sign: string): Spoil =>
	(address) =>
		address.slice(0, 2) + sign + address.slice(2);

/** Cyrillic and Greek letters that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
	a: 'а',
	e: 'е',
	o: 'ο',
	c: 'с',
	i: 'і',
	x: 'х',
	p: 'р',
};

/** Nobody but a person can say whom these mean: the row cannot be tied to anybody. */
export const UNCLEAR: Readonly<Record<string, Spoil>> = {
	'a name before it': (address) => `Some One <${address}>`,
	'a trailing semicolon': (address) => `${address};`,
	'a trailing full stop': (address) => `${address}.`,
	'an inner space': insert(' '),
	'double quotes': (address) => `"${address}"`,
	'single quotes': (address) => `'${address}'`,
	'no top-level domain': (address) => address.replace('.com', ''),
	'two addresses': (address) => `${address}, other@example.com`,
	'a list': (address) => [address],
	'a hyperlink object': (address) => ({ text: address, hyperlink: `mailto:${address}` }),
	'mailto:': (address) => `mailto:${address}`,
	'a slash before it': (address) => `/${address}`,
	'a line break and a name': (address) => `${address}\nSome One`,
	'a letter of another alphabet': (address) =>
		address.replace(/[aeocixp]/, (letter) => LOOKALIKES[letter] ?? letter),
	'a domain of another alphabet': (address) => address.replace('example', 'ехамрӏе'),
	'a combining accent': insert('\u0301'),
	'a dotted capital I, or a dotless i': (address) =>
		address.includes('i') ? address.replace('i', 'İ') : address.replace('a', 'ɑ'),
};

/** Characters that nobody sees, and other forms of the same letters: Zoom's user is recognized all the same. */
export const INVISIBLE: Readonly<Record<string, Spoil>> = {
	'a zero-width space': insert('\u200B'),
	'a soft hyphen': insert('\u00AD'),
	'a word joiner': insert('\u2060'),
	NUL: insert('\0'),
	'a byte order mark': (address) => `\uFEFF${address}`,
	'a direction mark': insert('\u200E'),
	'a full-width @': (address) => address.replace('@', '＠'),
	'full-width letters': (address) =>
		address.replace(/[a-z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
	'a no-break space around it': (address) => `\u00A0${address}\u00A0`,
	'capital letters': (address) => address.toUpperCase(),
};

/** Nothing of the address is left. */
export const NOTHING: Readonly<Record<string, Spoil>> = {
	'an empty cell': () => '',
	'no cell': () => undefined,
	null: () => null,
	'a spreadsheet error': () => '#N/A',
	'a truth value': () => true,
};

export type Form = 'clean' | 'invisible' | 'unclear' | 'nothing';

const of = (form: Form, spoils: Readonly<Record<string, Spoil>>) =>
	fc.constantFrom(...Object.values(spoils)).map((spoil) => ({ form, spoil }));

/** The ways in which spreadsheets and people spoil an employee ID such as `0042`. */
const KEYS_UNCLEAR: Readonly<Record<string, Spoil>> = {
	'without leading zeros': (key) => key.replace(/^0+/, ''),
	'as a number': (key) => Number(key),
	'with a dash': (key) => `${key.slice(0, 2)}-${key.slice(2)}`,
	'a list': (key) => [key],
	...NOTHING,
};

/** How one row writes its employee ID. @param share percent of rows that are spoilt */
export const keyWriting = (share: number): fc.Arbitrary<{ form: Form; spoil: Spoil }> =>
	fc.oneof(
		{ weight: 100 - share, arbitrary: fc.constant({ form: 'clean' as const, spoil: (key: string) => key }) },
		{
			weight: share,
			arbitrary: fc.oneof(
				of('unclear', KEYS_UNCLEAR),
				fc.constant({ form: 'invisible' as const, spoil: insert('\u200B') }),
			),
		},
	);

/** How one row writes its address. @param share percent of rows that are spoilt */
export const writing = (share: number): fc.Arbitrary<{ form: Form; spoil: Spoil }> =>
	fc.oneof(
		{
			weight: 100 - share,
			arbitrary: fc.constant({ form: 'clean' as const, spoil: (address: string) => address }),
		},
		{
			weight: share,
			arbitrary: fc.oneof(of('unclear', UNCLEAR), of('invisible', INVISIBLE), of('nothing', NOTHING)),
		},
	);
