import { attendance } from '../../../../nodes/ZoomReport/actions/session/attendance.operation';
import { details } from '../../../../nodes/ZoomReport/actions/session/details.operation';
import { participants } from '../../../../nodes/ZoomReport/actions/session/participants.operation';
import type { ItemOperation } from '../../../../nodes/adapter/kit/operation';
import { WithFiles } from '../../../../nodes/adapter/kit/output';
import { ZoomConnectionError, ZoomRefusedError, ZoomScopeError } from '../../../../zoom/errors';
import type { ZoomRecord } from '../../../../zoom/values';
import { runOperation } from '../../support/operationRun';

const DETAILS = 'GET /report/meetings/{meetingId}';
const PARTICIPANTS = `${DETAILS}/participants`;
const INSTANCES = 'GET /past_meetings/{meetingId}/instances';
const NUMBER = '85746065432';
const at = (time: string): string => `2026-03-10T${time}:00Z`;

const MAIN = {
	uuid: 'bWFpbiBpbnN0YW5jZSAxNg==',
	id: 85_746_065_432,
	start_time: at('09:00'),
	end_time: at('10:00'),
	total_minutes: 90,
};
const THAT = { __rl: true, mode: 'uuid', value: MAIN.uuid };
const STRAY = {
	uuid: 'c3RyYXkgaW5zdGFuY2UxNg==',
	start_time: at('11:30'),
	end_time: at('11:32'),
	total_minutes: 2,
};
const GONE = { uuid: 'Z29uZSBpbnN0YW5jZSAxNg==', start_time: at('12:15') };

const ANA = {
	id: 'a',
	name: 'Ana',
	user_email: 'ana@example.com',
	join_time: at('09:00'),
	leave_time: at('10:00'),
};
const BEN = {
	id: 'b',
	name: 'Ben',
	user_email: 'ben@example.com',
	join_time: at('09:06'),
	leave_time: at('09:53'),
};
const GUEST = { id: '', name: 'Guest', user_email: '', join_time: at('09:00'), leave_time: at('10:00') };

interface World {
	readonly people?: readonly ZoomRecord[];
	readonly instances?: readonly ZoomRecord[] | Error;
	/** Of the report on an instance. */
	readonly refuses?: Error;
}

/** @param meetingId a number, or a UUID */
async function run(
	operation: ItemOperation,
	fields: object,
	{ people = [ANA, BEN], instances = [], refuses }: World = {},
) {
	const known = [MAIN, STRAY];
	const answer = (route: string, { meetingId }: ZoomRecord): unknown => {
		if (route === INSTANCES) return instances;
		if (route === PARTICIPANTS) return people;
		if (meetingId === GONE.uuid) return refuses ?? new ZoomRefusedError('None', { zoomCode: 3001 });
		return known.find(({ uuid }) => uuid === meetingId) ?? MAIN;
	};
	const trial = await runOperation(operation, { meetingId: NUMBER, ...fields }, answer);
	return { ...trial, rows: trial.output as ZoomRecord[] };
}
const attend = async (fields: object, world?: World) =>
	await run(attendance('meeting') as ItemOperation, fields, world);

describe('what is said beside the attendance', () => {
	const [UNMATCHED, EMPTY, ESTIMATED] = [
		/match nobody expected: 1/,
		/leaves the email address/,
		/no time of leaving/,
	];
	const list = (expectedEmails: string) => ({ compareWith: 'list', expectedEmails });

	it.each<[string, ZoomRecord[], object, RegExp[]]>([
		['all is clear', [ANA, BEN], list('ana@example.com'), []],
		['a guest has no address', [ANA, GUEST], {}, [EMPTY]],
		['a guest has no address, and everybody expected came', [ANA, GUEST], list('ana@example.com'), [EMPTY]],
		['somebody expected did not come', [ANA], list('cleo@example.com'), []],
		['somebody expected may be that guest', [ANA, GUEST], list('cleo@example.com'), [EMPTY, UNMATCHED]],
		['a time of leaving is missing', [ANA, { ...BEN, leave_time: '', duration: 60 }], {}, [ESTIMATED]],
	])('when %s', async (_what, people, fields, said) => {
		const { hints, error } = await attend({ meetingId: THAT, ...fields }, { people });
		expect(error).toBeUndefined();
		expect(hints).toEqual(said.map((words) => expect.stringMatching(words) as string));
	});

	it('is the guests without an address in the list of participants too', async () => {
		const hintsOf = async (people: ZoomRecord[]) =>
			(await run(participants('meeting') as ItemOperation, { meetingId: THAT }, { people })).hints;
		expect(await hintsOf([ANA, GUEST])).toEqual([expect.stringMatching(EMPTY)]);
		expect(await hintsOf([ANA, BEN])).toEqual([]);
	});
});

