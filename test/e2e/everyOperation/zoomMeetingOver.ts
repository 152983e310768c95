import { byId, day, DAY_MS, someText, type Story } from './example';
import { ANA, HOST, USERS } from './meetingHosts';

const RECORDED = 85_746_065_434;
const PAST = 85_746_065_435;
const recorded = { meetingId: byId(RECORDED) };
/** A file of it, as Get has shown it before. */
const oneFile = {
	...recorded,
	recordingId: "={{ $('recording get').first().json.recording_files[0].id }}",
};
const past = { meetingId: byId(PAST) };
const answers = [{ name: 'Ana', email: HOST, answers: [{ question: 'Why?', answer: 'Because' }] }];
const startsAt = Date.now() - 2 * DAY_MS;
const present = (name: string) => ({
	name,
	email: `${name.toLowerCase()}@example.com`,
	joinedAt: startsAt,
	leftAt: startsAt + 3_600_000,
});

const SUMMARY = {
	overview: 'We looked back.',
	details: [{ label: 'Delays', summary: 'Two of three were ours.' }],
	nextSteps: ['Bo: write it down by 2026-12-01'],
	content: '## Retro\n\nWe looked back.',
};
const CHAT = `00:00:05\tBo:\tHello all\n`;

/** Past meetings and recordings. */
export const WHAT_IS_OVER: readonly Story[] = [
	{
		name: 'a past meeting',
		seed: {
			users: USERS,
			pastMeetings: [
				{
					host: HOST,
					id: PAST,
					topic: 'Retro',
					startsAt,
					endsAt: startsAt + 3_600_000,
					polls: answers,
					questions: answers,
					participants: [present('Ana'), present('Bo')],
					summary: SUMMARY,
				},
			],
		},
		examples: [
			{ operation: 'pastMeeting get', parameters: past, shows: [{ topic: 'Retro', participants_count: 2 }] },
			{ operation: 'pastMeeting getInstances', parameters: past, shows: [{ uuid: someText }] },
			{
				operation: 'pastMeeting getParticipants',
				parameters: past,
				shows: [{ name: 'Ana' }, { name: 'Bo' }],
			},
			{
				operation: 'pastMeeting getPolls',
				parameters: past,
				shows: [{ email: HOST, question_details: [{ answer: 'Because' }] }],
			},
			{
				operation: 'pastMeeting getQa',
				parameters: past,
				shows: [{ email: HOST, question_details: [{ answer: 'Because' }] }],
			},
			{ operation: 'pastMeeting getSummary', parameters: past, shows: [{ summary_content: someText }] },
			{
				operation: 'pastMeeting getSummaries',
				parameters: { filters: { from: day(3), to: day(0) } },
				shows: [{ meeting_topic: 'Retro', meeting_id: PAST }],
			},
			{
				operation: 'pastMeeting getOutcome',
				parameters: {
					...past,
					parts: ['attendance', 'summary', 'polls', 'questions'],
					compareWith: 'list',
					expectedEmails: 'bo@example.com, cy@example.com',
				},
				shows: [
					{
						topic: 'Retro',
						complete: true,
						attendance: { attendees: 2, noShows: [{ email: 'cy@example.com' }] },
						summary: { markdown: someText, nextSteps: [{ owner: 'Bo', due: '2026-12-01' }] },
						polls: [{ question: 'Why?', answers: [{ answer: 'Because' }] }],
					},
				],
			},
			{
				operation: 'pastMeeting deleteSummary',
				parameters: past,
				shows: [{ meetingUuid: someText, deleted: true }],
			},
		],
	},
	{
		name: 'a recording',
		seed: { users: USERS, recordings: [{ host: HOST, meetingId: RECORDED, topic: 'Recorded', startsAt }] },
		examples: [
			{ operation: 'recording getAll', parameters: { userId: ANA }, shows: [{ topic: 'Recorded' }] },
			{
				operation: 'recording get',
				parameters: recorded,
				shows: [{ topic: 'Recorded', recording_files: [{ id: someText }, {}, {}] }],
			},
			{
				operation: 'recording updateSettings',
				parameters: { ...recorded, updateFields: { viewerDownload: false } },
				shows: [{ updated: true }],
			},
			{ operation: 'recording getSettings', parameters: recorded, shows: [{ viewer_download: false }] },
			{
				operation: 'recording download',
				parameters: { ...recorded, fileTypes: ['audio', 'video'] },
				shows: [
					{ topic: 'Recorded', file_type: 'MP4', bytes: 4_096 },
					{ file_type: 'M4A', bytes: 1_024 },
				],
				files: [
					{ mimeType: 'video/mp4', bytes: 4_096 },
					{ mimeType: 'audio/mp4', bytes: 1_024 },
				],
			},
			{
				operation: 'pastMeeting getTranscript',
				parameters: recorded,
				shows: [{ meeting_topic: 'Recorded', can_download: true, download_url: someText }],
			},
			{
				operation: 'pastMeeting getOutcome',
				parameters: { ...recorded, parts: ['recordings', 'transcript'] },
				shows: [
					{
						parts: { recordings: { status: 'there' }, transcript: { status: 'there' } },
						transcript: { turns: [{ speaker: 'Ana' }] },
					},
				],
			},
			{ operation: 'recording delete', parameters: oneFile, shows: [{ deleted: true }] },
			{ operation: 'recording recover', parameters: oneFile, shows: [{ recovered: true }] },
			{ operation: 'recording deleteAll', parameters: recorded, shows: [{ deleted: true }] },
			{ operation: 'recording getAll', parameters: { userId: ANA }, shows: [] },
			{ operation: 'recording recoverAll', parameters: recorded, shows: [{ recovered: true }] },
			{ operation: 'recording getAll', parameters: { userId: ANA }, shows: [{ topic: 'Recorded' }] },
		],
	},
	{
		name: 'a recorded chat',
		seed: {
			users: USERS,
			recordings: [
				{ host: HOST, meetingId: RECORDED, startsAt, files: [{ fileType: 'CHAT', content: CHAT }] },
			],
		},
		examples: [
			{
				operation: 'pastMeeting getOutcome',
				parameters: { ...recorded, parts: ['chat', 'summary', 'transcript'] },
				shows: [
					{
						chat: { messages: [{ from: 'Bo', text: 'Hello all' }] },
						parts: { summary: { why: someText }, transcript: { next: someText } },
					},
				],
			},
		],
	},
];
