import { Chat, type Channel } from '../../chat/chat';
import { created, noContent, ok } from '../../http/answer';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { invalidParameter, Refusal } from '../routing/refusal';
import { defineRoute, type Call } from '../routing/route';
import type { Schema } from '../routing/schema';
import { bothLevels } from '../users/scopes';
import { userOf } from '../users/resolve';
import { channelWith, readChannels, writeChannels } from './find';

const OF_USER = '/chat/users/{userId}/channels';
const ONE = `${OF_USER}/{channelId}`;
const MAX_OF_USER = 1000;
const MAX_PUBLIC = 20;
const PUBLIC = new Set([3, 5]);

/** As Zoom has them where nothing was said. */
const SETTINGS = {
	add_member_permissions: 1,
	allow_to_add_external_users: 0,
	mention_all_permissions: 1,
	new_members_can_see_previous_messages_files: true,
	posting_permissions: 1,
};

const settingsSchema: Schema = {
	type: 'object',
	properties: {
		add_member_permissions: { enum: [1, 2] },
		mention_all_permissions: { enum: [1, 2, 3] },
		new_members_can_see_previous_messages_files: { type: 'boolean' },
		posting_permissions: { enum: [1, 2, 3] },
	},
};

const brief = ({ id, jid, name, type }: Channel) => ({
	id,
	jid,
	name,
	type,
	channel_url: `https://zoom.us/launch/chat/v2/${id}`,
});

const shown = (channel: Channel) => ({
	...brief(channel),
	channel_settings: { ...SETTINGS, ...channel.settings },
});

function page(call: Call<PageQuery>, channels: readonly Channel[], most: number) {
	const { rows, fields } = paginate(call, channels, most, ({ seq }) => seq);
	const { next_page_token, page_size, total_records } = fields;
	return ok({ next_page_token, page_size, total_records, channels: rows.map(shown) });
}

export const listChannels = defineRoute<PageQuery>({
	method: 'GET',
	path: '/chat/channels',
	label: 'MEDIUM',
	scopes: {
		classic: ['chat_channel:read:admin', 'chat_channel:write:admin'],
		granular: ['team_chat:read:list_channels:admin'],
	},
	query: pageQuery(),
	handle: (call) =>
		page(
			call,
			call.account.part(Chat).channels.filter(({ type }) => PUBLIC.has(type)),
			MAX_PUBLIC,
		),
});

export const listUserChannels = defineRoute<PageQuery>({
	method: 'GET',
	path: OF_USER,
	label: 'MEDIUM',
	scopes: readChannels(...bothLevels('team_chat:read:list_user_channels')),
	query: pageQuery(),
	handle(call) {
		const user = userOf(call);
		const theirs = call.account.part(Chat).channels.filter(({ members }) => members.includes(user));
		return page(call, theirs, MAX_OF_USER);
	},
});

interface ChannelBody {
	name?: string;
	type?: number;
	channel_settings?: Record<string, unknown>;
	members?: Array<{ email: string }>;
}

/** Zoom compares within the account [?]. @throws Refusal 400 with code 300 */
function checkName({ account }: Pick<Call, 'account'>, name: string, but?: Channel): void {
	const taken = account.part(Chat).channels.some((one) => one !== but && one.name === name);
	if (taken) throw invalidParameter('The channel name already exists.');
}

export const createChannel = defineRoute<Record<string, never>, ChannelBody | undefined>({
	method: 'POST',
	path: OF_USER,
	label: 'MEDIUM',
	scopes: writeChannels(...bothLevels('team_chat:write:user_channel')),
	body: {
		properties: {
			name: { type: 'string', maxLength: 256 },
			type: { enum: [1, 2, 3, 4] },
			channel_settings: settingsSchema,
			members: {
				type: 'array',
				maxItems: 20,
				items: {
					type: 'object',
					required: ['email'],
					properties: { email: { type: 'string', format: 'email' } },
				},
			},
		},
	},
	handle(call) {
		const owner = userOf(call);
		const { name = '', type = 1, channel_settings: settings = {}, members = [] } = call.body ?? {};
		// Zoom's code for a channel without a name is not on record [?].
		if (name === '') throw new Refusal(400, 5301, 'Request to create a channel failed.');
		checkName(call, name);
		const chat = call.account.part(Chat);
		const people = members.flatMap(({ email }) => chat.person(email) ?? []);
		return created(brief(chat.addChannel({ name, type, settings, owner, members: people })));
	},
});

