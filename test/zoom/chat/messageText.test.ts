import { ZoomInvalidInputError } from '../../../zoom/errors';
import { markdownText, plainText } from '../../../zoom/chat/messageText';

/** Each format with the words that it is on. */
const formatsOf = (text: string): Array<[string | undefined, string]> => {
	const { message, rich_text = [] } = markdownText(text);
	return rich_text.map(({ start_position, end_position, format_type, format_attr }) => [
		message.slice(start_position, end_position),
		format_attr === undefined ? format_type : `${format_type} ${format_attr}`,
	]);
};

describe('Markdown', () => {
	it('becomes the text without marks, and where what is formatted', () => {
		expect(markdownText('**Hi** Ana')).toEqual({
			message: 'Hi Ana',
			rich_text: [{ start_position: 0, end_position: 2, format_type: 'Bold' }],
		});
	});

	it.each([
		['a **b** c', 'b', 'Bold'],
		['a __b__ c', 'b', 'Bold'],
		['a *b* c', 'b', 'Italic'],
		['a _b c_ d', 'b c', 'Italic'],
		['a ~~b~~ c', 'b', 'Strikethrough'],
		['see [the plan](https://example.com/a?b=c)', 'the plan', 'AddLink https://example.com/a?b=c'],
		['# Title', 'Title', 'Paragraph h1'],
		['### Title', 'Title', 'Paragraph h3'],
		['> said', 'said', 'Quote'],
		['- one', 'one', 'BulletedList'],
		['* one', 'one', 'BulletedList'],
		['12. one', 'one', 'NumberedList'],
	])('%s', (text, words, format) => {
		expect(formatsOf(text)).toEqual([[words, format]]);
	});

	it('may hold one format within another, on every line', () => {
		expect(formatsOf('# One\n- a **b *c* d**\nend [**x**](https://example.com)')).toEqual([
			['One', 'Paragraph h1'],
			['a b c d', 'BulletedList'],
			['b c d', 'Bold'],
			['c', 'Italic'],
			['x', 'AddLink https://example.com'],
			['x', 'Bold'],
		]);
	});

	it.each([
		'user_name_of_ana',
		'5 * 3 * 2',
		'a ** b ** c',
		'**never closed',
		'[no link](javascript:alert)',
		'[](https://example.com)',
		'[open](https://example.com',
		'#no heading',
		'1.5 hours',
		'snake__case__name',
	])('is not seen in %s', (text) => {
		expect(markdownText(text)).toEqual({ message: text });
	});

	it('is told apart by a backslash', () => {
		expect(markdownText('\\*as it is\\* C:\\dir')).toEqual({ message: '*as it is* C:\\dir' });
	});

	it('is left as it is in plain text', () => {
		expect(plainText('**Hi** [x](https://example.com)')).toEqual({
			message: '**Hi** [x](https://example.com)',
		});
	});
});

describe('mentions', () => {
	it('are people by email, from the @ to the last character', () => {
		expect(plainText('Hello @ana@example.com, and @ben@example.com.').at_items).toEqual([
			{ at_contact: 'ana@example.com', at_type: 1, start_position: 6, end_position: 21 },
			{ at_contact: 'ben@example.com', at_type: 1, start_position: 28, end_position: 43 },
		]);
	});

	it('are everybody by @all', () => {
		expect(plainText('@all: lunch').at_items).toEqual([{ at_type: 2, start_position: 0, end_position: 3 }]);
	});

	it('count after the marks were taken out', () => {
		const { message, at_items: mentions = [] } = markdownText('**Hi** @ana@example.com');
		expect(
			mentions.map(({ start_position: start, end_position: end }) => message.slice(start, end + 1)),
		).toEqual(['@ana@example.com']);
	});

	it.each(['ana@example.com', '@ana', 'x@all', '@allowed', '@@all', 'user@ana@example.com'])(
		'are not seen in %s',
		(text) => {
			expect(plainText(text)).toEqual({ message: text });
		},
	);
});

describe('a message', () => {
	it.each(['', '  \n '])('needs a text: %j', (text) => {
		expect(() => plainText(text)).toThrow(new ZoomInvalidInputError('The message is empty', 'Message'));
	});

	it('that is nothing but marks is empty too', () => {
		expect(() => markdownText('- ')).toThrow('The message is empty');
	});

	it('is refused before it is read where it is endless', () => {
		expect(() => markdownText('**a '.repeat(50_000))).toThrow('Zoom takes 4096');
	});

	it('holds 4,096 characters, however long each is in memory', () => {
		expect(plainText('😀'.repeat(4096)).message).toHaveLength(8192);
		expect(() => plainText('x'.repeat(4097))).toThrow('The message has 4097 characters; Zoom takes 4096');
	});

	it('is measured without its marks', () => {
		expect(markdownText(`**${'x'.repeat(4096)}**`).message).toHaveLength(4096);
	});
});
