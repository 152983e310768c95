import {
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomRateLimitError,
	ZoomRefusedError,
	ZoomScopeError,
	ZoomUnexpectedAnswerError,
} from '../../../../zoom/errors';
import { type Answer, answer } from '../../../../zoom/events/backfill/answer';
import { identityOf } from '../../../../zoom/events/backfill/identity';
import type { Question } from '../../../../zoom/events/backfill/source';
import { FakeReader } from '../support/fakeReader';

const at = (time: string): number => Date.parse(`2026-03-02T${time}Z`);
const FROM = at('10:00:00');
const TO = at('10:30:00');

async function ask(
	answers: ConstructorParameters<typeof FakeReader>[0],
	events: string[],
	more: Partial<Question> = {},
	budget?: Parameters<typeof answer>[3],
): Promise<Answer & { asked: string[] }> {
	const reader = new FakeReader(answers);
	const question: Question = {
		window: { from: FROM, to: TO },
		events: new Set(events),
		hostIds: [],
		meetingIds: [],
		accountId: 'account',
		now: at('10:31:00'),
		...more,
	};
	const found = await answer(question, reader, new AbortController().signal, budget);
	return { ...found, asked: reader.asked };
}

const HISTORY = 'GET /report/history_meetings';
const meeting = (uuid: string, start: string, end: string, type = 'Meeting') => ({
	meeting_uuid: uuid,
	meeting_id: 98765432100,
	type,
	host_email: 'ana@example.com',
	topic: 'Weekly',
	start_time: `2026-03-02T${start}Z`,
	end_time: `2026-03-02T${end}Z`,
	duration: 15,
});
const ana = { id: 'ana', email: 'ana@example.com' };

describe('meetings and webinars', () => {
	const answers = {
		[HISTORY]: [
			meeting('before', '09:00:00', '09:30:00'),
			meeting('ended', '09:50:00', '10:05:00'),
			meeting('both', '10:10:00', '10:20:00'),
			meeting('webinar', '10:01:00', '10:02:00', 'Webinar'),
			meeting('started', '10:29:00', '10:45:00'),
		],
		'GET /users/{userId}': ana,
	};

	it('that ended in the window are told in the order of their ends, as Zoom’s event would', async () => {
		const { events, unanswered } = await ask(answers, ['meeting.ended']);
		expect(events.map(({ payload }) => payload.object?.['uuid'])).toEqual(['ended', 'both']);
		expect(events[0]).toEqual({
			event: 'meeting.ended',
			event_ts: at('10:05:00'),
			payload: {
				account_id: 'account',
				object: {
					id: '98765432100',
					uuid: 'ended',
					host_id: 'ana',
					topic: 'Weekly',
					start_time: '2026-03-02T09:50:00Z',
					end_time: '2026-03-02T10:05:00Z',
					duration: 15,
				},
			},
		});
		expect(unanswered).toEqual([]);
	});

	it('that began and that ended are mixed in the order of time', async () => {
		const events = ['meeting.started', 'meeting.ended', 'webinar.ended'];
		const found = await ask({ ...answers, 'GET /metrics/meetings': [] }, events);
		expect(found.events.map(({ event, payload }) => `${event} ${String(payload.object?.['uuid'])}`)).toEqual([
			'webinar.ended webinar',
			'meeting.ended ended',
			'meeting.started both',
			'meeting.ended both',
			'meeting.started started',
		]);
	});

	const live = { uuid: 'live', id: 111, topic: 'Now', start_time: '2026-03-02T10:15:00Z' };

	it('that still run are found on the dashboard', async () => {
		const running = { ...answers, 'GET /metrics/meetings': [{ ...live, email: 'ana@example.com' }] };
		const { events } = await ask(running, ['meeting.started'], { window: { from: at('10:12:00'), to: TO } });
		expect(events[0]?.payload.object).toMatchObject({ uuid: 'live', id: '111', host_id: 'ana' });
	});

	it('that still run are found host by host where there is no dashboard', async () => {
		const { events, unanswered } = await ask(
			{
				'GET /metrics/meetings': new ZoomRefusedError('Only for Business accounts', { zoomCode: 200 }),
				'GET /users': [{ id: 'ana' }, { id: 'bo' }],
				'GET /users/{userId}/meetings bo': [live],
			},
			['meeting.started'],
		);
		expect(events[0]?.payload.object).toMatchObject({ uuid: 'live', host_id: 'bo' });
		expect(unanswered).toEqual([]);
	});
});

