import { GUEST, PLANNED } from './zoomForAi';
import { HOST, MEETING, UUID } from './pastSession';

/** What people ask for, the tool that the names and descriptions lead to, and what Zoom has to be asked then. */
export interface PlainRequest {
	readonly says: string;
	readonly tool: string;
	readonly arguments: Readonly<Record<string, string | number>>;
	/** Zoom's route, and what is in its path or query. */
	readonly asks: readonly [route: string, ...parts: string[]];
}

const users = '/users/{userId}';
const meeting = '/meetings/{meetingId}';
const past = '/past_meetings/{meetingId}';

export const READING: readonly PlainRequest[] = [
	{
		says: 'Who is in our Zoom account?',
		tool: 'List_users',
		arguments: { status: 'active', limit: 100 },
		asks: ['GET /users', 'status=active'],
	},
	{
		says: 'Who has not accepted the invitation yet?',
		tool: 'List_users',
		arguments: { status: 'pending', limit: 100 },
		asks: ['GET /users', 'status=pending'],
	},
	{
		says: 'Which users were deactivated?',
		tool: 'List_users',
		arguments: { status: 'inactive', limit: 100 },
		asks: ['GET /users', 'status=inactive'],
	},
	{
		says: 'Show me one active user.',
		tool: 'List_users',
		arguments: { status: 'active', limit: 1 },
		asks: ['GET /users', 'status=active'],
	},
	{
		says: 'Which license does Ana have?',
		tool: 'Get_user',
		arguments: { email: GUEST },
		asks: [`GET ${users}`, GUEST],
	},
	{
		says: 'In which time zone is the host?',
		tool: 'Get_user',
		arguments: { email: HOST },
		asks: [`GET ${users}`, HOST],
	},
	{
		says: 'What meetings does the host have coming up?',
		tool: 'List_meetings',
		arguments: { host_email: HOST, which: 'upcoming_meetings', limit: 20 },
		asks: [`GET ${users}/meetings`, HOST, 'type=upcoming_meetings'],
	},
	{
		says: 'Is the host in a meeting right now?',
		tool: 'List_meetings',
		arguments: { host_email: HOST, which: 'live', limit: 20 },
		asks: [`GET ${users}/meetings`, HOST, 'type=live'],
	},
	{
		says: 'What did the host hold in the last months?',
		tool: 'List_meetings',
		arguments: { host_email: HOST, which: 'previous_meetings', limit: 20 },
		asks: [`GET ${users}/meetings`, 'type=previous_meetings'],
	},
	{
		says: 'List everything Ana has scheduled.',
		tool: 'List_meetings',
		arguments: { host_email: GUEST, which: 'scheduled', limit: 20 },
		asks: [`GET ${users}/meetings`, GUEST, 'type=scheduled'],
	},
	{
		says: `When does meeting ${PLANNED} start?`,
		tool: 'Get_meeting',
		arguments: { meeting_id: String(PLANNED) },
		asks: [`GET ${meeting}`, String(PLANNED)],
	},
	{
		says: 'What is the join link of 987 6543 2111?',
		tool: 'Get_meeting',
		arguments: { meeting_id: '987 6543 2111' },
		asks: [`GET ${meeting}`, String(PLANNED)],
	},
	{
		says: 'Write me the invitation that I can send around.',
		tool: 'Get_invitation',
		arguments: { meeting_id: String(PLANNED) },
		asks: [`GET ${meeting}/invitation`, String(PLANNED)],
	},
	{
		says: 'Who has registered?',
		tool: 'List_registrants',
		arguments: { meeting_id: String(PLANNED), status: 'approved', limit: 20 },
		asks: [`GET ${meeting}/registrants`, 'status=approved'],
	},
	{
		says: 'Who still waits for approval?',
		tool: 'List_registrants',
		arguments: { meeting_id: String(PLANNED), status: 'pending', limit: 20 },
		asks: [`GET ${meeting}/registrants`, 'status=pending'],
	},
	{
		says: 'Whom did we deny?',
		tool: 'List_registrants',
		arguments: { meeting_id: String(PLANNED), status: 'denied', limit: 20 },
		asks: [`GET ${meeting}/registrants`, 'status=denied'],
	},
	{
		says: 'How often did the launch meeting take place?',
		tool: 'List_past_instances',
		arguments: { meeting_id: String(MEETING) },
		asks: [`GET ${past}/instances`, String(MEETING)],
	},
	{
		says: 'Who came to the launch meeting?',
		tool: 'Get_outcome',
		arguments: { past_meeting: String(MEETING) },
		asks: [`GET ${past}/participants`],
	},
	{
		says: 'What was decided in exactly that meeting?',
		tool: 'Get_outcome',
		arguments: { past_meeting: UUID },
		asks: [`GET ${meeting}/meeting_summary`, UUID],
	},
	{
		says: 'What did Gus say about the launch?',
		tool: 'Read_transcript',
		arguments: { past_meeting: String(MEETING) },
		asks: [`GET ${meeting}/transcript`],
	},
	{
		says: 'What did people write in the chat?',
		tool: 'Read_transcript',
		arguments: { past_meeting: UUID },
		asks: [`GET ${meeting}/recordings`],
	},
	{
		says: 'Which recordings does the host have from November?',
		tool: 'List_recordings',
		arguments: { host_email: HOST, from: '2026-11-01', to: '2026-11-30', limit: 20 },
		asks: [`GET ${users}/recordings`, HOST, 'from=2026-11-01', 'to=2026-11-30'],
	},
	{
		says: 'What was recorded on 2 November?',
		tool: 'List_recordings',
		arguments: { host_email: HOST, from: '2026-11-02', to: '2026-11-02', limit: 20 },
		asks: [`GET ${users}/recordings`, 'from=2026-11-02'],
	},
	{
		says: 'Did Ana record anything this autumn?',
		tool: 'List_recordings',
		arguments: { host_email: GUEST, from: '2026-09-01', to: '2026-11-29', limit: 20 },
		asks: [`GET ${users}/recordings`, GUEST],
	},
];

