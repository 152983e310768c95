import { startSimulator, type Simulator } from '../../../simulator';
import { logIn, type Caller } from '../support/caller';

let zoom: Simulator;
let call: Caller['call'];
beforeAll(async () => {
	zoom = await startSimulator();
});
beforeEach(async () => {
	await zoom.control.reset();
	await zoom.control.stopClock();
	await zoom.control.setClock(Date.UTC(2026, 2, 10, 12));
	({ call } = await logIn(zoom));
});
afterAll(() => zoom.close());

interface MeetingBody {
	id: number;
	uuid: string;
	topic: string;
	start_time: string;
	duration: number;
	host_email: string;
	assistant_id: string;
	occurrences: Array<{ occurrence_id: string; start_time: string; duration: number; status: string }>;
	settings: Record<string, unknown>;
	password?: string;
}

const create = (body: object, host = 'me') => call<MeetingBody>('POST', `/users/${host}/meetings`, body);
const get = (id: number, query = '') => call<MeetingBody>('GET', `/meetings/${id}${query}`);

describe('creating a meeting', () => {
	test('plans one hour from now, scheduled, with a passcode, when nothing is said', async () => {
		const { status, body } = await create({});
		expect(status).toBe(201);
		expect(body).toMatchObject({
			type: 2,
			duration: 60,
			start_time: '2026-03-10T12:00:00Z',
			status: 'waiting',
		});
		expect(body.password).toMatch(/^\d{6}$/);
		expect((await create({ default_password: false })).body).not.toHaveProperty('password');
	});

	test.each([
		['UTC with a Z', '2026-07-01T09:00:00Z', '2026-07-01T09:00:00Z'],
		['the wall clock of the time zone without', '2026-07-01T09:00:00', '2026-07-01T16:00:00Z'],
	])('reads a start as %s', async (_what, start_time, expected) => {
		const { body } = await create({ start_time, timezone: 'America/Los_Angeles' });
		expect(body.start_time).toBe(expected);
	});

	test('takes the present for a start in the past', async () => {
		const { body } = await create({ start_time: '2020-01-01T00:00:00Z' });
		expect(body.start_time).toBe('2026-03-10T12:00:00Z');
	});

	test('gives a new start link with each answer', async () => {
		const { body } = await create({});
		const first = await call<{ start_url: string }>('GET', `/meetings/${body.id}`);
		const second = await call<{ start_url: string }>('GET', `/meetings/${body.id}`);
		expect(first.body.start_url).not.toBe(second.body.start_url);
	});

	test.each([
		['a topic over 200 characters', { topic: 'x'.repeat(201) }, 'topic'],
		['an agenda over 2,000 characters', { agenda: 'x'.repeat(2_001) }, 'agenda'],
		['a passcode over 10 characters', { password: 'x'.repeat(11) }, 'password'],
		['a duration over a day', { duration: 1_441 }, 'duration'],
		['an unknown type', { type: 5 }, 'type'],
		['an unknown time zone', { timezone: 'Mars/Olympus' }, 'timezone'],
		['a start that is no time', { start_time: 'tomorrow' }, 'start_time'],
		['a series without recurrence', { type: 8 }, 'recurrence'],
		['a weekly series without days', { type: 8, recurrence: { type: 2 } }, 'recurrence.weekly_days'],
		['more than 60 times', { type: 8, recurrence: { type: 1, end_times: 61 } }, 'recurrence.end_times'],
		[
			'two ends of a series',
			{ type: 8, recurrence: { type: 1, end_times: 2, end_date_time: '2026-04-01T00:00:00Z' } },
			'recurrence.end_date_time',
		],
		[
			'every eleventh month',
			{ type: 8, recurrence: { type: 3, repeat_interval: 11 } },
			'recurrence.repeat_interval',
		],
	])('is refused with %s', async (_what, body, field) => {
		const { status, body: refusal } = await create(body);
		expect([status, refusal]).toEqual([
			400,
			{ code: 300, message: 'Validation Failed.', errors: [{ field, message: 'Invalid field.' }] },
		]);
		expect(await zoom.control.meetings()).toEqual([]);
	});

	test('for somebody else makes them the host', async () => {
		await zoom.control.seed({ users: [{ email: 'boss@example.com' }] });
		const { body } = await create({ schedule_for: 'boss@example.com' });
		expect(body.host_email).toBe('boss@example.com');
		expect(body.assistant_id).toEqual(expect.any(String));
		expect((await create({ type: 1, schedule_for: 'boss@example.com' })).body).toMatchObject({ code: 3000 });
		expect((await create({ schedule_for: 'ghost@example.com' })).body).toMatchObject({ code: 300 });
	});

	test('is refused to users who may not host', async () => {
		await zoom.control.seed({ users: [{ email: 'gone@example.com', status: 'inactive' }] });
		expect((await create({}, 'gone@example.com')).body).toMatchObject({ code: 3161 });
	});
});

