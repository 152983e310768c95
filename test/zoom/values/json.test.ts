import { parseJson } from '../../../zoom/values/json';

const nested = (levels: number, inner = '1'): string => '['.repeat(levels) + inner + ']'.repeat(levels);

it('reads what is nested as Zoom’s answers are, and far deeper', () => {
	expect(parseJson('{"a":[{"b":1}]}')).toEqual({ a: [{ b: 1 }] });
	expect(parseJson(nested(100))).toEqual(JSON.parse(nested(100)));
});

it.each([101, 5_000, 1_000_000])('refuses %i levels without a walk that ends the stack', (levels) => {
	expect(() => parseJson(nested(levels))).toThrow(RangeError);
	expect(() => parseJson(`{"a":${nested(levels)}}`)).toThrow(RangeError);
	expect(() => parseJson('{"a":'.repeat(levels) + '1' + '}'.repeat(levels))).toThrow(RangeError);
	// Without an end, too.
	expect(() => parseJson('['.repeat(levels))).toThrow(RangeError);
});

it('does not take brackets in texts for levels, nor many side by side', () => {
	const text = `\\"${'[{'.repeat(500)}`;
	expect(parseJson(JSON.stringify({ text }))).toEqual({ text });
	const list = Array.from({ length: 500 }, () => ({ a: [] }));
	expect(parseJson(JSON.stringify(list))).toEqual(list);
});

it('throws a SyntaxError for what is no JSON', () => {
	for (const text of ['', 'no', '{', `${nested(50)}}`]) expect(() => parseJson(text)).toThrow(SyntaxError);
});
