import { Chat, type Channel } from '../../chat/chat';
import { zoomTime } from '../../engine/clock';
import { created, noContent, ok } from '../../http/answer';
import type { User } from '../../users/user';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { Refusal } from '../routing/refusal';
import { defineRoute, type Call } from '../routing/route';
import { bothLevels } from '../users/scopes';
import { userOf } from '../users/resolve';
import { readChannels, writeChannels } from './find';

const PATH = '/chat/users/{userId}/channels/{channelId}/members';
const MAX_PAGE = 100;

/** @throws Refusal 400 with code 200: of these routes Zoom documents no other for a channel that is not there [?] */
function channelOf(call: Pick<Call, 'account' | 'token' | 'params'>, what: string): Channel {
	const channel = call.account.part(Chat).channel(call.params['channelId'] ?? '');
	if (channel?.members.includes(userOf(call))) return channel;
	throw new Refusal(
		400,
		200,
		`Unauthorized request. You do not have permission to ${what} channel members on this user's behalf.`,
	);
}

const personView = (chat: Chat, user: User) => ({
	id: user.id,
	member_id: chat.memberId(user),
	email: user.email,
	first_name: user.first_name,
	last_name: user.last_name,
});

export const listMembers = defineRoute<PageQuery>({
	method: 'GET',
	path: PATH,
	label: 'MEDIUM',
	scopes: readChannels(...bothLevels('team_chat:read:list_members')),
	query: pageQuery(),
	handle(call) {
		const chat = call.account.part(Chat);
		const channel = channelOf(call, 'view');
		const { rows, fields } = paginate(call, channel.members, MAX_PAGE);
		const { next_page_token, page_size, total_records } = fields;
		const members = rows.map((user) => ({
			...personView(chat, user),
			name: user.display_name,
			role: user === channel.owner ? 'owner' : 'member',
			is_external: false,
		}));
		return ok({ next_page_token, page_size, total_records, members });
	},
});

interface MembersBody {
	members?: Array<{ email: string }>;
}

export const inviteMembers = defineRoute<Record<string, never>, MembersBody | undefined>({
	method: 'POST',
	path: PATH,
	label: 'MEDIUM',
	scopes: writeChannels(...bothLevels('team_chat:write:members')),
	body: {
		properties: {
			members: {
				type: 'array',
				items: {
					type: 'object',
					required: ['email'],
					properties: { email: { type: 'string', format: 'email' } },
				},
			},
		},
	},
	handle(call) {
		const channel = channelOf(call, 'invite');
		const chat = call.account.part(Chat);
		const wanted = call.body?.members ?? [];
		// Zoom's text names 20; the code for more is not on record [?].
		if (wanted.length > 20) throw new Refusal(400, 5301, 'Request to invite channel members failed.');
		const people = wanted.flatMap(({ email }) => chat.person(email) ?? []);
		// Who is in the channel already, and whom Zoom does not know, is left out [?].
		const added = [...new Set(people)].filter((person) => !channel.members.includes(person));
		channel.members.push(...added);
		return created({
			added_at: zoomTime(call.now),
			ids: added.map(({ id }) => id).join(','),
			member_ids: added.map((person) => chat.memberId(person)).join(','),
		});
	},
});

export const removeMember = defineRoute({
	method: 'DELETE',
	path: `${PATH}/{identifier}`,
	label: 'MEDIUM',
	scopes: {
		classic: ['chat_channel:write', 'chat_channel:write:admin'],
		granular: ['team_chat:delete:member:admin'],
	},
	handle(call) {
		const channel = channelOf(call, 'remove');
		const person = call.account.part(Chat).person(call.params['identifier'] ?? '');
		if (!person || person === channel.owner || !channel.members.includes(person)) {
			throw new Refusal(400, 5301, 'Unable to remove channel member.');
		}
		channel.members = channel.members.filter((one) => one !== person);
		return noContent;
	},
});

type ContactsQuery = PageQuery & { type: string };

export const listOwnContacts = defineRoute<ContactsQuery>({
	method: 'GET',
	path: '/chat/users/me/contacts',
	label: 'MEDIUM',
	scopes: { classic: ['chat_contact:read'], granular: ['team_chat:read:list_contacts'] },
	query: { ...pageQuery(), type: { type: 'string', default: 'company' } },
	handle(call) {
		const chat = call.account.part(Chat);
		const everybody = call.query.type === 'company' ? [...call.account.users.all()] : [];
		const others = everybody.filter((user) => user !== call.token.user);
		const { rows, fields } = paginate(call, others, 50, ({ seq }) => seq);
		const { next_page_token, page_size } = fields;
		return ok({ next_page_token, page_size, contacts: rows.map((user) => personView(chat, user)) });
	},
});

interface SearchQuery extends PageQuery {
	search_key: string;
	query_presence_status?: boolean;
	user_status?: 'active' | 'inactive';
}

export const searchContacts = defineRoute<SearchQuery>({
	method: 'GET',
	path: '/contacts',
	label: 'MEDIUM',
	scopes: {
		classic: ['contact:read:admin', 'contact:read'],
		granular: bothLevels('contact:read:list_contacts'),
	},
	query: {
		...pageQuery(),
		search_key: { type: 'string' },
		query_presence_status: { type: 'boolean' },
		user_status: { enum: ['active', 'inactive'] },
	},
	handle(call) {
		const { search_key: words, query_presence_status: presence, user_status: status } = call.query;
		const chat = call.account.part(Chat);
		const found = [...call.account.users.all()].filter(
			({ first_name, last_name, email, status: theirs }) =>
				[first_name, last_name, email].some((text) => text.toLowerCase().includes(words.toLowerCase())) &&
				(status === undefined || status === theirs),
		);
		const { rows, fields } = paginate(call, found, 25, ({ seq }) => seq);
		const { next_page_token, page_size } = fields;
		const contacts = rows.map((user) => ({
			...personView(chat, user),
			contact_type: 1,
			display_name: user.display_name,
			user_status: user.status === 'inactive' ? 'inactive' : 'active',
			...(presence === true && { presence_status: 'Offline' }),
		}));
		return ok({ next_page_token, page_size, contacts });
	},
});
