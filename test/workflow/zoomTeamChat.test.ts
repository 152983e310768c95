import { ZoomTeamChat } from '../../nodes/ZoomTeamChat/ZoomTeamChat.node';
import { byEmail, byId, ChatNode } from './support/chatNode';

const node = new ChatNode().install();
const DAY = 86_400_000;
const NOW = Date.now();
const ana = { userId: byEmail('ana@example.com') };
const ben = { userId: byEmail('ben@example.com') };
const people = Array.from({ length: 45 }, (_, index) => `p${index}@example.com`);
const day = (daysAgo: number): string => new Date(NOW - daysAgo * DAY).toISOString().slice(0, 10);
const since = (daysAgo: number) => ({
	period: 'between',
	from: day(daysAgo),
	to: day(0),
	returnAll: true,
	options: { timezone: 'UTC' },
});
const file = (name: string, content: string, mimeType = 'text/plain') => ({
	data: { data: Buffer.from(content).toString('base64'), mimeType, fileName: name },
});

/** Where Ana and Ben write. */
let inAlerts: Record<string, unknown>;
let alerts: Record<string, unknown>;
let id: string;
const withBen = { ...ana, conversation: 'person', contact: byEmail('ben@example.com') };

beforeEach(async () => {
	await node.zoom.control.seed({
		users: [...['ana', 'ben', 'cleo'].map((name) => `${name}@example.com`), ...people].map((email) => ({
			email,
			first_name: email.split('@')[0] ?? '',
			type: 2 as const,
		})),
		chat: {
			channels: [
				{ name: 'Alerts', owner: 'ana@example.com', members: ['ben@example.com'] },
				{ name: 'Everybody', type: 3, owner: 'ben@example.com' },
			],
			messages: [
				{ from: 'ben@example.com', to: 'Alerts', text: 'Today', at: NOW },
				{ from: 'ana@example.com', to: 'Alerts', text: 'Two months ago', at: NOW - 60 * DAY },
				{ from: 'ana@example.com', to: 'Alerts', text: '', at: NOW - 2 * DAY, file: 'plan.pdf' },
				{ from: 'ben@example.com', to: 'ana@example.com', text: 'Between us', at: NOW },
			],
		},
	});
	const [channel] = await node.output('channel', 'getAll', ana);
	id = String(channel?.['id']);
	alerts = { ...ana, channelId: byId(id) };
	inAlerts = { ...alerts, conversation: 'channel' };
});

it('begins with what only reads', () => {
	const pickers = new ZoomTeamChat().description.properties.filter(({ name }) => name === 'operation');
	expect(pickers.map(({ default: initial }) => initial)).toEqual(pickers.map(() => 'getAll'));
});

