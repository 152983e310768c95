import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { startSimulator, type Simulator } from '../../simulator';
import { loadOpenApi } from '../support/openapi';
import type { NodeOutcome } from '../support/workflow';
import { day, hintsOf, jsonOf, rawMeetings, rawUsers, reportRunner, within } from './support/reportWorld';

jest.setTimeout(60_000);

const openApi = loadOpenApi();
const users = rawUsers(60);
const hosts = users.slice(0, 40);
/** Six months of generated activity: about 4,000 meetings. */
const meetings = rawMeetings(hosts, 170);

const FROM = day(150);
const TO = day(3);
const long = { period: 'between', from: FROM, to: TO, returnAll: true };
const utc = { timezone: 'UTC' };

describe('the Zoom Report node in n8n’s engine', () => {
	let zoom: Simulator;
	let run: ReturnType<typeof reportRunner>;

	beforeAll(async () => {
		zoom = await startSimulator({ plan: 'business' });
		process.env['ZOOM_ORIGIN'] = zoom.origin;
		await zoom.control.seed({ users, pastMeetings: meetings });
		run = reportRunner(zoom);
	});

	afterAll(async () => {
		disposeZoomSdk();
		delete process.env['ZOOM_ORIGIN'];
		await zoom.close();
	});

	afterEach(async () => {
		const faults = (await zoom.control.requests()).flatMap(({ method, route, query, status }) => {
			const path = route?.split(' ')[1] ?? '';
			if (!/^\/(report|metrics)/.test(path) || status !== 200) return [];
			return openApi.validateRequest({ method, path, query });
		});
		expect(faults).toEqual([]);
	});

	const ok = ({ error, ...outcome }: NodeOutcome): NodeOutcome => {
		expect(error).toBeUndefined();
		return { error, ...outcome };
	};

	it('gives every meeting of all hosts over five months once, across all seams', async () => {
		const rows = jsonOf(ok(await run('account', 'hostMeetings', { ...long, options: utc })));
		// Zoom leaves those with a single participant out.
		const expected = within(meetings, FROM, TO).filter(({ participants }) => participants.length > 1);
		expect(expected.length).toBeGreaterThan(2000);
		expect(rows.map(({ uuid }) => uuid).sort()).toEqual(expected.map(({ uuid }) => uuid).sort());
	});

	it('asks only for hosts who hosted something, and stays within the limits', async () => {
		const before = (await zoom.control.counters()).routes['GET /report/users/{userId}/meetings']?.[200] ?? 0;
		ok(await run('account', 'hostMeetings', { ...long, from: day(20), options: utc }));
		const { routes, refused } = await zoom.control.counters();
		expect((routes['GET /report/users/{userId}/meetings']?.[200] ?? 0) - before).toBe(hosts.length);
		expect(refused).toEqual({});
	});

	it('adds the participants of each meeting, webinars too, whatever their UUIDs look like', async () => {
		const userIds = [hosts[1], hosts[2]].map((host) => host?.email).join(', ');
		const chosen = { hosts: 'some', userIds, period: 'between', from: day(12), to: day(2) };
		const rows = jsonOf(
			ok(await run('account', 'hostMeetings', { ...chosen, addParticipants: true, options: utc })),
		);
		const expected = within(meetings, day(12), day(2)).filter(
			({ host, participants }) => userIds.includes(host) && participants.length > 1,
		);
		expect(rows.length).toBe(expected.length);
		for (const { uuid, participants } of rows) {
			const raw = expected.find((meeting) => meeting.uuid === uuid);
			expect((participants as unknown[]).length).toBe(raw?.participants.length);
		}
	});

	it('stops at the daily limit with what it has, says where to go on, and loses and repeats nothing when it does', async () => {
		const budget = 'HEAVY + RESOURCE-INTENSIVE';
		await zoom.control.configureAccount({ usedToday: { [budget]: 60_000 - 60 } });
		const first = ok(await run('account', 'hostMeetings', { ...long, from: day(80), options: utc }));
		const items = jsonOf(first);
		const last = items.pop();
		expect(last).toMatchObject({ incomplete: true, resumeFrom: expect.any(String) as string });
		expect(items.length).toBeGreaterThan(0);
		expect(hintsOf(first).join(' ')).toContain('stopped at a rate limit');

		disposeZoomSdk();
		await zoom.control.configureAccount({ usedToday: { [budget]: 0 } });
		const options = { ...utc, resumeFrom: String(last?.['resumeFrom']) };
		const rest = jsonOf(ok(await run('account', 'hostMeetings', { period: 'lastWeek', options })));
		const expected = within(meetings, day(80), TO).filter(({ participants }) => participants.length > 1);
		expect([...items, ...rest].map(({ uuid }) => uuid).sort()).toEqual(
			expected.map(({ uuid }) => uuid).sort(),
		);
	});

	it.each([
		['meeting', 1],
		['meeting', 3],
		['meeting', 4],
		['meeting', 8],
		['webinar', 6],
		['webinar', 9],
	] as const)('adds the participants of a %s of type %i', async (kind, type) => {
		const startsAt = Date.parse(`${day(5)}T09:00:00Z`);
		const email = `host-of-${type}@example.com`;
		const times = { joinedAt: startsAt, leftAt: startsAt + 600_000 };
		await zoom.control.seed({ users: [{ email, type: 2, status: 'active' }] });
		await zoom.control.seed({
			pastMeetings: [
				{
					...{ host: email, kind, type, startsAt, endsAt: startsAt + 600_000 },
					participants: ['Ana', 'Bo', 'Cy'].map((name) => ({ name, ...times })),
				},
			],
		});
		const rows = jsonOf(
			ok(
				await run('account', 'hostMeetings', {
					...{ hosts: 'some', userIds: email, period: 'between', from: day(8), to: day(2) },
					...{ addParticipants: true, options: utc },
				}),
			),
		);
		const names = rows.map(({ participants }) =>
			(participants as Array<{ name: string }>).map(({ name }) => name),
		);
		expect(names).toEqual([['Ana', 'Bo', 'Cy']]);
	});
});
