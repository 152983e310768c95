import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { disposeZoomSdk, zoomSdk } from '../../../../nodes/adapter/login/sdk';
import { channelMembers, chatChannels, chatContacts } from '../../../../nodes/adapter/pickers/chatLists';
import type { Search } from '../../../../nodes/adapter/pickers/locator';
import { liveList, meetingList } from '../../../../nodes/adapter/pickers/meetingLists';
import { pastList, recordingList } from '../../../../nodes/adapter/pickers/pastMeetings';
import * as phone from '../../../../nodes/adapter/pickers/phoneLists';
import * as users from '../../../../nodes/adapter/pickers/userLists';
import type { NamedMethod } from '../../../../nodes/adapter/kit';
import { ZoomRefusedError, ZoomScopeError, ZoomUnexpectedAnswerError } from '../../../../zoom/errors';
import type { ZoomRecord } from '../../../../zoom/values';
import { loadOpenApi } from '../../../support/openapi';

/** What the searchable lists ask Zoom for, and what they make of each record: of all fields, and of those that may be missing. */

const NOW = Date.parse('2026-03-15T23:30:00Z');
const openApi = loadOpenApi();

interface Asked {
	readonly route: string;
	readonly query: Record<string, unknown>;
	readonly path: Record<string, unknown>;
}

/** Zoom's answer to each question, in turn; the last one again. */
function zoomThatAnswers(...answers: Array<ZoomRecord | Error>) {
	const asked: Asked[] = [];
	const client = {
		with: () => client,
		request: async (route: string, { query = {}, ...path }: { query?: Record<string, unknown> }) => {
			const [method = '', template = ''] = route.split(' ');
			expect(openApi.validateRequest({ method, path: template, query: texts(query) })).toEqual([]);
			const answer = answers[Math.min(asked.length, answers.length - 1)] ?? {};
			asked.push({ route, query, path });
			return await (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer));
		},
	};
	jest.spyOn(zoomSdk(), 'serverToServer').mockReturnValue(client as never);
	jest.spyOn(zoomSdk(), 'client').mockReturnValue(client as never);
	return asked;
}

const texts = (query: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));

/** What n8n's editor gives, with what is chosen in the node. */
const editor = (parameters: Record<string, unknown> = {}) =>
	({
		getNode: () => ({ name: 'Zoom', credentials: {} }),
		getTimezone: () => 'Europe/Madrid',
		getCurrentNodeParameter: (name: string) => parameters[name],
		getCredentials: async () =>
			await Promise.resolve({
				accountId: 'account',
				clientId: 'client',
				clientSecret: 'secret',
				oauthTokenData: { access_token: 'token' },
			}),
	}) as unknown as ILoadOptionsFunctions;
const PERSON = { authentication: 'oAuth2' };

const search = async (
	{ method }: NamedMethod<Search>,
	parameters: Record<string, unknown> = {},
	...more: [filter?: string, token?: string]
): Promise<INodeListSearchResult> => await method.call(editor(parameters), ...more);

beforeEach(() => {
	jest.spyOn(Date, 'now').mockReturnValue(NOW);
});
afterEach(() => {
	jest.restoreAllMocks();
	disposeZoomSdk();
});

const LATELY = { from: '2026-02-15', to: '2026-03-15' };
const WHEN = '2026-03-01T08:30:00Z';
const SHOWN = '2026-03-01 09:30 GMT+1';

/** A list, what is asked, where the records are, and for each record the name and the value that it gets. */
type Row = readonly [
	list: NamedMethod<Search>,
	route: string,
	query: Record<string, unknown>,
	key: string,
	records: ReadonlyArray<readonly [ZoomRecord, string, string]>,
];

