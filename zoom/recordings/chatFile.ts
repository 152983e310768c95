/** The chat of a meeting, as the file of a cloud recording has it. */

export interface ChatMessage {
	/** `00:12:03` since the recording began, as the file has it. */
	readonly at: string;
	/** Empty where the file names nobody. */
	readonly from: string;
	/** Empty where the file does not say, as in cloud recordings, which have what went to everyone. */
	readonly to: string;
	readonly text: string;
}

const STAMP = /^\d{1,2}:\d{2}:\d{2}(?=[\t ])/;

/**
 * Cloud recordings have `00:12:03⇥Ana Cruz:⇥Good morning`; other files of Zoom's have `00:12:03 From Ana Cruz to
 * Everyone: Good morning`. A line without a time goes on with the message before.
 */
export function messagesIn(file: string): ChatMessage[] {
	const messages: Array<{ at: string; from: string; to: string; lines: string[] }> = [];
	for (const line of file.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
		const at = STAMP.exec(line)?.[0];
		if (at !== undefined) {
			const { text, ...people } = parted(line.slice(at.length).trim());
			messages.push({ at, ...people, lines: [text] });
		} else if (line.trim() !== '') messages.at(-1)?.lines.push(line.trim());
	}
	return messages.map(({ lines, ...message }) => ({
		...message,
		text: lines.filter((line) => line !== '').join('\n'),
	}));
}

function parted(line: string): { from: string; to: string; text: string } {
	const tab = line.indexOf(':\t');
	const colon = tab >= 0 ? tab : colonIn(line);
	if (colon < 0) return { from: '', to: '', text: line };
	const people = line.slice(0, colon);
	const text = line.slice(colon + 1).trim();
	if (tab >= 0 || !/^from\s/i.test(people)) return { from: people.trim(), to: '', text };
	const [from = '', ...to] = people.slice('from'.length).split(/ to /i);
	return { from: from.trim(), to: to.join(' to ').trim(), text };
}

/** The first colon with a space after it, or at the end of the line. */
const colonIn = (line: string): number => /:(?:\s|$)/.exec(line)?.index ?? -1;
