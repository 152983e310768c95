import { among, byId, day, DAY_MS, someText, type Example, type Story } from './example';

const host = 'ana@example.com';
const users = [
	{ email: host, type: 2 as const, dept: 'Sales' },
	{ email: 'bo@example.com', type: 2 as const },
];
const MEETING = 81_234_567_890;
const WEBINAR = 91_234_567_890;
const startsAt = Date.parse(`${day(3)}T09:00:00Z`);
const endsAt = startsAt + 3_600_000;
const lastDays = { period: 'lastDays', days: 20, options: { timezone: 'UTC' } };

const present = (name: string, minutes: number) => ({
	name,
	email: `${name.toLowerCase()}@example.com`,
	joinedAt: startsAt,
	leftAt: startsAt + minutes * 60_000,
});
const answers = [{ name: 'Ana', email: host, answers: [{ question: 'Good?', answer: 'Yes' }] }];
const held = (kind: 'meeting' | 'webinar') => ({
	host,
	kind,
	id: kind === 'meeting' ? MEETING : WEBINAR,
	topic: 'Retro',
	startsAt,
	endsAt,
	polls: answers,
	questions: answers,
	survey: answers,
	participants: [present('Ana', 60), present('Bo', 20)],
});

/** A meeting or webinar has the same reports. */
const reportsOn = (kind: 'meeting' | 'webinar'): Example[] => {
	const parameters = kind === 'meeting' ? { meetingId: byId(MEETING) } : { webinarId: byId(WEBINAR) };
	const answer = [{ name: 'Ana', email: host, question: 'Good?', answer: 'Yes' }];
	return [
		{ operation: `${kind} details`, parameters, shows: [{ topic: 'Retro', participants_count: 2 }] },
		{ operation: `${kind} participants`, parameters, shows: [{ name: 'Ana' }, { name: 'Bo' }] },
		{
			operation: `${kind} attendance`,
			parameters,
			shows: among({ name: 'Ana', minutes: 60 }, { name: 'Bo', minutes: 20 }),
		},
		{ operation: `${kind} polls`, parameters, shows: answer },
		{ operation: `${kind} qa`, parameters, shows: answer },
		{ operation: `${kind} survey`, parameters, shows: answer },
	];
};

export const ZOOM_REPORT: readonly Story[] = [
	{
		name: 'the account',
		seed: {
			users,
			meetings: [{ host, topic: 'Tomorrow', startsAt: Date.now() + DAY_MS }],
			pastMeetings: [held('meeting'), held('webinar')],
		},
		examples: [
			{
				operation: 'account activeHosts',
				parameters: lastDays,
				shows: [{ email: host, meetings: 2 }],
			},
			{
				operation: 'account inactiveHosts',
				parameters: lastDays,
				shows: among({ email: 'bo@example.com' }),
			},
			{
				operation: 'account dailyUsage',
				parameters: { ...lastDays, days: 3 },
				shows: among({ date: day(3), meetings: 2 }),
			},
			{
				operation: 'account hostMeetings',
				parameters: { ...lastDays, hosts: 'some', userIds: host, addParticipants: true },
				shows: among({ id: MEETING, topic: 'Retro' }),
			},
			{
				operation: 'account historyMeetings',
				parameters: lastDays,
				shows: [{ topic: 'Retro', host_email: host }, { topic: 'Retro' }],
			},
			{
				operation: 'account upcomingEvents',
				parameters: { period: 'nextDays', days: 2, options: { timezone: 'UTC' } },
				shows: [{ topic: 'Tomorrow', host_id: someText }],
			},
			{
				operation: 'account usageSummary',
				parameters: lastDays,
				shows: [{ meetings: 2, activeHosts: 1, topHosts: [{ email: host, meetings: 2 }] }],
			},
			{ operation: 'account billing', shows: among({ total_amount: '119.00', currency: 'USD' }) },
			{
				operation: 'account invoices',
				parameters: { billingId: `={{ $('account billing').first().json.id }}` },
				shows: [{ invoice_number: someText }, { invoice_number: someText }],
			},
		],
	},
	{
		name: 'the logs of an account',
		seed: { users: 20, activity: { hosts: 5, days: 20 } },
		examples: [
			{
				operation: 'account operationLogs',
				parameters: lastDays,
				shows: among({ operator: someText, action: someText }),
			},
			{
				operation: 'account signInActivities',
				parameters: lastDays,
				shows: among({ email: someText, ip_address: expect.stringContaining('192.0.2.') as unknown }),
			},
			{
				operation: 'account meetingActivities',
				parameters: lastDays,
				shows: among({ operator_email: someText, activity_category: someText }),
			},
			{
				operation: 'account telephone',
				parameters: lastDays,
				shows: among({ phone_number: expect.stringContaining('+1 555') as unknown, rate: 0.05 }),
			},
			{
				operation: 'account cloudRecording',
				parameters: lastDays,
				shows: among({ date: day(2), plan_usage: '100 GB' }),
			},
		],
	},
	{
		name: 'a meeting, a webinar and the dashboard',
		seed: { users, pastMeetings: [held('meeting'), held('webinar')] },
		examples: [
			...reportsOn('meeting'),
			...reportsOn('webinar'),
			{
				operation: 'dashboard meetings',
				parameters: lastDays,
				shows: [{ id: MEETING, topic: 'Retro', participants: 2 }],
			},
			{
				operation: 'dashboard webinars',
				parameters: lastDays,
				shows: [{ id: WEBINAR, topic: 'Retro', participants: 2 }],
			},
			{
				operation: 'dashboard meeting',
				parameters: { meetingId: byId(MEETING) },
				shows: [{ topic: 'Retro', has_video: true }],
			},
			{
				operation: 'dashboard participants',
				parameters: { meetingId: byId(MEETING) },
				shows: [{ user_name: 'Ana' }, { user_name: 'Bo' }],
			},
			{
				operation: 'dashboard quality',
				parameters: { ...lastDays, days: 2 },
				shows: among({ from: someText, audio: expect.anything() as unknown }),
			},
		],
	},
];
