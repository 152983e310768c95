import { among, byEmail, byId, DAY_MS, from, someText, type Story } from './example';

const ana = { userId: byEmail('ana@example.com') };
const lately = { period: 'lastDays', days: 7, returnAll: true };
const inAlerts = { ...ana, conversation: 'channel', channelId: byId(from('channel getAll', 'id')) };
const withBen = { ...ana, conversation: 'person', contact: byEmail('ben@example.com') };
const alerts = { ...ana, channelId: byId(from('channel getAll', 'id')) };
const made = { ...ana, channelId: byId(from('channel create', 'id')) };

const OFFICE: Story['seed'] = {
	users: [
		{ email: 'ana@example.com', first_name: 'Ana', type: 2 },
		{ email: 'ben@example.com', first_name: 'Ben', type: 2 },
		{ email: 'cleo@example.com', first_name: 'Cleo', type: 2 },
	],
	chat: {
		channels: [{ name: 'Alerts', owner: 'ana@example.com', members: ['ben@example.com'] }],
		messages: [
			{ from: 'ana@example.com', to: 'Alerts', text: 'Yesterday', at: Date.now() - DAY_MS },
			{ from: 'ben@example.com', to: 'ana@example.com', text: 'Between us', at: Date.now() - DAY_MS },
		],
	},
};

/** Zoom Team Chat: what is written, where, and by whom. */
export const ZOOM_TEAM_CHAT: readonly Story[] = [
	{
		name: 'messages',
		seed: OFFICE,
		picture: 'iVBORw0KGgo=',
		examples: [
			{
				operation: 'message sendFile',
				parameters: { ...withBen, binaryField: 'data' },
				shows: [{ id: someText, to_contact: 'ben@example.com' }],
			},
			{
				operation: 'message getAll',
				parameters: { ...withBen, ...lately },
				shows: [{ message: 'Between us', sender: 'ben@example.com' }],
			},
			{ operation: 'channel getAll', parameters: ana, shows: [{ id: someText, name: 'Alerts' }] },
			{
				operation: 'message send',
				parameters: { ...inAlerts, message: '**Hello** @ben@example.com' },
				shows: [{ id: someText, to_channel: someText }],
			},
			{
				operation: 'message get',
				parameters: { ...inAlerts, messageId: from('message send', 'id') },
				shows: [
					{
						message: 'Hello @ben@example.com',
						rich_text: [{ format_type: 'Bold' }],
						at_items: [{ at_type: 1 }],
					},
				],
			},
			{
				operation: 'message reply',
				parameters: { ...inAlerts, messageId: from('message send', 'id'), message: 'And more' },
				shows: [{ id: someText, reply_main_message_id: someText }],
			},
			{
				operation: 'message getReplies',
				parameters: { ...inAlerts, messageId: from('message send', 'id'), returnAll: true },
				shows: [{ msg_id: someText, message: 'And more', sender_email: 'ana@example.com' }],
			},
			{
				operation: 'message update',
				parameters: { ...inAlerts, messageId: from('message reply', 'id'), message: 'And less' },
				shows: [{ id: someText, updated: true }],
			},
			{
				operation: 'message delete',
				parameters: { ...inAlerts, messageId: from('message reply', 'id') },
				shows: [{ id: someText, deleted: true }],
			},
		],
	},
	{
		name: 'a question that nobody answers in time',
		seed: OFFICE,
		items: [{ order: 17 }],
		examples: [
			{
				operation: 'message sendAndWait',
				parameters: { ...withBen, message: 'Ship it?', options: { limitWaitTime: 0 } },
				shows: [{ order: 17 }],
			},
		],
	},
	{
		name: 'a click on a card that is none of ours',
		seed: OFFICE,
		items: [
			{
				event: 'interactive_message_actions',
				payload: {
					actionItem: { text: 'Approve', value: 'approve' },
					messageId: 'a card',
					userId: 'ben',
					userJid: 'ben@xmpp.zoom.us',
					userName: 'Ben',
				},
			},
		],
		examples: [
			{
				operation: 'message handleCardClick',
				shows: [{ outcome: 'unknown', answeredBy: { name: 'Ben' }, messageId: 'a card' }],
			},
		],
	},
	{
		name: 'channels',
		seed: OFFICE,
		examples: [
			{
				operation: 'channel create',
				parameters: { ...ana, name: 'Launch', additionalFields: { members: 'ben@example.com' } },
				shows: [{ id: someText, name: 'Launch', type: 2 }],
			},
			{
				operation: 'channel update',
				parameters: { ...made, updateFields: { name: 'Launch 2', channelSettings__postingPermissions: 2 } },
				shows: [{ updated: true }],
			},
			{
				operation: 'channel get',
				parameters: made,
				shows: [{ name: 'Launch 2', channel_settings: { posting_permissions: 2 } }],
			},
			{ operation: 'channel archive', parameters: made, shows: [{ archived: true }] },
			{ operation: 'channel unarchive', parameters: made, shows: [{ unarchived: true }] },
			{ operation: 'channel delete', parameters: made, shows: [{ deleted: true }] },
			{ operation: 'channel getAll', parameters: ana, shows: [{ name: 'Alerts' }] },
		],
	},
	{
		name: 'people',
		seed: OFFICE,
		examples: [
			{ operation: 'channel getAll', parameters: ana, shows: [{ name: 'Alerts' }] },
			{
				operation: 'contact getAll',
				parameters: { kind: 'directory', searchKey: 'cleo' },
				shows: [{ email: 'cleo@example.com', id: someText }],
			},
			{
				operation: 'member invite',
				parameters: { ...alerts, email: from('contact getAll', 'email') },
				shows: [{ email: 'cleo@example.com', invited: true }],
			},
			{
				operation: 'member getAll',
				parameters: alerts,
				shows: among({ email: 'ana@example.com', role: 'owner' }, { email: 'cleo@example.com' }),
			},
			{
				operation: 'member remove',
				parameters: { ...alerts, memberId: byEmail('ben@example.com') },
				shows: [{ memberId: 'ben@example.com', removed: true }],
			},
		],
	},
];
