import type { INodeParameters } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { byId, host, MeetingNode } from './support/meetingNode';

const node = new MeetingNode().install();
const nextWeek = DateTime.now()
	.setZone('Europe/Madrid')
	.plus({ days: 7 })
	.set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
const wall = (moment: DateTime) => moment.toFormat("yyyy-MM-dd'T'HH:mm:ss");
const utc = (moment: DateTime) => moment.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
const json = (outputs: Array<Array<{ json: Record<string, unknown> }>>) =>
	(outputs[0] ?? []).map((item) => item.json);

const create = async (parameters: INodeParameters = {}, rest: Parameters<MeetingNode['run']>[3] = {}) =>
	await node.run(
		'meeting',
		'create',
		{ userId: host('ana@example.com'), topic: 'Call', startTime: wall(nextWeek), ...parameters },
		rest,
	);

const sent = async (method: string) =>
	(await node.zoom.control.requests()).filter(
		(request) => request.method === method && request.route?.includes('meetings'),
	);

describe('Create', () => {
	it('schedules the meeting at the time of day of its time zone, for any host', async () => {
		const { outputs, error } = await create({ timezone: 'Asia/Tokyo', duration: 45 });
		expect(error).toBeUndefined();
		const [meeting] = json(outputs);
		expect(meeting).toMatchObject({
			topic: 'Call',
			duration: 45,
			timezone: 'Asia/Tokyo',
			host_email: 'ana@example.com',
			created: true,
		});
		expect(meeting?.['start_time']).toBe(utc(nextWeek.setZone('Asia/Tokyo', { keepLocalTime: true })));
	});

	it('takes the workflow’s time zone when none is given, and an instant as an instant', async () => {
		expect(json((await create()).outputs)[0]?.['start_time']).toBe(utc(nextWeek));
		const instant = utc(nextWeek.plus({ hours: 3 }));
		const { outputs } = await create({ startTime: instant });
		expect(json(outputs)[0]).toMatchObject({ start_time: instant, timezone: 'Europe/Madrid' });
	});

	it('keeps what opens the meeting for its host out of the simplified output', async () => {
		const { outputs } = await create();
		expect(JSON.stringify(json(outputs))).not.toMatch(/start_url|password|zak/);
		const raw = await create({ simplify: false });
		expect(json(raw.outputs)[0]).toHaveProperty('start_url');
	});

	it('sends settings that were switched off, and none that were left alone', async () => {
		await create({
			accessSettings: {
				waitingRoom: false,
				usePmi: false,
				waitingRoomOptions__mode: 'custom',
				waitingRoomOptions__whoGoesToWaitingRoom: 'everyone',
			},
			audioVideoSettings: { hostVideo: false, muteUponEntry: true },
			hostSettings: { alternativeHosts: 'bo@example.com, ana@example.com' },
			featureSettings: {
				breakoutRoom__enable: true,
				breakoutRoom__rooms: { row: [{ name: 'One', participants: 'a@example.com, b@example.com' }] },
			},
			registrationSettings: { approvalType: 0 },
		});
		const [request] = await sent('POST');
		expect((request?.body as { settings: unknown }).settings).toEqual({
			waiting_room: false,
			use_pmi: false,
			waiting_room_options: { mode: 'custom', who_goes_to_waiting_room: 'everyone' },
			host_video: false,
			mute_upon_entry: true,
			alternative_hosts: 'bo@example.com;ana@example.com',
			breakout_room: {
				enable: true,
				rooms: [{ name: 'One', participants: ['a@example.com', 'b@example.com'] }],
			},
			approval_type: 0,
		});
	});

	it.each([1, 3])('of type %i has neither start nor recurrence', async (type) => {
		const { outputs, error } = await create({ type, simplify: false });
		expect(error).toBeUndefined();
		expect(json(outputs)[0]).toMatchObject({ type });
		const [request] = await sent('POST');
		expect(Object.keys(request?.body as object).sort()).toEqual(['topic', 'type']);
	});

	it('plans a series from words, beginning on its first day', async () => {
		const { outputs, error } = await create({
			type: 8,
			recurrence: 'every 2 weeks on Mon and Wed, 4 times',
			simplify: false,
		});
		expect(error).toBeUndefined();
		const [meeting] = json(outputs) as Array<{
			occurrences: Array<{ start_time: string }>;
			recurrence: object;
		}>;
		expect(meeting?.recurrence).toEqual({ type: 2, repeat_interval: 2, weekly_days: '2,4', end_times: 4 });
		const days = meeting?.occurrences.map(({ start_time }) =>
			DateTime.fromISO(start_time, { zone: 'Europe/Madrid' }),
		);
		expect(days?.map((day) => [day.weekdayShort, day.hour])).toEqual(
			days?.map((day) => [['Mon', 'Wed'].includes(day.weekdayShort ?? '') ? day.weekdayShort : 'no', 9]),
		);
		expect(days).toHaveLength(4);
	});

	it('says how far Zoom has planned a series that is to go on forever', async () => {
		const outcome = await create({ type: 8, recurrence: 'every day, forever', simplify: false });
		const [meeting] = json(outcome.outputs) as Array<{ occurrences: Array<{ start_time: string }> }>;
		const { occurrences = [] } = meeting ?? {};
		expect(occurrences.length).toBeGreaterThan(1);
		const hints = outcome.run.data.resultData.runData['Zoom Meeting']?.[0]?.hints ?? [];
		expect(hints.map(({ message }) => message)).toEqual([
			expect.stringContaining(
				`Zoom has planned ${occurrences.length} of them, the last one at ${occurrences.at(-1)?.start_time ?? ''}.`,
			),
		]);
	});

	it.each([
		[{ startTime: '={{ "" }}' }, '"Start Time" is empty'],
		[{ startTime: '2020-01-01T09:00:00' }, 'is in the past'],
		[{ startTime: 'tomorrow' }, '"tomorrow" is not a date and time'],
		[{ timezone: 'Europe/Barcelona' }, '"Europe/Barcelona" is not a time zone'],
		[{ length: 'end', endTime: wall(nextWeek.minus({ hours: 1 })) }, 'is not after "Start Time"'],
		[{ length: 'end', endTime: wall(nextWeek.plus({ hours: 25 })) }, 'more than 24 hours'],
		[{ duration: 1441 }, 'between 1 and 1440'],
		[{ additionalFields: { password: '12345678901' } }, '"Passcode" is longer than 10 characters'],
		[{ type: 8, recurrence: 'every day, 3 times until 2027-12-31' }, 'only one of the two'],
		[{ type: 8, recurrence: '={{ "" }}' }, '"Recurrence" is empty'],
		[{ accessSettings: { waitingRoom: true, joinBeforeHost: true } }, 'exclude each other'],
		[{ topic: 'x'.repeat(201) }, '"Topic" is longer than'],
	])('refuses %j before anything is sent', async (parameters, message) => {
		const { error } = await create(parameters);
		expect(error?.message).toContain(message);
		expect(await sent('POST')).toEqual([]);
	});

	it('says so when Zoom schedules another time than was meant', async () => {
		const other = utc(nextWeek.plus({ hours: 1 }));
		await node.zoom.control.fault({
			on: 'POST /users/{userId}/meetings',
			status: 201,
			body: { id: 85746065432, start_time: other, timezone: 'Europe/Madrid' },
		});
		const { error } = await create();
		expect(error?.message).toMatch(
			/^Host ana@example.com: Zoom scheduled 85746065432 for .* 10:00 .* instead of .* 09:00 Europe\/Madrid$/,
		);
		expect(error?.description).toContain('Correct or delete it in Zoom');
	});

	it('says that a host does not exist', async () => {
		const { error } = await create({ userId: host('nobody@example.com') });
		expect(error?.message).toBe('Zoom knows no host nobody@example.com in this account');
	});
});