describe('a series', () => {
	const weekly = { type: 2, weekly_days: '2,4', end_times: 4 };

	test('keeps its wall clock over a change of summer time', async () => {
		const { body } = await create({
			type: 8,
			start_time: '2026-03-23T09:00:00',
			timezone: 'Europe/Berlin',
			recurrence: weekly,
		});
		expect(body.occurrences.map(({ start_time }) => start_time)).toEqual([
			'2026-03-23T08:00:00Z',
			'2026-03-25T08:00:00Z',
			'2026-03-30T07:00:00Z',
			'2026-04-01T07:00:00Z',
		]);
	});

	test.each([
		['every second day', { type: 1, repeat_interval: 2, end_times: 3 }, ['20', '22', '24']],
		['until a date', { type: 1, end_date_time: '2026-03-21T23:00:00Z' }, ['20', '21']],
		['the 31st of each month', { type: 3, monthly_day: 31, end_times: 2 }, ['31', '31']],
		['the last Friday', { type: 3, monthly_week: -1, monthly_week_day: 6, end_times: 2 }, ['27', '24']],
	])('runs %s', async (_what, recurrence, days) => {
		const { body } = await create({
			type: 8,
			start_time: '2026-03-20T09:00:00Z',
			timezone: 'UTC',
			recurrence,
		});
		expect(body.occurrences.map(({ start_time }) => start_time.slice(8, 10))).toEqual(days);
	});

	test('changes and loses single occurrences', async () => {
		const { body } = await create({
			type: 8,
			start_time: '2026-03-23T09:00:00Z',
			timezone: 'UTC',
			recurrence: weekly,
		});
		const [first, second] = body.occurrences.map(({ occurrence_id }) => occurrence_id);
		await call('PATCH', `/meetings/${body.id}?occurrence_id=${first}`, { duration: 15 });
		await call('DELETE', `/meetings/${body.id}?occurrence_id=${second}`);
		const { occurrences } = (await get(body.id)).body;
		expect(occurrences.map(({ duration, status }) => [duration, status])).toEqual([
			[15, 'available'],
			[60, 'deleted'],
			[60, 'available'],
			[60, 'available'],
		]);
		expect((await get(body.id, `?occurrence_id=${second}`)).body).toMatchObject({ code: 300 });
	});

	test('shows past occurrences only when asked', async () => {
		const { body } = await create({
			type: 8,
			start_time: '2026-03-23T09:00:00Z',
			timezone: 'UTC',
			recurrence: weekly,
		});
		await zoom.control.setClock(Date.UTC(2026, 2, 27));
		({ call } = await logIn(zoom));
		expect((await get(body.id)).body.occurrences).toHaveLength(2);
		expect((await get(body.id, '?show_previous_occurrences=true')).body.occurrences).toHaveLength(4);
	});

	test('stays as it is when it is moved into the past', async () => {
		const { body } = await create({
			type: 8,
			start_time: '2026-03-23T09:00:00Z',
			timezone: 'UTC',
			recurrence: weekly,
		});
		await call('PATCH', `/meetings/${body.id}`, { topic: 'Moved', start_time: '2020-01-01T00:00:00Z' });
		expect((await get(body.id)).body).toMatchObject({
			topic: 'Zoom Meeting',
			start_time: '2026-03-23T09:00:00Z',
		});
	});
});