describe('recordings', () => {
	const file = { recording_end: '2026-03-02T09:40:00Z', status: 'completed' };
	const recording = { uuid: 'recorded', id: 98765432100, host_id: 'ana', recording_files: [file] };
	const history = [
		meeting('recorded', '09:10:00', '09:40:00'),
		meeting('long ago', '01:00:00', '02:00:00'),
		meeting('still running', '10:20:00', '10:40:00'),
	];
	const route = 'GET /meetings/{meetingId}/recordings';

	it('that may have been finished in the window are told, with the token for their files', async () => {
		const { events, asked } = await ask(
			{ [HISTORY]: history, [route]: { ...recording, download_access_token: 'token' } },
			['recording.completed'],
		);
		expect(events).toEqual([
			{
				event: 'recording.completed',
				event_ts: at('09:40:00'),
				download_token: 'token',
				payload: { account_id: 'account', object: recording },
			},
		]);
		expect(asked).toEqual([`${HISTORY} end_time`, `${route} recorded`]);
	});

	it('that Zoom still works on are not told', async () => {
		const files = [file, { ...file, status: 'processing' }];
		const found = await ask({ [HISTORY]: history, [route]: { ...recording, recording_files: files } }, [
			'recording.completed',
		]);
		expect(found.events).toEqual([]);
		expect(found.late).toBe(true);
	});

	/** The window begins at 10:00. */
	it.each([
		['a short one may take an hour', '08:45:00', '09:05:00', true],
		['a short one takes no longer', '08:30:00', '08:55:00', false],
		['a long one may take twice its length', '01:30:00', '04:30:00', true],
		['a long one takes no longer', '01:00:00', '03:50:00', false],
	])('%s', async (_, start, end, isTold) => {
		const answers = { [HISTORY]: [meeting('recorded', start, end)], [route]: recording };
		expect((await ask(answers, ['recording.completed'])).events).toHaveLength(isTold ? 1 : 0);
	});
});

describe('users', () => {
	it('that were created in the window are told, the pending ones too', async () => {
		const { events } = await ask(
			{
				'GET /users active': [
					{ id: 'old', email: 'old@example.com', created_at: '2026-01-01T00:00:00Z' },
					{ id: 'new', email: 'new@example.com', created_at: '2026-03-02T10:10:00Z', type: 2 },
				],
				'GET /users pending': [
					{
						email: 'invited@example.com',
						created_at: '2026-03-02T10:29:59Z',
						user_created_at: '2026-03-02T10:05:00Z',
					},
				],
				'GET /users/{userId}': { id: 'invited' },
			},
			['user.created'],
		);
		expect(events.map(({ payload }) => payload.object)).toEqual([
			{ id: 'invited', email: 'invited@example.com' },
			{ id: 'new', email: 'new@example.com', type: 2 },
		]);
	});

	const log = (time: string, action: string, detail: string) => ({
		time: `2026-03-02T${time}Z`,
		operator: 'admin@example.com',
		category_type: 'User',
		action,
		operation_detail: detail,
	});

	it('that are inactive, and were so made in the window, are told with the time of the log', async () => {
		const { events } = await ask(
			{
				'GET /users': [
					{ id: 'bo', email: 'Bo@example.com' },
					{ id: 'eve', email: 'eve@example.com' },
				],
				'GET /report/operationlogs': [
					log('09:00:00', 'Update', 'Deactivate eve@example.com'),
					log('10:07:00', 'Update', 'Deactivate bo@example.com'),
					log('10:08:00', 'Update', 'bo@example.com: department'),
				],
			},
			['user.deactivated'],
		);
		expect(events).toEqual([
			{
				event: 'user.deactivated',
				event_ts: at('10:07:00'),
				payload: {
					account_id: 'account',
					operator: 'admin@example.com',
					object: { id: 'bo', email: 'Bo@example.com' },
				},
			},
		]);
	});
});

