import fc from 'fast-check';
import { WebVttReader, type Cue } from '../../../zoom/recordings/webVtt';

function read(...pieces: Array<string | Uint8Array>): Cue[] {
	const cues: Cue[] = [];
	const reader = new WebVttReader((cue) => cues.push(cue));
	for (const piece of pieces) reader.write(typeof piece === 'string' ? Buffer.from(piece) : piece);
	reader.end();
	return cues;
}

const cue = (start: number, end: number, text: string, voice = ''): Cue => ({ start, end, voice, text });

describe('a transcript of Zoom', () => {
	it('is read cue by cue', () => {
		const file =
			'WEBVTT\r\n\r\n1\r\n00:00:01.500 --> 00:00:04.250\r\nAna Cruz: Good morning.\r\n\r\n2\r\n01:02:03.004 --> 01:02:05.000\r\nBo: Hi.\r\n';
		expect(read(file)).toEqual([cue(1.5, 4.25, 'Ana Cruz: Good morning.'), cue(3723.004, 3725, 'Bo: Hi.')]);
	});

	it.each([
		['a byte order mark', '\uFEFFWEBVTT\n\n00:01.000 --> 00:02.000\nHi\n'],
		['no header', '00:01.000 --> 00:02.000\nHi\n'],
		[
			'notes and styles',
			'WEBVTT - made by Zoom\n\nNOTE\nby a machine\n\nSTYLE\n::cue{}\n\n00:01.000 --> 00:02.000\nHi\n',
		],
		['settings behind the time', 'WEBVTT\n\n00:01.000 --> 00:02.000 align:start position:0%\nHi\n'],
		['a comma before milliseconds', 'WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nHi\n'],
		['old line ends', 'WEBVTT\r\r00:01.000 --> 00:02.000\rHi\r'],
		['no line end at its end', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHi'],
		['a cue without text before', 'WEBVTT\n\n00:00.000 --> 00:00.500\n\n00:01.000 --> 00:02.000\nHi\n'],
	])('may have %s', (_, file) => {
		expect(read(file)).toEqual([cue(1, 2, 'Hi')]);
	});

	it('may have several lines in a cue, and no empty line between two', () => {
		const file =
			'WEBVTT\n\n1\n00:01.000 --> 00:02.000\nAna: One\ntwo\n2\n00:02.000 --> 00:03.000\nBo: Three\n';
		expect(read(file)).toEqual([cue(1, 2, 'Ana: One two'), cue(2, 3, 'Bo: Three')]);
	});

	it('may name the speaker in a tag, and its tags and entities are read', () => {
		const file =
			'WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Ana &amp; Bo>We <b>agree</b> &lt;3 <00:01.500>now</v>\n';
		expect(read(file)).toEqual([cue(1, 2, 'We agree <3 now', 'Ana & Bo')]);
	});

	it('may end before it began: then it takes no time', () => {
		expect(read('WEBVTT\n\n00:05.000 --> 00:02.000\nHi\n')).toEqual([cue(5, 5, 'Hi')]);
	});

	it('keeps what is no tag, and arrows in a sentence', () => {
		const file = 'WEBVTT\n\n00:01.000 --> 00:02.000\nAna: a < b --> c > d\n';
		expect(read(file)).toEqual([cue(1, 2, 'Ana: a < b --> c > d')]);
	});

	it('is the same in whatever pieces it comes', () => {
		const line = fc.string({ unit: 'binary', maxLength: 30 });
		const block = fc.oneof(
			line,
			fc.constantFrom(
				'',
				'WEBVTT',
				'1',
				'00:00:01.000 --> 00:00:02.000',
				'00:03.5 --> 00:04.25',
				'Ana: Hé 👋 日本',
			),
		);
		const file = fc
			.tuple(fc.array(block, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r'))
			.map(([lines, end]) => Buffer.from(lines.join(end)));
		fc.assert(
			fc.property(file, fc.array(fc.nat({ max: 40 }), { maxLength: 30 }), (bytes, sizes) => {
				const pieces: Uint8Array[] = [];
				let at = 0;
				for (const size of sizes) {
					pieces.push(bytes.subarray(at, at + size));
					at += size;
				}
				expect(read(...pieces, bytes.subarray(at))).toEqual(read(bytes));
			}),
			{ numRuns: 500 },
		);
	});

	describe('written by somebody else', () => {
		const runs = Number(process.env['VTT_RUNS'] ?? 1_000);
		const time = (ms: number, hours: boolean): string => {
			const text = new Date(ms).toISOString().slice(11, 23);
			return !hours && text.startsWith('00:') ? text.slice(3) : text;
		};
		const words = fc
			.array(
				fc.constantFrom(
					'Ana:',
					'Bo: Li:',
					'so',
					'a < b',
					'x --> y',
					'10:30',
					'café',
					'👋🏽',
					'日本',
					'&',
					'2 > 1',
				),
				{
					minLength: 1,
					maxLength: 6,
				},
			)
			.map((parts) => parts.join(' '));
		const saying = fc.record({
			startsAt: fc.nat({ max: 86_000_000 }),
			lasts: fc.nat({ max: 60_000 }),
			lines: fc.array(words, { minLength: 1, maxLength: 3 }),
			voice: fc.constantFrom('', 'Ana', 'Bo: Li', 'Ana & Bo'),
			number: fc.constantFrom('', '1', '4711', 'intro'),
			hours: fc.boolean(),
			settings: fc.constantFrom('', ' align:start', ' position:0% line:90%'),
		});
		const form = fc.record({
			end: fc.constantFrom('\n', '\r\n', '\r'),
			mark: fc.constantFrom('', '\uFEFF'),
			header: fc.constantFrom('WEBVTT', 'WEBVTT - Zoom', 'WEBVTT\n\nNOTE\nby a machine'),
			gap: fc.integer({ min: 1, max: 3 }),
			sayings: fc.array(saying, { minLength: 1, maxLength: 8 }),
		});
		type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

		const blockOf = ({
			startsAt,
			lasts,
			lines,
			voice,
			number,
			hours,
			settings,
		}: Form['sayings'][number]): string => {
			const [first = '', ...rest] = lines.map((line) =>
				line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
			);
			const opened = voice === '' ? first : `<v ${voice.replace('&', '&amp;')}>${first}`;
			const times = `${time(startsAt, hours)} --> ${time(startsAt + lasts, hours)}${settings}`;
			return [...(number === '' ? [] : [number]), times, opened, ...rest].join('\n');
		};
		const fileOf = ({ end, mark, header, gap, sayings }: Form, blocks = sayings.map(blockOf)): string =>
			mark + [header, ...blocks].join('\n'.repeat(gap + 1)).replace(/\n/g, end) + end;
		const said = ({ startsAt, lasts, lines, voice }: Form['sayings'][number]): Cue =>
			cue(startsAt / 1000, (startsAt + lasts) / 1000, lines.join(' '), voice);
		const near = (cues: readonly Cue[]): object[] =>
			cues.map(({ start, end, ...rest }) => ({
				start: Math.round(start * 1000),
				end: Math.round(end * 1000),
				...rest,
			}));

		it('is read as it was meant, however it is written', () => {
			fc.assert(
				fc.property(form, (written) => {
					expect(near(read(fileOf(written)))).toEqual(near(written.sayings.map(said)));
				}),
				{ numRuns: runs },
			);
		});

		it('never fails when it is damaged, and still gives what can be read of it', () => {
			const cut = fc.record({
				at: fc.nat(),
				length: fc.nat({ max: 12 }),
				put: fc.oneof(
					fc.uint8Array({ maxLength: 8 }),
					fc.constantFrom('\n', '\r', '-->', '<v ', '\n\n', '\0').map((text) => Buffer.from(text)),
				),
			});
			let cues = 0;
			fc.assert(
				fc.property(form, fc.array(cut, { minLength: 1, maxLength: 5 }), (written, cuts) => {
					let bytes = Buffer.from(fileOf(written));
					for (const { at, length, put } of cuts) {
						const from = at % (bytes.length + 1);
						bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + length)]);
					}
					const found = read(bytes);
					cues += found.length;
					expect(found.length).toBeLessThanOrEqual(bytes.toString().split('-->').length - 1);
					for (const { start, end, text } of found) {
						expect(start).toBeLessThanOrEqual(end);
						expect(text).toBe(text.trim());
						expect(text).toMatch(/^[^\n\r]+$/);
					}
				}),
				{ numRuns: runs },
			);
			// Not by reading nothing.
			expect(cues).toBeGreaterThan(runs);
		});

		it('loses only the cue that is damaged', () => {
			const rubbish = fc
				.string({ unit: 'binary', maxLength: 40 })
				.filter((text) => !/-->/.test(text))
				.map((text) => text.replace(/[\n\r]/g, '?'));
			fc.assert(
				fc.property(form, fc.nat(), rubbish, (written, which, instead) => {
					const at = which % written.sayings.length;
					const blocks = written.sayings.map((one, index) => (index === at ? instead : blockOf(one)));
					const others = written.sayings.filter((_, index) => index !== at);
					expect(near(read(fileOf(written, blocks)))).toEqual(near(others.map(said)));
				}),
				{ numRuns: runs },
			);
		});
	});

	it('costs no more than its size when it has no line ends', () => {
		const piece = Buffer.alloc(64 * 1024, 'a');
		const started = process.cpuUsage();
		const cues = read('WEBVTT\n\n00:01.000 --> 00:02.000\n', ...Array.from({ length: 320 }, () => piece));
		expect(cues).toHaveLength(1);
		// With its size squared it would be minutes.
		expect(process.cpuUsage(started).user / 1_000_000).toBeLessThan(20);
	});
});