const ROWS: readonly Row[] = [
	[
		users.activeUsers,
		'GET /users',
		{ status: 'active', page_size: 300 },
		'users',
		[
			[{ id: 'a', email: 'a@b.c', display_name: 'Ana B.', first_name: 'X' }, 'Ana B. (a@b.c)', 'a'],
			[{ id: 'a', email: 'a@b.c', first_name: 'Ana', last_name: 'B' }, 'Ana B (a@b.c)', 'a'],
			[{ id: 'a', email: 'a@b.c', last_name: 'B' }, 'B (a@b.c)', 'a'],
			[{ email: 'a@b.c' }, 'a@b.c', 'a@b.c'],
		],
	],
	[
		users.inactiveUsers,
		'GET /users',
		{ status: 'inactive', page_size: 300 },
		'users',
		[[{ id: 'a', email: 'a@b.c' }, 'a@b.c', 'a']],
	],
	[users.groups, 'GET /groups', { page_size: 300 }, 'groups', [[{ id: 'g', name: 'Sales' }, 'Sales', 'g']]],
	[
		phone.phoneUsers,
		'GET /phone/users',
		{ page_size: 100 },
		'users',
		[
			[{ id: 'a', name: 'Ana', email: 'a@b.c', extension_number: 101 }, 'Ana (a@b.c, 101)', 'a'],
			[{ id: 'a', email: 'a@b.c', extension_number: 101 }, 'a@b.c, 101', 'a'],
			[{ name: 'Ana', email: 'a@b.c' }, 'Ana (a@b.c)', 'a@b.c'],
		],
	],
	...(['assigned', 'free', 'all'] as const).map((which): Row => [
		phone.numbers(which),
		'GET /number_management/numbers',
		{
			page_size: 100,
			allocated_product: 'ZOOM_PHONE',
			...(which !== 'all' && { assigned_to_type: which === 'free' ? 'PhoneUnassigned' : 'User' }),
		},
		'numbers',
		[
			[
				{ id: 'n', number: '+1', display_name: 'Front', assigned_list: [{ assigned_to_name: 'Ana' }] },
				'+1 (Ana, Front)',
				'n',
			],
			[{ id: 'n', number: '+1', display_name: 'Front' }, '+1 (Front)', 'n'],
			[{ number: '+1' }, '+1', '+1'],
		],
	]),
	[phone.sites, 'GET /phone/sites', { page_size: 100 }, 'sites', [[{ id: 's', name: 'HQ' }, 'HQ', 's']]],
	[
		phone.callQueues,
		'GET /phone/call_queues',
		{ page_size: 100 },
		'call_queues',
		[
			[{ id: 'q', name: 'Sales', extension_number: 7 }, 'Sales (7)', 'q'],
			[{ id: 'q', name: 'Sales' }, 'Sales', 'q'],
		],
	],
	[
		phone.sharedLineGroups,
		'GET /phone/shared_line_groups',
		{ page_size: 100 },
		'shared_line_groups',
		[[{ id: 'l', display_name: 'Desk', extension_number: 7 }, 'Desk (7)', 'l']],
	],
	[
		phone.calls,
		'GET /phone/call_history',
		{ page_size: 100, ...LATELY },
		'call_history',
		[
			[
				{
					call_history_uuid: 'c',
					start_time: WHEN,
					caller_name: 'Ana',
					caller_number: '1',
					callee_name: 'Bo',
					callee_number: '2',
					call_result: 'answered',
				},
				`${SHOWN}, Ana → Bo, answered`,
				'c',
			],
			[
				{ call_history_uuid: 'c', caller_number: '1', callee_number: '2', call_result: 'missed' },
				'1 → 2, missed',
				'c',
			],
		],
	],
	...(['assigned', 'unassigned'] as const).map((type): Row => [
		phone.devices(type),
		'GET /phone/devices',
		{ page_size: 100, type },
		'devices',
		[
			[
				{ id: 'd', display_name: 'Desk', device_type: 'Poly', mac_address: '64:16' },
				'Desk (Poly, 64:16)',
				'd',
			],
			[{ id: 'd', display_name: 'Desk', mac_address: '64:16' }, 'Desk (64:16)', 'd'],
			[{ id: 'd', display_name: 'Desk' }, 'Desk', 'd'],
		],
	]),
	[
		phone.smsSessions,
		'GET /phone/sms/sessions',
		{ page_size: 100, session_type: 'all', ...LATELY },
		'sms_sessions',
		[
			[
				{
					session_id: 's',
					last_access_time: WHEN,
					participants: [{ display_name: 'Ana', phone_number: '1' }, { phone_number: '2' }],
				},
				`${SHOWN}, Ana ↔ 2`,
				's',
			],
		],
	],
	...(['id', 'download_url', 'transcript_download_url'] as const).map((value): Row => [
		phone.recordings(value),
		'GET /phone/recordings',
		{ page_size: 100, ...LATELY },
		'recordings',
		[[{ [value]: 'r', date_time: WHEN, caller_name: 'Ana', callee_number: '2' }, `${SHOWN}, Ana → 2`, 'r']],
	]),
	[
		phone.voicemails,
		'GET /phone/voice_mails',
		{ page_size: 100, ...LATELY },
		'voice_mails',
		[
			[
				{ id: 'v', date_time: WHEN, caller_number: '1', callee_name: 'Bo', status: 'unread' },
				`${SHOWN}, 1 → Bo, unread`,
				'v',
			],
		],
	],
	[
		meetingList('meeting'),
		'GET /report/upcoming_events',
		{ type: 'meeting', from: '2026-03-15', to: '2026-04-14', page_size: 300 },
		'upcoming_events',
		[
			[{ id: '1', topic: 'T', start_time: WHEN, host_name: 'Ana' }, `T (${SHOWN}, Ana, 1)`, '1'],
			[{ id: 1, topic: 'T', host_email: 'a@b.c' }, 'T (a@b.c, 1)', '1'],
		],
	],
	[
		liveList('webinar'),
		'GET /metrics/webinars',
		{ type: 'live', from: '2026-03-14', to: '2026-03-15', page_size: 300 },
		'webinars',
		[[{ id: 1, topic: 'T', start_time: WHEN, host: 'Ana' }, `T (${SHOWN}, Ana, 1)`, '1']],
	],
	[
		pastList('meeting'),
		'GET /report/history_meetings',
		{ from: '2026-03-09', to: '2026-03-15', meeting_type: 'meeting', page_size: 300 },
		'history_meetings',
		[
			[
				{ meeting_id: 1, meeting_uuid: 'u==', topic: 'T', start_time: WHEN, host_name: 'Ana' },
				`T (${SHOWN}, Ana, 1)`,
				'u==',
			],
		],
	],
	[
		pastList('webinar', 'number'),
		'GET /report/history_meetings',
		{ from: '2026-03-09', to: '2026-03-15', meeting_type: 'webinar', page_size: 300 },
		'history_meetings',
		[[{ meeting_id: '1', meeting_uuid: 'u==', topic: 'T', host_email: 'a@b.c' }, 'T (a@b.c, 1)', '1']],
	],
	[
		recordingList,
		'GET /report/history_meetings',
		{ from: '2026-03-09', to: '2026-03-15', meeting_feature: 'record_to_cloud', page_size: 300 },
		'history_meetings',
		[[{ meeting_id: 1, uuid: 'u==', topic: 'T' }, 'T (1)', 'u==']],
	],
];