describe('users who were deactivated', () => {
	const entry = (time: string, detail: string) => ({
		time: `2026-03-02T${time}Z`,
		operator: 'admin@example.com',
		action: 'Update',
		operation_detail: detail,
	});
	const timeOfBo = async (...entries: ReturnType<typeof entry>[]): Promise<unknown[]> => {
		const answers = {
			'GET /users': [{ id: 'bo', email: 'bo@example.com' }],
			'GET /report/operationlogs': entries,
		};
		return (await ask(answers, ['user.deactivated'])).events.map(({ event_ts }) => event_ts);
	};

	it('have the time of the newest entry that says so, in whatever order the log has them', async () => {
		const [early, late] = [
			entry('10:03:00', 'Deactivate bo@example.com'),
			entry('10:09:00', 'Deactivate bo@example.com'),
		];
		expect(await timeOfBo(late, early)).toEqual([at('10:09:00')]);
		expect(await timeOfBo(early, late)).toEqual([at('10:09:00')]);
	});

	it('have the time of the newest entry about them where none says so', async () => {
		const entries = [entry('10:09:00', 'bo@example.com: status'), entry('10:03:00', 'bo@example.com: type')];
		expect(await timeOfBo(...entries)).toEqual([at('10:09:00')]);
	});

	it('are not told where the log does not name them, or Zoom has no email address of theirs', async () => {
		expect(await timeOfBo(entry('10:03:00', 'Deactivate eve@example.com'))).toEqual([]);
		const answers = {
			'GET /users': [{ id: 'nameless' }, { id: 'empty', email: '' }],
			'GET /report/operationlogs': [entry('10:03:00', 'Deactivate bo@example.com')],
		};
		expect((await ask(answers, ['user.deactivated'])).events).toEqual([]);
	});
});

describe('registrations', () => {
	const registrant = { id: 'r1', email: 'guest@example.com', status: 'approved' };
	const answers = {
		'GET /report/upcoming_events': [
			{ id: '111', host_id: 'ana' },
			{ id: '222', host_id: 'bo' },
		],
		'GET /meetings/{meetingId}': {
			uuid: 'u',
			topic: 'Open day',
			host_id: 'ana',
			settings: { approval_type: 0 },
		},
		'GET /meetings/{meetingId}/registrants 111': [{ ...registrant, create_time: '2026-03-02T10:03:00Z' }],
		'GET /meetings/{meetingId}/registrants pending': [
			{ ...registrant, id: 'r0', create_time: '2026-03-02T09:03:00Z' },
		],
	};

	it('are looked for in all meetings that are planned', async () => {
		const { events } = await ask(answers, ['meeting.registration_created']);
		expect(events[0]?.payload.object).toEqual({
			uuid: 'u',
			id: 111,
			host_id: 'ana',
			topic: 'Open day',
			registrant,
		});
		expect(events).toHaveLength(1);
	});

	it('are looked for only in the meetings or hosts of the filter', async () => {
		const byMeeting = await ask(answers, ['meeting.registration_created'], { meetingIds: ['111'] });
		expect(
			byMeeting.asked.every(
				(one) => one.includes('111') || one.includes('pending') || one.includes('approved'),
			),
		).toBe(true);
		expect(byMeeting.calls).toBe(3);
		const byHost = await ask(answers, ['meeting.registration_created'], { hostIds: ['bo'] });
		expect(byHost.asked).toContain('GET /meetings/{meetingId} 222');
		expect(byHost.asked).not.toContain('GET /meetings/{meetingId} 111');
	});

	it('cost nothing more where nobody can register', async () => {
		const closed = { ...answers, 'GET /meetings/{meetingId}': { settings: { approval_type: 2 } } };
		expect((await ask(closed, ['meeting.registration_created'])).calls).toBe(3);
	});
});

