import { getOutcome } from '../../../../nodes/ZoomMeeting/actions/pastMeeting/getOutcome.operation';
import { ZoomConnectionError, ZoomRefusedError, ZoomScopeError } from '../../../../zoom/errors';
import type { ZoomRecord } from '../../../../zoom/values';
import { runOperation } from '../../support/operationRun';

/** What an outcome says of parts that are not there, which instance it is of, and who was there. */

const NUMBER = '85746065432';
const at = (time: string): string => `2026-03-10T${time}:00Z`;
const MAIN = {
	uuid: 'bWFpbiBpbnN0YW5jZSAxNg==',
	id: 85_746_065_432,
	topic: 'Weekly',
	start_time: at('09:00'),
	end_time: at('10:00'),
	total_minutes: 90,
};
const STRAY = { uuid: 'c3RyYXkgaW5zdGFuY2UxNg==', start_time: at('11:30'), total_minutes: 2 };

const DETAILS = 'GET /past_meetings/{meetingId}';
const INSTANCES = `${DETAILS}/instances`;
const PARTICIPANTS = `${DETAILS}/participants`;
const WEBINAR = 'GET /report/webinars/{webinarId}';
const SUMMARY = 'GET /meetings/{meetingId}/meeting_summary';
const RECORDINGS = 'GET /meetings/{meetingId}/recordings';
const TRANSCRIPT = 'GET /meetings/{meetingId}/transcript';

const refused = (zoomCode: number, message = 'Zoom says so') =>
	new ZoomRefusedError(message, { status: 400, zoomCode });

type Answers = Readonly<Record<string, unknown>>;
/** Long after its end, when nothing is to come; and a quarter of an hour after it. */
const LATER = Date.UTC(2026, 2, 15);
const SOON = Date.UTC(2026, 2, 10, 10, 15);

async function run(fields: object, answers: Answers = {}, now = LATER) {
	const known: Answers = { [DETAILS]: MAIN, [INSTANCES]: [], ...answers };
	const trial = await runOperation(
		getOutcome,
		{ meetingId: NUMBER, webinarId: '', ...fields },
		(route, { meetingId }) => {
			const answer = known[route];
			if (route === DETAILS && meetingId === STRAY.uuid) return STRAY;
			return answer ?? refused(3001, 'Does not exist');
		},
		{ now },
	);
	const record = trial.output as ZoomRecord;
	return { ...trial, record, routes: trial.calls.map(([route]) => route) };
}

const partOf = async (name: string, answers: Answers, now?: number) => {
	const { record, error } = await run({ parts: [name] }, answers, now);
	expect(error).toBeUndefined();
	return (record['parts'] as Record<string, ZoomRecord>)[name];
};

