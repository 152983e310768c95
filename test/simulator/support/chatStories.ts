import type { Contract, Story } from './contract';

const NOW = Date.now();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MESSAGES = '/chat/users/{userId}/messages';
const MESSAGE = `${MESSAGES}/{messageId}`;
const THREAD = `${MESSAGE}/thread`;
const CHANNELS = '/chat/users/{userId}/channels';
const CHANNEL = `${CHANNELS}/{channelId}`;
const MEMBERS = `${CHANNEL}/members`;
const ANA = '/chat/users/ana@example.com';
const BEN = '/chat/users/ben@example.com';
const CLEO = '/chat/users/cleo@example.com';

const instant = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** @returns the ID of the channel that Ana and Ben are in */
async function office({ zoom, call }: Contract): Promise<string> {
	await zoom.control.seed({
		users: ['ana', 'ben', 'cleo'].map((name) => ({
			email: `${name}@example.com`,
			first_name: name,
			type: 2 as const,
		})),
		chat: {
			channels: [
				{ name: 'Alerts', owner: 'ana@example.com', members: ['ben@example.com'] },
				{ name: 'Everybody', type: 3, owner: 'ben@example.com' },
			],
			messages: [
				{ from: 'ana@example.com', to: 'Alerts', text: 'Yesterday', at: NOW - DAY },
				{ from: 'ben@example.com', to: 'Alerts', text: '', file: 'plan.pdf', at: NOW - HOUR },
				{ from: 'ben@example.com', to: 'ana@example.com', text: 'Between us', at: NOW - HOUR },
			],
		},
	});
	const { body } = await call<{ channels: Array<{ id: string }> }>('GET', CHANNELS, {
		path: `${ANA}/channels`,
	});
	return body.channels[0]?.id ?? '';
}