describe('an answer', () => {
	it('asks for nothing that was not chosen', async () => {
		expect((await ask({}, ['meeting.participant_joined'])).asked).toEqual([]);
		expect((await ask({ [HISTORY]: [] }, ['meeting.ended'])).asked).toEqual([`${HISTORY} end_time`]);
	});

	it('says what could not be told, and tells the rest', async () => {
		const { events, unanswered } = await ask(
			{
				[HISTORY]: new ZoomScopeError('The app lacks a scope', ['report:read:admin']),
				'GET /users active': [{ id: 'new', email: 'n@example.com', created_at: '2026-03-02T10:10:00Z' }],
				'GET /report/operationlogs': new ZoomConnectionError('Zoom did not answer', true),
			},
			['meeting.ended', 'user.created', 'user.deactivated'],
		);
		expect(events).toHaveLength(1);
		expect(unanswered).toEqual([
			{ events: ['meeting.ended'], why: 'The app lacks a scope', passing: false },
			{ events: ['user.deactivated'], why: 'Zoom did not answer', passing: true },
		]);
	});

	it('stays within its budget, and says that there was more', async () => {
		const users = Array.from({ length: 700 }, (_, index) => ({
			id: `${index}`,
			email: `${index}@example.com`,
		}));
		const { calls, unanswered } = await ask(
			{ 'GET /users active': users },
			['user.created'],
			{},
			{ calls: 2, heavy: 1 },
		);
		expect(calls).toBe(2);
		expect(unanswered).toMatchObject([{ events: ['user.created'], why: 'it takes more than 2 calls' }]);
		const heavy = await ask(
			{ [HISTORY]: [] },
			['meeting.started', 'meeting.ended'],
			{},
			{ calls: 9, heavy: 1 },
		);
		expect(heavy.unanswered[0]?.why).toBe('it takes more than 1 calls of Zoom’s reports');
	});

	it.each([
		[299, 0],
		[301, 1],
		[601, 2],
	])('counts each page of a list: of %d users', async (count, more) => {
		const users = Array.from({ length: count }, (_, index) => ({ id: `${index}` }));
		const { calls } = await ask({ 'GET /users active': users }, ['user.created']);
		const { calls: withoutUsers } = await ask({}, ['user.created']);
		expect(calls - withoutUsers).toBe(more);
	});

	it('knows each of its events by what Zoom’s own event has too', async () => {
		const { events } = await ask({ [HISTORY]: [meeting('one==', '09:50:00', '10:05:00')] }, [
			'meeting.ended',
		]);
		const live = { event: 'meeting.ended', event_ts: 7, payload: { object: { id: '1', uuid: 'one==' } } };
		expect(events.map(identityOf)).toEqual([identityOf(live)]);
	});

	it('knows a registration by meeting and person, and not where Zoom names no person', () => {
		const registered = (registrant: unknown) =>
			identityOf({
				event: 'meeting.registration_created',
				event_ts: 7,
				payload: { object: { id: '1', registrant } },
			});
		expect(registered({ id: 'r1' })).toBe('meeting.registration_created|1|r1');
		for (const nobody of [undefined, 'r1', {}, { id: 7 }]) expect(registered(nobody)).toBeUndefined();
	});
});