describe('who is late, or leaves early', () => {
	const late = async (options: object) =>
		(await attend({ meetingId: THAT, options: { timezone: 'Europe/Madrid', ...options } })).rows.map(
			({ name, late: isLate, leftEarly }) => [name, isLate, leftEarly],
		);

	it.each<[string, object, [boolean, boolean]]>([
		['more than five minutes after the first, and before the end', {}, [true, true]],
		['more than was chosen', { lateAfter: 6, earlyBefore: 7 }, [false, false]],
		['more than a part of a minute', { lateAfter: 5.9, earlyBefore: 6.9 }, [true, true]],
		// Madrid is an hour ahead.
		['after the time at which it was to begin', { countFrom: '2026-03-10T10:05' }, [false, true]],
		['before the time at which it was to end', { countTo: '2026-03-10T10:55' }, [true, false]],
	])('is who does so by %s', async (_what, options, [isLate, leftEarly]) => {
		expect(await late(options)).toEqual([
			['Ana', false, false],
			['Ben', isLate, leftEarly],
		]);
	});

	it('is told by the times of the meeting, also where nobody came at its beginning or stayed to its end', async () => {
		const { rows } = await attend(
			{ meetingId: THAT },
			{
				people: [
					{ ...BEN, join_time: '' },
					{ ...ANA, join_time: at('09:20'), leave_time: at('09:50') },
				],
			},
		);
		expect(rows.map(({ name, firstJoin, leftEarly }) => [name, firstJoin, leftEarly])).toEqual([
			['Ben', '2026-03-10T09:00:00.000Z', true],
			['Ana', '2026-03-10T09:20:00.000Z', true],
		]);
	});

	it('is nobody who only waited to be let in', async () => {
		const people = [ANA, { ...BEN, status: 'in_waiting_room' }];
		const { rows } = await attend({ meetingId: THAT }, { people });
		expect(rows.map(({ name }) => name)).toEqual(['Ana']);
	});
});

describe('the instance that a number means', () => {
	const instances = [MAIN, STRAY];

	it('is the main one, and the others are named with their times', async () => {
		const { hints, calls } = await attend({}, { instances });
		expect(hints).toEqual([
			expect.stringMatching(
				/^The ID 85746065432 has 2 instances .* began 2026-03-10 09:00 UTC; left out: 2026-03-10 11:30 UTC \(c3RyYXkgaW5zdGFuY2UxNg==\)\. To/,
			),
		]);
		expect(calls).toContainEqual([PARTICIPANTS, expect.objectContaining({ meetingId: MAIN.uuid })]);
	});

	it('is the latest where the person says so, and Zoom is not asked which others there are', async () => {
		const { hints, calls } = await attend({ options: { instance: 'latest' } }, { instances });
		expect(calls.map(([route]) => route)).toEqual([DETAILS, PARTICIPANTS]);
		expect(hints).toEqual([
			expect.stringContaining('means the latest instance, which began 2026-03-10 09:00 UTC'),
		]);
	});

	it('is not looked for where a UUID was given', async () => {
		const { calls, hints } = await attend({ meetingId: THAT }, { instances });
		expect(calls.map(([route]) => route)).toEqual([DETAILS, PARTICIPANTS]);
		expect(hints).toEqual([]);
	});

	it('is one of those of which there is a report', async () => {
		const { hints } = await attend({}, { instances: [MAIN, STRAY, GONE] });
		expect(hints.join()).toContain('has 2 instances');
		const { hints: alone } = await attend({}, { instances: [MAIN, GONE] });
		expect(alone).toEqual([expect.stringContaining('means the latest instance')]);
	});

	it.each([
		['for want of a scope', new ZoomScopeError('No scope', [])],
		['because they are gone', new ZoomRefusedError('Unknown', { zoomCode: 3001 })],
	])('is the latest where Zoom does not tell which there are, %s', async (_why, refusal) => {
		const { hints, error } = await attend({}, { instances: refusal });
		expect(error).toBeUndefined();
		expect(hints).toEqual([expect.stringContaining('means the latest instance')]);
	});

	it('is not guessed where Zoom cannot be reached', async () => {
		const lost = new ZoomConnectionError('Lost', false);
		expect((await attend({}, { instances: lost })).error).toBe(lost);
		expect((await attend({}, { instances: [MAIN, GONE], refuses: lost })).error).toBe(lost);
	});

	it('is told with the details too, of a number only', async () => {
		const hintsOf = async (meetingId: unknown) =>
			(await run(details('meeting') as ItemOperation, { meetingId })).hints;
		expect(await hintsOf(NUMBER)).toEqual([expect.stringContaining('means the latest instance')]);
		expect(await hintsOf(THAT)).toEqual([]);
	});
});

it('the page is a file in the field that was chosen, named after the meeting', async () => {
	const { output } = await attend({ meetingId: THAT, output: 'page', options: { binaryField: 'page' } });
	if (!(output instanceof WithFiles)) throw new Error('No file came');
	const name = 'zoom-attendance-85746065432.html';
	expect(output.record).toMatchObject({ fileName: name, attendees: 2 });
	expect(output.files).toMatchObject({ page: { name, type: 'text/html' } });
});