describe('messages', () => {
	it('are sent with formats and mentions beside the text', async () => {
		const message = '**Disk full** on @ben@example.com’s [server](https://example.com)';
		const [sent] = await node.output('message', 'send', { ...inAlerts, message });
		expect(sent).toEqual({ id: expect.stringMatching(/./) as unknown, to_channel: id });
		const text = 'Disk full on @ben@example.com’s server';
		expect(await node.changes()).toEqual([
			[
				'POST /chat/users/ana@example.com/messages',
				{
					message: text,
					to_channel: id,
					at_items: [{ at_contact: 'ben@example.com', at_type: 1, start_position: 13, end_position: 28 }],
					rich_text: [
						{ start_position: 0, end_position: 9, format_type: 'Bold' },
						{
							start_position: text.indexOf('server'),
							end_position: text.length,
							format_type: 'AddLink',
							format_attr: 'https://example.com',
						},
					],
				},
			],
		]);
	});

	it('mention people in channels, and nobody in a conversation of two', async () => {
		const message = 'Hi @ben@example.com';
		await node.output('message', 'send', { ...inAlerts, message });
		await node.output('message', 'send', { ...withBen, message });
		const mentions = [{ at_contact: 'ben@example.com', at_type: 1, start_position: 3, end_position: 18 }];
		expect(await node.changes()).toMatchObject([
			[expect.anything(), { to_channel: id, at_items: mentions }],
			[expect.anything(), { message, to_contact: 'ben@example.com' }],
		]);
		expect((await node.changes())[1]?.[1]).not.toHaveProperty('at_items');
	});

	it('go out as they are in plain text', async () => {
		await node.output('message', 'send', { ...inAlerts, message: '**a**', format: 'plain' });
		expect(await node.changes()).toMatchObject([[expect.anything(), { message: '**a**' }]]);
	});

	it.each([
		['={{ $json.nothing }}', '"Message" is empty'],
		['x'.repeat(4097), 'The message has 4097 characters; Zoom takes 4096'],
	])('without a text, or too long, are refused before anything is sent (%#)', async (message, expected) => {
		const { error } = await node.run('message', 'send', { ...inAlerts, message });
		expect(error?.message).toContain(expected);
		expect(await node.changes()).toEqual([]);
	});

	it('can be sent later, within Zoom’s bounds', async () => {
		const at = new Date(NOW + 2 * DAY).toISOString().slice(0, 19);
		const later = { ...inAlerts, message: 'Later', options: { scheduledTime: `${at}Z` } };
		expect(await node.output('message', 'send', later)).toMatchObject([{ scheduled_time: `${at}Z` }]);
		const soon = { ...later, options: { scheduledTime: new Date(NOW + 60_000).toISOString() } };
		const { error } = await node.run('message', 'send', soon);
		expect(error?.message).toContain('more than 30 minutes and at most 180 days from now');
	});

	it('have replies, the latest first, or those since a time', async () => {
		const [first] = await node.output('message', 'send', { ...inAlerts, message: 'Lunch?' });
		const one = { ...inAlerts, messageId: String(first?.['id']) };
		const replies = async (more: object = {}) =>
			(await node.output('message', 'getReplies', { ...one, returnAll: true, ...more })).map(
				({ message }) => message,
			);
		expect(await replies()).toEqual([]);
		for (const message of ['Yes', 'No', 'Later'])
			await node.output('message', 'reply', { ...one, ...ben, message });
		expect(await replies()).toEqual(['Later', 'No', 'Yes']);
		expect(await replies({ returnAll: false, limit: 2 })).toEqual(['Later', 'No']);
		const tomorrow = new Date(NOW + DAY).toISOString();
		expect(await replies({ filters: { since: tomorrow } })).toEqual([]);
		const { error } = await node.run('message', 'getReplies', { ...one, messageId: 'none' });
		expect(error?.message).toContain('Message does not exist');
		expect(error?.description).toContain('first message of the thread');
		const outside = await node.run('message', 'getReplies', { ...one, userId: byEmail('cleo@example.com') });
		expect(outside.error?.message).toContain('or the user under "Act As" may not see it');
	});

	it('are answered, changed and deleted by who sent them', async () => {
		const [first] = await node.output('message', 'send', { ...inAlerts, message: 'First' });
		const one = { messageId: String(first?.['id']) };
		const [reply] = await node.output('message', 'reply', { ...inAlerts, ...ben, ...one, message: 'Reply' });
		expect(reply).toMatchObject({ reply_main_message_id: one.messageId });
		await node.output('message', 'update', { ...inAlerts, ...one, message: 'Changed' });
		expect(await node.output('message', 'get', { ...inAlerts, ...one })).toMatchObject([
			{ message: 'Changed' },
		]);
		const foreign = await node.run('message', 'delete', { ...inAlerts, ...ben, ...one });
		expect(foreign.error?.message).toContain('Only the sender of this message can make updates.');
		expect(await node.output('message', 'delete', { ...inAlerts, ...one })).toEqual([
			{ id: one.messageId, to_channel: id, deleted: true },
		]);
		const gone = await node.run('message', 'get', { ...inAlerts, ...one });
		expect(gone.error?.message).toContain('Message does not exist');
	});

	it('of any period are listed, the latest first', async () => {
		const texts = async (more: object) =>
			(await node.output('message', 'getAll', { ...inAlerts, ...since(90), ...more })).map(
				({ message }) => message,
			);
		expect(await texts({})).toEqual(['Today', '', 'Two months ago']);
		expect(await texts({ filters: { searchKey: 'months' } })).toEqual(['Two months ago']);
		expect(await texts({ filters: { searchKey: 'plan', searchType: 'file' } })).toEqual(['']);
	});

	it('older than Zoom keeps are told to be missing', async () => {
		const rows = await node.output('message', 'getAll', { ...inAlerts, ...since(300) });
		expect(rows.at(-1)).toMatchObject({
			notAvailable: true,
			reason: 'Zoom keeps chat messages for 6 months',
		});
	});

	it('of deleted and edited ones say what became of them', async () => {
		const [sent] = await node.output('message', 'send', { ...inAlerts, message: 'Oops' });
		await node.output('message', 'delete', { ...inAlerts, messageId: String(sent?.['id']) });
		const filters = { includeDeletedAndEditedMessage: true };
		const rows = await node.output('message', 'getAll', { ...inAlerts, ...since(1), filters });
		expect(rows).toMatchObject([{ message: 'Oops', status: 'Deleted' }, { status: 'Normal' }]);
	});

	it('go nowhere without a channel or person', async () => {
		const nowhere = byId('={{ $json.nothing }}');
		const { error } = await node.run('message', 'send', { ...ana, message: 'x', channelId: nowhere });
		expect(error?.message).toContain('"Channel" is empty');
	});

	it('into channels and to people that are not there say so', async () => {
		const channel = await node.run('message', 'send', { ...inAlerts, channelId: byId('none'), message: 'x' });
		expect(channel.error?.message).toContain('Zoom knows no channel none');
		const contact = byEmail('nobody@example.com');
		const person = await node.run('message', 'send', { ...withBen, contact, message: 'x' });
		expect(person.error?.message).toContain('Zoom knows no person nobody@example.com');
		const cleo = { userId: byEmail('cleo@example.com') };
		const stranger = await node.run('message', 'send', { ...inAlerts, ...cleo, message: 'x' });
		expect(stranger.error?.description).toContain('has to be a member of the channel');
	});
});

