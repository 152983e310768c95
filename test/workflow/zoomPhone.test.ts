import { ZoomPhone } from '../../nodes/ZoomPhone/ZoomPhone.node';
import { byEmail, byId, PhoneNode } from './support/phoneNode';

const node = new PhoneNode().install();
const DAY = 86_400_000;
const BOB = '+14155550198';
const EVE = '+14155550197';
const NOW = Date.now();
const ana = { userId: byEmail('ana@example.com') };
const day = (daysAgo: number): string => new Date(NOW - daysAgo * DAY).toISOString().slice(0, 10);
const since = (daysAgo: number) => ({
	period: 'between',
	from: day(daysAgo),
	to: day(0),
	options: { timezone: 'UTC' },
});

beforeEach(async () => {
	await node.zoom.control.seed({
		users: ['ana', 'ben', 'cleo'].map((name) => ({
			email: `${name}@example.com`,
			first_name: name,
			type: 2,
		})),
		phone: {
			sites: ['Berlin'],
			users: [
				{ email: 'ana@example.com', extension: 801, numbers: ['+14155550101'], callingPlans: [200] },
				{ email: 'ben@example.com', extension: 802, site: 'Berlin' },
			],
			numbers: ['+14155550102'],
			sharedLineGroups: [{ name: 'Reception', members: ['ana@example.com'] }, { name: 'Lab' }],
			plans: [{ type: 200, name: 'Unlimited', subscribed: 2 }],
			devices: [{ name: 'Desk of Ana', user: 'ana@example.com' }, { name: 'Spare' }],
			messages: [
				{
					user: 'ana@example.com',
					otherNumber: BOB,
					direction: 'In',
					time: NOW - 3 * DAY,
					text: 'Are you there?',
				},
				{ user: 'ana@example.com', otherNumber: BOB, direction: 'Out', time: NOW - 2 * DAY, text: 'Yes' },
				{ user: 'ana@example.com', otherNumber: BOB, direction: 'In', time: NOW - 40 * DAY, text: 'Hello' },
				{ user: 'ana@example.com', otherNumber: EVE, direction: 'In', time: NOW - 50 * DAY, text: 'Hi' },
			],
			queues: [{ name: 'Support', members: ['ana@example.com'], managers: ['ben@example.com'] }],
			calls: [
				{ user: 'ana@example.com', startsAt: NOW - DAY, otherName: 'Yesterday', recorded: 2_048 },
				{ user: 'ben@example.com', startsAt: NOW - 50 * DAY, otherName: 'Two months ago' },
				{ user: 'ana@example.com', startsAt: NOW - 100 * DAY, otherName: 'In summer', result: 'no_answer' },
				{ user: 'ana@example.com', startsAt: NOW - 2 * DAY, voicemail: { transcript: 'Call me back' } },
			],
		},
	});
});

it('begins with what only reads', () => {
	const pickers = new ZoomPhone().description.properties.filter(({ name }) => name === 'operation');
	for (const { default: initial } of pickers) expect(initial).toMatch(/^get/);
});

describe('users', () => {
	it('are listed by site, and changed', async () => {
		const [site] = await node.output('site', 'getAll', { filters: { siteName: 'Berlin' } });
		const siteId = byId(String(site?.['id']));
		expect(await node.output('user', 'getAll', { returnAll: true, filters: { siteId } })).toMatchObject([
			{ email: 'ben@example.com', extension_number: 802, site: { name: 'Berlin' } },
		]);
		const updateFields = { extensionNumber: '855', siteId, policy__internationalCalling: false };
		await node.output('user', 'update', { ...ana, updateFields });
		expect(await node.changes()).toEqual([
			[
				'PATCH /phone/users/ana@example.com',
				{ extension_number: '855', site_id: site?.['id'], policy: { international_calling: false } },
			],
		]);
		const [changed] = await node.output('user', 'get', { ...ana, simplify: false });
		expect(changed).toMatchObject({ extension_number: 855, policy: { international_calling: false } });
	});

	it('are not said to be changed where Zoom shows what was before', async () => {
		await node.zoom.control.fault({ on: 'PATCH /phone/users/{userId}', status: 204 });
		const { error } = await node.run('user', 'update', { ...ana, updateFields: { extensionNumber: '855' } });
		expect(error?.message).toBe(
			'User ana@example.com: Zoom took the change, but "extension_number" is still 801',
		);
		expect(error?.description).toContain('Phone System Management');
	});

	it('without Zoom Phone are told apart from people with one', async () => {
		const { error } = await node.run('user', 'get', { userId: byEmail('cleo@example.com') });
		expect(error?.message).toBe('Zoom Phone knows no user cleo@example.com');
		expect(error?.description).toContain('has Zoom Phone');
	});
});