describe('Update', () => {
	const meetingOf = async (parameters: INodeParameters = {}) =>
		json((await create({ simplify: false, ...parameters })).outputs)[0] as Record<string, unknown> & {
			occurrences: Array<{ occurrence_id: string; start_time: string }>;
		};

	it('sends the changed fields only', async () => {
		const { id } = await meetingOf();
		const { outputs, error } = await node.run('meeting', 'update', {
			meetingId: byId(String(id)),
			updateFields: { agenda: '' },
			audioVideoSettings: { hostVideo: false },
		});
		expect(error).toBeUndefined();
		expect(json(outputs)).toEqual([{ meetingId: String(id), updated: true }]);
		const [request] = await sent('PATCH');
		expect(request?.body).toEqual({ agenda: '', settings: { host_video: false } });
	});

	it('reads a new time of day in the meeting’s own time zone', async () => {
		const { id } = await meetingOf({ timezone: 'Asia/Tokyo' });
		await node.run('meeting', 'update', {
			meetingId: byId(id),
			updateFields: { startTime: wall(nextWeek.plus({ days: 1 })) },
		});
		const { outputs } = await node.run('meeting', 'get', { meetingId: byId(id) });
		const meant = nextWeek.plus({ days: 1 }).setZone('Asia/Tokyo', { keepLocalTime: true });
		expect(json(outputs)[0]).toMatchObject({ start_time: utc(meant), timezone: 'Asia/Tokyo' });
	});

	it('changes one meeting of a series and leaves the others', async () => {
		const { id, occurrences } = await meetingOf({ type: 8, recurrence: 'every day, 3 times' });
		const [first, second, third] = occurrences;
		const later = nextWeek.plus({ days: 1, hours: 2 });
		const { error } = await node.run('meeting', 'update', {
			meetingId: byId(id),
			updateFields: { startTime: wall(later) },
			options: { occurrenceId: second?.occurrence_id ?? '' },
		});
		expect(error).toBeUndefined();
		const { outputs } = await node.run('meeting', 'get', { meetingId: byId(id), simplify: false });
		const after = (json(outputs)[0]?.['occurrences'] ?? []) as typeof occurrences;
		expect(after.map(({ start_time }) => start_time)).toEqual([
			first?.start_time,
			utc(later),
			third?.start_time,
		]);
	});

	it.each([
		[{ updateFields: { topic: 'New' } }, '; not topic'],
		[{ audioVideoSettings: { hostVideo: true, audio: 'voip' } }, '; not audio'],
	])(
		'refuses to change of one meeting of a series what Zoom would ignore: %j',
		async (parameters, message) => {
			const { error } = await node.run('meeting', 'update', {
				meetingId: byId('85746065432'),
				options: { occurrenceId: '1' },
				...parameters,
			});
			expect(error?.message).toContain(
				'Of one meeting of a series Zoom changes only agenda, start, duration',
			);
			expect(error?.message).toContain(message);
			expect(await sent('PATCH')).toEqual([]);
		},
	);

	it.each([
		[{ startTime: '2020-01-01T09:00:00' }, 'is in the past'],
		[{ startTime: wall(nextWeek), timezone: 'Europe/Barcelona' }, 'is not a time zone'],
		[{ startTime: wall(nextWeek), endTime: wall(nextWeek.plus({ hours: 25 })) }, 'more than 24 hours'],
		[{ endTime: wall(nextWeek) }, '"End Time" needs "Start Time" beside it'],
		[
			{ startTime: wall(nextWeek), endTime: wall(nextWeek), duration: 5 },
			'"Duration" and "End Time" are both set',
		],
		[{ password: 'mañana' }, '"Passcode" is not only letters, digits and signs'],
	])('refuses %j before anything is changed', async (updateFields, message) => {
		const { id } = await meetingOf();
		const { error } = await node.run('meeting', 'update', { meetingId: byId(id), updateFields });
		expect(error?.message).toContain(message);
		expect(await sent('PATCH')).toEqual([]);
	});

	const update = async (id: unknown, updateFields: INodeParameters) =>
		await node.run('meeting', 'update', { meetingId: byId(id), updateFields });
	const get = async (id: unknown) =>
		json((await node.run('meeting', 'get', { meetingId: byId(id), simplify: false })).outputs)[0] as Record<
			string,
			unknown
		> & { occurrences: Array<{ start_time: string }> };
	const shows = async (meeting: Record<string, unknown>) =>
		await node.zoom.control.fault({ on: 'GET /meetings/{meetingId}', status: 200, body: meeting, skip: 1 });

	it('makes a series of a meeting that gets a recurrence', async () => {
		const { id } = await meetingOf();
		const { error } = await update(id, { startTime: wall(nextWeek), recurrence: 'every day, 3 times' });
		expect(error).toBeUndefined();
		const after = await get(id);
		expect(after).toMatchObject({ type: 8, recurrence: { type: 1, end_times: 3 } });
		expect(after.occurrences).toHaveLength(3);
	});

	it.each([
		[{ startTime: wall(nextWeek) }, 2],
		[{ startTime: wall(nextWeek), recurrence: 'every day, 3 times' }, 8],
	])('gives a meeting without a fixed time the start %j, and type %i with it', async (fields, type) => {
		const { id } = await meetingOf({ type: 3 });
		expect((await update(id, fields)).error).toBeUndefined();
		expect(await get(id)).toMatchObject({ type, start_time: utc(nextWeek) });
	});

	it('moves a series with the recurrence that is there', async () => {
		const { id } = await meetingOf({ type: 8, recurrence: 'every day, 3 times' });
		const later = nextWeek.plus({ days: 2, hours: 1 });
		expect((await update(id, { startTime: wall(later) })).error).toBeUndefined();
		const after = await get(id);
		expect(after['recurrence']).toEqual({ type: 1, repeat_interval: 1, end_times: 3 });
		expect(after.occurrences.map(({ start_time }) => start_time)).toEqual(
			[0, 1, 2].map((days) => utc(later.plus({ days }))),
		);
	});

	it('tells what Zoom made of a series without an end', async () => {
		const { id } = await meetingOf();
		const { outputs, error } = await update(id, {
			startTime: wall(nextWeek),
			recurrence: 'every day, forever',
		});
		expect(error).toBeUndefined();
		expect(json(outputs)).toEqual([
			{
				meetingId: String(id),
				updated: true,
				recurrence: { type: 1, repeat_interval: 1, end_times: 0 },
				occurrences: 60,
				lastOccurrence: utc(nextWeek.plus({ days: 59 })),
			},
		]);
	});

	it.each([
		[{ type: 1 }, { startTime: wall(nextWeek) }, 'an instant one, for which Zoom ignores a start'],
		[{ type: 10 }, { startTime: wall(nextWeek), recurrence: 'every day, 3 times' }, 'for sharing a screen'],
		[{}, { type: 3, startTime: wall(nextWeek) }, '"Start Time" is set, and the chosen "Type" has none'],
		[
			{},
			{ type: 2, startTime: wall(nextWeek), recurrence: 'every day, 3 times' },
			'the chosen "Type" is no series',
		],
		[{}, { type: 8 }, 'becomes a series only with "Recurrence"'],
		[{ type: 3 }, { type: 2 }, 'needs "Start Time" beside it'],
	])('of %j refuses %j, which Zoom would ignore, before it is sent', async (made, fields, message) => {
		const { id } = await meetingOf(made);
		expect((await update(id, fields)).error?.message).toContain(message);
		expect(await sent('PATCH')).toEqual([]);
	});

	it('says which fields Zoom shows otherwise after it accepted them', async () => {
		const before = await meetingOf();
		await shows(before);
		const { error } = await update(before['id'], {
			startTime: wall(nextWeek),
			recurrence: 'every 2 weeks on Mon, 3 times',
		});
		expect(error?.message).toContain(
			`Zoom accepted the change of ${String(before['id'])} but shows other values`,
		);
		expect(error?.message).toContain('type is 2 instead of 8; recurrence is absent instead of {"type":2');
		expect(error?.description).toContain('Look in Zoom what became of it');
	});

	it('reads once more only where start, type or recurrence were set', async () => {
		const { id } = await meetingOf();
		await update(id, { topic: 'New' });
		expect(await sent('GET')).toHaveLength(0);
		await update(id, { startTime: wall(nextWeek), timezone: 'Europe/Madrid' });
		expect(await sent('GET')).toHaveLength(2);
	});

	it('refuses an update of nothing', async () => {
		const { error } = await node.run('meeting', 'update', { meetingId: byId('85746065432') });
		expect(error?.message).toContain('There is nothing to update');
	});
});

