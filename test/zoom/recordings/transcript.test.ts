import fc from 'fast-check';
import { clockTime, lineOf, speakersIn, turnsOf } from '../../../zoom/recordings/transcript';
import { transcriptChunks } from '../../../zoom/recordings/transcriptChunks';
import type { Cue } from '../../../zoom/recordings/webVtt';

const cue = (start: number, text: string, voice = ''): Cue => ({ start, end: start + 1, voice, text });

describe('turns', () => {
	it('join what one person says until another speaks', () => {
		const turns = turnsOf([cue(0, 'Ana: One'), cue(1, 'Ana: two'), cue(2, 'Bo: Three'), cue(3, 'Ana: Four')]);
		expect(turns).toEqual([
			{ speaker: 'Ana', start: 0, end: 2, text: 'One two' },
			{ speaker: 'Bo', start: 2, end: 3, text: 'Three' },
			{ speaker: 'Ana', start: 3, end: 4, text: 'Four' },
		]);
	});

	it('say of nobody that he said what has no speaker', () => {
		const turns = turnsOf([cue(0, 'Ana: One'), cue(1, 'and more'), cue(2, 'and more'), cue(3, 'Ana: Two')]);
		expect(turns.map(({ speaker, text }) => [speaker, text])).toEqual([
			['Ana', 'One'],
			['', 'and more'],
			['', 'and more'],
			['Ana', 'Two'],
		]);
	});

	it.each([
		['See you at 10:30', ''],
		['Look at https://example.com', ''],
		[`${'a long sentence '.repeat(10)}: and more`, ''],
		['Ana Cruz: 10:30 it is', 'Ana Cruz'],
		['Ana:', 'Ana'],
	])('find the speaker of "%s"', (text, speaker) => {
		expect(turnsOf([cue(0, text), cue(1, `${text} x`)])[0]?.speaker ?? speaker).toBe(speaker);
	});

	it('know a name with a colon by those who were there', () => {
		const text = 'Room 4: Berlin: Good morning';
		expect(turnsOf([cue(0, text)])[0]).toMatchObject({ speaker: 'Room 4', text: 'Berlin: Good morning' });
		expect(turnsOf([cue(0, text)], ['Room 4: Berlin'])[0]).toMatchObject({
			speaker: 'Room 4: Berlin',
			text: 'Good morning',
		});
	});

	it('give back any names that are known, and any words', () => {
		const name = fc.stringMatching(/^[A-Za-z]{1,5}(?: ?: [A-Za-z]{1,5}|[A-Za-z]{0,5})$/);
		const words = fc.stringMatching(/^[a-z]{1,8}(?: [a-z:]{1,8}){0,3}$/);
		fc.assert(
			fc.property(fc.array(fc.tuple(name, words), { minLength: 1, maxLength: 20 }), (said) => {
				const names = said.map(([speaker]) => speaker);
				// One name that is the beginning of another cannot be told from it in text.
				fc.pre(!names.some((one) => names.some((other) => other !== one && other.startsWith(`${one}:`))));
				const turns = turnsOf(
					said.map(([speaker, text], at) => cue(at, `${speaker}: ${text}`)),
					names,
				);
				expect(turns.map(lineOf).join(' ')).toBe(
					said
						.map(([speaker, text], at) => (said[at - 1]?.[0] === speaker ? text : `${speaker}: ${text}`))
						.join(' '),
				);
			}),
		);
	});

	it('add up to how long each person spoke', () => {
		const turns = turnsOf([cue(0, 'Ana: One'), cue(1, 'Bo: Two'), cue(2, 'Ana: Three'), cue(3, 'Four')]);
		expect(speakersIn(turns)).toEqual([
			{ name: 'Ana', turns: 2, seconds: 2 },
			{ name: 'Bo', turns: 1, seconds: 1 },
		]);
	});

	it('are told in hours, minutes and seconds', () => {
		expect([0, 59.9, 3_723, 400_000].map(clockTime)).toEqual([
			'00:00:00',
			'00:00:59',
			'01:02:03',
			'111:06:40',
		]);
	});
});

describe('chunks', () => {
	/** Every word is another one, so that it is plain which lines are repeated. */
	const withEnds = fc
		.array(
			fc.record({
				speaker: fc.constantFrom('', 'Ana', 'Bo Li', 'Somebody with a name that is long'),
				lengths: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }),
			}),
			{ maxLength: 30 },
		)
		.map((list) =>
			list.map(({ speaker, lengths }, start) => ({
				speaker,
				start,
				end: start + 1,
				text: lengths.map((length, at) => `${start}.${at}${'👋é'.repeat(length)}`).join(' '),
			})),
		);

	it('have every line in order, none longer than asked, and repeat no more than asked', () => {
		fc.assert(
			fc.property(
				withEnds,
				fc.integer({ min: 40, max: 400 }),
				fc.nat({ max: 300 }),
				(list, size, overlap) => {
					const chunks = transcriptChunks(list, { size, overlap });
					const alone = transcriptChunks(list, { size, overlap: 0 });
					const lines = alone.flatMap(({ text }) => text.split('\n'));
					let at = 0;
					for (const [index, { text }] of chunks.entries()) {
						expect(text.length).toBeLessThanOrEqual(size);
						const own = text.split('\n');
						const repeated = own.length - fresh(own, lines.slice(at));
						expect(own.slice(0, repeated).join('\n').length).toBeLessThanOrEqual(index === 0 ? 0 : overlap);
						expect(lines.slice(at - repeated, at)).toEqual(own.slice(0, repeated));
						at += own.length - repeated;
					}
					expect(at).toBe(lines.length);
				},
			),
		);
	});

	/** How many of the last lines come next. */
	function fresh(own: readonly string[], next: readonly string[]): number {
		for (let count = own.length; count > 0; count--) {
			if (own.slice(own.length - count).every((line, index) => line === next[index])) return count;
		}
		return 0;
	}

	it('cut a long turn between words, each piece under the name', () => {
		const turn = { speaker: 'Ana', start: 0, end: 60, text: 'one two three four five six' };
		expect(transcriptChunks([turn], { size: 15, overlap: 0 }).map(({ text }) => text)).toEqual([
			'Ana: one two',
			'Ana: three four',
			'Ana: five six',
		]);
	});

	it('repeat whole lines of the chunk before', () => {
		const said = ['One', 'Two', 'Three', 'Four'].map((text, start) => ({
			speaker: 'Ana',
			start,
			end: start + 1,
			text,
		}));
		expect(transcriptChunks(said, { size: 22, overlap: 11 })).toEqual([
			{ start: 0, end: 2, text: 'Ana: One\nAna: Two' },
			{ start: 1, end: 3, text: 'Ana: Two\nAna: Three' },
			{ start: 2, end: 4, text: 'Ana: Three\nAna: Four' },
		]);
	});
});
