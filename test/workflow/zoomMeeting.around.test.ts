import { byId, host, MeetingNode } from './support/meetingNode';

const node = new MeetingNode().install();
const json = (outputs: Array<Array<{ json: Record<string, unknown> }>>) =>
	(outputs[0] ?? []).map((item) => item.json);
const HOUR = 3_600_000;
const MEETING = 85_746_065_432;
const meetingId = byId(MEETING);

describe('a past meeting', () => {
	const uuid = '/ajXp112QmuoKj4854875==';
	const startsAt = Date.now() - 2 * HOUR;
	const answers = [
		{ name: 'Ana', email: 'ana@example.com', answers: [{ question: 'Why?', answer: 'Because' }] },
	];

	beforeEach(async () => {
		await node.zoom.control.seed({
			pastMeetings: [
				{
					host: 'ana@example.com',
					id: MEETING,
					uuid,
					startsAt,
					endsAt: startsAt + HOUR,
					polls: answers,
					questions: answers,
					participants: ['Ana', 'Bo'].map((name) => ({ name, joinedAt: startsAt, leftAt: startsAt + HOUR })),
				},
			],
		});
	});

	it.each([
		['get', 1],
		['getInstances', 1],
		['getParticipants', 2],
		['getPolls', 1],
		['getQa', 1],
		['getSummary', 1],
	])('answers to %s by its ID', async (operation, items) => {
		const { outputs, error } = await node.run('pastMeeting', operation, { meetingId, returnAll: true });
		expect(error).toBeUndefined();
		expect(json(outputs)).toHaveLength(items);
	});

	it('is found by a UUID that begins with a slash', async () => {
		const { outputs, error } = await node.run('pastMeeting', 'get', {
			meetingId: { __rl: true, mode: 'uuid', value: uuid },
		});
		expect(error).toBeUndefined();
		expect(json(outputs)[0]).toMatchObject({ uuid, participants_count: 2 });
	});
});

describe.each(['meeting', 'webinar'] as const)('what belongs to a %s', (event) => {
	const chosen = { event, [`${event}Id`]: byId(MEETING) };

	beforeEach(async () => {
		const type = event === 'meeting' ? 2 : 5;
		await node.zoom.control.seed({
			meetings: [{ host: 'ana@example.com', id: MEETING, status: 'started', type }],
		});
	});

	it('polls are made, changed and deleted', async () => {
		const questions = {
			row: [
				{ name: 'When?', type: 'single', answers: '12, 13', ratingMinValue: 1, ratingMaxValue: 10 },
				{ name: 'How good?', type: 'rating_scale', answers: '', ratingMinValue: 0, ratingMaxValue: 5 },
			],
		};
		const made = await node.run('poll', 'create', { ...chosen, title: 'Lunch', questions });
		expect(made.error).toBeUndefined();
		const [poll] = json(made.outputs);
		expect(poll?.['questions']).toEqual([
			{ name: 'When?', type: 'single', answers: ['12', '13'], answer_required: false },
			{
				name: 'How good?',
				type: 'rating_scale',
				rating_min_value: 0,
				rating_max_value: 5,
				answer_required: false,
			},
		]);
		const pollId = String(poll?.['id']);
		await node.run('poll', 'update', { ...chosen, pollId, title: 'Dinner', questions });
		expect(json((await node.run('poll', 'get', { ...chosen, pollId })).outputs)[0]).toMatchObject({
			title: 'Dinner',
		});
		expect(json((await node.run('poll', 'getAll', chosen)).outputs)).toHaveLength(1);
		await node.run('poll', 'delete', { ...chosen, pollId });
		expect(json((await node.run('poll', 'getAll', chosen)).outputs)).toEqual([]);
		expect((await node.run('poll', 'create', chosen)).error?.message).toBe('"Questions" is empty');
	});

	it('a survey is set and removed', async () => {
		const updateFields = {
			showInTheBrowser: false,
			...(event === 'webinar' && { showInTheFollowUpEmail: true }),
			customSurvey__title: 'Feedback',
			customSurvey__questions: { row: [{ name: 'How was it?', type: 'long_answer' }] },
		};
		expect((await node.run('survey', 'update', { ...chosen, updateFields })).error).toBeUndefined();
		expect(json((await node.run('survey', 'get', chosen)).outputs)[0]).toMatchObject({
			[`${event}Id`]: String(MEETING),
			show_in_the_browser: false,
			custom_survey: {
				title: 'Feedback',
				questions: [{ name: 'How was it?', type: 'long_answer', answer_required: false }],
			},
		});
		await node.run('survey', 'delete', chosen);
		expect(json((await node.run('survey', 'get', chosen)).outputs)[0]).not.toHaveProperty('custom_survey');
	});

	it('a livestream is set up, started and stopped', async () => {
		const where = {
			streamUrl: 'rtmps://example.com/in',
			streamKey: 'key',
			pageUrl: 'https://example.com/live',
		};
		const layout = event === 'meeting' ? { layout: 'gallery_view' } : {};
		for (const [operation, parameters] of [
			['update', where],
			['start', { additionalFields: { displayName: 'Live', ...layout } }],
			['stop', {}],
		] as const) {
			expect((await node.run('livestream', operation, { ...chosen, ...parameters })).error).toBeUndefined();
		}
		expect(json((await node.run('livestream', 'get', chosen)).outputs)[0]).toMatchObject({
			stream_url: where.streamUrl,
		});
	});

	it('links for names are made', async () => {
		const links = await node.run(event, 'createInviteLinks', {
			[`${event}Id`]: byId(MEETING),
			names: 'Ana García, Bo',
			additionalFields: { disableVideo: true },
		});
		expect(links.error).toBeUndefined();
		expect(json(links.outputs).map(({ name }) => name)).toEqual(['Ana García', 'Bo']);
	});
});

