import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { startSimulator, type Seed, type Simulator } from '../../simulator';
import { logIn, type Caller } from '../simulator/support/caller';
import type { NodeOutcome } from '../support/workflow';
import { DAY_MS, day, fileOf, hintsOf, jsonOf, reportRunner } from './support/reportWorld';

jest.setTimeout(60_000);

const MINUTE_MS = 60_000;
const START = Date.parse(`${day(3)}T09:00:00Z`);
const END = START + 60 * MINUTE_MS;

type Row = NonNullable<Seed['pastMeetings']>[number]['participants'][number];
type Status = 'approved' | 'denied';

/** What became of somebody who registered. */
const FATES = [
	'own link, twice',
	'own address',
	'as a guest',
	'absent',
	'absent too',
	'other address',
] as const;

interface Person {
	first: string;
	last: string;
	email: string;
	status: Status;
	fate: (typeof FATES)[number];
}

const people: Person[] = Array.from({ length: 24 }, (_nothing, index) => ({
	first: `Name${index}`,
	last: 'Ünal',
	email: `person${index}@elsewhere.example`,
	status: index % 8 === 7 ? 'denied' : 'approved',
	fate: FATES[index % FATES.length] ?? 'absent',
}));

const stay = (from: number, to: number) => ({
	joinedAt: START + from * MINUTE_MS,
	leftAt: START + to * MINUTE_MS,
});

/** The rows that Zoom would have of the person. */
function rowsOf({ first, last, email, fate }: Person, registrantId: string, index: number): Row[] {
	const name = `${first} ${last}`;
	const whole = stay(index % 7, 60);
	if (fate === 'own address') return [{ name: 'Phone', email: email.toUpperCase(), ...whole }];
	if (fate === 'as a guest') return [{ name: ` ${name.toLowerCase()} `, ...whole }];
	if (fate === 'other address') return [{ name: 'Somebody', email: `x${email}`, registrantId, ...whole }];
	if (fate !== 'own link, twice') return [];
	return [
		{ name, email, registrantId, ...stay(0, 20) },
		{ name, email, registrantId, ...stay(30, 60) },
	];
}

const isLate = (fate: Person['fate'], index: number): boolean =>
	fate !== 'own link, twice' && !fate.startsWith('absent') && index % 7 > 5;

const STRANGERS: Row[] = ['Stranger One', 'Stranger Two'].map((name) => ({ name, ...stay(0, 60) }));