describe.each(ROWS.map((row) => [row[0].name, row] as const))(
	'the list of %s',
	(_, [list, route, query, key, records]) => {
		it.each(records)('shows %j as "%s"', async (record, name, value) => {
			const asked = zoomThatAnswers({ [key]: [record] });
			const { results } = await search(list, {}, '', '');
			expect(results).toEqual([{ name, value }]);
			expect(asked[0]).toEqual({ route, query, path: {} });
		});

		it('goes on where the last page ended', async () => {
			// Lists over several spans of time say which one it was.
			const spans = route === 'GET /report/history_meetings';
			const [[record] = [{}]] = records;
			const page = { [key]: Array.from({ length: 20 }, (__, n) => ({ ...record, ...numbered(record, n) })) };
			zoomThatAnswers({ ...page, next_page_token: 'next' });
			const { paginationToken } = await search(list);
			expect(paginationToken).toBe(spans ? '0 next' : 'next');
			const asked = zoomThatAnswers({ ...page });
			await search(list, {}, '', String(paginationToken));
			expect(asked[0]).toEqual({ route, query: { ...query, next_page_token: 'next' }, path: {} });
		});

		it('fails as a node does, so that the editor says why', async () => {
			zoomThatAnswers(new ZoomUnexpectedAnswerError('Zoom answered 500', { status: 500 }));
			await expect(search(list)).rejects.toMatchObject({
				name: 'NodeApiError',
				message: 'Zoom answered 500',
			});
		});
	},
);

