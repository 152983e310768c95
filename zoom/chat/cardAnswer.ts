import { jsonIn } from '../values/json';

/** What an answer on a card is good for. It travels in the button, sealed, so that nothing has to be kept anywhere. */
export interface CardAnswer {
	/** What lets the waiting workflow go on. */
	readonly address: string;
	/** JIDs of the people who may give it; empty: whoever sees the card and is of the account. */
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

/** @param isColleague whether the person is of the chatbot's account: who is not answers only when asked by name */
export const mayAnswer = ({ people }: CardAnswer, jid: string, isColleague: boolean): boolean =>
	people.length === 0 ? isColleague : people.includes(jid.toLowerCase());
