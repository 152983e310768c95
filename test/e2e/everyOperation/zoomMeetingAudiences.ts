import { byId, DAY_MS, from, someText, type Example, type Story } from './example';
import { ANA, HOST, START, USERS } from './meetingHosts';

const WEBINAR = 95_746_065_436;
const made = { meetingId: byId(from('meeting create', 'id')) };
const webinar = { webinarId: byId(from('webinar create', 'id')) };
const startsAt = Date.now() - 2 * DAY_MS;
const endsAt = startsAt + 3_600_000;

const registrants: readonly Example[] = [
	{
		operation: 'meeting create',
		parameters: {
			userId: ANA,
			topic: 'Town hall',
			startTime: START,
			registrationSettings: { approvalType: 1 },
		},
		shows: [{ topic: 'Town hall' }],
	},
	{
		operation: 'registrant addBatch',
		parameters: { event: 'meeting', ...made, email: 'bo@example.com', firstName: 'Bo' },
		shows: [{ email: 'bo@example.com', registrant_id: someText }],
	},
	{
		operation: 'registrant updateQuestions',
		parameters: {
			event: 'meeting',
			...made,
			updateFields: { questions: { row: [{ fieldName: 'org', required: true }] } },
		},
		shows: [{ updated: true }],
	},
	{
		operation: 'registrant getQuestions',
		parameters: { event: 'meeting', ...made },
		shows: [{ questions: [{ field_name: 'org', required: true }] }],
	},
	...['zoe', 'max'].map((name) => ({
		operation: 'registrant add',
		parameters: {
			event: 'meeting',
			...made,
			email: `${name}@example.com`,
			firstName: name,
			additionalFields: { org: 'Acme' },
		},
		shows: [{ email: `${name}@example.com`, registrant_id: someText }],
	})),
	{
		operation: 'registrant approve',
		parameters: { event: 'meeting', ...made, registrants: 'zoe@example.com, bo@example.com' },
		shows: [{ registrant: 'zoe@example.com', approved: true }, { approved: true }],
	},
	{
		operation: 'registrant deny',
		parameters: { event: 'meeting', ...made, registrants: 'max@example.com' },
		shows: [{ registrant: 'max@example.com', denied: true }],
	},
	{
		operation: 'registrant getAll',
		parameters: { event: 'meeting', ...made, filters: { status: 'all' } },
		shows: [
			{ email: 'bo@example.com', status: 'approved' },
			{ email: 'zoe@example.com', status: 'approved' },
			{ email: 'max@example.com', status: 'denied' },
		],
	},
	{
		operation: 'registrant get',
		parameters: {
			event: 'meeting',
			...made,
			registrantId: from('registrant add', 'registrant_id'),
			simplify: false,
		},
		shows: [{ email: 'zoe@example.com', org: 'Acme' }],
	},
	{
		operation: 'registrant cancel',
		parameters: { event: 'meeting', ...made, registrants: 'bo@example.com' },
		shows: [{ registrant: 'bo@example.com', cancelled: true }],
	},
	{
		operation: 'registrant delete',
		parameters: { event: 'meeting', ...made, registrantId: from('registrant add', 'registrant_id') },
		shows: [{ deleted: true }],
	},
	{
		operation: 'registrant getAll',
		parameters: { event: 'meeting', ...made },
		shows: [],
	},
];

const answers = [
	{ name: 'Came', email: 'came@example.com', answers: [{ question: 'Why?', answer: 'Because' }] },
];

/** Registrants and webinars. */
export const AUDIENCES: readonly Story[] = [
	{ name: 'registrants', seed: { users: USERS }, examples: registrants },
	{
		name: 'a webinar',
		seed: { users: USERS },
		examples: [
			{
				operation: 'webinar create',
				parameters: { userId: ANA, topic: 'Launch', startTime: START, timezone: 'Asia/Tokyo' },
				shows: [{ topic: 'Launch', start_time: '2099-05-04T00:00:00Z' }],
			},
			{
				operation: 'webinar update',
				parameters: { ...webinar, updateFields: { topic: 'Big launch' } },
				shows: [{ updated: true }],
			},
			{ operation: 'webinar get', parameters: webinar, shows: [{ topic: 'Big launch' }] },
			{ operation: 'webinar getAll', parameters: { userId: ANA }, shows: [{ topic: 'Big launch' }] },
			{
				operation: 'webinar addPanelists',
				parameters: {
					...webinar,
					panelists: {
						row: [
							{ email: 'pia@example.com', name: 'Pia' },
							{ email: 'pit@example.com', name: 'Pit' },
						],
					},
				},
				shows: [{ added: 2 }],
			},
			{
				operation: 'webinar getPanelists',
				parameters: webinar,
				shows: [{ email: 'pia@example.com', join_url: someText }, { email: 'pit@example.com' }],
			},
			{
				operation: 'webinar removePanelist',
				parameters: { ...webinar, panelistId: 'pia@example.com' },
				shows: [{ removed: true }],
			},
			{ operation: 'webinar getPanelists', parameters: webinar, shows: [{ email: 'pit@example.com' }] },
			{ operation: 'webinar removeAllPanelists', parameters: webinar, shows: [{ removed: true }] },
			{ operation: 'webinar getPanelists', parameters: webinar, shows: [] },
			{ operation: 'webinar delete', parameters: webinar, shows: [{ deleted: true }] },
			{ operation: 'webinar getAll', parameters: { userId: ANA }, shows: [] },
		],
	},
	{
		name: 'a webinar with an audience',
		seed: {
			users: USERS,
			meetings: [{ host: HOST, id: WEBINAR, type: 5, status: 'started', settings: { approval_type: 0 } }],
			pastMeetings: [
				{
					host: HOST,
					id: WEBINAR,
					kind: 'webinar',
					startsAt,
					endsAt,
					participants: [{ name: 'Came', email: 'came@example.com', joinedAt: startsAt, leftAt: endsAt }],
					polls: answers,
					questions: answers,
				},
			],
		},
		examples: [
			{
				operation: 'registrant add',
				parameters: {
					event: 'webinar',
					webinarId: byId(WEBINAR),
					email: 'missed@example.com',
					firstName: 'Missed',
				},
				shows: [{ email: 'missed@example.com', join_url: someText }],
			},
			{
				operation: 'webinar getParticipants',
				parameters: { webinarId: byId(WEBINAR) },
				shows: [{ user_email: 'came@example.com' }],
			},
			{
				operation: 'webinar getAbsentees',
				parameters: { webinarId: byId(WEBINAR) },
				shows: [{ email: 'missed@example.com' }],
			},
			{
				operation: 'webinar getTrackingSources',
				parameters: { webinarId: byId(WEBINAR) },
				shows: [{ source_name: 'Newsletter' }],
			},
			{
				operation: 'webinar getInstances',
				parameters: { webinarId: byId(WEBINAR) },
				shows: [{ webinarId: String(WEBINAR), uuid: someText }],
			},
			...['getPolls', 'getQa'].map((operation) => ({
				operation: `webinar ${operation}`,
				parameters: { webinarId: byId(WEBINAR) },
				shows: [{ name: 'Came', question_details: [{ question: 'Why?' }] }],
			})),
			{
				operation: 'webinar createInviteLinks',
				parameters: { webinarId: byId(WEBINAR), names: 'Ana García' },
				shows: [{ name: 'Ana García', join_url: someText }],
			},
			{
				operation: 'webinar end',
				parameters: { webinarId: byId(WEBINAR) },
				shows: [{ ended: true }],
			},
		],
	},
];