describe('the other operations', () => {
	it('find the meeting however its ID is written', async () => {
		const id = String(json((await create()).outputs)[0]?.['id']);
		const spaced = id.replace(/(\d{3})(\d{4})/, '$1 $2 ');
		for (const value of [spaced, `https://us02web.zoom.us/j/${id}?pwd=x`, id.replace(/(\d{3})/, '$1-')]) {
			const { outputs } = await node.run('meeting', 'get', { meetingId: byId(value) });
			expect(String(json(outputs)[0]?.['id'])).toBe(id);
		}
	});

	it('say which meeting is not there', async () => {
		const { error } = await node.run('meeting', 'get', { meetingId: byId('857 4606 5432') });
		expect(error?.message).toBe('Zoom knows no meeting 85746065432, or it has expired');
	});

	it('say that the meeting of another host may be out of reach', async () => {
		const { error } = await node.run('meeting', 'get', { meetingId: byId('857 4606 5432') });
		expect(error?.description).toContain('the meetings of other hosts are out of reach');
	});

	it('list a host’s meetings, between two days, up to a limit', async () => {
		for (const days of [0, 1, 2]) await create({ startTime: wall(nextWeek.plus({ days })) });
		const list = async (parameters: INodeParameters) =>
			json((await node.run('meeting', 'getAll', { userId: host('ana@example.com'), ...parameters })).outputs)
				.length;
		expect(await list({ returnAll: true })).toBe(3);
		expect(await list({ returnAll: false, limit: 2 })).toBe(2);
		const day = nextWeek.plus({ days: 1 }).toISODate();
		expect(await list({ returnAll: true, filters: { from: day, to: day } })).toBe(1);
	});

	it('delete one meeting of a series, then all of it, and bring it back', async () => {
		const made = json(
			(await create({ type: 8, recurrence: 'every day, 3 times', simplify: false })).outputs,
		)[0] as {
			id: number;
			occurrences: Array<{ occurrence_id: string }>;
		};
		const meetingId = byId(made.id);
		const occurrenceId = made.occurrences[1]?.occurrence_id ?? '';
		const one = await node.run('meeting', 'delete', {
			meetingId,
			options: { occurrenceId, cancelMeetingReminder: true },
		});
		expect(json(one.outputs)).toEqual([{ meetingId: String(made.id), occurrenceId, deleted: true }]);
		expect((await sent('DELETE'))[0]?.query).toMatchObject({
			occurrence_id: occurrenceId,
			cancel_meeting_reminder: 'true',
		});
		expect(json((await node.run('meeting', 'delete', { meetingId })).outputs)).toEqual([
			{ meetingId: String(made.id), deleted: true },
		]);
		expect((await node.run('meeting', 'get', { meetingId })).error?.message).toContain(
			'Zoom knows no meeting',
		);
		expect(json((await node.run('meeting', 'recover', { meetingId })).outputs)).toEqual([
			{ meetingId: String(made.id), recovered: true },
		]);
		expect((await node.run('meeting', 'get', { meetingId })).error).toBeUndefined();
	});

	it('end a meeting that is under way, and say so when it is not', async () => {
		await node.zoom.control.seed({
			meetings: [{ host: 'ana@example.com', id: 85746065432, status: 'started' }],
		});
		const meetingId = byId('85746065432');
		expect(json((await node.run('meeting', 'end', { meetingId })).outputs)).toEqual([
			{ meetingId: '85746065432', ended: true },
		]);
		expect((await node.run('meeting', 'end', { meetingId })).error?.message).toContain('has not started');
	});
});
