import { isEmailAddress } from '../values/emailAddress';

/** Who is mentioned in a message of a channel, in Zoom's names. Positions count UTF-16 units. */
export interface Mention {
	/** Email of the person; absent where everybody of the channel is meant. */
	readonly at_contact?: string;
	/** 1: a person; 2: everybody. */
	readonly at_type: 1 | 2;
	/** Of the `@`. */
	readonly start_position: number;
	/** Of the last character: for "@Shrijana" Zoom's document says 8, where formats end after the last one. */
	readonly end_position: number;
}

/** `@ana@example.com`, or `@all`, at the beginning of a word. */
const CANDIDATE = /(?<![\p{L}\p{N}@._-])@[^\s,;:()<>[\]"’]+/gu;

/** Everybody who is named by `@` and an email address, and `@all`. */
export function mentionsIn(message: string): Mention[] {
	return [...message.matchAll(CANDIDATE)].flatMap(({ 0: found, index }): Mention[] => {
		const name = found.slice(1).replace(/[.!?'*]{1,9}$/, '');
		const place = { start_position: index, end_position: index + name.length };
		if (name === 'all') return [{ at_type: 2, ...place }];
		return isEmailAddress(name) ? [{ at_contact: name, at_type: 1, ...place }] : [];
	});
}
