/**
 * Reads WebVTT as Zoom writes it: transcripts and closed captions. Nothing in such a file is an error: what is no cue is
 * skipped, so that a damaged file still gives what can be read of it.
 */
export interface Cue {
	/** Seconds since the recording began. */
	readonly start: number;
	readonly end: number;
	/** From a `<v Name>` tag; empty where the speaker, if any, is at the beginning of the text. */
	readonly voice: string;
	/** Its lines with a space between, without tags. */
	readonly text: string;
}

const LINE_END = /\r\n|\n|\r/;
/** Longer lines are cut: no sentence is as long, and a file without line ends must not cost its size again and again. */
const MAX_LINE = 1_000_000;
/** `00:01:02.500 --> 00:01:04.000 align:start`; the hours may be left out, and there may be more than 99 of them. */
const TIMING =
	/^\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})(?:\s|$)/;
const VOICE = /<v(?:\.[^\s<>]*)?\s([^<>]*)>/;
const TAGS = /<\/?(?:c|i|b|u|v|lang|ruby|rt)(?:[.\s][^<>]*)?>|<\d[\d:.]*>/g;
const ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&nbsp;': ' ',
	'&lrm;': '',
	'&rlm;': '',
};

/** Takes a file piece by piece, in any pieces of UTF-8, and gives each cue as soon as it is whole. */
export class WebVttReader {
	private readonly decoder = new TextDecoder();
	private rest = '';
	private endedWithReturn = false;
	private timing: { start: number; end: number } | undefined;
	private lines: string[] = [];

	constructor(private readonly onCue: (cue: Cue) => void) {}

	write(bytes: Uint8Array): void {
		const text = this.decoder.decode(bytes, { stream: true });
		if (text !== '') this.take(text);
	}

	/** The file is over. */
	end(): void {
		const text = this.decoder.decode();
		if (text !== '') this.take(text);
		this.line(this.rest);
		this.rest = '';
		this.finishCue();
	}

	private take(text: string): void {
		// The two halves of a line end may come in two pieces.
		const fresh = this.endedWithReturn && text.startsWith('\n') ? text.slice(1) : text;
		this.endedWithReturn = text.endsWith('\r');
		const [first = '', ...lines] = fresh.split(LINE_END);
		this.rest += first;
		for (const line of lines) {
			this.line(this.rest);
			this.rest = line;
		}
		if (this.rest.length > MAX_LINE) {
			this.line(this.rest);
			this.rest = '';
		}
	}

	private line(line: string): void {
		const timing = line.includes('-->') ? TIMING.exec(line) : null;
		if (timing) this.startCue(timing.slice(1));
		else if (line.trim() === '') this.finishCue();
		else if (this.timing) this.lines.push(line);
	}

	private startCue(parts: ReadonlyArray<string | undefined>): void {
		// Without an empty line between, the number of this cue was taken for a line of the one before.
		if (/^\s*\d+\s*$/.test(this.lines.at(-1) ?? '')) this.lines.pop();
		this.finishCue();
		const start = seconds(parts.slice(0, 4));
		this.timing = { start, end: Math.max(start, seconds(parts.slice(4))) };
	}

	private finishCue(): void {
		const { timing, lines } = this;
		this.timing = undefined;
		this.lines = [];
		if (!timing) return;
		const marked = lines.map((line) => line.trim()).join(' ');
		const text = plain(marked.replace(TAGS, '')).trim();
		if (text !== '') this.onCue({ ...timing, voice: plain(VOICE.exec(marked)?.[1] ?? '').trim(), text });
	}
}

/** @param parts hours, minutes, seconds, and digits after the point */
function seconds([hours = '0', minutes = '0', whole = '0', digits = '0']: ReadonlyArray<string | undefined>) {
	const milliseconds = Number(digits.padEnd(3, '0'));
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + milliseconds / 1000;
}

const plain = (text: string): string =>
	text.includes('&') ? text.replace(/&\w{2,4};/g, (entity) => ENTITIES[entity] ?? entity) : text;