/** The same record with other IDs. */
const numbered = (record: ZoomRecord, number: number): ZoomRecord =>
	Object.fromEntries(
		Object.entries(record)
			.filter(([name]) => /^id$|uuid|_id$|url$/.test(name))
			.map(([name]) => [name, `${number}1`]),
	);

describe('lists of people whom a chat knows', () => {
	const ACT_AS = { userId: { __rl: true, mode: 'id', value: 'ana' }, channelId: 'c' };

	it('are the channels and members of who is acted as', async () => {
		const channels = zoomThatAnswers({ channels: [{ id: 'c', name: 'Sales' }] });
		expect((await search(chatChannels, ACT_AS)).results).toEqual([{ name: 'Sales', value: 'c' }]);
		expect(channels).toMatchObject([
			{ route: 'GET /chat/users/{userId}/channels', query: { page_size: 300 }, path: { userId: 'ana' } },
		]);
		const asked = zoomThatAnswers({ members: [] });
		await search(channelMembers, ACT_AS, '', 'next');
		expect(asked).toMatchObject([
			{
				route: 'GET /chat/users/{userId}/channels/{channelId}/members',
				query: { page_size: 100, next_page_token: 'next' },
				path: { userId: 'ana', channelId: 'c' },
			},
		]);
	});

	it.each<[ZoomRecord, string, string]>([
		[{ name: 'Ana', email: 'a@b.c', id: 'i', member_id: 'm' }, 'Ana (a@b.c)', 'a@b.c'],
		[{ first_name: 'Ana', last_name: 'B', email: 'a@b.c' }, 'Ana B (a@b.c)', 'a@b.c'],
		[{ last_name: 'B', member_id: 'm', id: 'i' }, 'B', 'm'],
		[{ id: 'i' }, 'i', 'i'],
		[{ email: 'a@b.c' }, 'a@b.c', 'a@b.c'],
	])('show %j as "%s"', async (member, name, value) => {
		zoomThatAnswers({ members: [member] });
		expect((await search(channelMembers, ACT_AS)).results).toEqual([{ name, value }]);
	});

	it.each([{}, { userId: '' }, { userId: { value: '={{ $json.x }}' } }])(
		'are empty before that is chosen, without a question: %j',
		async (parameters) => {
			const asked = zoomThatAnswers({});
			expect(await search(chatChannels, parameters)).toEqual({ results: [] });
			expect(asked).toEqual([]);
		},
	);

	it('are empty before a channel is chosen', async () => {
		const asked = zoomThatAnswers({});
		expect(await search(channelMembers, { userId: 'ana' })).toEqual({ results: [] });
		expect(asked).toEqual([]);
	});

	it('are the person’s own, with OAuth2, those of the company first and then those outside', async () => {
		const asked = zoomThatAnswers(
			{ contacts: [{ email: 'a@b.c', first_name: 'Ana' }], next_page_token: 'more' },
			{ contacts: [{ email: 'b@b.c' }] },
			{ contacts: [{ id: 'x', first_name: 'Cy' }] },
		);
		const { results, paginationToken } = await search(chatContacts, PERSON);
		expect(results.map(({ value }) => value)).toEqual(['a@b.c', 'b@b.c', 'x']);
		expect(paginationToken).toBeUndefined();
		expect(asked.map(({ route, query }) => [route, query])).toEqual(
			[
				{ type: 'company', page_size: 50 },
				{ type: 'company', page_size: 50, next_page_token: 'more' },
				{ type: 'external', page_size: 50 },
			].map((query) => ['GET /chat/users/me/contacts', query]),
		);
		const channels = zoomThatAnswers({ channels: [] });
		await search(chatChannels, PERSON);
		expect(channels).toMatchObject([{ path: { userId: 'me' } }]);
	});

	it('are the active users for an app of the account', async () => {
		const asked = zoomThatAnswers({ users: [] });
		await search(chatContacts);
		expect(asked).toMatchObject([{ route: 'GET /users', query: { status: 'active' } }]);
	});
});