describe('files', () => {
	it('are sent from a binary field, and listed with the messages', async () => {
		const binary = [file('report.txt', 'Hello')];
		const [sent] = await node.output('message', 'sendFile', inAlerts, { binary });
		expect(sent).toMatchObject({ to_channel: id });
		const rows = await node.output('message', 'getAll', { ...inAlerts, ...since(0) });
		expect(rows[0]).toMatchObject({ id: sent?.['id'], files: [{ file_name: 'report.txt', file_size: 5 }] });
	});

	it('that are empty are refused before anything is sent', async () => {
		const { error } = await node.run('message', 'sendFile', inAlerts, { binary: [file('empty.txt', '')] });
		expect(error?.message).toContain('"empty.txt" has 0 bytes; Zoom takes up to 20 MB of it');
		expect(await node.changes()).toEqual([]);
	});
});

describe('channels', () => {
	it('are made, changed, archived and deleted', async () => {
		const members = 'ben@example.com, cleo@example.com';
		const [made] = await node.output('channel', 'create', {
			...ana,
			name: 'Launch',
			additionalFields: { members },
		});
		const launch = { ...ana, channelId: byId(String(made?.['id'])) };
		expect(await node.output('member', 'getAll', launch)).toHaveLength(3);
		await node.output('channel', 'update', { ...launch, updateFields: { name: 'Launched', type: 3 } });
		expect(await node.output('channel', 'get', launch)).toMatchObject([{ name: 'Launched', type: 3 }]);
		const names = (await node.output('channel', 'getAll', { of: 'account' })).map(({ name }) => name);
		expect(names).toEqual(['Everybody', 'Launched']);
		await node.output('channel', 'archive', launch);
		const closed = await node.run('message', 'send', { ...launch, conversation: 'channel', message: 'x' });
		expect(closed.error?.description).toContain('Unarchive the channel first');
		await node.output('channel', 'unarchive', launch);
		expect(await node.output('channel', 'delete', launch)).toMatchObject([{ deleted: true }]);
		expect((await node.run('channel', 'get', launch)).error?.message).toContain('Zoom knows no channel');
	});

	it('of somebody else are not changed', async () => {
		const { error } = await node.run('channel', 'update', {
			...alerts,
			...ben,
			updateFields: { name: 'Mine' },
		});
		expect(error?.description).toContain('has to own the channel');
	});

	it('that Zoom did not archive are not said to be archived', async () => {
		const failed_channels = [{ channel_id: id, reason: 'It is the default channel.', error_code: '3214' }];
		await node.zoom.control.fault({
			on: 'PATCH /chat/channels/events',
			status: 200,
			body: { failed_channels },
		});
		const { error } = await node.run('channel', 'archive', alerts);
		expect(error?.message).toContain(`Zoom did not archive channel ${id}: It is the default channel.`);
	});

	it('name up to 20 members when they are made', async () => {
		const additionalFields = { members: people.join(',') };
		const { error } = await node.run('channel', 'create', { ...ana, name: 'Big', additionalFields });
		expect(error?.message).toContain('names 45 people; Zoom takes 20 here');
		const wrong = { ...ana, name: 'Odd', additionalFields: { members: 'ana' } };
		expect((await node.run('channel', 'create', wrong)).error?.message).toContain(
			'"ana" is not an email address',
		);
		expect(await node.changes()).toEqual([]);
	});
});