const NEXT_MEETING = { start_time: '2099-05-04T10:00', time_zone: 'Europe/Madrid' };

/** What a person has to approve. */
export const ACTING: readonly PlainRequest[] = [
	{
		says: 'Set up a sales review with the host on 4 May 2099 at ten, Madrid time, for 45 minutes.',
		tool: 'Schedule_meeting',
		arguments: { host_email: HOST, topic: 'Sales review', duration_minutes: 45, ...NEXT_MEETING },
		asks: [`POST ${users}/meetings`, HOST, '"topic":"Sales review"', '"duration":45', '2099-05-04T10:00:00'],
	},
	{
		says: 'Ana should host a quick call at nine in Tokyo.',
		tool: 'Schedule_meeting',
		arguments: {
			...{ host_email: GUEST, topic: 'Quick call', duration_minutes: 15 },
			...{ start_time: '2099-05-05T09:00', time_zone: 'Asia/Tokyo' },
		},
		asks: [`POST ${users}/meetings`, GUEST, '"timezone":"Asia/Tokyo"', '2099-05-05T09:00:00'],
	},
	{
		says: `Move meeting ${PLANNED} to 4 May 2099 at ten.`,
		tool: 'Move_meeting',
		arguments: { meeting_id: String(PLANNED), duration_minutes: 60, ...NEXT_MEETING },
		asks: [`PATCH ${meeting}`, String(PLANNED), '2099-05-04T10:00:00'],
	},
	{
		says: 'Make it an hour and a half.',
		tool: 'Move_meeting',
		arguments: { meeting_id: '987-6543-2111', duration_minutes: 90, ...NEXT_MEETING },
		asks: [`PATCH ${meeting}`, String(PLANNED), '"duration":90'],
	},
	{
		says: 'Register Noa Levi for it.',
		tool: 'Register_person',
		arguments: {
			meeting_id: String(PLANNED),
			email: 'noa@client.example',
			first_name: 'Noa',
			last_name: 'Levi',
		},
		asks: [
			`POST ${meeting}/registrants`,
			String(PLANNED),
			'"email":"noa@client.example"',
			'"last_name":"Levi"',
		],
	},
	{
		says: 'And Cy, I only have the address cy@client.example.',
		tool: 'Register_person',
		arguments: { meeting_id: String(PLANNED), email: 'cy@client.example', first_name: 'Cy' },
		asks: [`POST ${meeting}/registrants`, '"email":"cy@client.example"', '"first_name":"Cy"'],
	},
];