describe('numbers', () => {
	const free = { filters: { assignedToType: 'PhoneUnassigned' } };

	it('are given to a user and taken away again, by ID or as they are dialled', async () => {
		const [number] = await node.output('number', 'getAll', free);
		await node.output('number', 'assign', { ...ana, phoneNumberId: byId(String(number?.['id'])) });
		expect(await node.output('number', 'getAll', free)).toEqual([]);
		const [user] = await node.output('user', 'get', ana);
		expect(user?.['phone_numbers']).toMatchObject([{ number: '+14155550101' }, { number: '+14155550102' }]);
		await node.output('number', 'unassign', { ...ana, phoneNumberId: byId('+14155550101') });
		expect(await node.output('number', 'getAll', free)).toMatchObject([{ number: '+14155550101' }]);
	});

	it('of somebody else stay where they are', async () => {
		const phoneNumberId = byId('+14155550101');
		const userId = byEmail('ben@example.com');
		const { error } = await node.run('number', 'unassign', { userId, phoneNumberId });
		expect(error?.message).toContain('Number +14155550101 of user ben@example.com');
		const [user] = await node.output('user', 'get', ana);
		expect(user?.['phone_numbers']).toMatchObject([{ number: '+14155550101' }]);
	});

	it('are not said to be assigned when Zoom lists none', async () => {
		await node.zoom.control.fault({
			on: 'POST /phone/users/{userId}/phone_numbers',
			status: 200,
			body: { phone_numbers: [] },
		});
		const { error } = await node.run('number', 'assign', { ...ana, phoneNumberId: byId('+14155550102') });
		expect(error?.message).toContain('Zoom did not assign number +14155550102');
	});

	it('get names, and are switched off for calls, by ID or as they are dialled', async () => {
		const phoneNumberId = byId('+14155550102');
		const updateFields = { displayName: 'Front desk', capability__outgoing: false };
		const [changed] = await node.output('number', 'update', { phoneNumberId, updateFields });
		expect(changed).toMatchObject({ number: '+14155550102', updated: true });
		const again = {
			phoneNumberId: byId(String(changed?.['phoneNumberId'])),
			updateFields: { callerIdName: 'Acme' },
		};
		await node.output('number', 'update', again);
		expect(await node.changes()).toMatchObject([
			[expect.anything(), { display_name: 'Front desk', capability: { outgoing: false } }],
			[expect.anything(), { caller_id_name: 'Acme' }],
		]);
		expect(await node.output('number', 'getAll', free)).toMatchObject([{ display_name: 'Front desk' }]);
	});

	it.each([
		[{ displayName: 'x'.repeat(33) }, '32 characters'],
		[{ callerIdName: '0123' }, '"Caller ID Name" has no letter in it'],
		[{}, 'nothing to update'],
	])('are not changed by %j, and nothing is sent', async (updateFields, words) => {
		const { error } = await node.run('number', 'update', {
			phoneNumberId: byId('+14155550102'),
			updateFields,
		});
		expect(error?.message).toContain(words);
		expect(await node.changes()).toEqual([]);
	});

	it('that are not there, or cannot do less, are told as such', async () => {
		const change = async (id: string, updateFields: object) =>
			(await node.run('number', 'update', { phoneNumberId: byId(id), updateFields })).error;
		expect((await change('+14155550199', { displayName: 'x' }))?.message).toBe(
			'Zoom knows no number +14155550199',
		);
		expect((await change('none', { displayName: 'x' }))?.message).toBe('Zoom knows no number none');
		const off = { capability__incoming: false, capability__outgoing: false };
		expect((await change('+14155550102', off))?.description).toContain('has to stay on');
	});

	it('are not said to be changed where Zoom shows what was before', async () => {
		await node.zoom.control.fault({ on: 'PATCH /number_management/numbers/{phoneNumberId}', status: 204 });
		await node.output('number', 'update', {
			phoneNumberId: byId('+14155550102'),
			// Zoom shows no name, which may be one that it does not show.
			updateFields: { displayName: 'Front desk' },
		});
		await node.zoom.control.fault({ on: 'PATCH /number_management/numbers/{phoneNumberId}', status: 204 });
		const { error } = await node.run('number', 'update', {
			phoneNumberId: byId('+14155550102'),
			updateFields: { capability__outgoing: false },
		});
		expect(error?.message).toContain('Zoom took the change, but "outgoing" is still true');
	});
});

