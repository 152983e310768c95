import type { Cue } from './webVtt';

/** Who said what, made of the cues of a transcript. */

export interface Turn {
	/** Empty where the transcript names nobody. */
	readonly speaker: string;
	/** Seconds since the recording began. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Characters: what comes before a colon later than that is a sentence and no name. */
const MAX_NAME = 100;

/**
 * What one person says until another one speaks. A cue without a speaker is a turn of its own, so that nobody is said to
 * have said it.
 * @param names of people who were there: where a name has a colon in it, only they tell where it ends
 */
export function turnsOf(cues: Iterable<Cue>, names: Iterable<string> = []): Turn[] {
	const known = [...new Set(names)]
		.filter((name) => name.trim() !== '')
		.sort((one, other) => other.length - one.length);
	const turns: Array<{ speaker: string; start: number; end: number; texts: string[] }> = [];
	for (const cue of cues) {
		const { speaker, text } = spoken(cue, known);
		if (text === '') continue;
		const last = turns.at(-1);
		if (last && speaker !== '' && last.speaker === speaker) {
			last.texts.push(text);
			last.end = Math.max(last.end, cue.end);
		} else turns.push({ speaker, start: cue.start, end: cue.end, texts: [text] });
	}
	return turns.map(({ texts, ...turn }) => ({ ...turn, text: texts.join(' ') }));
}

function spoken({ voice, text }: Cue, known: readonly string[]): { speaker: string; text: string } {
	if (voice !== '') return { speaker: voice, text };
	const name = known.find((one) => text.startsWith(`${one}:`)) ?? nameBefore(text);
	return name === undefined
		? { speaker: '', text }
		: { speaker: name.trim(), text: text.slice(name.length + 1).trim() };
}

/** Zoom writes `Ana Cruz: Good morning`; a time or a link has no space after its colon. */
function nameBefore(text: string): string | undefined {
	const colon = /:(?:\s|$)/.exec(text.slice(0, MAX_NAME + 2))?.index ?? -1;
	return colon > 0 ? text.slice(0, colon) : undefined;
}

/** `Ana Cruz: Good morning`, a turn a line. */
export const lineOf = ({ speaker, text }: Pick<Turn, 'speaker' | 'text'>): string =>
	speaker === '' ? text : `${speaker}: ${text}`;

/** `01:02:03` since the recording began. */
export function clockTime(seconds: number): string {
	const whole = Math.floor(seconds);
	const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

export interface Speaker {
	readonly name: string;
	readonly turns: number;
	/** From beginning to end of their turns. */
	readonly seconds: number;
}

/** In the order in which they first speak; without turns that name nobody. */
export function speakersIn(turns: readonly Turn[]): Speaker[] {
	const found = new Map<string, { turns: number; seconds: number }>();
	for (const { speaker, start, end } of turns) {
		if (speaker === '') continue;
		const before = found.get(speaker) ?? { turns: 0, seconds: 0 };
		found.set(speaker, { turns: before.turns + 1, seconds: before.seconds + end - start });
	}
	return [...found].map(([name, { turns: count, seconds }]) => ({
		name,
		turns: count,
		seconds: Math.round(seconds),
	}));
}
