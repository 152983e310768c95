import type { Account } from '../account/account';
import { Chat, type Channel } from '../chat/chat';
import type { User } from '../users/user';

/** The team chat of an account; people by their emails. */
export interface SeededChat {
	channels?: Array<{ name: string; type?: number; owner: string; members?: string[] }>;
	messages?: Array<{
		from: string;
		/** Name of a channel, or the email of a person. */
		to: string;
		text: string;
		/** Epoch ms. */
		at: number;
		/** Name of a file that was sent. */
		file?: string;
	}>;
}

export function addChat(account: Account, { channels = [], messages = [] }: SeededChat): void {
	const chat = account.part(Chat);
	for (const { name, type = 2, owner, members = [] } of channels) {
		const people = members.map((email) => userNamed(account, email));
		chat.addChannel({ name, type, settings: {}, owner: userNamed(account, owner), members: people });
	}
	for (const { from, to, text, at, file } of messages) {
		const sender = userNamed(account, from);
		const place = to.includes('@') ? ([sender, userNamed(account, to)] as const) : channelNamed(chat, to);
		chat.write({ place, sender, at, text, ...(file !== undefined && { file: chat.newFile(file, 512) }) });
	}
}

function userNamed(account: Account, email: string): User {
	const user = account.users.find(email);
	if (!user) throw new Error(`There is no user ${email} who could chat`);
	return user;
}

function channelNamed(chat: Chat, name: string): Channel {
	const channel = chat.channels.find((one) => one.name === name);
	if (!channel) throw new Error(`There is no channel ${name}`);
	return channel;
}