describe('one object that Zoom refuses', () => {
	const REFUSALS = [
		['404/1001', new ZoomRefusedError('User does not exist.', { status: 404, zoomCode: 1001 }), 'gone'],
		['400/4711', new ZoomScopeError('No scope for this user', [], { status: 400, zoomCode: 4711 }), 'scope'],
		['400/200', new ZoomRefusedError('No permission.', { status: 400, zoomCode: 200 }), 'refused'],
		['403', new ZoomRefusedError('Forbidden', { status: 403 }), 'refused'],
		['404 without a body', new ZoomUnexpectedAnswerError('Not JSON', { status: 404 }), 'gone'],
		['500', new ZoomUnexpectedAnswerError('Zoom answered 500', { status: 500 }), 'failed'],
	] as const;

	it.each(REFUSALS)(
		'(%s) as a host is skipped and named, and the next host is asked',
		async (_, error, cause) => {
			const live = { uuid: 'live', id: 111, topic: 'Now', start_time: '2026-03-02T10:15:00Z' };
			const { events, skipped, unanswered } = await ask(
				{
					[HISTORY]: [],
					'GET /users/{userId}/meetings ana': error,
					'GET /users/{userId}/meetings bo': [live],
				},
				['meeting.started'],
				{ hostIds: ['ana', 'bo'] },
			);
			expect(events.map(({ payload }) => payload.object?.['host_id'])).toEqual(['bo']);
			expect(skipped).toEqual([{ subject: 'host ana', reason: error.message, cause }]);
			expect(unanswered).toEqual([]);
		},
	);

	it.each(REFUSALS)(
		'(%s) as a recording is skipped and named, and the next is found',
		async (_, error, cause) => {
			const route = 'GET /meetings/{meetingId}/recordings';
			const file = { recording_end: '2026-03-02T09:40:00Z', status: 'completed' };
			const { events, skipped, unanswered } = await ask(
				{
					[HISTORY]: [meeting('refused', '09:10:00', '09:40:00'), meeting('good', '09:11:00', '09:40:00')],
					[`${route} refused`]: error,
					[`${route} good`]: { uuid: 'good', recording_files: [file] },
				},
				['recording.completed'],
			);
			expect(events.map(({ payload }) => payload.object?.['uuid'])).toEqual(['good']);
			expect(skipped).toEqual([
				{ subject: 'recording of meeting 98765432100 (UUID refused)', reason: error.message, cause },
			]);
			expect(unanswered).toEqual([]);
		},
	);

	it.each(REFUSALS)(
		'(%s) as a list of registrants is skipped, and the next is read',
		async (_, error, cause) => {
			const list = 'GET /meetings/{meetingId}/registrants';
			const { events, skipped, unanswered } = await ask(
				{
					'GET /meetings/{meetingId}': { uuid: 'u', settings: { approval_type: 0 } },
					[`${list} 111`]: error,
					[`${list} 222`]: [{ id: 'r1', create_time: '2026-03-02T10:03:00Z' }],
					[`${list} pending`]: [],
				},
				['meeting.registration_created'],
				{ meetingIds: ['111', '222'] },
			);
			expect(events.map(({ payload }) => payload.object?.['id'])).toContain(222);
			expect(skipped).toEqual([{ subject: 'registrants of meeting 111', reason: error.message, cause }]);
			expect(unanswered).toEqual([]);
		},
	);

	it('as the host of a meeting costs the event only the ID of its host', async () => {
		const { events, skipped } = await ask(
			{
				[HISTORY]: [meeting('ended', '09:50:00', '10:05:00')],
				'GET /users/{userId}': new ZoomRefusedError('No permission.', { status: 400, zoomCode: 200 }),
			},
			['meeting.ended'],
		);
		expect(events.map(({ payload }) => payload.object?.['uuid'])).toEqual(['ended']);
		expect(skipped).toMatchObject([{ subject: 'ID of host ana@example.com', cause: 'refused' }]);
	});
});

