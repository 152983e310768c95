import type { Account, HoldsThingsOfUsers } from '../account/account';
import type { User } from '../users/user';

export interface Channel {
	readonly seq: number;
	readonly id: string;
	readonly jid: string;
	name: string;
	/** As Zoom numbers them: 1 and 2 private, 3 and 5 public, 4 a group chat. */
	type: number;
	/** In Zoom's names. */
	settings: Record<string, unknown>;
	readonly owner: User;
	/** The owner included, in the order in which they came. */
	members: User[];
	archived: boolean;
}

/** A channel, or two people who write to each other. */
export type Place = Channel | readonly [User, User];

export interface ChatFile {
	readonly id: string;
	readonly name: string;
	/** Bytes. */
	readonly size: number;
}

export interface Message {
	readonly seq: number;
	readonly id: string;
	readonly place: Place;
	readonly sender: User;
	/** Epoch ms. */
	readonly at: number;
	text: string;
	/** In Zoom's names, as they were sent. */
	readonly richText: readonly object[];
	readonly mentions: readonly object[];
	readonly file: ChatFile | undefined;
	/** The first message of its thread. */
	readonly mainMessage: Message | undefined;
	status: 'Normal' | 'Edited' | 'Deleted';
}

/** The team chat of one account. People of other accounts are not played. */
export class Chat implements HoldsThingsOfUsers {
	private allChannels: Channel[] = [];
	private readonly written: Message[] = [];
	private lastSeq = 0;

	constructor(private readonly account: Account) {}

	get channels(): readonly Channel[] {
		return this.allChannels;
	}

	channel(id: string): Channel | undefined {
		return this.allChannels.find((one) => one.id === id);
	}

	/** Zoom knows people in chats by an ID of its own too. */
	memberId(user: User): string {
		return `m_${user.id}`;
	}

	/** By email, user ID or member ID. */
	person(name: string): User | undefined {
		return this.account.users.find(name.startsWith('m_') ? name.slice(2) : name);
	}

	addChannel(fields: Pick<Channel, 'name' | 'type' | 'settings' | 'owner' | 'members'>): Channel {
		const id = this.newId();
		const members = [...new Set([fields.owner, ...fields.members])];
		const channel = { ...fields, members, seq: ++this.lastSeq, id, jid: `${id}@conference.xmpp.zoom.us` };
		this.allChannels.push({ ...channel, archived: false });
		return this.allChannels[this.allChannels.length - 1] as Channel;
	}

	removeChannel(channel: Channel): void {
		this.allChannels = this.allChannels.filter((one) => one !== channel);
	}

	write(
		fields: Pick<Message, 'place' | 'sender' | 'at' | 'text'> &
			Partial<Pick<Message, 'richText' | 'mentions' | 'file' | 'mainMessage'>>,
	): Message {
		const message: Message = {
			richText: [],
			mentions: [],
			file: undefined,
			mainMessage: undefined,
			...fields,
			seq: ++this.lastSeq,
			id: this.newId(),
			status: 'Normal',
		};
		this.written.push(message);
		return message;
	}

	newFile(name: string, size: number): ChatFile {
		return { id: this.newId(), name, size };
	}

	/** Latest first, deleted ones included. */
	messagesIn(place: Place): Message[] {
		return this.written
			.filter((one) => isSame(one.place, place))
			.sort((one, other) => other.at - one.at || other.seq - one.seq);
	}

	userLeaves(user: User): void {
		this.allChannels = this.allChannels.filter(({ owner }) => owner !== user);
		for (const channel of this.allChannels) channel.members = channel.members.filter((one) => one !== user);
	}

	private newId(): string {
		return this.account.surroundings.random.id(32);
	}
}

function isSame(one: Place, other: Place): boolean {
	if ('id' in one || 'id' in other) return one === other;
	return one.every((person) => other.includes(person));
}
