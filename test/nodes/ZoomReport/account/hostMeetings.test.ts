import { hostMeetings } from '../../../../nodes/ZoomReport/actions/account/hostMeetings.operation';
import { ZoomRefusedError } from '../../../../zoom/errors';
import type { ZoomRecord } from '../../../../zoom/values';
import { runOperation } from '../../support/operationRun';

const HOSTS = 'GET /report/users';
const MEETINGS = 'GET /report/users/{userId}/meetings';
const PARTICIPANTS = 'GET /report/meetings/{meetingId}/participants';

const days = (from: string, to: string) => ({
	period: 'between',
	from,
	to,
	options: { timezone: 'UTC', ifIncomplete: 'item' },
});
/** Within one of Zoom's windows, and over a seam of two. */
const MONTH = days('2026-02-02', '2026-02-20');
const TWO_MONTHS = days('2026-01-02', '2026-02-20');
const some = (userIds: string) => ({ hosts: 'some', userIds });

const refused = (zoomCode: number, message: string) =>
	new ZoomRefusedError(message, { status: 400, zoomCode });

interface World {
	/** Active ones, as Zoom lists them. */
	readonly hosts?: readonly ZoomRecord[];
	readonly meetings?: (host: string, from: string) => ZoomRecord[] | Error;
	readonly participants?: ZoomRecord[] | Error;
}

async function run(fields: object, { hosts = [], meetings = () => [], participants = [] }: World) {
	const trial = await runOperation(hostMeetings, { ...fields }, (route, { userId, query }) => {
		if (route === HOSTS) return hosts;
		const { from } = (query ?? {}) as { from?: string };
		return route === MEETINGS ? meetings(String(userId), String(from)) : participants;
	});
	const asked = (route: string) => trial.calls.filter(([called]) => called === route);
	return { ...trial, rows: trial.output as ZoomRecord[], asked };
}

describe('the meetings of hosts', () => {
	it.each([
		[{}, 'meetings of hosts'],
		[some('ana@example.com, ben@example.com'), 'meetings of user ana@example.com, ben@example.com'],
		// What was written there before is hidden.
		[{ hosts: 'all', userIds: 'ana@example.com' }, 'meetings of hosts'],
	])('are named in errors by whom they are of: %j', async (fields, subject) => {
		expect((await run({ ...MONTH, ...fields }, {})).subject).toBe(subject);
	});

	it('are asked for by the ID of a host, or by the address where Zoom gives no ID', async () => {
		const hosts = [{ id: 'h1', email: 'ana@example.com' }, { email: 'ben@example.com' }];
		const { asked } = await run(MONTH, { hosts });
		expect(
			asked(MEETINGS)
				.map(([, { userId }]) => userId)
				.sort(),
		).toEqual(['ben@example.com', 'h1']);
	});

	it('are given once where they are listed on both sides of a seam, and for each host who was there', async () => {
		const meetings = (_host: string, from: string) => [{ uuid: 'u1', topic: 'Review', minutes: from }];
		const { rows } = await run({ ...TWO_MONTHS, ...some('ana, ben') }, { meetings });
		expect(rows.filter(({ uuid }) => uuid === 'u1')).toHaveLength(2);
		const alike = await run({ ...MONTH, ...some('ana, ben') }, { meetings: () => [{ uuid: 'u1' }] });
		expect(alike.rows).toEqual([{ uuid: 'u1' }, { uuid: 'u1' }]);
	});

	it('are asked for once for a host who is named twice, by the person or by Zoom', async () => {
		const named = await run({ ...MONTH, ...some('ana, ana') }, {});
		expect(named.asked(MEETINGS)).toHaveLength(1);
		const hosts = ['Ana@example.com', 'ana@example.com'].map((email) => ({ id: 'h1', email }));
		const listed = await run(TWO_MONTHS, { hosts });
		// Once for each of the two windows.
		expect(listed.asked(MEETINGS)).toHaveLength(2);
	});

	it('of the only active host, whom Zoom refuses, are named as left out, and told beside the output', async () => {
		const { rows, error, hints } = await run(MONTH, {
			hosts: [{ id: 'h1', email: 'ana@example.com' }],
			meetings: () => refused(1001, 'User does not exist.'),
		});
		expect(error).toBeUndefined();
		expect(rows).toMatchObject([
			{ skipped: true, subject: expect.stringContaining('ana@example.com') as string },
		]);
		expect(hints).toContainEqual(expect.stringContaining('Zoom refused user ana@example.com'));
	});

	it.each([
		['one month', MONTH],
		['several months', TWO_MONTHS],
	])('of one user whom Zoom does not know are told as a failure, over %s too', async (_what, period) => {
		const unknown = () => refused(1001, 'User does not exist.');
		const { error } = await run({ ...period, ...some('nobody') }, { meetings: unknown });
		expect(error).toMatchObject({
			message: 'Zoom knows no user nobody in this account',
			next: expect.stringContaining('Correct the field "Users"') as string,
		});
		const known = (_host: string, from: string) => (from < '2026-02' ? [{ uuid: 'u1' }] : unknown());
		const { rows } = await run({ ...TWO_MONTHS, ...some('ana') }, { meetings: known });
		expect(rows).toMatchObject([{ uuid: 'u1' }, { skipped: true }]);
	});

	it('tell that those with a single participant are missing, unless these were asked for', async () => {
		const hintsOf = async (type: string) =>
			(await run({ ...MONTH, ...some('ana'), options: { ...MONTH.options, type } }, {})).hints;
		expect(await hintsOf('past')).toContainEqual(expect.stringContaining('single participant'));
		expect(await hintsOf('pastOne')).toEqual([]);
	});

	it('stop when no list of participants can be had, without a call for the hosts that are left', async () => {
		const hosts = Array.from({ length: 30 }, (_nothing, index) => ({ id: `h${index + 10}` }));
		const { rows, asked } = await run(
			{ ...MONTH, addParticipants: true },
			{
				hosts,
				// The first host has hosted nothing that Zoom still lists.
				meetings: (host) =>
					host === 'h10' ? [] : Array.from({ length: 12 }, (_, n) => ({ uuid: `${host}${n}` })),
				participants: refused(200, 'No permission.'),
			},
		);
		expect(rows.at(-1)).toMatchObject({ incomplete: true, reason: 'No permission.' });
		expect(asked(MEETINGS).length).toBeLessThan(20);
		expect(asked(PARTICIPANTS).length).toBeGreaterThan(9);
	});
});