describe('the list of all users', () => {
	it('goes through their statuses, and says which one somebody has', async () => {
		zoomThatAnswers(
			{ users: [{ id: 'a', email: 'a@b.c' }], next_page_token: 'more' },
			{ users: [{ id: 'b', email: 'b@b.c' }] },
			{ users: [{ id: 'c', email: 'c@b.c' }] },
			{ users: [{ email: 'd@b.c' }] },
		);
		const { results } = await search(users.allUsers);
		expect(results.slice(0, 2)).toEqual([
			{ name: 'a@b.c', value: 'a' },
			{ name: 'b@b.c', value: 'b' },
		]);
		const others = results.slice(2).map(({ name }) => name);
		expect(others.sort()).toEqual([
			expect.stringMatching(/^c@b\.c: (in)?\w+$/),
			expect.stringMatching(/^d@b\.c: \w+$/),
		]);
	});
});

it('the list of roles has all of them at once', async () => {
	const asked = zoomThatAnswers({ roles: [{ id: '2', name: 'Member' }] });
	expect(await search(users.roles)).toEqual({ results: [{ name: 'Member', value: '2' }] });
	expect(asked).toEqual([{ route: 'GET /roles', query: {}, path: {} }]);
});

it('the list of calling plans says how many are left', async () => {
	const asked = zoomThatAnswers({
		calling_plans: [
			{ name: 'US', type: 200, available: 3 },
			{ type: 300, available: 0 },
			{ name: 'EU', type: '400' },
		],
	});
	expect((await search(phone.callingPlans)).results).toEqual([
		{ name: 'US (3 left)', value: '200' },
		{ name: '300 (0 left)', value: '300' },
		{ name: 'EU', value: '400' },
	]);
	expect(asked).toEqual([{ route: 'GET /phone/calling_plans', query: {}, path: {} }]);
});

it('a list of transcripts leaves out recordings without one', async () => {
	zoomThatAnswers({ recordings: [{ id: 'r', date_time: WHEN }] });
	expect((await search(phone.recordings('transcript_download_url'))).results).toEqual([]);
});