describe('calls', () => {
	const names = async (parameters: Record<string, unknown>) =>
		(await node.output('call', 'getAll', { returnAll: true, ...parameters })).map(
			({ caller_name: name }) => name,
		);

	it('of any period are listed, latest first, four weeks with each call, and none twice', async () => {
		expect(await names(since(120))).toEqual(['Yesterday', 'Caller', 'Two months ago', 'In summer']);
		const calls = await node.zoom.control.requests({ route: 'GET /phone/call_history' });
		expect(calls).toHaveLength(5);
	});

	it('are found by what they were', async () => {
		const filters = { direction: 'inbound', result: 'no_answer', connectType: 'external' };
		expect(await names({ ...since(120), filters })).toEqual(['In summer']);
		expect(await names({ ...since(120), filters: { recordingStatus: 'recorded' } })).toEqual(['Yesterday']);
		expect(await names({ ...since(120), of: 'user', ...ana })).toEqual(['Yesterday', 'Caller', 'In summer']);
	});

	it('are those of the person’s days, not of UTC’s', async () => {
		await node.zoom.control.seed({
			phone: {
				calls: [
					{ user: 'ana@example.com', startsAt: Date.parse(`${day(5)}T23:30:00Z`), otherName: 'Late in UTC' },
				],
			},
		});
		const ofDay = (daysAgo: number, timezone: string) =>
			names({ period: 'between', from: day(daysAgo), to: day(daysAgo), options: { timezone } });
		expect(await ofDay(5, 'UTC')).toEqual(['Late in UTC']);
		expect(await ofDay(5, 'Asia/Tokyo')).toEqual([]);
		expect(await ofDay(4, 'Asia/Tokyo')).toEqual(['Late in UTC']);
	});

	it('that Zoom no longer keeps are told as missing, at the end', async () => {
		const all = await node.output('call', 'getAll', { returnAll: true, ...since(300) });
		expect(all).toHaveLength(5);
		expect(all.at(-1)).toMatchObject({
			notAvailable: true,
			from: day(300),
			reason: 'Zoom keeps calls for 6 months',
		});
	});

	it('have a path', async () => {
		const [call] = await node.output('call', 'getAll', since(3));
		const callId = byId(String(call?.['call_history_uuid']));
		expect(await node.output('call', 'get', { callId })).toMatchObject([
			{ caller_name: 'Yesterday', call_elements: [{ event: 'incoming', result: 'answered' }] },
		]);
	});

	it('of a user who was not chosen are not asked for', async () => {
		await expect(node.run('call', 'getAll', { of: 'user' })).rejects.toThrow('Parameter "User" is required');
		expect(await node.zoom.control.requests({ route: 'GET /phone/call_history' })).toEqual([]);
	});
});

describe('recordings', () => {
	it('are listed, downloaded and deleted', async () => {
		const [recording] = await node.output('recording', 'getAll', since(60));
		const recordingUrl = { __rl: true, mode: 'url', value: recording?.['download_url'] };
		const { outputs, error } = await node.run('recording', 'download', { recordingUrl });
		expect(error).toBeUndefined();
		expect(outputs[0]?.[0]?.json).toMatchObject({ bytes: 2_048, mime_type: 'audio/mpeg' });
		expect(outputs[0]?.[0]?.binary?.['data']).toMatchObject({ mimeType: 'audio/mpeg' });
		await node.output('recording', 'delete', { recordingId: byId(String(recording?.['id'])) });
		expect(await node.output('recording', 'getAll', { ...since(60), of: 'user', ...ana })).toEqual([]);
		const gone = await node.run('recording', 'download', { recordingUrl });
		expect(gone.error?.message).toContain('is not there any more');
	});

	it('have a transcript, with what was said in a text and turn by turn', async () => {
		await node.zoom.control.seed({
			phone: {
				calls: [
					{
						user: 'ana@example.com',
						startsAt: NOW - 5 * DAY,
						recorded: 1_024,
						transcript: ['Good morning', 'Hello'],
					},
					{ user: 'ana@example.com', startsAt: NOW - 6 * DAY, recorded: 1_024, transcript: [] },
				],
			},
		});
		const recordings = await node.output('recording', 'getAll', since(60));
		const get = async (url: unknown) =>
			await node.run('recording', 'getTranscript', {
				transcriptUrl: { __rl: true, mode: 'url', value: url },
			});
		const [, said, writing] = recordings.map(({ transcript_download_url: url }) => url);
		const { outputs, error } = await get(said);
		expect(error).toBeUndefined();
		expect(outputs[0]?.[0]?.json).toMatchObject({
			text: '801: Good morning\nHello',
			turns: [{ speaker: '801', start: 0, end: 4 }, { speaker: '' }],
		});
		const early = (await get(writing)).error;
		expect(early?.message).toContain('still in the process of being transcribed');
		expect(early?.description).toContain('in some minutes');
		const gone = (await get(String(said).replace(/[^/]+$/, 'none'))).error;
		expect(gone?.message).toContain('There is no transcript of call recording none');
	});

	it('are never asked of another host than Zoom’s', async () => {
		const recordingUrl = { __rl: true, mode: 'url', value: 'https://example.com/recording.mp3' };
		const { error } = await node.run('recording', 'download', { recordingUrl });
		expect(error?.message).toContain('example.com');
	});
});

