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

	it('never fails, whatever bytes it has', () => {
		const rubbish = fc.oneof(
			fc.uint8Array({ maxLength: 200 }),
			fc
				.array(
					fc.constantFrom(
						'WEBVTT',
						'\n',
						'\r',
						' --> ',
						'00:00:01.000',
						'<v ',
						'>',
						'&amp;',
						':',
						'Ana: ',
						'\0',
					),
					{ maxLength: 40 },
				)
				.map((parts) => Buffer.from(parts.join(''))),
		);
		fc.assert(
			fc.property(rubbish, (bytes) => {
				for (const { start, end, text } of read(bytes)) {
					expect(start).toBeLessThanOrEqual(end);
					expect(text.trim()).not.toBe('');
				}
			}),
			{ numRuns: Number(process.env['VTT_RUNS'] ?? 5_000) },
		);
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