describe('a part that is not there', () => {
	const video = { id: 'f', file_type: 'MP4', status: 'completed', download_url: 'https://zoom.us/f' };
	const withheld = (reason: string) => ({
		[TRANSCRIPT]: { can_download: false, download_restriction_reason: reason },
	});

	it.each<[string, Answers, string, RegExp, RegExp]>([
		['attendance', {}, 'nobody', /no list of participants/, /nothing to do/],
		['attendance', { [PARTICIPANTS]: [] }, 'nobody', /no list of participants/, /nothing to do/],
		['attendance', { [PARTICIPANTS]: refused(12_702) }, 'tooOld', /more than a year ago/, /keep them/],
		['polls', {}, 'nobody', /no poll results/, /nothing to do/],
		['questions', {}, 'nobody', /no questions and answers/, /nothing to do/],
		['questions', { [`${DETAILS}/qa`]: [] }, 'nobody', /no questions and answers/, /nothing to do/],
		['summary', {}, 'aiCompanionOff', /AI Companion wrote no summary/, /Turn on "Meeting Summary/],
		[
			'summary',
			{ [DETAILS]: { ...MAIN, has_meeting_summary: true } },
			'deleted',
			/summary was deleted or moved to the trash/,
			/can be recovered/,
		],
		[
			'summary',
			{ [SUMMARY]: refused(200) },
			'planOrPermission',
			/does not include the summary/,
			/has the permission/,
		],
		[
			'recordings',
			{ [RECORDINGS]: refused(3301) },
			'notRecorded',
			/not recorded to the cloud/,
			/Turn on cloud recording/,
		],
		[
			'chat',
			{ [RECORDINGS]: refused(3301) },
			'notRecorded',
			/not recorded to the cloud/,
			/Turn on cloud recording/,
		],
		['chat', { [RECORDINGS]: { recording_files: [video] } }, 'nobody', /no chat/, /nothing to do/],
		['transcript', withheld('DELETED_OR_TRASHED'), 'deleted', /transcript was deleted/, /can be recovered/],
		['transcript', withheld('UNSUPPORTED'), 'unsupported', /cannot be downloaded/, /Open the recording/],
		[
			'transcript',
			withheld('NO_TRANSCRIPT_DATA'),
			'notInRecording',
			/recording has no transcript/,
			/Turn on cloud/,
		],
	])('says of the %s why, and what to do (%#)', async (name, answers, why, reason, next) => {
		expect(await partOf(name, answers)).toMatchObject({
			status: 'none',
			why,
			reason: expect.stringMatching(reason) as string,
			next: expect.stringMatching(next) as string,
		});
	});

	it.each<[string, Answers, string, RegExp]>([
		['attendance', {}, 'mayCome', /no list of participants yet/],
		['summary', {}, 'mayCome', /no summary yet/],
		['recordings', { [RECORDINGS]: refused(3301) }, 'mayCome', /no recording yet/],
		['transcript', withheld('NOT_READY'), 'inProgress', /still working on the transcript/],
		[
			'chat',
			{ [RECORDINGS]: { recording_files: [{ ...video, status: 'processing' }] } },
			'inProgress',
			/working on the chat/,
		],
	])('may still come, soon after the end: %s (%#)', async (name, answers, why, reason) => {
		expect(await partOf(name, answers, SOON)).toMatchObject({
			status: 'notYet',
			why,
			reason: expect.stringMatching(reason) as string,
			next: expect.stringContaining('Wait for Missing Parts') as string,
		});
	});

	it('is told with the scope that the app lacks', async () => {
		const lacking = new ZoomScopeError('No scope', ['a:b:admin']);
		expect(await partOf('summary', { [SUMMARY]: lacking })).toMatchObject({
			status: 'none',
			why: 'scope',
			reason: expect.stringContaining('"a:b:admin"') as string,
		});
	});

	it('is told in Zoom’s words where it is refused for another reason, beside the output too', async () => {
		const { record, hints } = await run({ parts: ['summary', 'polls'] }, { [SUMMARY]: refused(5) });
		expect(record).toMatchObject({
			parts: { summary: { status: 'refused', reason: expect.stringContaining('Zoom says so') as string } },
		});
		expect(hints.filter((hint) => hint.startsWith('Zoom refused'))).toEqual([
			`Zoom refused the summary of past meeting ${NUMBER}: Zoom says so. The other parts are here.`,
		]);
	});
});

describe('the instance of an outcome', () => {
	it('is the one in which people were, and the others are named', async () => {
		const { record, hints } = await run({ parts: ['polls'] }, { [INSTANCES]: [MAIN, STRAY] });
		expect(record).toMatchObject({ meetingUuid: MAIN.uuid, topic: 'Weekly', minutes: 60 });
		expect(hints).toEqual([
			expect.stringMatching(
				/has 2 instances within hours.*began 2026-03-10 09:00 UTC; left out: c3RyYXkgaW5zdGFuY2UxNg==\. To/,
			),
		]);
	});

	it.each([
		['one instance', [MAIN]],
		['no list of them', refused(3001)],
		['a list that does not come', new ZoomConnectionError('Lost', true)],
	])('is the latest where there is %s', async (_what, instances) => {
		const { record, hints } = await run({ parts: ['polls'] }, { [INSTANCES]: instances });
		expect(record).toMatchObject({ meetingUuid: MAIN.uuid });
		expect(hints).toEqual([]);
	});

	it('is not looked for where a UUID was chosen', async () => {
		const meetingId = { __rl: true, mode: 'uuid', value: MAIN.uuid };
		const { routes } = await run({ meetingId, parts: ['polls'] });
		expect(routes).not.toContain(INSTANCES);
		expect(routes[0]).toBe(DETAILS);
	});

	it('is that of a webinar where Zoom knows no such meeting', async () => {
		const answers = { [DETAILS]: undefined, [WEBINAR]: MAIN };
		const { record, subject } = await run({ parts: ['polls'] }, answers);
		expect(record).toMatchObject({ sessionType: 'webinar', meetingUuid: MAIN.uuid });
		expect(subject).toBe(`past meeting ${NUMBER}`);
	});

	it('is none where Zoom knows neither, and the meeting is what is told of', async () => {
		const { error } = await run(
			{ parts: ['polls'] },
			{ [DETAILS]: undefined, [WEBINAR]: refused(4, 'No webinar') },
		);
		expect(error).toMatchObject({ zoomCode: 3001 });
	});

	it('is not looked for among webinars where the meeting is refused for another reason', async () => {
		const { routes, hints } = await run(
			{ parts: ['attendance'] },
			{
				[DETAILS]: refused(200),
				[PARTICIPANTS]: [{ name: 'Ana', join_time: at('09:00'), leave_time: at('09:30') }],
			},
		);
		expect(routes).not.toContain(WEBINAR);
		expect(hints).toEqual([expect.stringContaining('Topic, host and times may be missing')]);
	});
});

describe('who was there', () => {
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
		leave_time: at('09:54'),
	};
	const attendance = async (people: ZoomRecord[], fields: object = {}) => {
		const { record } = await run({ parts: ['attendance'], ...fields }, { [PARTICIPANTS]: people });
		return record['attendance'] as ZoomRecord;
	};

	it('comes with figures, and without what the outcome says of the meeting itself', async () => {
		const { people: _people, noShows: _noShows, ...figures } = await attendance([ANA, BEN]);
		expect(figures).toEqual({
			attendees: 2,
			guests: 0,
			averageMinutes: 54,
			peak: { count: 2, at: '2026-03-10T09:06:00.000Z' },
			late: 1,
			leftEarly: 1,
			noShowCount: 0,
		});
	});

	it('is not who only waited to be let in', async () => {
		expect(await attendance([ANA, { ...BEN, status: 'in_waiting_room' }])).toMatchObject({ attendees: 1 });
	});

	it('is late after five minutes, and leaves early five minutes before the end, not sooner', async () => {
		const almost = { ...BEN, join_time: at('09:05'), leave_time: at('09:55') };
		expect(await attendance([ANA, almost])).toMatchObject({ late: 0, leftEarly: 0 });
	});

	it('leaves early before the end of the meeting, though nobody stays until then', async () => {
		expect(await attendance([{ ...ANA, leave_time: at('09:50') }])).toMatchObject({ leftEarly: 1 });
	});

	it('is compared with those expected', async () => {
		const fields = { compareWith: 'list', expectedEmails: 'ana@example.com, cleo@example.com' };
		const compared = await attendance([ANA, BEN], fields);
		expect(compared).toMatchObject({ expected: 2, noShowCount: 1, noShows: [{ email: 'cleo@example.com' }] });
		expect(compared).not.toHaveProperty('noShowsUnknown');
	});
});