/** @throws Refusal where it is not there, or the user is no member */
function channelOf(call: Pick<Call, 'account' | 'token' | 'params'>): Channel {
	const channel = channelWith(call, call.params['channelId'] ?? '');
	if (channel.members.includes(userOf(call))) return channel;
	throw new Refusal(
		400,
		200,
		"Unauthorized request. You do not have permission to access this user's channel information.",
	);
}

export const getChannel = defineRoute({
	method: 'GET',
	path: ONE,
	label: 'MEDIUM',
	scopes: readChannels(...bothLevels('team_chat:read:user_channel')),
	handle: (call) => ok(shown(channelOf(call))),
});

/** Zoom has no code for a channel that is not there [?]. @throws Refusal with code 5301, or 200 where it is somebody else's */
function ownChannel(call: Pick<Call, 'account' | 'token' | 'params'>, what: string, status: number): Channel {
	const channel = call.account.part(Chat).channel(call.params['channelId'] ?? '');
	if (!channel) throw new Refusal(400, 5301, `Request to ${what} a channel failed.`);
	if (channel.owner === userOf(call)) return channel;
	throw new Refusal(
		status,
		200,
		`Unauthorized request. You do not have permission to ${what} a channel for this user.`,
	);
}

export const updateChannel = defineRoute<Record<string, never>, ChannelBody | undefined>({
	method: 'PATCH',
	path: ONE,
	label: 'MEDIUM',
	scopes: writeChannels(...bothLevels('team_chat:update:user_channel')),
	body: {
		properties: { name: { type: 'string' }, type: { enum: [1, 2, 3, 5] }, channel_settings: settingsSchema },
	},
	handle(call) {
		const channel = ownChannel(call, 'update', 403);
		const { name = channel.name, type = channel.type, channel_settings = {} } = call.body ?? {};
		checkName(call, name, channel);
		channel.name = name;
		channel.type = type;
		channel.settings = { ...channel.settings, ...channel_settings };
		return noContent;
	},
});

export const deleteChannel = defineRoute({
	method: 'DELETE',
	path: ONE,
	label: 'MEDIUM',
	scopes: writeChannels(...bothLevels('team_chat:delete:user_channel')),
	handle(call) {
		call.account.part(Chat).removeChannel(ownChannel(call, 'delete', 400));
		return noContent;
	},
});

interface EventsBody {
	method: 'archive' | 'unarchive';
	channel_ids: string[];
}

export const archiveChannels = defineRoute<Record<string, never>, EventsBody>({
	method: 'PATCH',
	path: '/chat/channels/events',
	label: 'LIGHT',
	scopes: {
		classic: ['chat_channel:write:admin', 'chat_channel:write'],
		granular: bothLevels('team_chat:update:archive_channels'),
	},
	body: {
		required: ['method', 'channel_ids'],
		properties: {
			method: { enum: ['archive', 'unarchive'] },
			channel_ids: { type: 'array', minItems: 1, maxItems: 10, uniqueItems: true, items: { type: 'string' } },
		},
	},
	handle({ account, token, body: { method, channel_ids } }) {
		const chat = account.part(Chat);
		const channels = channel_ids.map((id) => chat.channel(id));
		if (channels.includes(undefined)) throw new Refusal(400, 4130, 'Channel does not exist.');
		const failed = channels.flatMap((channel) => {
			if (!channel) return [];
			// An account-wide app may archive every channel [?].
			if (token.app.userManaged && channel.owner !== token.user) {
				const reason =
					'Unauthorized request. You do not have permission to perform operation on this channel.';
				return [{ channel_id: channel.id, reason, error_code: '200' }];
			}
			channel.archived = method === 'archive';
			return [];
		});
		return ok({ failed_channels: failed });
	},
});