export const CHAT_STORIES: Record<string, Story> = {
	'messages in a channel': async (contract) => {
		const { call } = contract;
		const to_channel = await office(contract);
		const send = async (body: object, who = ANA) =>
			await call<{ id: string }>('POST', MESSAGES, { path: `${who}/messages`, body });
		const rich_text = [{ start_position: 0, end_position: 5, format_type: 'Bold' }];
		const at_items = [{ at_contact: 'ben@example.com', at_type: 1, start_position: 0, end_position: 15 }];
		const first = await send({ to_channel, message: '@ben@example.com look', rich_text, at_items });
		expect(first.status).toBe(201);
		const reply = { to_channel, message: 'Yes', reply_main_message_id: first.body.id };
		const answer = await send(reply, BEN);
		expect(answer.status).toBe(201);
		expect((await send({ ...reply, reply_main_message_id: answer.body.id })).body).toMatchObject({
			code: 5402,
		});
		expect((await send({ message: 'To whom?' })).body).toMatchObject({ code: 300 });
		expect((await send({ message: 'x', to_channel: 'nowhere' })).body).toMatchObject({ code: 4130 });
		expect((await send({ message: 'x', to_contact: 'nobody@example.com' })).body).toMatchObject({
			code: 1001,
		});
		expect((await send({ message: 'x', to_channel }, CLEO)).body).toMatchObject({ code: 5301 });
		expect((await send({ message: ' ', to_channel })).body).toMatchObject({ code: 5301 });
		expect((await send({ message: 'x'.repeat(1025), to_channel })).status).toBe(400);
		const later = { to_channel, message: 'Later', scheduled_time: instant(NOW + DAY) };
		expect((await send(later)).status).toBe(201);
		expect((await send({ ...later, scheduled_time: instant(NOW + 60_000) })).body).toMatchObject({
			code: 300,
		});

		const one = (id: string, who = ANA) => ({
			path: `${who}/messages/${id}`,
			query: `?to_channel=${to_channel}`,
		});
		expect((await call('GET', MESSAGE, one(first.body.id))).body).toMatchObject({
			sender: 'ana@example.com',
			at_items: [{ at_type: 1 }],
			rich_text,
		});
		expect((await call('GET', MESSAGE, one(answer.body.id))).body).toMatchObject({
			reply_main_message_id: first.body.id,
		});
		expect((await call('GET', MESSAGE, one('none'))).status).toBe(400);
		expect((await call('GET', MESSAGE, one(first.body.id, CLEO))).body).toMatchObject({ code: 200 });

		const change = async (who: string, id = first.body.id) =>
			await call('PUT', MESSAGE, { path: `${who}/messages/${id}`, body: { to_channel, message: 'Changed' } });
		expect((await change(ANA)).status).toBe(204);
		expect((await change(BEN)).body).toMatchObject({ code: 200 });
		expect((await change(ANA, 'none')).body).toMatchObject({ code: 300 });

		const list = async (query: string) =>
			(
				await call<{ messages: Array<{ message: string; status?: string }> }>('GET', MESSAGES, {
					path: `${ANA}/messages`,
					query: `?to_channel=${to_channel}${query}`,
				})
			).body.messages;
		const period = `&from=${instant(NOW - 2 * DAY)}&to=${instant(NOW + HOUR)}`;
		expect((await list(period)).map(({ message }) => message)).toEqual(['Yes', 'Changed', '', 'Yesterday']);
		expect(
			await list(`${period}&exclude_child_message=true&search_type=message&search_key=chang`),
		).toHaveLength(1);
		expect(await list(`${period}&search_type=file&search_key=plan`)).toMatchObject([
			{ file_name: 'plan.pdf' },
		]);
		expect(await list(`${period}&page_size=1`)).toHaveLength(1);
		expect(await list(`&date=${instant(NOW).slice(0, 10)}`)).not.toEqual([]);
		await list('&from=2020-01-01T00:00:00Z');

		expect((await call('DELETE', MESSAGE, one(first.body.id, BEN))).body).toMatchObject({ code: 200 });
		expect((await call('DELETE', MESSAGE, one(first.body.id))).status).toBe(204);
		expect((await call('GET', MESSAGE, one(first.body.id))).status).toBe(400);
		const all = await list(`${period}&include_deleted_and_edited_message=true`);
		expect(all.map(({ status }) => status)).toContain('Deleted');
	},

	'the replies of a thread': async (contract) => {
		const { call } = contract;
		const to_channel = await office(contract);
		const send = async (body: object) =>
			(
				await call<{ id: string }>('POST', MESSAGES, {
					path: `${ANA}/messages`,
					body: { to_channel, ...body },
				})
			).body.id;
		const main = await send({ message: 'Lunch?' });
		for (const message of ['Yes', 'No']) await send({ message, reply_main_message_id: main });
		const from = `&from=${instant(NOW - DAY)}`;
		const thread = async (query: string, who = ANA, id = main) =>
			await call<{ total: number; messages: Array<{ message: string }> }>('GET', THREAD, {
				path: `${who}/messages/${id}/thread`,
				query: `?to_channel=${to_channel}${query}`,
			});
		const texts = async (query: string) =>
			(await thread(from + query)).body.messages.map(({ message }) => message);
		expect(await texts('&need_main_message=false')).toEqual(['No', 'Yes']);
		expect(await texts('&sort=asc')).toEqual(['Lunch?', 'Yes', 'No']);
		expect(await texts('&need_main_message=false&limit=1&need_attachment=true')).toEqual(['No']);
		expect(await texts(`&need_main_message=false&to=${instant(NOW - HOUR)}`)).toEqual([]);
		expect((await thread('')).body).toMatchObject({ code: 4233 });
		expect((await thread(from, ANA, 'none')).body).toMatchObject({ code: 4131 });
		expect((await thread(from, CLEO)).status).toBe(403);
		expect((await thread(`${from}&limit=101`)).status).toBe(400);
	},

	'messages between two people': async (contract) => {
		const { call } = contract;
		await office(contract);
		const query = `?to_contact=ana@example.com&from=${instant(NOW - DAY)}`;
		const { body } = await call<{ messages: unknown[] }>('GET', MESSAGES, { path: `${BEN}/messages`, query });
		expect(body.messages).toMatchObject([{ message: 'Between us' }]);
		const nobody = { path: `${BEN}/messages`, query: '?to_contact=nobody@example.com' };
		expect((await call('GET', MESSAGES, nobody)).status).toBe(404);
		expect((await call('GET', MESSAGES, { path: `${BEN}/messages` })).status).toBe(400);
	},

	'files, alone and in a thread': async (contract) => {
		const { call } = contract;
		const to_channel = await office(contract);
		const path = `${ANA}/messages/files`;
		const sendFile = async (texts: Record<string, string>, file?: string) => {
			const form = new FormData();
			for (const [name, text] of Object.entries(texts)) form.set(name, text);
			if (file !== undefined) form.set('files', new Blob(['Hello']), file);
			return await call<{ id: string }>('POST', `${MESSAGES}/files`, { path, body: form });
		};
		const sent = await sendFile({ to_channel }, 'report.txt');
		expect(sent.status).toBe(201);
		const query = `?to_channel=${to_channel}`;
		const shown = await call('GET', MESSAGE, { path: `${ANA}/messages/${sent.body.id}`, query });
		expect(shown.body).toMatchObject({ file_name: 'report.txt', file_size: 5 });
		const reply = { to_contact: 'ben@example.com', reply_main_message_id: sent.body.id };
		expect((await sendFile(reply, 'report.txt')).body).toMatchObject({ code: 5402 });
		expect((await sendFile({ to_channel })).body).toMatchObject({ code: 300 });
	},

	'channels that come, change and go': async (contract) => {
		const { call } = contract;
		const alerts = await office(contract);
		const create = async (body: object) =>
			await call<{ id: string }>('POST', CHANNELS, { path: `${ANA}/channels`, body });
		const members = [{ email: 'cleo@example.com' }];
		const made = await create({
			name: 'New',
			type: 2,
			members,
			channel_settings: { posting_permissions: 2 },
		});
		expect(made.status).toBe(201);
		expect((await create({ name: 'New' })).body).toMatchObject({ code: 300 });
		expect((await create({})).body).toMatchObject({ code: 5301 });
		const one = (id: string, who = ANA) => ({ path: `${who}/channels/${id}` });
		expect((await call('GET', CHANNEL, one(made.body.id))).body).toMatchObject({
			name: 'New',
			channel_settings: { posting_permissions: 2 },
		});
		expect((await call('GET', CHANNEL, one('none'))).body).toMatchObject({ code: 4130 });
		expect((await call('GET', CHANNEL, one(made.body.id, BEN))).body).toMatchObject({ code: 200 });
		const change = async (body: object, path = one(made.body.id).path) =>
			await call('PATCH', CHANNEL, { path, body });
		expect((await change({ name: 'Newer', type: 3 })).status).toBe(204);
		expect((await change({ name: 'Alerts' })).body).toMatchObject({ code: 300 });
		expect((await change({ name: 'x' }, one(made.body.id, CLEO).path)).status).toBe(403);
		expect((await change({ name: 'x' }, one('none').path)).body).toMatchObject({ code: 5301 });
		const open = await call<{ channels: unknown[] }>('GET', '/chat/channels', { query: '?page_size=20' });
		expect(open.body.channels).toMatchObject([{ name: 'Everybody' }, { name: 'Newer' }]);

		const events = '/chat/channels/events';
		const archive = async (method: string, id = alerts) =>
			await call('PATCH', events, { body: { method, channel_ids: [id] } });
		expect((await archive('archive')).body).toEqual({ failed_channels: [] });
		const body = { to_channel: alerts, message: 'x' };
		expect((await call('POST', MESSAGES, { path: `${ANA}/messages`, body })).body).toMatchObject({
			code: 5420,
		});
		expect((await archive('unarchive')).status).toBe(200);
		expect((await archive('archive', 'none')).body).toMatchObject({ code: 4130 });

		expect((await call('DELETE', CHANNEL, one(made.body.id, CLEO))).body).toMatchObject({ code: 200 });
		expect((await call('DELETE', CHANNEL, one(made.body.id))).status).toBe(204);
		expect((await call('DELETE', CHANNEL, one(made.body.id))).body).toMatchObject({ code: 5301 });
	},

	'who is in a channel, and who could be': async (contract) => {
		const { zoom, call } = contract;
		const id = await office(contract);
		const path = `${ANA}/channels/${id}/members`;
		const invite = async (emails: string[]) =>
			await call('POST', MEMBERS, { path, body: { members: emails.map((email) => ({ email })) } });
		const invited = await invite(['cleo@example.com', 'ben@example.com', 'nobody@example.com']);
		expect(String(invited.body['member_ids']).split(',')).toHaveLength(1);
		const many = Array.from({ length: 21 }, (_, index) => `p${index}@example.com`);
		expect((await invite(many)).body).toMatchObject({ code: 5301 });
		const { body } = await call<{ members: unknown[] }>('GET', MEMBERS, { path, query: '?page_size=100' });
		expect(body.members).toMatchObject([
			{ role: 'owner' },
			{ role: 'member' },
			{ email: 'cleo@example.com' },
		]);
		expect((await call('GET', MEMBERS, { path: `${ANA}/channels/none/members` })).body).toMatchObject({
			code: 200,
		});
		const member = `${MEMBERS}/{identifier}`;
		const remove = async (who: string) => await call('DELETE', member, { path: `${path}/${who}` });
		expect((await remove('cleo@example.com')).status).toBe(204);
		expect((await remove('cleo@example.com')).body).toMatchObject({ code: 5301 });
		expect((await remove('ana@example.com')).body).toMatchObject({ code: 5301 });

		const own = '/chat/users/me/contacts';
		await zoom.control.configureApp({ kind: 'general', userManaged: true });
		const ownContacts = async (query: string) =>
			(await call<{ contacts: unknown[] }>('GET', own, { query, as: 'person' })).body.contacts;
		expect(await ownContacts('?type=company&page_size=50')).toHaveLength(3);
		expect(await ownContacts('?type=external')).toEqual([]);
		const found = await call<{ contacts: unknown[] }>('GET', '/contacts', {
			query: '?search_key=cleo&page_size=25&query_presence_status=true&user_status=active',
		});
		expect(found.body.contacts).toMatchObject([{ email: 'cleo@example.com', presence_status: 'Offline' }]);
	},

	'cards of a chatbot': async (contract) => {
		const { zoom, call } = contract;
		const channelId = await office(contract);
		const { botJid: robot_jid, accountId: account_id } = zoom.credentials;
		const jid = async (email: string) =>
			String((await call('GET', '/users/{userId}', { path: `/users/${email}` })).body['jid']);
		const user_jid = await jid('ana@example.com');
		const content = {
			head: { text: 'Approval needed' },
			body: [
				{ type: 'message', text: 'Delete 4 people?' },
				{ type: 'actions', items: [{ text: 'Approve', value: 'secret', style: 'Primary' }] },
			],
		};
		const card = { robot_jid, account_id, to_jid: user_jid, user_jid, content };
		const send = async (body: object) =>
			await call<{ message_id: string }>('POST', '/im/chat/messages', { body, as: 'chatbot' });
		const sent = await send(card);
		expect(sent.status).toBe(201);
		const to_jid = `${channelId}@conference.xmpp.zoom.us`;
		expect((await send({ ...card, to_jid, reply_to: sent.body.message_id })).status).toBe(201);
		expect((await send({ ...card, robot_jid: 'other@xmpp.zoom.us' })).body).toMatchObject({ code: 7003 });
		expect((await send({ ...card, account_id: 'other' })).body).toMatchObject({ code: 7004 });
		expect((await send({ ...card, to_jid: 'nobody@xmpp.zoom.us' })).body).toMatchObject({ code: 7004 });
		expect((await send({ ...card, content: { body: [] } })).body).toMatchObject({ code: 7001 });
		expect((await call('POST', '/im/chat/messages', { body: card })).body).toMatchObject({ code: 4711 });

		const click = { messageId: sent.body.message_id, button: 'Approve', by: 'ana@example.com' };
		expect(await zoom.control.clickCard(click)).toMatchObject({
			event: 'interactive_message_actions',
			payload: {
				actionItem: { text: 'Approve', value: 'secret' },
				messageId: click.messageId,
				original: content,
			},
		});
		const change = async (body: object, id = sent.body.message_id) =>
			await call('PUT', '/im/chat/messages/{message_id}', {
				path: `/im/chat/messages/${id}`,
				body,
				as: 'chatbot',
			});
		const answered = { body: [{ type: 'message', text: 'Approved' }] };
		const changed = { robot_jid, account_id, content: answered };
		expect((await change(changed)).status).toBe(200);
		expect((await change(changed, 'none')).body).toMatchObject({ code: 8001 });
		expect((await zoom.control.cards())[0]).toMatchObject({ content: answered });
		await expect(zoom.control.clickCard(click)).rejects.toThrow('no button');
	},
};