describe('voicemails', () => {
	const [lately, one] = [since(7), async () => (await node.output('voicemail', 'getAll', since(7)))[0]];

	it('are read, marked, downloaded and deleted', async () => {
		const voicemailId = byId(String((await one())?.['id']));
		expect(await node.output('voicemail', 'get', { voicemailId })).toMatchObject([
			{ status: 'unread', transcription: { content: 'Call me back' } },
		]);
		await node.output('voicemail', 'mark', { voicemailId, readStatus: 'Read' });
		expect(await node.output('voicemail', 'getAll', { ...lately, status: 'unread' })).toEqual([]);
		const { outputs } = await node.run('voicemail', 'download', { voicemailId });
		expect(outputs[0]?.[0]?.json).toMatchObject({ status: 'read', bytes: 512 });
		expect(JSON.stringify(outputs[0]?.[0]?.json)).not.toContain('/download/');
		await node.output('voicemail', 'delete', { voicemailId });
		const { error } = await node.run('voicemail', 'get', { voicemailId });
		expect(error?.message).toContain('Zoom knows no voicemail');
	});

	it('are not said to be marked where Zoom shows that they are not', async () => {
		const voicemailId = byId(String((await one())?.['id']));
		await node.zoom.control.fault({ on: 'PATCH /phone/voice_mails/{voicemailId}', status: 204 });
		const { error } = await node.run('voicemail', 'mark', { voicemailId, readStatus: 'Read' });
		expect(error?.message).toContain('the voicemail is still unread');
		expect(error?.description).toContain('Mark Voicemail as Unread');
	});
});

describe('call queues', () => {
	it('get members and lose them, but no manager', async () => {
		const [queue] = await node.output('callQueue', 'getAll', {});
		const callQueueId = byId(String(queue?.['id']));
		await node.output('callQueue', 'removeMember', { callQueueId, ...ana });
		expect(await node.output('callQueue', 'getMembers', { callQueueId })).toMatchObject([{ name: 'ben' }]);
		await node.output('callQueue', 'addMember', { callQueueId, ...ana });
		expect(await node.output('callQueue', 'getMembers', { callQueueId })).toHaveLength(2);
		const manager = { callQueueId, userId: byEmail('ben@example.com') };
		const { error } = await node.run('callQueue', 'removeMember', manager);
		expect(error?.message).toBe('User ben@example.com: Unable to delete manager');
		expect(error?.description).toContain('Make somebody else the manager');
	});
});

describe('calling plans', () => {
	const ben = { userId: byEmail('ben@example.com') };
	const callingPlan = byId('200');

	it('are given and taken', async () => {
		await node.output('user', 'assignCallingPlan', { ...ben, callingPlan });
		expect(await node.output('user', 'get', ben)).toMatchObject([{ calling_plans: [{ type: 200 }] }]);
		await node.output('user', 'unassignCallingPlan', { ...ben, callingPlan });
		expect(await node.output('user', 'get', ben)).toMatchObject([{ calling_plans: [] }]);
	});

	it('are not said to be given where Zoom shows none', async () => {
		await node.zoom.control.fault({ on: 'POST /phone/users/{userId}/calling_plans', status: 200 });
		const { error } = await node.run('user', 'assignCallingPlan', { ...ben, callingPlan });
		expect(error?.message).toBe('Zoom did not give calling plan 200 to user ben@example.com');
	});

	it('are numbers', async () => {
		const { error } = await node.run('user', 'assignCallingPlan', { ...ben, callingPlan: byId('Unlimited') });
		expect(error?.message).toContain('"Unlimited" is not the number of a calling plan');
		expect(await node.changes()).toEqual([]);
	});
});

