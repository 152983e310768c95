import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until';
import { byId, MeetingNode } from './support/meetingNode';

const node = new MeetingNode().install();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MEETING = 85_746_065_432;
const WEBINAR = 95_746_065_432;
const UUID = 'ajXp112QmuoKj4854875==';
const ROUTE = 'GET /meetings/{meetingId}/meeting_summary';

type Seed = Parameters<typeof node.zoom.control.seed>[0];
type Outcome = Awaited<ReturnType<typeof node.run>>;

const jsonOf = ({ outputs }: Outcome): Array<Record<string, unknown>> =>
	(outputs[0] ?? []).map(({ json }) => json);
const one = (outcome: Outcome): Record<string, unknown> => {
	expect(outcome.error).toBeUndefined();
	expect(jsonOf(outcome)).toHaveLength(1);
	return jsonOf(outcome)[0] ?? {};
};
const partsOf = (item: Record<string, unknown>) =>
	item['parts'] as Record<string, { status: string; why?: string; reason?: string; next?: string }>;
const statusesOf = (item: Record<string, unknown>): Record<string, string> =>
	Object.fromEntries(Object.entries(partsOf(item)).map(([name, { status }]) => [name, status]));

const VTT = [
	'WEBVTT',
	'',
	'1',
	'00:00:01.000 --> 00:00:04.000',
	'Ana: Good morning.',
	'',
	'2',
	'00:00:04.500 --> 00:00:06.000',
	'Ana: Shall we begin?',
	'',
	'3',
	'00:01:00.000 --> 00:01:02.000',
	'Bo: Yes.',
	'',
].join('\n');
const CHAT = '00:00:30\tBo:\tHello all\r\n00:00:40\tAna:\tHi Bo\r\n';
const SUMMARY = {
	overview: 'We began.',
	details: [{ label: 'Beginning', summary: 'It went well.' }],
	nextSteps: ['Ana: send the slides by 2026-12-01'],
	content: '',
};

function whole(
	startsAt: number,
	kind: 'meeting' | 'webinar' = 'meeting',
): Required<Pick<Seed, 'pastMeetings' | 'recordings'>> {
	const answers = [{ name: 'Bo', email: 'bo@example.com', answers: [{ question: 'Lunch?', answer: 'Yes' }] }];
	const id = kind === 'meeting' ? MEETING : WEBINAR;
	const common = { host: 'ana@example.com', topic: 'Weekly', startsAt };
	const there = { joinedAt: startsAt, leftAt: startsAt + HOUR };
	return {
		pastMeetings: [
			{
				...common,
				id,
				uuid: UUID,
				kind,
				endsAt: startsAt + HOUR,
				participants: [
					{ name: 'Ana', email: 'ana@example.com', ...there },
					{ name: 'Bo', email: 'bo@example.com', ...there },
				],
				polls: answers,
				questions: answers,
				summary: SUMMARY,
			},
		],
		recordings: [
			{
				...common,
				meetingId: id,
				uuid: UUID,
				files: [
					{ fileType: 'MP4', size: 4_096 },
					{ fileType: 'TRANSCRIPT', content: VTT },
					{ fileType: 'CHAT', content: CHAT },
				],
			},
		],
	};
}

const ALL_THERE = {
	attendance: 'there',
	chat: 'there',
	polls: 'there',
	questions: 'there',
	recordings: 'there',
	summary: 'there',
	transcript: 'there',
};

const outcome = async (
	parameters: Parameters<typeof node.run>[2] = {},
	rest: Parameters<typeof node.run>[3] = {},
) => await node.run('pastMeeting', 'getOutcome', { meetingId: byId(MEETING), ...parameters }, rest);

