import { among, byId, from, someText, type Afterwards, type Story } from './example';
import { ANA, HOST, START, USERS } from './meetingHosts';
import { OF_THE_ACCOUNT } from './zoomMeetingAccount';
import { AUDIENCES } from './zoomMeetingAudiences';
import { WHAT_IS_OVER } from './zoomMeetingOver';

const LIVE = 85_746_065_432;
const PREPARED = 85_746_065_433;

/** The last thing that a live meeting was told to do. */
const told =
	(method: string) =>
	({ requests }: Afterwards): void => {
		const bodies = requests.filter(({ path }) => path === `/v2/live_meetings/${LIVE}/events`);
		expect(bodies.map(({ body }) => body)).toEqual(among({ method }));
	};

const accepted = [{ meetingId: String(LIVE), accepted: true }];
const live = { meetingId: byId(LIVE) };
const prepared = { meetingId: byId(PREPARED) };
const made = { meetingId: byId(from('meeting create', 'id')) };
const questions = { row: [{ name: 'When?', type: 'single', answers: '12, 13' }] };
const poll = { ...prepared, pollId: from('poll create', 'id') };

export const ZOOM_MEETING: readonly Story[] = [
	{
		name: 'a meeting',
		seed: { users: USERS },
		examples: [
			{
				operation: 'meeting create',
				parameters: { userId: ANA, topic: 'Weekly', startTime: START, timezone: 'Asia/Tokyo' },
				shows: [{ topic: 'Weekly', start_time: '2099-05-04T00:00:00Z', join_url: someText }],
			},
			{
				operation: 'meeting update',
				parameters: { ...made, updateFields: { topic: 'Every week' } },
				shows: [{ updated: true }],
			},
			{
				operation: 'meeting get',
				parameters: made,
				shows: [{ topic: 'Every week', timezone: 'Asia/Tokyo', host_email: HOST }],
			},
			{
				operation: 'meeting getAll',
				parameters: { userId: ANA },
				shows: [{ topic: 'Every week' }],
			},
			{
				operation: 'meeting getInvitation',
				parameters: made,
				shows: [{ invitation: expect.stringContaining('Every week') as unknown }],
			},
			{
				operation: 'meeting createInviteLinks',
				parameters: { ...made, names: 'Ana García, Bo' },
				shows: [{ name: 'Ana García', join_url: someText }, { name: 'Bo' }],
			},
			{ operation: 'meeting delete', parameters: made, shows: [{ deleted: true }] },
			{ operation: 'meeting getAll', parameters: { userId: ANA }, shows: [] },
			{
				operation: 'meeting recover',
				parameters: made,
				shows: [{ recovered: true }],
				leaves: ({ meetings }) => {
					expect(meetings.map(({ topic }) => topic)).toEqual(['Every week']);
				},
			},
		],
	},
	{
		name: 'a meeting under way',
		seed: { users: USERS, meetings: [{ host: HOST, id: LIVE, status: 'started' }] },
		examples: [
			{
				operation: 'meeting controlRecording',
				parameters: { ...live, what: 'pause' },
				shows: accepted,
				leaves: told('recording.pause'),
			},
			{
				operation: 'meeting inviteParticipants',
				parameters: { ...live, contacts: 'bo@example.com' },
				shows: accepted,
				leaves: told('participant.invite'),
			},
			{
				operation: 'meeting updateWaitingRoom',
				parameters: { ...live, title: 'Soon' },
				shows: accepted,
				leaves: told('waiting_room.update'),
			},
			{
				operation: 'meeting controlAiCompanion',
				parameters: { ...live, what: 'start', mode: 'summary' },
				shows: accepted,
				leaves: told('ai_companion.start'),
			},
			{
				operation: 'livestream update',
				parameters: {
					...live,
					streamUrl: 'rtmps://example.com/in',
					streamKey: 'key',
					pageUrl: 'https://example.com/live',
				},
				shows: [{ updated: true }],
			},
			{
				operation: 'livestream get',
				parameters: live,
				shows: [{ stream_url: 'rtmps://example.com/in', page_url: 'https://example.com/live' }],
			},
			{ operation: 'livestream start', parameters: live, shows: [{ started: true }] },
			{ operation: 'livestream stop', parameters: live, shows: [{ stopped: true }] },
			{
				operation: 'meeting end',
				parameters: live,
				shows: [{ ended: true }],
				leaves: ({ meetings }) => {
					expect(meetings.filter(({ status }) => status === 'started')).toEqual([]);
				},
			},
		],
	},
	{
		name: 'polls and a survey',
		seed: { users: USERS, meetings: [{ host: HOST, id: PREPARED }] },
		examples: [
			{
				operation: 'poll create',
				parameters: { ...prepared, title: 'Lunch', questions },
				shows: [{ id: someText, title: 'Lunch' }],
			},
			{
				operation: 'poll update',
				parameters: { ...poll, title: 'Dinner', questions },
				shows: [{ updated: true }],
			},
			{ operation: 'poll get', parameters: poll, shows: [{ title: 'Dinner' }] },
			{ operation: 'poll getAll', parameters: prepared, shows: [{ title: 'Dinner' }] },
			{ operation: 'poll delete', parameters: poll, shows: [{ deleted: true }] },
			{ operation: 'poll getAll', parameters: prepared, shows: [] },
			{
				operation: 'survey update',
				parameters: {
					...prepared,
					updateFields: {
						customSurvey__title: 'Feedback',
						customSurvey__questions: { row: [{ name: 'How was it?', type: 'long_answer' }] },
					},
				},
				shows: [{ updated: true }],
			},
			{
				operation: 'survey get',
				parameters: prepared,
				shows: [{ custom_survey: { title: 'Feedback', questions: [{ name: 'How was it?' }] } }],
			},
			{ operation: 'survey delete', parameters: prepared, shows: [{ deleted: true }] },
			{
				operation: 'survey get',
				parameters: prepared,
				shows: [expect.not.objectContaining({ custom_survey: expect.anything() as unknown })],
			},
		],
	},
	...AUDIENCES,
	...WHAT_IS_OVER,
	...OF_THE_ACCOUNT,
];
