import type { Account } from '../account/account';
import type { PhoneUser } from './phone';

/** A conversation by SMS, between a number of the account and numbers outside. */
export interface SmsSession {
	readonly seq: number;
	readonly id: string;
	/** Whose number it is. */
	readonly phoneUser: PhoneUser;
	readonly number: string;
	readonly others: readonly string[];
	readonly messages: SmsMessage[];
}

export interface SmsMessage {
	readonly seq: number;
	readonly id: string;
	/** Epoch ms. */
	readonly time: number;
	readonly direction: 'In' | 'Out';
	readonly text: string;
}

/** The text messages of one account. They outlive whoever wrote them. */
export class Messages {
	readonly sessions: SmsSession[] = [];
	private lastSeq = 0;

	constructor(private readonly account: Account) {}

	/** The conversation of these numbers, new where there is none. */
	between(phoneUser: PhoneUser, number: string, others: readonly string[]): SmsSession {
		const key = [...others].sort().join();
		const known = this.sessions.find(
			(session) => session.number === number && [...session.others].sort().join() === key,
		);
		if (known) return known;
		const id = this.account.surroundings.random.id(32);
		const session = { seq: ++this.lastSeq, id, phoneUser, number, others, messages: [] };
		this.sessions.push(session);
		return session;
	}

	add(session: SmsSession, fields: Pick<SmsMessage, 'time' | 'direction' | 'text'>): SmsMessage {
		const message = { seq: ++this.lastSeq, id: this.account.surroundings.random.id(24), ...fields };
		session.messages.push(message);
		return message;
	}
}
