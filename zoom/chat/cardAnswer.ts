import { jsonIn } from '../values/json';

/** What an answer on a card is good for. It travels in the button, sealed, so that nothing has to be kept anywhere. */
export interface CardAnswer {
	/** What lets the waiting workflow go on. */
	readonly address: string;
	/** JIDs of the people who may give it; empty: whoever sees the card. */
	readonly people: readonly string[];
}

/** As short as it can be: how long the value of a button may be, Zoom does not say. */
export const writeAnswer = ({ address, people }: CardAnswer): string => JSON.stringify([address, ...people]);

/** @returns undefined where it is something else */
export function readAnswer(text: string | undefined): CardAnswer | undefined {
	const parts = text === undefined ? undefined : jsonIn(text);
	if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) return undefined;
	const [address = '', ...people] = parts;
	return URL.canParse(address) ? { address, people } : undefined;
}

export const mayAnswer = ({ people }: CardAnswer, jid: string): boolean =>
	people.length === 0 || people.includes(jid.toLowerCase());