describe('the outcome of a meeting', () => {
	const startsAt = Math.floor((Date.now() - 3 * DAY) / MINUTE) * MINUTE;

	it('is one item with everything in it', async () => {
		await node.zoom.control.seed(whole(startsAt));
		const item = one(
			await outcome({ compareWith: 'list', expectedEmails: 'bo@example.com, cy@example.com' }),
		);
		expect(item).toMatchObject({
			sessionType: 'meeting',
			meetingId: String(MEETING),
			meetingUuid: UUID,
			topic: 'Weekly',
			hostEmail: 'ana@example.com',
			minutes: 60,
			complete: true,
			attendance: {
				attendees: 2,
				noShowCount: 1,
				people: [
					{ name: 'Ana', email: 'ana@example.com', minutes: 60 },
					{ name: 'Bo', email: 'bo@example.com', minutes: 60 },
				],
				noShows: [{ email: 'cy@example.com' }],
			},
			summary: {
				overview: 'We began.',
				nextSteps: [{ text: 'Ana: send the slides by 2026-12-01', owner: 'Ana', due: '2026-12-01' }],
			},
			transcript: {
				text: 'Ana: Good morning. Shall we begin?\nBo: Yes.',
				speakers: [
					{ name: 'Ana', email: 'ana@example.com', turns: 1 },
					{ name: 'Bo', email: 'bo@example.com', turns: 1 },
				],
				turns: [
					{ speaker: 'Ana', start: '00:00:01', seconds: 1, text: 'Good morning. Shall we begin?' },
					{ speaker: 'Bo', start: '00:01:00', seconds: 60, text: 'Yes.' },
				],
			},
			chat: { text: '00:00:30 Bo: Hello all\n00:00:40 Ana: Hi Bo' },
			polls: [{ question: 'Lunch?', answers: [{ name: 'Bo', answer: 'Yes' }] }],
			questions: [{ question: 'Lunch?', answer: 'Yes', email: 'bo@example.com' }],
			recordings: [{ kind: 'video', bytes: 4_096 }, { kind: 'transcript' }, { kind: 'chat' }],
		});
		expect(statusesOf(item)).toEqual(ALL_THERE);
	});

	it('looks as people have come to know it', async () => {
		await node.zoom.control.seed(whole(startsAt));
		const text = JSON.stringify(one(await outcome()))
			.replace(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"(a time)"')
			.replace(/"http[^"]*"/g, '"(a link)"')
			.replace(/"GMT\d{8}-\d{6}/g, '"GMT')
			.replace(/"id":"[^"]*"/g, '"id":"(an id)"');
		const golden = readFileSync(join(__dirname, 'golden/outcome.json'), 'utf8');
		expect(JSON.parse(text)).toEqual(JSON.parse(golden));
	});

	it('is that of a webinar too', async () => {
		await node.zoom.control.seed(whole(startsAt, 'webinar'));
		const item = one(await outcome({ sessionType: 'webinar', webinarId: byId(WEBINAR) }));
		expect(item).toMatchObject({ sessionType: 'webinar', topic: 'Weekly', meetingId: String(WEBINAR) });
		expect(statusesOf(item)).toEqual(ALL_THERE);
	});

	it.each([
		[
			'as Zoom sends it',
			{ event: 'meeting.ended', payload: { object: { id: String(MEETING), uuid: UUID } } },
		],
		['simplified', { event: 'meeting.ended', object: { id: String(MEETING), uuid: UUID } }],
		[
			'about the summary',
			{ event: 'meeting.summary_completed', object: { meeting_id: MEETING, meeting_uuid: UUID } },
		],
	])('is taken straight from an event %s', async (_, event) => {
		await node.zoom.control.seed(whole(startsAt));
		const item = one(await outcome({ sessionType: 'event' }, { items: [event] }));
		expect(statusesOf(item)).toEqual(ALL_THERE);
	});

	it.each([
		['meeting.summary_completed', { sessionType: 'event' as const }],
		['meeting.aic_transcript_completed', { sessionType: 'event' as const }],
		['chosen as a meeting by mistake', { meetingId: byId(WEBINAR) }],
	])('is that of the webinar whose kind Zoom or a person does not say: %s', async (event, parameters) => {
		await node.zoom.control.seed(whole(startsAt, 'webinar'));
		const object = { meeting_id: WEBINAR, meeting_uuid: UUID };
		const item = one(await outcome(parameters, { items: [{ event, object }] }));
		expect(item).toMatchObject({ sessionType: 'webinar', topic: 'Weekly', attendance: { attendees: 2 } });
		expect(statusesOf(item)).toEqual(ALL_THERE);
	});

	it('asks for no webinar where the event says that it is a meeting', async () => {
		const event = { event: 'meeting.ended', object: { id: String(MEETING), uuid: UUID } };
		await outcome({ sessionType: 'event' }, { items: [event] });
		expect((await node.zoom.control.requests()).filter(({ path }) => path.includes('webinar'))).toEqual([]);
	});

	it('finds people by a UUID with slashes, and speakers whose names have other spaces and letters', async () => {
		const uuid = '//jXp/12QmuoKj4854875==';
		const { pastMeetings, recordings } = whole(startsAt);
		const there = { joinedAt: startsAt, leftAt: startsAt + HOUR };
		const participants = [
			{ name: 'Room 4: Berlin', email: 'room@example.com', ...there },
			{ name: 'Jose\u0301  Li ', email: 'jose@example.com', ...there },
		];
		const content = [
			'WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nRoom 4: Berlin: Good morning,\nall: of you.',
			'2\n00:00:05.000 --> 00:00:06.000\nJosé Li: Hi.\n',
		].join('\n\n');
		await node.zoom.control.seed({
			pastMeetings: pastMeetings.map((meeting) => ({ ...meeting, uuid, participants })),
			recordings: recordings.map((recording) => ({
				...recording,
				uuid,
				files: [{ fileType: 'TRANSCRIPT', content }],
			})),
		});
		const item = one(await outcome({ meetingId: byId(uuid), parts: ['attendance', 'transcript'] }));
		expect(item).toMatchObject({
			meetingUuid: uuid,
			transcript: {
				speakers: [
					{ name: 'Room 4: Berlin', email: 'room@example.com' },
					{ name: 'José Li', email: 'jose@example.com' },
				],
				text: 'Room 4: Berlin: Good morning, all: of you.\nJosé Li: Hi.',
			},
		});
	});

	it('wants an event where it is told that there is one', async () => {
		const { error } = await outcome({ sessionType: 'event' }, { items: [{ email: 'ana@example.com' }] });
		expect(error?.message).toContain('no event about a meeting or webinar');
	});

	it('has only the parts that were chosen, and asks for no others', async () => {
		await node.zoom.control.seed(whole(startsAt));
		const item = one(await outcome({ parts: ['summary', 'polls'], meetingId: byId(UUID) }));
		expect(Object.keys(partsOf(item))).toEqual(['polls', 'summary']);
		expect(item).not.toHaveProperty('attendance');
		const requests = await node.zoom.control.requests();
		expect(
			requests
				.map(({ route }) => route)
				.filter((route) => !route?.includes('oauth'))
				.sort(),
		).toEqual([ROUTE, 'GET /past_meetings/{meetingId}', 'GET /past_meetings/{meetingId}/polls']);
	});

	it('is that of the instance in which people were, when somebody came back for a moment', async () => {
		const { pastMeetings, recordings } = whole(startsAt);
		const [meeting] = pastMeetings;
		if (!meeting) throw new Error('There is no meeting');
		const late = startsAt + 2 * HOUR;
		const stray = {
			...meeting,
			uuid: 'bjXp112QmuoKj4854875==',
			startsAt: late,
			endsAt: late + MINUTE,
			participants: [{ name: 'Bo', joinedAt: late, leftAt: late + MINUTE }],
		};
		await node.zoom.control.seed({ pastMeetings: [meeting, stray], recordings });
		expect(one(await outcome())).toMatchObject({ meetingUuid: UUID, attendance: { attendees: 2 } });
	});

	it('has the transcript as a file, in chunks, as text alone or as turns alone', async () => {
		await node.zoom.control.seed(whole(startsAt));
		const transcript = async (options: Record<string, string | number>) => {
			const result = await outcome({ parts: ['transcript'], options });
			return { transcript: one(result)['transcript'], binary: result.outputs[0]?.[0]?.binary };
		};
		const filed = await transcript({ binaryField: 'vtt', transcriptForm: 'text' });
		expect(Buffer.from(filed.binary?.['vtt']?.data ?? '', 'base64').toString()).toBe(VTT);
		expect(filed.binary?.['vtt']).toMatchObject({ mimeType: 'text/vtt' });
		expect(filed.transcript).not.toHaveProperty('turns');
		const turns = await transcript({ transcriptForm: 'turns' });
		expect(turns.transcript).not.toHaveProperty('text');
		expect(turns.binary).toBeUndefined();
		const cut = await transcript({ chunkSize: 30, chunkOverlap: 0, transcriptForm: 'text' });
		expect(cut.transcript).toMatchObject({
			chunks: [
				{ index: 0, text: 'Ana: Good morning. Shall we' },
				{ index: 1, text: 'Ana: begin?\nBo: Yes.' },
			],
		});
	});
});

describe('a part that is not there says why', () => {
	it('when nobody recorded, asked, answered or used AI Companion', async () => {
		const startsAt = Date.now() - 3 * DAY;
		const [meeting] = whole(startsAt).pastMeetings;
		if (!meeting) throw new Error('There is no meeting');
		await node.zoom.control.seed({ pastMeetings: [{ ...meeting, polls: [], questions: [], summary: null }] });
		const item = one(await outcome());
		expect(partsOf(item)).toMatchObject({
			attendance: { status: 'there' },
			chat: { status: 'none', why: 'notRecorded' },
			polls: { status: 'none', why: 'nobody' },
			questions: { status: 'none', why: 'nobody' },
			recordings: { status: 'none', why: 'notRecorded' },
			summary: { status: 'none', why: 'aiCompanionOff' },
			transcript: { status: 'none', why: 'notRecorded' },
		});
		for (const part of Object.values(partsOf(item)).filter(({ status }) => status !== 'there')) {
			expect(part.reason).toMatch(/./);
			expect(part.next).toMatch(/./);
		}
	});

	it.each([
		[
			'a scope',
			{ status: 400, body: { code: 4711, message: 'does not contain scopes:[a:b:c]' } },
			'none',
			'scope',
		],
		[
			'the plan',
			{ status: 400, body: { code: 200, message: '有料アカウントのみ' } },
			'none',
			'planOrPermission',
		],
		[
			'the trash',
			{ status: 403, body: { code: 2305, message: 'The summary is in the trash' } },
			'refused',
			undefined,
		],
		['a failure', { status: 503, forever: true }, 'refused', undefined],
	])('when Zoom refuses it because of %s, and the others are there', async (_, answer, status, why) => {
		await node.zoom.control.seed(whole(Date.now() - 3 * DAY));
		await node.zoom.control.fault({ on: ROUTE, forever: true, ...answer });
		const item = one(await outcome());
		expect(statusesOf(item)).toEqual({ ...ALL_THERE, summary: status });
		expect(partsOf(item)['summary']?.why).toBe(why);
		expect(partsOf(item)['summary']?.reason).toMatch(/./);
		expect(partsOf(item)['summary']?.next).toMatch(/./);
	});

	it.each([
		{ overview: '', content: '' },
		{ overview: ' ', content: '\n', details: [{ label: '', summary: ' ' }], nextSteps: [''] },
	])('when Zoom has a summary in which nothing is written: it was not deleted', async (summary) => {
		const { pastMeetings } = whole(Date.now() - 3 * DAY);
		const empty = { ...SUMMARY, details: [], nextSteps: [], ...summary };
		await node.zoom.control.seed({
			pastMeetings: pastMeetings.map((meeting) => ({ ...meeting, summary: empty })),
		});
		const item = one(await outcome({ parts: ['summary'] }));
		expect(partsOf(item)['summary']).toMatchObject({ status: 'none', why: 'nobody' });
		expect(item).not.toHaveProperty('summary');
	});

	it('when who was expected cannot be told, and who was there is', async () => {
		await node.zoom.control.seed(whole(Date.now() - 3 * DAY));
		const item = one(await outcome({ parts: ['attendance'], compareWith: 'registrants' }));
		expect(item).toMatchObject({
			attendance: { attendees: 2, noShowCount: 0, noShowsUnknown: expect.stringContaining('no longer') },
		});
	});

	it('and of several items each that fails says so, in its place, and the others are there', async () => {
		const [meeting] = whole(Date.now() - 3 * DAY).pastMeetings;
		if (!meeting) throw new Error('There is no meeting');
		const other = { ...meeting, id: MEETING + 1, uuid: 'bjXp112QmuoKj4854875==' };
		await node.zoom.control.seed({ pastMeetings: [meeting, other] });
		const ids = [MEETING, 12_345_678_901, '', MEETING + 1, MEETING];
		const { outputs, error } = await outcome(
			{ meetingId: byId('={{ $json.id }}'), parts: ['attendance'] },
			{ items: ids.map((id) => ({ id: String(id) })), onError: 'continueRegularOutput' },
		);
		expect(error).toBeUndefined();
		expect(
			outputs[0]?.map(({ json, pairedItem }) => [json['meetingId'] ?? json['error'], pairedItem]),
		).toEqual([
			[String(MEETING), { item: 0 }],
			[expect.stringContaining('12345678901'), { item: 1 }],
			[expect.stringContaining('"Meeting" is empty'), { item: 2 }],
			[String(MEETING + 1), { item: 3 }],
			[String(MEETING), { item: 4 }],
		]);
	});

	it('and where Zoom knows nothing at all of the meeting, the item fails', async () => {
		const { error } = await outcome();
		expect(error?.message).toContain(`past meeting ${MEETING}`);
		expect(error?.description).toMatch(/./);
	});

	it('and where only the details are refused, the rest is there', async () => {
		await node.zoom.control.seed(whole(Date.now() - 3 * DAY));
		const body = { code: 4711, message: 'does not contain scopes:[meeting:read:past_meeting:admin]' };
		await node.zoom.control.fault({ on: 'GET /past_meetings/{meetingId}', forever: true, status: 400, body });
		const result = await outcome({ meetingId: byId(UUID) });
		expect(statusesOf(one(result))).toEqual(ALL_THERE);
	});
});

describe('what Zoom is still making', () => {
	const JUST_ENDED = () => Date.now() - HOUR - 2 * MINUTE;
	const later = 10 * MINUTE;

	async function seedLater() {
		const { pastMeetings, recordings } = whole(JUST_ENDED());
		const at = Date.now() + later;
		await node.zoom.control.seed({
			pastMeetings: pastMeetings.map((meeting) => ({ ...meeting, summary: { ...SUMMARY, createdAt: at } })),
			recordings: recordings.map((recording) => ({ ...recording, knownAt: at })),
		});
	}

	it('is not there yet, and not said to be missing', async () => {
		await seedLater();
		const item = one(await outcome());
		expect(item['complete']).toBe(false);
		expect(statusesOf(item)).toEqual({
			...ALL_THERE,
			chat: 'notYet',
			recordings: 'notYet',
			summary: 'notYet',
			transcript: 'notYet',
		});
	});

	it('is there when the person runs it again', async () => {
		await seedLater();
		one(await outcome());
		await node.zoom.control.advanceClock(later);
		expect(statusesOf(one(await outcome()))).toEqual(ALL_THERE);
	});

	it('is there when the person runs it again after stopping the execution that waited for it', async () => {
		await seedLater();
		const asked = async () => (await node.zoom.control.requests({ route: ROUTE })).length;
		let stop = () => {};
		const options = { waitForMissing: 60 };
		const waiting = outcome(
			{ options },
			{
				onStart: (stopIt) => {
					stop = stopIt;
				},
			},
		);
		await until(async () => (await asked()) === 1);
		stop();
		// Without an end it would be an hour.
		const { outputs } = await waiting;
		expect(outputs.flat()).toEqual([]);
		await node.zoom.control.advanceClock(later);
		expect(await asked()).toBe(1);
		expect(statusesOf(one(await outcome({ options })))).toEqual(ALL_THERE);
		expect(await asked()).toBe(2);
	});

	it('has the files that are finished already', async () => {
		const { pastMeetings, recordings } = whole(JUST_ENDED());
		await node.zoom.control.seed({
			pastMeetings,
			recordings: recordings.map((recording) => ({
				...recording,
				files: recording.files?.map((file) =>
					file.fileType === 'MP4' ? file : { ...file, readyAt: Date.now() + later },
				),
			})),
		} as Seed);
		const item = one(await outcome());
		expect(statusesOf(item)).toMatchObject({ recordings: 'notYet', transcript: 'notYet', chat: 'notYet' });
		expect(item['recordings']).toMatchObject([{ kind: 'video' }]);
	});

	it('is waited for without holding up other items', async () => {
		const [meeting] = whole(JUST_ENDED()).pastMeetings;
		if (!meeting) throw new Error('There is no meeting');
		const numbers = [0, 1, 2].map((index) => MEETING + index);
		const summary = { ...SUMMARY, createdAt: Date.now() + later };
		await node.zoom.control.seed({
			pastMeetings: numbers.map((id, index) => ({
				...meeting,
				id,
				uuid: `${index}jXp112QmuoKj4854875==`,
				summary,
			})),
		});
		const { outputs, error } = await outcome(
			{
				meetingId: byId('={{ $json.id }}'),
				parts: ['summary'],
				options: { concurrency: 1, waitForMissing: 0.02 },
			},
			{ items: numbers.map((id) => ({ id: String(id) })) },
		);
		expect(error).toBeUndefined();
		expect(outputs[0]?.map(({ json, pairedItem }) => [json['meetingId'], pairedItem])).toEqual(
			numbers.map((id, item) => [String(id), { item }]),
		);
		// Each is asked for once before any is asked for again.
		const asked = (await node.zoom.control.requests({ route: ROUTE })).map(({ path }) => path);
		expect(asked).toHaveLength(6);
		expect(new Set(asked.slice(0, 3)).size).toBe(3);
	});

	it('is told of an event that comes before Zoom’s API knows of the end', async () => {
		const { pastMeetings } = whole(JUST_ENDED());
		await node.zoom.control.seed({
			pastMeetings: pastMeetings.map((meeting) => ({ ...meeting, knownAt: Date.now() + later })),
		});
		const object = {
			id: String(MEETING),
			uuid: UUID,
			topic: 'Weekly',
			start_time: new Date(JUST_ENDED()).toISOString(),
			end_time: new Date(Date.now() - 2 * MINUTE).toISOString(),
		};
		const item = one(
			await outcome({ sessionType: 'event' }, { items: [{ event: 'meeting.ended', object }] }),
		);
		expect(item).toMatchObject({ topic: 'Weekly', meetingUuid: UUID, minutes: 60, complete: false });
		expect(new Set(Object.values(statusesOf(item)))).toEqual(new Set(['notYet']));
	});
});

it('says of every part what is the case, whichever parts there are', async () => {
	const choice = fc.record({
		recorded: fc.boolean(),
		transcript: fc.boolean(),
		chat: fc.boolean(),
		summary: fc.boolean(),
		polls: fc.boolean(),
		questions: fc.boolean(),
		refused: fc.constantFrom(undefined, ROUTE, 'GET /meetings/{meetingId}/recordings'),
		recent: fc.boolean(),
	});
	await fc.assert(
		fc.asyncProperty(choice, async (made) => {
			await node.zoom.control.reset();
			const startsAt = Date.now() - (made.recent ? HOUR + 2 * MINUTE : 3 * DAY);
			const { pastMeetings, recordings } = whole(startsAt);
			const kept = { MP4: true, TRANSCRIPT: made.transcript, CHAT: made.chat } as Record<string, boolean>;
			await node.zoom.control.seed({
				users: [{ email: 'ana@example.com', status: 'active', type: 2 }],
				pastMeetings: pastMeetings.map((meeting) => ({
					...meeting,
					summary: made.summary ? SUMMARY : null,
					polls: made.polls ? (meeting.polls ?? []) : [],
					questions: made.questions ? (meeting.questions ?? []) : [],
				})),
				...(made.recorded && {
					recordings: recordings.map((recording) => ({
						...recording,
						files: (recording.files ?? []).filter(({ fileType }) => kept[fileType]),
					})),
				}),
			});
			const body = { code: 5050, message: 'Not today.' };
			if (made.refused) {
				await node.zoom.control.fault({ on: made.refused, forever: true, status: 400, body });
			}
			const later = made.recent ? 'notYet' : 'none';
			const noFiles = made.refused?.endsWith('recordings') ? 'refused' : later;
			const chat = made.recorded && made.chat ? 'there' : made.recorded ? 'none' : later;
			expect(statusesOf(one(await outcome()))).toEqual({
				attendance: 'there',
				chat: made.refused?.endsWith('recordings') ? 'refused' : chat,
				polls: made.polls ? 'there' : 'none',
				questions: made.questions ? 'there' : 'none',
				recordings: made.recorded && noFiles !== 'refused' ? 'there' : noFiles,
				summary: made.refused === ROUTE ? 'refused' : made.summary ? 'there' : 'none',
				transcript: made.recorded && made.transcript ? 'there' : later,
			});
		}),
		{ numRuns: 25 },
	);
}, 120_000);

describe('summaries', () => {
	it('of any period are listed, each once', async () => {
		const now = Date.now();
		const [meeting] = whole(now).pastMeetings;
		if (!meeting) throw new Error('There is no meeting');
		const at = (days: number, index: number) => ({
			...meeting,
			id: MEETING + index,
			uuid: `${index}jXp112QmuoKj4854875==`,
			startsAt: now - days * DAY,
			endsAt: now - days * DAY + HOUR,
			summary: { ...SUMMARY, createdAt: now - days * DAY + HOUR },
			participants: [],
		});
		await node.zoom.control.seed({ pastMeetings: [at(1, 1), at(40, 2), at(100, 3), at(200, 4)] });
		const day = (back: number) => new Date(now - back * DAY).toISOString().slice(0, 10);
		const listed = await node.run('pastMeeting', 'getSummaries', {
			returnAll: true,
			filters: { from: day(150), to: day(0) },
		});
		expect(listed.error).toBeUndefined();
		expect(
			jsonOf(listed)
				.map(({ meeting_id }) => meeting_id)
				.sort(),
		).toEqual([1, 2, 3].map((one) => MEETING + one));
		const recent = await node.run('pastMeeting', 'getSummaries', { returnAll: true });
		expect(jsonOf(recent)).toMatchObject([{ meeting_id: MEETING + 1 }]);
	});

	it('are deleted for one instance, and the outcome says so', async () => {
		await node.zoom.control.seed(whole(Date.now() - 3 * DAY));
		const meetingId = byId(MEETING);
		expect(one(await node.run('pastMeeting', 'deleteSummary', { meetingId }))).toEqual({
			meetingId: String(MEETING),
			meetingUuid: UUID,
			deleted: true,
		});
		const { error } = await node.run('pastMeeting', 'getSummary', { meetingId });
		expect(error?.message).toContain('moved to Trash');
		expect(statusesOf(one(await outcome()))).toMatchObject({ summary: 'refused', transcript: 'there' });
	});
});
