import type { Account } from '../account/account';

/** A message of a chatbot, as it stands now. */
export interface CardMessage {
	readonly id: string;
	readonly robotJid: string;
	readonly toJid: string;
	readonly userJid: string;
	/** In the thread of that message. */
	readonly replyTo: string | undefined;
	/** In Zoom's names, as it was sent or last changed. */
	content: Readonly<Record<string, unknown>>;
}

/** What the chatbots of one account wrote. */
export class Cards {
	private readonly written: CardMessage[] = [];

	constructor(private readonly account: Account) {}

	get all(): readonly CardMessage[] {
		return this.written;
	}

	find(id: string): CardMessage | undefined {
		return this.written.find((one) => one.id === id);
	}

	write(fields: Omit<CardMessage, 'id'>): CardMessage {
		const card = { ...fields, id: `${this.account.surroundings.random.id(22)}_aw1` };
		this.written.push(card);
		return card;
	}
}