describe('the attendance of a meeting or webinar in n8n’s engine', () => {
	let zoom: Simulator;
	let call: Caller['call'];
	let run: ReturnType<typeof reportRunner>;

	beforeAll(async () => {
		zoom = await startSimulator({ plan: 'business' });
		process.env['ZOOM_ORIGIN'] = zoom.origin;
		run = reportRunner(zoom);
		({ call } = await logIn(zoom));
	});

	afterAll(async () => {
		disposeZoomSdk();
		delete process.env['ZOOM_ORIGIN'];
		await zoom.close();
	});

	const ok = ({ error, ...outcome }: NodeOutcome): NodeOutcome => {
		expect(error).toBeUndefined();
		return { error, ...outcome };
	};

	/** Plans it, registers everybody, and lets it take place. @returns its number */
	async function heldWithRegistrants(kind: 'meeting' | 'webinar'): Promise<number> {
		const planned = await call<{ id: number }>('POST', `/users/me/${kind}s`, {
			topic: 'Open day',
			type: kind === 'meeting' ? 2 : 5,
			start_time: new Date(Date.now() + DAY_MS).toISOString().slice(0, 19) + 'Z',
			settings: { approval_type: 0 },
		});
		const { id } = planned.body;
		const rows: Row[] = [...STRANGERS];
		for (const [index, person] of people.entries()) {
			const { first, last, email, status } = person;
			const form = { first_name: first, last_name: last, email };
			const path = `/${kind}s/${id}/registrants`;
			const { body } = await call<{ registrant_id: string }>('POST', path, form);
			if (status === 'denied') {
				await call('PUT', `${path}/status`, {
					action: 'deny',
					registrants: [{ id: body.registrant_id, email }],
				});
			}
			rows.push(...rowsOf(person, body.registrant_id, index));
		}
		await zoom.control.seed({
			pastMeetings: [
				{ host: zoom.credentials.ownerEmail, id, kind, startsAt: START, endsAt: END, participants: rows },
			],
		});
		return id;
	}

	it.each(['meeting', 'webinar'] as const)(
		'finds the no-shows of a %s among those whose registration was approved',
		async (kind) => {
			const id = await heldWithRegistrants(kind);
			const about = {
				[`${kind}Id`]: { __rl: true, mode: 'id', value: String(id) },
				compareWith: 'registrants',
			};
			const outcome = ok(await run(kind, 'attendance', about));
			const items = jsonOf(outcome);
			const approved = people.filter(({ status }) => status === 'approved');
			const absent = approved.filter(({ fate }) => fate.startsWith('absent'));
			const missing = items.filter(({ status }) => status === 'noShow');
			expect(missing.map(({ email }) => email).sort()).toEqual(absent.map(({ email }) => email).sort());
			expect(absent.length).toBeGreaterThan(3);

			const came = items.filter(({ status }) => status === 'attended');
			const present = people.filter(({ fate }) => !fate.startsWith('absent'));
			expect(came).toHaveLength(present.length + STRANGERS.length);
			// Who was refused and came all the same was not expected.
			expect(came.filter(({ expected }) => expected)).toHaveLength(approved.length - absent.length);
			const twice = came.filter(({ joins }) => joins === 2);
			expect(twice.map(({ minutes }) => minutes)).toEqual(
				present.filter(({ fate }) => fate === 'own link, twice').map(() => 50),
			);

			const [summary] = jsonOf(ok(await run(kind, 'attendance', { ...about, output: 'summary' })));
			const guests = present.filter(({ fate, status }) => fate === 'as a guest' && status === 'denied');
			expect(summary).toMatchObject({
				attendees: came.length,
				expected: approved.length,
				noShowCount: absent.length,
				unmatchedGuests: STRANGERS.length + guests.length,
				durationMinutes: 60,
				// Everybody who did not come twice joins in minute index modulo 7; strangers in minute 0.
				late: people.filter(({ fate }, index) => isLate(fate, index)).length,
			});
			expect(hintsOf(outcome).join(' ')).toContain('Some of the no-shows may be among them');
			const page = fileOf(ok(await run(kind, 'attendance', { ...about, output: 'page' }))).text;
			for (const { email } of absent) expect(page).toContain(email);
			expect(page).toContain(`<strong>${absent.length}</strong>`);
		},
	);

	it('loses nobody where Zoom tells neither when the meeting was nor when somebody came', async () => {
		const id = 85000000001;
		const details = { id, uuid: 'bm8gdGltZXMgYXQgYWxsIQ==', topic: 'Review', start_time: null, end_time: '' };
		const participants = [
			{ id: 'u1', name: 'Ana', user_email: 'ana@x.example', join_time: null, leave_time: '' },
			{
				id: 'u2',
				name: 'Bo',
				user_email: null,
				join_time: '2026-11-02T09:00:00Z',
				leave_time: '2026-11-02T09:30:00Z',
			},
		];
		const answers = async (rows: object[]): Promise<NodeOutcome> => {
			await zoom.control.fault({ on: 'GET /report/meetings/{meetingId}', status: 200, body: details });
			const on = 'GET /report/meetings/{meetingId}/participants';
			await zoom.control.fault({ on, status: 200, body: { participants: rows } });
			const list = { compareWith: 'list', expectedEmails: 'ana@x.example' };
			const meetingId = { __rl: true, mode: 'uuid', value: details.uuid };
			return ok(await run('meeting', 'attendance', { meetingId, ...list }));
		};
		expect(jsonOf(await answers(participants))).toMatchObject([
			{ email: 'ana@x.example', status: 'attended', minutes: 30, estimated: true },
			{ name: 'Bo', status: 'attended', minutes: 30 },
		]);
		const untold = hintsOf(await answers(participants.slice(0, 1))).join(' ');
		expect(untold).toContain('no time at all for this meeting and its participants: 1 of them');
	});

	it('finds the no-shows of a meeting among its invitees', async () => {
		const invitees = people.slice(0, 6).map(({ email }) => ({ email }));
		const planned = await call<{ id: number }>('POST', '/users/me/meetings', {
			topic: 'Review',
			type: 2,
			settings: { meeting_invitees: invitees },
		});
		const { id } = planned.body;
		const participants = people
			.slice(0, 4)
			.map(({ email }, index) => ({ name: `N${index}`, email, ...stay(0, 60) }));
		const host = zoom.credentials.ownerEmail;
		await zoom.control.seed({ pastMeetings: [{ host, id, startsAt: START, endsAt: END, participants }] });
		const about = { meetingId: { __rl: true, mode: 'id', value: String(id) }, compareWith: 'invitees' };
		const items = jsonOf(ok(await run('meeting', 'attendance', about)));
		expect(items.map(({ email, status }) => [email, status])).toEqual(
			people.slice(0, 6).map(({ email }, index) => [email, index < 4 ? 'attended' : 'noShow']),
		);
	});

	it('compares an occurrence with those who chose it, and not with those of others', async () => {
		const planned = await call<{ id: number; occurrences: Array<{ occurrence_id: string }> }>(
			'POST',
			'/users/me/meetings',
			{
				topic: 'Course',
				type: 8,
				start_time: `${new Date(Date.now() + DAY_MS).toISOString().slice(0, 19)}Z`,
				recurrence: { type: 1, repeat_interval: 1, end_times: 3 },
				settings: { approval_type: 0, registration_type: 3 },
			},
		);
		const { id, occurrences } = planned.body;
		const [first, second] = occurrences.map(({ occurrence_id }) => occurrence_id);
		for (const [email, chosen] of [
			['came@x.example', first],
			['absent@x.example', first],
			['later@x.example', second],
		] as const) {
			const path = `/meetings/${id}/registrants?occurrence_ids=${chosen ?? ''}`;
			await call('POST', path, { email, first_name: email });
		}
		const startsAt = Number(first);
		const stays = { joinedAt: startsAt, leftAt: startsAt + MINUTE_MS * 30 };
		const host = zoom.credentials.ownerEmail;
		await zoom.control.seed({
			pastMeetings: [
				{
					...{ host, id, startsAt, endsAt: stays.leftAt },
					participants: [
						{ name: 'Came', email: 'came@x.example', ...stays },
						{ name: 'Guest', ...stays },
					],
				},
			],
		});
		const about = { meetingId: { __rl: true, mode: 'id', value: String(id) }, compareWith: 'registrants' };
		const items = jsonOf(ok(await run('meeting', 'attendance', about)));
		expect(items.filter(({ status }) => status === 'noShow').map(({ email }) => email)).toEqual([
			'absent@x.example',
		]);
	});

	it('takes the instance that people mean, names the stray one, and works out a missing time of leaving', async () => {
		const host = zoom.credentials.ownerEmail;
		const id = 83333333333;
		const stray = { joinedAt: END + 90 * MINUTE_MS, leftAt: END + 92 * MINUTE_MS };
		await zoom.control.seed({
			pastMeetings: [
				{
					...{ host, id, uuid: 'bWFpbiBpbnN0YW5jZQ==', startsAt: START, endsAt: END },
					participants: [
						{ name: 'Ana', joining: 1, ...stay(0, 20) },
						{ name: 'Ana Cruz', joining: 1, ...stay(0, 60) },
						{ name: 'Ben', unfinished: true, ...stay(10, 40) },
					],
				},
				{
					...{ host, id, uuid: 'c3RyYXkgaW5zdGFuY2U=', startsAt: stray.joinedAt, endsAt: stray.leftAt },
					participants: [
						{ name: 'Ben', ...stray },
						{ name: 'Bot', ...stray },
					],
				},
			],
		});
		const about = { meetingId: { __rl: true, mode: 'id', value: String(id) } };
		const outcome = ok(await run('meeting', 'attendance', about));
		expect(jsonOf(outcome).map(({ name, minutes, estimated }) => [name, minutes, estimated])).toEqual([
			['Ana', 60, undefined],
			['Ben', 30, true],
		]);
		expect(hintsOf(outcome).join(' ')).toMatch(/has 2 instances.*c3RyYXkgaW5zdGFuY2U=.*no time of leaving/s);
		const latest = ok(await run('meeting', 'attendance', { ...about, options: { instance: 'latest' } }));
		expect(jsonOf(latest).map(({ name }) => name)).toEqual(['Ben', 'Bot']);
	});

	it('takes people of a list by name too, and says what is no address', async () => {
		const host = zoom.credentials.ownerEmail;
		const id = 84444444444;
		const participants = [
			{ name: 'Ana Cruz', ...stay(0, 60) },
			{ name: 'Ben', email: 'ben@example.com', ...stay(0, 60) },
		];
		await zoom.control.seed({ pastMeetings: [{ host, id, startsAt: START, endsAt: END, participants }] });
		const about = { meetingId: { __rl: true, mode: 'id', value: String(id) }, compareWith: 'list' };
		const expectedEmails = 'Ana Cruz <ana@elsewhere.example>, "Ben Roy" <BEN@example.com>, cleo@example.com';
		const items = jsonOf(ok(await run('meeting', 'attendance', { ...about, expectedEmails })));
		expect(items.map(({ name, email, status }) => [name || email, status])).toEqual([
			['Ana Cruz', 'attended'],
			['Ben', 'attended'],
			['cleo@example.com', 'noShow'],
		]);
		const { error } = await run('meeting', 'attendance', { ...about, expectedEmails: 'Cleo' });
		expect(error?.message).toBe('"Cleo" is not an email address (field "Expected People")');
	});

	it('says that Zoom has forgotten who was expected, where only the report is left', async () => {
		const about = { meetingId: { __rl: true, mode: 'id', value: '84444444444' } };
		for (const compareWith of ['registrants', 'invitees']) {
			const { error } = await run('meeting', 'attendance', { ...about, compareWith });
			expect(error).toMatchObject({
				message: 'Zoom still has the report, but no longer who was expected in meeting 84444444444',
				description: expect.stringContaining('People in a List') as string,
			});
		}
	});
});