describe('a meeting', () => {
	test('keeps what was not sent when it is updated', async () => {
		const { body } = await create({ topic: 'Before', settings: { host_video: true } });
		const { status } = await call('PATCH', `/meetings/${body.id}`, {
			agenda: 'New',
			settings: { waiting_room: true },
		});
		expect(status).toBe(204);
		const { body: after } = await get(body.id);
		expect(after).toMatchObject({ topic: 'Before', agenda: 'New' });
		expect(after.settings).toMatchObject({ host_video: true, waiting_room: true });
	});

	test('ignores a start without a fixed time, and a recurrence that is none of a series', async () => {
		const open = await create({ type: 3 });
		await call('PATCH', `/meetings/${open.body.id}`, { start_time: '2026-05-01T09:00:00Z' });
		expect((await get(open.body.id)).body).not.toHaveProperty('start_time');
		const once = await create({ start_time: '2026-05-01T09:00:00Z' });
		const recurrence = { type: 1, end_times: 3 };
		await call('PATCH', `/meetings/${once.body.id}`, { recurrence });
		expect((await get(once.body.id)).body).not.toHaveProperty('recurrence');
		await call('PATCH', `/meetings/${once.body.id}`, { type: 8, recurrence });
		expect((await get(once.body.id)).body).toMatchObject({ type: 8, recurrence });
		await call('PATCH', `/meetings/${once.body.id}`, { start_time: '2026-05-02T09:00:00Z' });
		expect((await get(once.body.id)).body).toMatchObject({ start_time: '2026-05-01T09:00:00Z' });
	});

	test('has no joining before the host while it has a waiting room', async () => {
		const { body } = await create({ settings: { join_before_host: true, waiting_room: true } });
		expect(body.settings).toMatchObject({ join_before_host: false, waiting_room: true });
	});

	test('goes, and can be recovered', async () => {
		const { body } = await create({});
		expect((await call('DELETE', `/meetings/${body.id}`)).status).toBe(204);
		const { status, body: refusal } = await get(body.id);
		expect([status, refusal]).toEqual([404, { code: 3001, message: `Meeting does not exist: ${body.id}.` }]);
		await call('PUT', `/meetings/${body.id}/status`, { action: 'recover' });
		expect((await get(body.id)).status).toBe(200);
	});

	test('cannot be deleted while it runs, and can be ended', async () => {
		await zoom.control.seed({
			meetings: [{ host: 'owner@example.com', id: 81234567890, status: 'started' }],
		});
		expect((await call('DELETE', '/meetings/81234567890')).body).toMatchObject({ code: 3002 });
		expect((await call('PUT', '/meetings/81234567890/status', { action: 'end' })).status).toBe(204);
		expect((await call('DELETE', '/meetings/81234567890')).status).toBe(204);
	});
});

test('lists tell scheduled, live and previous meetings apart, and leave instant ones out', async () => {
	await create({ type: 1, topic: 'instant' });
	await create({ topic: 'future', start_time: '2026-05-01T09:00:00Z' });
	await zoom.control.seed({
		meetings: [
			{ host: 'owner@example.com', topic: 'live', status: 'started' },
			{ host: 'owner@example.com', topic: 'last week', startsAt: Date.UTC(2026, 2, 3) },
			{ host: 'owner@example.com', topic: 'last year', startsAt: Date.UTC(2025, 2, 3) },
		],
	});
	const topics = async (query: string): Promise<string[]> => {
		const { body } = await call<{ meetings: MeetingBody[] }>('GET', `/users/me/meetings?${query}`);
		return body.meetings.map(({ topic }) => topic);
	};
	expect(await topics('')).toEqual(['future', 'live', 'last week']);
	expect(await topics('type=live')).toEqual(['live']);
	expect(await topics('type=upcoming')).toEqual(['future', 'live']);
	expect(await topics('type=previous_meetings')).toEqual(['last week', 'last year']);
	expect(await topics('type=previous_meetings&from=2026-03-01&to=2026-03-31')).toEqual(['last week']);
});

test('a host may create and update 100 times a UTC day, other hosts go on', async () => {
	await zoom.control.configure({ rateLimits: 'counted' });
	await zoom.control.seed({ users: [{ email: 'other@example.com' }] });
	const { body } = await create({});
	for (let write = 1; write < 100; write += 1)
		await call('PATCH', `/meetings/${body.id}`, { topic: `${write}` });
	const refused = await create({});
	expect([refused.status, refused.body]).toEqual([
		429,
		{
			code: 429,
			message:
				'You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted for this ' +
				'particular user. You may resume these requests at GMT 00:00:00.',
		},
	]);
	expect(refused.headers.get('retry-after')).toBeNull();
	expect(refused.headers.get('x-ratelimit-type')).toBeNull();
	expect(refused.headers.get('x-ratelimit-category')).toBe('Light');
	expect((await create({}, 'other@example.com')).status).toBe(201);
	expect((await zoom.control.counters()).refused).toEqual({ host: 1 });
	await zoom.control.setClock(Date.UTC(2026, 2, 11));
	({ call } = await logIn(zoom));
	expect((await create({})).status).toBe(201);
});
