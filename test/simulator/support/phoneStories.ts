import type { Contract, Story } from './contract';

const NOW = Date.now();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BOB = '+14155550198';
const USER = '/phone/users/{userId}';
const ANA = '/phone/users/ana@example.com';
const NUMBERS = '/number_management/numbers';
const NUMBER = `${NUMBERS}/{phoneNumberId}`;
const TRANSCRIPT = '/phone/recording_transcript/download';
const QUEUE = '/phone/call_queues/{callQueueId}';

const instant = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
const lastWeek = `?from=${instant(NOW - 7 * DAY)}&to=${instant(NOW)}`;

const office = async ({ zoom }: Contract): Promise<void> => {
	await zoom.control.seed({
		users: ['ana', 'ben', 'cleo'].map((name) => ({ email: `${name}@example.com`, type: 2 as const })),
		phone: {
			sites: ['Berlin'],
			users: [
				{ email: 'ana@example.com', extension: 801, numbers: ['+14155550101'], callingPlans: [200] },
				{ email: 'ben@example.com', extension: 802, site: 'Berlin' },
			],
			numbers: ['+14155550102', '+14155550103'],
			queues: [{ name: 'Support', members: ['ana@example.com'], managers: ['ben@example.com'] }],
			sharedLineGroups: [{ name: 'Reception', members: ['ana@example.com'] }, { name: 'Lab' }],
			plans: [
				{ type: 200, name: 'Unlimited', subscribed: 1 },
				{ type: 100, name: 'Pro', subscribed: 1 },
			],
			devices: [{ name: 'Desk', user: 'ana@example.com' }, { name: 'Spare' }],
			messages: [
				{ user: 'ana@example.com', otherNumber: BOB, direction: 'In', time: NOW - DAY, text: 'Hello' },
				{ user: 'ana@example.com', otherNumber: BOB, direction: 'Out', time: NOW - HOUR, text: 'Hi' },
			],
			calls: [
				{ user: 'ana@example.com', startsAt: NOW - HOUR, recorded: 2_048 },
				{ user: 'ana@example.com', startsAt: NOW - 2 * HOUR, direction: 'outbound' },
				{ user: 'ana@example.com', startsAt: NOW - 3 * HOUR, voicemail: { transcript: 'Call me back' } },
				{ user: 'ben@example.com', startsAt: NOW - 4 * HOUR, voicemail: {} },
			],
		},
	});
};