describe('shared line groups', () => {
	it('get members and lose them; nobody is in two', async () => {
		const groups = await node.output('sharedLineGroup', 'getAll', {});
		const [reception, lab] = groups.map(({ id }) => ({ sharedLineGroupId: byId(String(id)) }));
		const twice = await node.run('sharedLineGroup', 'addMember', { ...lab, ...ana });
		expect(twice.error?.message).toContain('only be added to one shared line group');
		await node.output('sharedLineGroup', 'removeMember', { ...reception, ...ana });
		await node.output('sharedLineGroup', 'addMember', { ...lab, ...ana });
		expect(await node.output('sharedLineGroup', 'get', { ...lab })).toMatchObject([
			{ display_name: 'Lab', members: { users: [{ name: 'ana' }] } },
		]);
	});
});

describe('text messages', () => {
	const sessions = async (parameters: Record<string, unknown>) =>
		await node.output('sms', 'getAll', { returnAll: true, ...parameters });
	const texts = async (sessionId: unknown, parameters: Record<string, unknown>) =>
		(
			await node.output('sms', 'getMessages', {
				returnAll: true,
				sessionId: byId(String(sessionId)),
				...parameters,
			})
		).map(({ message }) => message);

	it('are listed by conversation, of any period, none twice', async () => {
		expect(await sessions(since(10))).toMatchObject([
			{ participants: [{ display_name: 'ana' }, { phone_number: BOB.slice(1) }] },
		]);
		const filters = { filterType: 'sent_received_message_time' };
		const all = await sessions({ ...since(80), filters });
		expect(all.map(({ participants }) => (participants as object[])[1])).toMatchObject([
			{ phone_number: BOB.slice(1) },
			{ phone_number: EVE.slice(1) },
		]);
		expect(await sessions({ ...since(80), filters: { ...filters, phoneNumber: EVE } })).toHaveLength(1);
		expect(await sessions({ ...since(80), of: 'user', userId: byEmail('ben@example.com') })).toEqual([]);
	});

	it('of a conversation are read, of any period', async () => {
		const [session] = await sessions(since(10));
		expect(await texts(session?.['session_id'], since(60))).toEqual(['Yes', 'Are you there?', 'Hello']);
		const filters = { deliveryStatus: 'received' };
		expect(await texts(session?.['session_id'], { ...since(10), filters })).toEqual(['Are you there?']);
	});

	it('of a conversation that is not there are told as such', async () => {
		const { error } = await node.run('sms', 'getMessages', { sessionId: byId('none'), ...since(3) });
		expect(error?.message).toBe('Zoom knows no SMS session none');
	});

	it('are sent as Zoom takes numbers, and are there afterwards', async () => {
		const [sent] = await node.output('sms', 'send', {
			fromNumber: '+1 (415) 555-0101',
			toNumbers: `${EVE}, +1.415.555.0198`,
			message: 'We are back',
		});
		expect(sent).toMatchObject({ sent: true, message_id: expect.stringMatching(/./) as string });
		expect(await node.changes()).toEqual([
			[
				'POST /phone/sms/messages',
				{
					sender: { phone_number: '+14155550101' },
					to_members: [{ phone_number: EVE }, { phone_number: BOB }],
					message: 'We are back',
				},
			],
		]);
		expect(await texts(sent?.['session_id'], since(1))).toEqual(['We are back']);
	});

	it.each([
		['a number without its country code', { toNumbers: '415 555 0199' }, '"415 555 0199" is not a number'],
		['a sender that is no number', { fromNumber: 'Ana' }, '"Ana" is not a number'],
		[
			'more than Zoom takes',
			{ toNumbers: Array.from({ length: 11 }, (_, n) => `+141555501${n + 10}`) },
			'has 11 numbers',
		],
		['a text that is too long', { message: 'x'.repeat(501) }, 'Message'],
	])('to or with %s are not sent', async (_, wrong, told) => {
		const good = { fromNumber: '+14155550101', toNumbers: BOB, message: 'Hello' };
		const { error } = await node.run('sms', 'send', { ...good, ...wrong });
		expect(error?.message).toContain(told);
		expect(await node.changes()).toEqual([]);
	});
});