describe('what concerns the whole account', () => {
	const live = { uuid: 'live', id: 111, topic: 'Now', start_time: '2026-03-02T10:15:00Z' };

	it.each([
		[
			'credentials',
			new ZoomCredentialsError('Invalid access token', 'token', { status: 401, zoomCode: 124 }),
		],
		['the daily limit', new ZoomRateLimitError('Daily limit', 'daily', undefined, { status: 429 })],
	])('(%s) ends the look-up, with what there is and where to go on', async (_, error) => {
		const { events, skipped, unanswered, asked } = await ask(
			{
				[HISTORY]: [],
				'GET /users/{userId}/meetings ana': [live],
				'GET /users/{userId}/meetings bo': error,
			},
			['meeting.started'],
			{ hostIds: ['ana', 'bo', 'cy'] },
		);
		expect(events).toHaveLength(1);
		expect(skipped).toEqual([]);
		expect(unanswered).toMatchObject([{ why: `${error.message}; nothing was asked from host bo on` }]);
		expect(asked).not.toContain('GET /users/{userId}/meetings cy');
	});

	it('as a scope that the route as such lacks ends it after the third refusal', async () => {
		const hosts = ['a', 'b', 'c', 'd', 'e'];
		const { skipped, unanswered, asked } = await ask(
			{
				[HISTORY]: [],
				'GET /users/{userId}/meetings': new ZoomScopeError('The app lacks a scope', []),
			},
			['meeting.started'],
			{ hostIds: hosts },
		);
		expect(asked.filter((one) => one.startsWith('GET /users'))).toHaveLength(3);
		expect(skipped).toHaveLength(2);
		expect(unanswered).toMatchObject([{ why: expect.stringContaining('from host c on') }]);
	});
});