describe('lists of meetings', () => {
	const OF_HOST = 'GET /users/{userId}/meetings';
	it.each([
		['planned', meetingList('meeting'), OF_HOST, { type: 'scheduled' }],
		['live', liveList('meeting'), OF_HOST, { type: 'live' }],
		['past', pastList('meeting'), OF_HOST, { type: 'previous_meetings' }],
		['recorded', recordingList, 'GET /users/{userId}/recordings', { from: '2026-02-16', to: '2026-03-15' }],
	])(
		'are those of the host who is named, or of the person who connected: %s',
		async (_, list, route, query) => {
			for (const [parameters, filter, userId] of [
				[{}, ' weekly ana@example.com ', 'ana@example.com'],
				[PERSON, 'weekly', 'me'],
				[PERSON, 'bo@example.com', 'bo@example.com'],
			] as const) {
				const asked = zoomThatAnswers({ meetings: [] });
				await search(list, parameters, filter);
				expect(asked[0]).toEqual({ route, query: { ...query, page_size: 300 }, path: { userId } });
			}
		},
	);

	it('of one host go on where the last page ended, recordings in the same span of time', async () => {
		for (const [list, token] of [
			[meetingList('meeting'), 'next'],
			[recordingList, '1 next'],
		] as const) {
			const asked = zoomThatAnswers({ meetings: [] });
			await search(list, PERSON, '', token);
			expect(asked[0]?.query).toMatchObject({ next_page_token: 'next' });
		}
		const asked = zoomThatAnswers({ meetings: [] });
		await search(recordingList, PERSON, '', '1 next');
		expect(asked[0]?.query).toMatchObject({ from: '2026-01-19', to: '2026-02-15' });
		expect(asked[1]?.query).not.toHaveProperty('next_page_token');
	});

	it('of one host name the host where that fails', async () => {
		zoomThatAnswers(new ZoomRefusedError('User does not exist', { status: 404, zoomCode: 1001 }));
		await expect(search(meetingList('meeting'), {}, 'ana@example.com')).rejects.toThrow(
			'user ana@example.com',
		);
	});

	it('of webinars go by the number of the page', async () => {
		const asked = zoomThatAnswers(
			{ webinars: [{ id: 1, topic: 'A' }], page_count: 2 },
			{ webinars: [{ id: 2, topic: 'B' }], page_count: 2 },
		);
		const { results, paginationToken } = await search(meetingList('webinar'), PERSON);
		expect([results.map(({ value }) => value), paginationToken]).toEqual([['1', '2'], undefined]);
		expect(asked.map(({ query }) => query)).toEqual(
			[1, 2].map((page_number) => ({ page_size: 300, page_number })),
		);
	});

	it('that are past webinars are those of the host among all', async () => {
		const row = (host_email: string, meeting_uuid: string) => ({ host_email, meeting_uuid, topic: 'T' });
		zoomThatAnswers({ history_meetings: [row('ana@example.com', 'a'), row('bo@example.com', 'b')] }, {});
		const { results } = await search(pastList('webinar'), {}, 'ANA@example.com');
		expect(results.map(({ value }) => value)).toEqual(['a']);
	});

	it('of the account ask Zoom for the words where it can search', async () => {
		for (const list of [pastList('meeting'), recordingList]) {
			const asked = zoomThatAnswers({ history_meetings: [] });
			await search(list, {}, ' weekly   plan ');
			expect(asked[0]?.query).toMatchObject({ search_key: 'weekly plan' });
		}
	});

	it('go four weeks back, a week at a time, and recordings of a host six months', async () => {
		const spans = async (list: NamedMethod<Search>, filter: string) => {
			const asked = zoomThatAnswers({});
			await search(list, {}, filter);
			return asked.map(({ query }) => `${String(query['from'])} ${String(query['to'])}`);
		};
		expect(await spans(pastList('meeting'), '')).toEqual([
			'2026-03-09 2026-03-15',
			'2026-03-02 2026-03-08',
			'2026-02-23 2026-03-01',
			'2026-02-16 2026-02-22',
		]);
		const months = await spans(recordingList, 'ana@example.com');
		expect([months.length, months[0], months[1]]).toEqual([
			6,
			'2026-02-16 2026-03-15',
			'2026-01-19 2026-02-15',
		]);
	});

	it.each([
		['soonest', meetingList('meeting'), 'upcoming_events', ['a', 'b', 'none']],
		['newest', pastList('meeting', 'number'), 'history_meetings', ['b', 'a', 'none']],
	])('begin with the %s, and end with what has no start', async (_, list, key, order) => {
		const rows = [
			{ id: 'none', topic: 'x' },
			{ id: 'b', topic: 'x', start_time: '2026-03-02T10:00:00Z' },
			{ id: 'a', topic: 'x', start_time: '2026-03-01T10:00:00Z' },
		];
		for (const records of [rows, [...rows].reverse()]) {
			zoomThatAnswers({ [key]: records }, {});
			expect((await search(list)).results.map(({ value }) => value)).toEqual(order);
		}
	});

	it.each([
		['the plan lacks it', new ZoomRefusedError('Only for Business', { status: 400, zoomCode: 200 })],
		['the app lacks the scope', new ZoomScopeError('No scope', [])],
	])('show what is planned where Zoom does not tell what is live: %s', async (_, error) => {
		const asked = zoomThatAnswers(error, { upcoming_events: [{ id: 1, topic: 'T' }] });
		expect((await search(liveList('meeting'))).results).toEqual([{ name: 'T (1)', value: '1' }]);
		expect(asked.map(({ route }) => route)).toEqual(['GET /metrics/meetings', 'GET /report/upcoming_events']);
	});
});