describe('links for names', () => {
	const make = async (attendees: unknown) => {
		await node.zoom.control.fault({ on: 'POST /meetings/*/invite_links', status: 201, body: { attendees } });
		return await node.run('meeting', 'createInviteLinks', { meetingId: byId(MEETING), names: 'Ana, Bo, Bo' });
	};

	it('that Zoom did not make are named', async () => {
		const { outputs, error } = await make([{ name: 'Bo', join_url: 'https://zoom.us/w/1' }]);
		expect(error).toBeUndefined();
		expect(json(outputs)).toMatchObject([
			{ name: 'Bo', join_url: 'https://zoom.us/w/1' },
			{ name: 'Ana', skipped: true, reason: 'Zoom gave no link for Ana' },
			{ name: 'Bo', skipped: true, reason: 'Zoom gave no link for Bo' },
		]);
	});

	it.each([null, [], undefined])('are an error where Zoom gives %j in their place', async (attendees) => {
		expect((await make(attendees)).error?.message).toContain('Zoom took the names and gave no links');
	});
});

describe('what only one of the two has', () => {
	it.each([
		['livestream', 'start', 'webinar', { additionalFields: { layout: 'gallery_view' } }, 'are for meetings'],
		[
			'survey',
			'update',
			'meeting',
			{ updateFields: { showInTheFollowUpEmail: true } },
			'after webinars only',
		],
	])(
		'%s %s refuses for the %s before anything is sent',
		async (resource, operation, event, fields, message) => {
			const chosen = { event, [`${event}Id`]: byId(MEETING) };
			const { error } = await node.run(resource, operation, { ...chosen, ...fields });
			expect(error?.message).toContain(message);
			expect(await node.zoom.control.requests({ method: 'PATCH' })).toEqual([]);
		},
	);
});

describe('a meeting under way', () => {
	beforeEach(async () => {
		await node.zoom.control.seed({ meetings: [{ host: 'ana@example.com', id: MEETING, status: 'started' }] });
	});

	it.each([
		['controlRecording', { what: 'pause' }, { method: 'recording.pause' }],
		[
			'inviteParticipants',
			{ contacts: 'bo@example.com' },
			{ method: 'participant.invite', params: { contacts: [{ email: 'bo@example.com' }] } },
		],
		[
			'updateWaitingRoom',
			{ title: 'Soon', text: '' },
			{ method: 'waiting_room.update', params: { waiting_room_title: 'Soon' } },
		],
		[
			'controlAiCompanion',
			{ what: 'stop', mode: 'summary' },
			{ method: 'ai_companion.stop', params: { ai_companion_mode: 'summary' } },
		],
		['controlAiCompanion', { what: 'disable' }, { method: 'ai_companion.disable' }],
	])('takes %s %j', async (operation, parameters, body) => {
		const { outputs, error } = await node.run('meeting', operation, { meetingId, ...parameters });
		expect(error).toBeUndefined();
		expect(json(outputs)).toEqual([{ meetingId: String(MEETING), accepted: true }]);
		expect((await node.zoom.control.requests({ method: 'PATCH' }))[0]?.body).toEqual(body);
	});

	it('invites no more than ten people at once', async () => {
		const contacts = Array.from({ length: 11 }, (_, index) => `p${index}@example.com`).join(', ');
		const { error } = await node.run('meeting', 'inviteParticipants', { meetingId, contacts });
		expect(error?.message).toBe('"Users" has 11 people; Zoom invites at most 10 at once');
	});

	it('has an invitation', async () => {
		expect(
			json((await node.run('meeting', 'getInvitation', { meetingId })).outputs)[0]?.['invitation'],
		).toContain(String(MEETING));
	});
});

describe('hosts', () => {
	it('are named when they are missing', async () => {
		const { error } = await node.run('meeting', 'getAll', { userId: host('={{ $json.missing }}') });
		expect(error?.message).toBe('"Host" is empty');
	});
});