describe('an event that is looked up has all that Zoom’s own has, as far as Zoom tells it afterwards', () => {
	const WINDOW = { from: FROM, to: TO };
	const objectsOf = async (...call: Parameters<typeof ask>) =>
		(await ask(...call)).events.map(({ payload }) => payload.object);

	it('a meeting that runs', async () => {
		const told = {
			uuid: 'live',
			topic: 'Now',
			type: 2,
			start_time: '2026-03-02T10:15:00Z',
			timezone: 'Europe/Madrid',
			duration: 60,
		};
		const answers = { [HISTORY]: [], 'GET /users/{userId}/meetings ana': [{ ...told, id: 111, more: 'x' }] };
		expect(await objectsOf(answers, ['meeting.started'], { hostIds: ['ana'] })).toEqual([
			{ ...told, id: '111', host_id: 'ana' },
		]);
	});

	it('a user who was created, and one who was deactivated', async () => {
		const told = { id: 'bo', first_name: 'Bo', last_name: 'B', email: 'bo@example.com', type: 2 };
		const user = { ...told, display_name: 'Bo B.', dept: 'x', created_at: '2026-03-02T10:10:00Z' };
		const log = { time: '2026-03-02T10:10:00Z', action: 'Deactivate', operation_detail: 'bo@example.com' };
		const answers = {
			'GET /users active': [user],
			'GET /users inactive': [user],
			'GET /report/operationlogs': [log],
		};
		const created = await objectsOf({ 'GET /users active': [user] }, ['user.created']);
		expect(created).toEqual([{ ...told, display_name: 'Bo B.' }]);
		expect(await objectsOf(answers, ['user.deactivated'])).toEqual([told]);
	});

	it('somebody who registered, for a meeting or a webinar', async () => {
		const told = {
			uuid: 'u',
			host_id: 'ana',
			topic: 'Open day',
			type: 2,
			start_time: '2026-03-05T10:00:00Z',
			duration: 30,
			timezone: 'Europe/Madrid',
		};
		const registrant = { id: 'r1', email: 'guest@example.com' };
		const rows = [{ ...registrant, create_time: '2026-03-02T10:03:00Z' }];
		for (const kind of ['meeting', 'webinar']) {
			const one = `GET /${kind}s/{${kind}Id}`;
			const answers = {
				[one]: { ...told, settings: { approval_type: 1 }, agenda: 'x' },
				[`${one}/registrants approved`]: rows,
			};
			const [object] = await objectsOf(answers, [`${kind}.registration_created`], {
				meetingIds: ['987 654-3210'],
			});
			expect(object).toEqual({ ...told, id: 9_876_543_210, registrant });
		}
	});

	it('without an account where that is not known', async () => {
		const answers = { 'GET /users active': [{ id: 'a', created_at: '2026-03-02T10:10:00Z' }] };
		const { events } = await ask(answers, ['user.created'], { accountId: undefined });
		expect(events[0]?.payload).toStrictEqual({ object: { id: 'a' } });
	});

	/** Zoom's times have seconds; both ends count. */
	it.each([
		[FROM - 1_000, false],
		[FROM, true],
		[TO, true],
		[TO + 1_000, false],
	])('if it happened in the window: %d', async (time, isTold) => {
		const iso = new Date(time).toISOString();
		const registration = {
			'GET /meetings/{meetingId}': { settings: { approval_type: 0 } },
			'GET /meetings/{meetingId}/registrants pending': [{ id: 'r', create_time: iso }],
		};
		const cases: Array<Parameters<typeof ask>> = [
			[{ 'GET /users active': [{ id: 'a', created_at: iso }] }, ['user.created']],
			[
				{ 'GET /users active': [{ id: 'a', user_created_at: iso, created_at: '2020-01-01T00:00:00Z' }] },
				['user.created'],
			],
			[registration, ['meeting.registration_created'], { meetingIds: ['1'] }],
			[{ [HISTORY]: [{ ...meeting('m', '', ''), start_time: iso, end_time: iso }] }, ['meeting.ended']],
			[
				{
					'GET /users inactive': [{ id: 'bo', email: 'bo@example.com' }],
					'GET /report/operationlogs': [
						{ time: iso, action: 'Deactivate', operation_detail: 'bo@example.com' },
					],
				},
				['user.deactivated'],
			],
			[
				{ [HISTORY]: [], 'GET /users/{userId}/meetings ana': [{ id: 1, uuid: 'u', start_time: iso }] },
				['meeting.started'],
				{ hostIds: ['ana'] },
			],
		];
		for (const one of cases) {
			const { events } = await ask(one[0], one[1], { window: WINDOW, ...one[2] });
			expect([one[1], events.map(({ event_ts }) => event_ts)]).toEqual([one[1], isTold ? [time] : []]);
		}
	});

	it('not of somebody who is pending, whose time of creation is that of the call', async () => {
		const pending = { email: 'p@example.com', created_at: '2026-03-02T10:10:00Z' };
		expect(await objectsOf({ 'GET /users pending': [pending] }, ['user.created'])).toEqual([]);
	});
});

describe('what is asked', () => {
	it('covers the days of the window in every time zone', async () => {
		const queries: unknown[] = [];
		const reader = new FakeReader({ [HISTORY]: [] });
		const iterate = reader.iterate.bind(reader);
		reader.iterate = (route, parameters) => {
			queries.push((parameters as { query: unknown }).query);
			return iterate(route, parameters);
		};
		const window = { from: at('09:59:59'), to: at('10:00:00') };
		const question = {
			window,
			events: new Set(['meeting.ended']),
			hostIds: [],
			meetingIds: [],
			accountId: undefined,
			now: TO,
		};
		await answer(question, reader, new AbortController().signal);
		expect(queries).toEqual([{ from: '2026-03-01', to: '2026-03-03', date_type: 'end_time' }]);
	});

	it('is each thing once: both ends of meetings, and hosts one time', async () => {
		const rows = [meeting('a', '10:01:00', '10:05:00'), meeting('b', '10:02:00', '10:06:00')];
		const { asked } = await ask({ [HISTORY]: rows, 'GET /users/{userId}': ana }, [
			'meeting.ended',
			'webinar.started',
		]);
		expect(asked).toEqual([
			`${HISTORY} start_time`,
			`${HISTORY} end_time`,
			'GET /users/{userId} ana@example.com',
		]);
	});
});