export const PHONE_STORIES: Record<string, Story> = {
	'who has a phone, and what is changed of it': async (contract) => {
		const { call } = contract;
		await office(contract);
		const all = await call<{ users: unknown[] }>('GET', '/phone/users', { query: '?page_size=1' });
		expect(all.body.users).toHaveLength(1);
		const found = await call<{ users: unknown[] }>('GET', '/phone/users', { query: '?keyword=802' });
		expect(found.body.users).toMatchObject([{ email: 'ben@example.com', site: { name: 'Berlin' } }]);
		await call('GET', '/phone/users', { query: '?calling_type=200&status=activate&department=x' });
		expect((await call('GET', USER, { path: ANA })).body).toMatchObject({ extension_number: 801 });
		expect((await call('GET', USER, { path: '/phone/users/cleo@example.com' })).status).toBe(404);
		const change = async (body: object) => await call('PATCH', USER, { path: ANA, body });
		expect((await change({ extension_number: '802' })).status).toBe(400);
		expect((await change({ site_id: 'nowhere' })).status).toBe(400);
		const policy = { international_calling: true };
		const good = { extension_number: '855', emergency_address_id: 'address', policy };
		expect((await change(good)).status).toBe(204);
		expect((await call('GET', USER, { path: ANA })).body).toMatchObject({ extension_number: 855 });
	},

	'numbers that are given and taken': async (contract) => {
		const { call } = contract;
		await office(contract);
		await call('GET', NUMBERS, { query: '?page_size=2&assigned_to_type=PhoneUnassigned' });
		const of = async (query: string) =>
			(await call<{ numbers: Array<{ id: string }> }>('GET', NUMBERS, { query })).body.numbers;
		expect(await of('?assigned_to_type=User')).toMatchObject([{ number: '+14155550101' }]);
		const [free] = await of('?keyword=14155550102&number_type=Toll&number_status=Normal');
		const assign = `${USER}/phone_numbers`;
		const give = async (path: string, number: object) =>
			await call('POST', assign, { path: `${path}/phone_numbers`, body: { phone_numbers: [number] } });
		expect((await give(ANA, { id: free?.id })).body).toMatchObject({
			phone_numbers: [{ number: '+14155550102' }],
		});
		expect((await give(ANA, { number: '+14155550999' })).status).toBe(400);
		expect((await give('/phone/users/ben@example.com', { number: '+14155550103' })).status).toBe(400);
		const taken = { path: `${ANA}/phone_numbers/${free?.id}` };
		expect((await call('DELETE', `${assign}/{phoneNumberId}`, taken)).status).toBe(204);
		expect((await call('DELETE', `${assign}/{phoneNumberId}`, taken)).status).toBe(404);
	},

	'people who are new to the phone, plans that are switched, numbers of a call queue': async (contract) => {
		const { call } = contract;
		await office(contract);
		const add = async (users: object[]) =>
			await call('POST', '/phone/users/batch', { path: '/phone/users/batch', body: { users } });
		const cleo = { email: 'cleo@example.com', calling_plans: [], extension_number: '899' };
		expect((await add([{ ...cleo, email: 'ana@example.com' }])).status).toBe(400);
		expect((await add([{ ...cleo, extension_number: '801' }])).status).toBe(400);
		expect((await add([{ ...cleo, site_name: 'Rome' }])).status).toBe(400);
		expect((await add([{ ...cleo, email: 'nobody@example.com' }])).status).toBe(400);
		const one = { ...cleo, site_name: 'Berlin', calling_plans: ['Pro'], phone_numbers: ['+14155550103'] };
		expect((await add([one])).body).toMatchObject([{ email: 'cleo@example.com', id: /./ }]);
		const CLEO = '/phone/users/cleo@example.com';
		expect((await call('GET', USER, { path: CLEO })).body).toMatchObject({
			extension_number: 899,
			calling_plans: [{ type: 100 }],
			phone_numbers: [{ number: '+14155550103' }],
		});
		const plans = `${USER}/calling_plans`;
		const change = async (source_type: number, target_type: number) =>
			(await call('PUT', plans, { path: `${CLEO}/calling_plans`, body: { source_type, target_type } }))
				.status;
		expect(await change(200, 100)).toBe(400);
		expect(await change(100, 200)).toBe(400);
		const off = { path: `${ANA}/calling_plans/200` };
		expect((await call('DELETE', `${plans}/{planType}`, off)).status).toBe(204);
		expect(await change(100, 200)).toBe(204);
		const { body } = await call<{ call_queues: Array<{ id: string }> }>('GET', '/phone/call_queues');
		const queue = body.call_queues[0]?.id;
		const give = async (numbers: object[], id = queue) =>
			(
				await call('POST', `${QUEUE}/phone_numbers`, {
					path: `/phone/call_queues/${id}/phone_numbers`,
					body: { phone_numbers: numbers },
				})
			).status;
		expect(await give([])).toBe(400);
		expect(await give([{ number: '+14155550101' }])).toBe(400);
		expect(await give([{ number: '+14155550102' }], 'none')).toBe(400);
		expect(await give([{ number: '+14155550102' }])).toBe(204);
	},

	'names of numbers, and what they can do': async (contract) => {
		const { call } = contract;
		await office(contract);
		const { body } = await call<{ numbers: Array<{ id: string }> }>('GET', NUMBERS);
		const one = { path: `${NUMBERS}/${body.numbers[0]?.id}` };
		const change = async (change: object, where = one) =>
			(await call('PATCH', NUMBER, { ...where, body: change })).status;
		expect(await change({ display_name: 'Front desk', caller_id_name: 'Acme' })).toBe(204);
		expect(await change({ capability: { outgoing: false } })).toBe(204);
		expect((await call('GET', NUMBER, one)).body).toMatchObject({
			display_name: 'Front desk',
			caller_id_name: 'Acme',
			capability: ['Incoming'],
		});
		expect(await change({ capability: { incoming: false } })).toBe(400);
		expect(await change({ display_name: 'x'.repeat(33) })).toBe(400);
		const nowhere = { path: `${NUMBERS}/none` };
		expect(await change({ display_name: 'x' }, nowhere)).toBe(404);
		expect((await call('GET', NUMBER, nowhere)).status).toBe(404);
	},

	'calls of the account and of a user': async (contract) => {
		const { call } = contract;
		await office(contract);
		const history = '/phone/call_history';
		const { body } = await call<{ call_history: Array<Record<string, string>> }>('GET', history, {
			query: lastWeek,
		});
		expect(body.call_history).toHaveLength(4);
		const inbound = `${lastWeek}&directions=inbound&recording_status=recorded`;
		expect((await call('GET', history, { query: inbound })).body).toMatchObject({ total_records: 1 });
		const several = `${lastWeek}&call_results=answered&call_results=busy&with_voicemail=false`;
		expect((await call('GET', history, { query: several })).body).toMatchObject({ total_records: 2 });
		await call('GET', history);
		for (const query of ['?from=2020-01-01&to=2020-01-02', '?from=2026-01-01', '?from=soon&to=later']) {
			expect((await call('GET', history, { query })).status).toBe(400);
		}
		const long = `?from=${instant(NOW - 40 * DAY)}&to=${instant(NOW)}`;
		expect((await call('GET', history, { query: long })).status).toBe(400);
		const one = { path: `${history}/${body.call_history[0]?.['call_history_uuid']}` };
		const found = await call('GET', `${history}/{callHistoryUuid}`, one);
		expect(found.body).toMatchObject({ call_elements: [{ event: 'incoming', recording_id: /./ }] });
		const ofUser = { path: `${ANA}/call_history`, query: lastWeek };
		expect((await call('GET', `${USER}/call_history`, ofUser)).body).toMatchObject({ total_records: 3 });
	},

	'recordings of calls': async (contract) => {
		const { call } = contract;
		await office(contract);
		const list = '/phone/recordings';
		const { body } = await call<{ recordings: Array<Record<string, string>> }>('GET', list, {
			query: `${lastWeek}&owner_type=user&recording_type=OnDemand`,
		});
		const [recording] = body.recordings;
		const ofUser = { path: `${ANA}/recordings`, query: lastWeek };
		expect((await call('GET', `${USER}/recordings`, ofUser)).body).toMatchObject({ total_records: 1 });
		const path = new URL(recording?.['download_url'] ?? '').pathname.replace('/v2', '');
		const file = await call('GET', '/phone/recording/download/{fileId}', { path });
		expect(file.text).toHaveLength(2_048);
		const gone = { path: '/phone/recording/download/none' };
		expect((await call('GET', '/phone/recording/download/{fileId}', gone)).status).toBe(400);
		const one = { path: `${list}/${recording?.['id']}` };
		expect((await call('DELETE', `${list}/{recordingId}`, one)).status).toBe(204);
		expect((await call('DELETE', `${list}/{recordingId}`, one)).status).toBe(404);
	},

	'transcripts of recordings': async (contract) => {
		const { call, zoom } = contract;
		await office(contract);
		const recorded = { user: 'ana@example.com', recorded: 1_024 };
		await zoom.control.seed({
			phone: {
				calls: [
					{ ...recorded, startsAt: NOW - 5 * HOUR, transcript: ['Good morning', 'Hello'] },
					{ ...recorded, startsAt: NOW - 6 * HOUR, transcript: [] },
				],
			},
		});
		const { body } = await call<{ recordings: Array<Record<string, string>> }>('GET', '/phone/recordings', {
			query: lastWeek,
		});
		const get = async (id: string | undefined) =>
			await call('GET', `${TRANSCRIPT}/{recordingId}`, { path: `${TRANSCRIPT}/${id}` });
		const [none, said, writing] = [...body.recordings].sort((one, other) =>
			(other['date_time'] ?? '').localeCompare(one['date_time'] ?? ''),
		);
		expect(said?.['transcript_download_url']).toContain(said?.['id']);
		const { status, headers } = await get(said?.['id']);
		expect(status).toBe(302);
		const file = (await (await fetch(headers.get('location') ?? '')).json()) as object;
		expect(file).toMatchObject({
			type: 'zoom_transcript',
			timeline: [
				{ text: 'Good morning', ts: '00:00:00.000', userId: '801' },
				{ text: 'Hello', userId: '' },
			],
		});
		expect((await get(writing?.['id'])).body).toMatchObject({ code: 12_002 });
		expect((await get(none?.['id'])).body).toMatchObject({ code: 12_000 });
		expect((await get('none')).body).toMatchObject({ code: 404 });
	},

	'what callers leave': async (contract) => {
		const { call } = contract;
		await office(contract);
		const list = '/phone/voice_mails';
		const { body } = await call<{ voice_mails: Array<Record<string, string>> }>('GET', list, {
			query: `${lastWeek}&status=unread`,
		});
		expect(body.voice_mails).toHaveLength(2);
		await call('GET', list, { query: '?trashed=true&owner_type=user&voicemail_type=normal' });
		const ofUser = { path: `${ANA}/voice_mails`, query: `${lastWeek}&trash=false` };
		const own = await call<{ voice_mails: Array<Record<string, string>> }>(
			'GET',
			`${USER}/voice_mails`,
			ofUser,
		);
		const [voicemail] = own.body.voice_mails;
		const one = `${list}/{voicemailId}`;
		const path = `${list}/${voicemail?.['id']}`;
		expect((await call('GET', one, { path })).body).toMatchObject({
			transcription: { content: 'Call me back' },
		});
		for (const { id } of body.voice_mails) await call('GET', one, { path: `${list}/${id}` });
		const file = new URL(voicemail?.['download_url'] ?? '').pathname.replace('/v2', '');
		await call('GET', `${list}/download/{fileId}`, { path: file });
		expect((await call('PATCH', one, { path, query: '?read_status=Read' })).status).toBe(204);
		expect((await call('GET', one, { path })).body).toMatchObject({ status: 'read' });
		expect((await call('DELETE', one, { path })).status).toBe(204);
		expect((await call('GET', one, { path })).status).toBe(400);
		expect((await call('PATCH', one, { path, query: '?read_status=Read' })).status).toBe(400);
	},

	'calling plans, and who has one': async (contract) => {
		const { call } = contract;
		await office(contract);
		const { body } = await call<{ calling_plans: object[] }>('GET', '/phone/calling_plans');
		expect(body.calling_plans).toMatchObject([
			{ assigned: 1, available: 0 },
			{ assigned: 0, available: 1 },
		]);
		const plans = `${USER}/calling_plans`;
		const give = async (type: number) =>
			await call('POST', plans, {
				path: '/phone/users/ben@example.com/calling_plans',
				body: { calling_plans: [{ type }] },
			});
		expect((await give(200)).status).toBe(400);
		expect((await give(100)).status).toBe(200);
		const taken = { path: '/phone/users/ben@example.com/calling_plans/100' };
		expect((await call('DELETE', `${plans}/{planType}`, taken)).status).toBe(204);
		expect((await call('DELETE', `${plans}/{planType}`, taken)).status).toBe(400);
	},

	'shared line groups and who is in them': async (contract) => {
		const { call } = contract;
		await office(contract);
		const list = '/phone/shared_line_groups';
		const { body } = await call<{ shared_line_groups: Array<{ id: string }> }>('GET', list);
		const [reception, lab] = body.shared_line_groups.map(({ id }) => `${list}/${id}`);
		const one = `${list}/{sharedLineGroupId}`;
		const found = await call<{ members: { users: Array<{ id: string }> } }>('GET', one, {
			path: reception ?? '',
		});
		const add = async (path: string | undefined, email: string) =>
			await call('POST', `${list}/{slgId}/members`, {
				path: `${path}/members`,
				body: { members: { users: [{ email }] } },
			});
		expect((await add(lab, 'ana@example.com')).status).toBe(400);
		expect((await add(lab, 'ben@example.com')).status).toBe(201);
		expect((await add(lab, 'cleo@example.com')).status).toBe(404);
		const removal = { path: `${reception}/members/${found.body.members.users[0]?.id}` };
		expect((await call('DELETE', `${list}/{slgId}/members/{memberId}`, removal)).status).toBe(204);
		expect((await call('DELETE', `${list}/{slgId}/members/{memberId}`, removal)).status).toBe(400);
		expect((await call('GET', one, { path: `${list}/none` })).status).toBe(404);
	},

	'desk phones that are given and taken': async (contract) => {
		const { call } = contract;
		await office(contract);
		const list = '/phone/devices';
		const all = async (query: string) => {
			const { body } = await call<{ devices: Array<{ id: string }> }>('GET', list, { query });
			return body.devices;
		};
		await all('?type=assigned&assignee_type=user&device_type=poly&keyword=desk');
		const [spare] = await all('?type=unassigned');
		const path = `${list}/${spare?.id}`;
		const one = `${list}/{deviceId}`;
		const ana = await call<{ extension_id: string }>('GET', USER, { path: ANA });
		const assign = async (extension: string) =>
			await call('POST', `${one}/extensions`, {
				path: `${path}/extensions`,
				body: { assignee_extension_ids: [extension] },
			});
		expect((await assign('none')).status).toBe(404);
		expect((await assign(ana.body.extension_id)).status).toBe(201);
		expect((await call('GET', one, { path })).body).toMatchObject({ assignees: [{ extension_number: 801 }] });
		const taken = { path: `${path}/extensions/${ana.body.extension_id}` };
		expect((await call('DELETE', `${one}/extensions/{extensionId}`, taken)).status).toBe(204);
		expect((await call('DELETE', `${one}/extensions/{extensionId}`, taken)).status).toBe(400);
		expect((await call('GET', one, { path: `${list}/none` })).status).toBe(400);
		const today = new Date(NOW).toISOString().slice(0, 10);
		const log = await call('GET', '/phone/reports/operationlogs', {
			query: `?from=${new Date(NOW - DAY).toISOString().slice(0, 10)}&to=${today}&category_type=Device`,
		});
		expect(log.body).toMatchObject({ operation_logs: [{ action: 'Assign' }, { action: 'Unassign' }] });
	},

	'text messages, and what they and calls cost': async (contract) => {
		const { call } = contract;
		await office(contract);
		const list = '/phone/sms/sessions';
		const query = `${lastWeek}&session_type=all&filter_type=sent_message_time&phone_number=${BOB.slice(1)}`;
		const { body } = await call<{ sms_sessions: Array<{ session_id: string }> }>('GET', list, { query });
		const ofUser = { path: `${ANA}/sms/sessions`, query: lastWeek };
		await call('GET', `${USER}/sms/sessions`, ofUser);
		const one = `${list}/{sessionId}`;
		const path = `${list}/${body.sms_sessions[0]?.session_id}`;
		const read = async (filter: string) =>
			(await call<{ sms_histories: unknown[] }>('GET', one, { path, query: `${lastWeek}${filter}` })).body;
		expect(await read('&sort=1')).toMatchObject({ sms_histories: [{ message: 'Hello' }, { message: 'Hi' }] });
		expect(await read('&delivery_status=delivered')).toMatchObject({ sms_histories: [{ message: 'Hi' }] });
		expect((await call('GET', one, { path: `${list}/none` })).status).toBe(404);
		const send = async (from: string, to: string) =>
			await call('POST', '/phone/sms/messages', {
				body: { sender: { phone_number: from }, to_members: [{ phone_number: to }], message: 'More' },
			});
		expect((await send('+14155550101', BOB)).status).toBe(201);
		expect((await send('+14155550101', '4155550198')).status).toBe(400);
		expect((await send('+14155550102', BOB)).status).toBe(400);
		const charges = { query: `${lastWeek}&show_charges_only=true` };
		expect((await call('GET', '/phone/reports/sms_charges', charges)).body).toMatchObject({
			total_records: 1,
		});
		expect((await call('GET', '/phone/reports/call_charges', charges)).body).toMatchObject({
			call_charges: [{ direction: 'outbound' }],
		});
	},

	'sites, and queues with their members': async (contract) => {
		const { call } = contract;
		await office(contract);
		const { body: found } = await call<{ sites: Array<{ id: string }> }>('GET', '/phone/sites', {
			query: '?site_name=berlin',
		});
		const [site] = found.sites;
		await call('GET', '/phone/sites/{siteId}', { path: `/phone/sites/${site?.id}` });
		expect((await call('GET', '/phone/sites/{siteId}', { path: '/phone/sites/none' })).status).toBe(400);

		const { body } = await call<{ call_queues: Array<{ id: string }> }>('GET', '/phone/call_queues');
		const path = `/phone/call_queues/${body.call_queues[0]?.id}`;
		const members = { path: `${path}/members` };
		const add = async (email: string) =>
			await call('POST', `${QUEUE}/members`, { ...members, body: { members: { users: [{ email }] } } });
		expect((await call('GET', `${QUEUE}/members`, members)).body).toMatchObject({ total_records: 2 });
		expect((await add('cleo@example.com')).status).toBe(404);
		const { body: queue } = await call<{ members: { users: Array<{ id: string; level: string }> } }>(
			'GET',
			QUEUE,
			{ path },
		);
		const idOf = (level: string) => queue.members.users.find((one) => one.level === level)?.id;
		const remove = async (id: string | undefined) =>
			await call('DELETE', `${QUEUE}/members/{memberId}`, { path: `${path}/members/${id}` });
		expect((await remove(idOf('user'))).status).toBe(204);
		expect((await remove(idOf('user'))).status).toBe(400);
		expect((await remove(idOf('manager'))).status).toBe(400);
		expect((await add('ana@example.com')).status).toBe(201);
		expect((await call('GET', QUEUE, { path: '/phone/call_queues/none' })).status).toBe(404);
	},
};