describe('members', () => {
	it('are invited 20 in a call, and each who was refused is told', async () => {
		const items = [...people, 'nobody@example.com'].map((email) => ({ email }));
		const { outputs } = await node.run(
			'member',
			'invite',
			{ ...alerts, email: '={{ $json.email }}' },
			{ items, onError: 'continueRegularOutput' },
		);
		const rows = (outputs[0] ?? []).map(({ json }) => json);
		expect(rows.slice(0, -1)).toEqual(people.map((email) => ({ channelId: id, email, invited: true })));
		expect(rows.at(-1)?.['error']).toContain('Zoom did not put nobody@example.com into the channel');
		const lots = (await node.changes()).map(([, body]) => (body as { members: unknown[] }).members.length);
		expect(lots.slice(0, 3).sort()).toEqual([20, 20, 6]);
	});

	it('who are in the channel already are no failure', async () => {
		const rows = await node.output('member', 'invite', { ...alerts, email: 'ben@example.com' });
		expect(rows).toEqual([{ channelId: id, email: 'ben@example.com', invited: true }]);
	});

	it('are removed by email, and not said to be when they are none', async () => {
		const memberId = byEmail('ben@example.com');
		expect(await node.output('member', 'remove', { ...alerts, memberId })).toMatchObject([{ removed: true }]);
		const { error } = await node.run('member', 'remove', { ...alerts, memberId });
		expect(error?.message).toContain('Unable to remove channel member');
	});
});

describe('contacts', () => {
	it('are found in the directory by name or email', async () => {
		const rows = await node.output('contact', 'getAll', { searchKey: 'cleo' });
		expect(rows).toMatchObject([{ email: 'cleo@example.com' }]);
		await expect(node.run('contact', 'getAll', {})).rejects.toThrow('Parameter "Search" is required');
	});

	it('of a person are not asked for as the app', async () => {
		const { error } = await node.run('contact', 'getAll', { kind: 'external' });
		expect(error?.message).toContain('choose OAuth2 under "Authentication"');
		expect(await node.zoom.control.requests({ route: 'GET /chat/users/me/contacts' })).toEqual([]);
	});
});