describe('charges', () => {
	it('of calls and messages are those of the period, or only what cost something', async () => {
		const calls = await node.output('report', 'getCallCharges', { returnAll: true, ...since(120) });
		expect(calls.map(({ duration, total_charge: charge }) => [duration, charge])).toEqual(
			Array.from({ length: 4 }, () => [1, '0']),
		);
		const filters = { showChargesOnly: true };
		expect(await node.output('report', 'getCallCharges', { ...since(120), filters })).toEqual([]);
		const paid = await node.output('report', 'getSmsCharges', { ...since(60), filters });
		expect(paid).toMatchObject([{ to_number: BOB, total_charge: '0.0200' }]);
		expect(await node.output('report', 'getSmsCharges', { returnAll: true, ...since(60) })).toHaveLength(4);
	});

	it('older than thirteen months are told as missing', async () => {
		const rows = await node.output('report', 'getSmsCharges', { returnAll: true, ...since(450) });
		expect(rows.at(-1)).toMatchObject({
			notAvailable: true,
			reason: 'Zoom keeps charges for messages for 13 months',
		});
	});
});

describe('desk phones', () => {
	const [desk, spare] = [
		async () => String((await node.output('device', 'getAll', { assigned: 'assigned' }))[0]?.['id']),
		async () => String((await node.output('device', 'getAll', { assigned: 'unassigned' }))[0]?.['id']),
	];
	const ben = byEmail('ben@example.com');

	it('are listed, all or those that nobody has', async () => {
		const names = async (parameters: object) =>
			(await node.output('device', 'getAll', { ...parameters })).map(({ display_name: name }) => name);
		expect(await names({ returnAll: true })).toEqual(['Desk of Ana', 'Spare']);
		expect(await names({ limit: 1 })).toEqual(['Desk of Ana']);
		expect(await names({ assigned: 'unassigned' })).toEqual(['Spare']);
		expect(await names({ returnAll: true, filters: { deviceType: 'cisco' } })).toEqual([]);
	});

	it('never show the passwords with which they sign in', async () => {
		const [device] = await node.output('device', 'get', { deviceId: byId(await desk()) });
		expect(device).toMatchObject({ provision: { sip_accounts: [{ sip_domain: 'sip.example.com' }] } });
		expect(JSON.stringify(device)).not.toContain('sip-secret');
	});

	it('are given to a user and taken away again, and the log says so', async () => {
		const deviceId = byId(await spare());
		expect(await node.output('device', 'assign', { deviceId, userId: ben })).toMatchObject([
			{ assigned: true },
		]);
		expect(await node.output('device', 'get', { deviceId })).toMatchObject([
			{ assignees: [{ name: 'ben' }] },
		]);
		await node.output('device', 'unassign', { deviceId, userId: ben });
		expect(await node.output('device', 'get', { deviceId })).toMatchObject([{ assignees: [] }]);
		const log = await node.output('report', 'getOperationLog', since(1));
		expect(log.map(({ operation_detail: detail }) => detail)).toEqual([
			'Assign device Spare',
			'Unassign device Spare',
		]);
	});

	it('of somebody else are not shared unless that is meant', async () => {
		const deviceId = byId(await desk());
		const refused = await node.run('device', 'assign', { deviceId, userId: ben });
		expect(refused.error?.message).toBe(
			`Device ${deviceId.value} for user ben@example.com: it belongs to ana`,
		);
		expect(await node.changes()).toEqual([]);
		await node.output('device', 'assign', { deviceId, userId: ben, additionalFields: { share: true } });
		expect(await node.output('device', 'get', { deviceId })).toMatchObject([
			{ assignees: [{ name: 'ana' }, { name: 'ben' }] },
		]);
	});

	it('are not said to be assigned where Zoom shows nobody', async () => {
		await node.zoom.control.fault({ on: 'POST /phone/devices/{deviceId}/extensions', status: 201 });
		const { error } = await node.run('device', 'assign', { deviceId: byId(await spare()), userId: ben });
		expect(error?.message).toContain('Zoom did not assign device');
	});

	it('are taken from nobody who does not have them', async () => {
		const { error } = await node.run('device', 'unassign', { deviceId: byId(await desk()), userId: ben });
		expect(error?.message).toContain('does not have device');
		expect(await node.changes()).toEqual([]);
	});

	it('that are not there are told as such', async () => {
		const { error } = await node.run('device', 'get', { deviceId: byId('none') });
		expect(error?.message).toBe('Zoom Phone knows no device none');
	});
});
