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

describe('what belongs to a meeting', () => {
	beforeEach(async () => {
		await node.zoom.control.seed({ meetings: [{ host: 'ana@example.com', id: MEETING, status: 'started' }] });
	});

	it('polls are made, changed and deleted', async () => {
		const questions = {
			row: [
				{ name: 'When?', type: 'single', answers: '12, 13', ratingMinValue: 1, ratingMaxValue: 10 },
				{ name: 'How good?', type: 'rating_scale', answers: '', ratingMinValue: 0, ratingMaxValue: 5 },
			],
		};
		const made = await node.run('poll', 'create', { meetingId, title: 'Lunch', questions });
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
		await node.run('poll', 'update', { meetingId, pollId, title: 'Dinner', questions });
		expect(json((await node.run('poll', 'get', { meetingId, pollId })).outputs)[0]).toMatchObject({
			title: 'Dinner',
		});
		expect(json((await node.run('poll', 'getAll', { meetingId })).outputs)).toHaveLength(1);
		await node.run('poll', 'delete', { meetingId, pollId });
		expect(json((await node.run('poll', 'getAll', { meetingId })).outputs)).toEqual([]);
		expect((await node.run('poll', 'create', { meetingId })).error?.message).toBe('"Questions" is empty');
	});

	it('a survey is set and removed', async () => {
		const updateFields = {
			showInTheBrowser: false,
			customSurvey__title: 'Feedback',
			customSurvey__questions: { row: [{ name: 'How was it?', type: 'long_answer' }] },
		};
		expect((await node.run('survey', 'update', { meetingId, updateFields })).error).toBeUndefined();
		expect(json((await node.run('survey', 'get', { meetingId })).outputs)[0]).toMatchObject({
			show_in_the_browser: false,
			custom_survey: {
				title: 'Feedback',
				questions: [{ name: 'How was it?', type: 'long_answer', answer_required: false }],
			},
		});
		await node.run('survey', 'delete', { meetingId });
		expect(json((await node.run('survey', 'get', { meetingId })).outputs)[0]).not.toHaveProperty(
			'custom_survey',
		);
	});

	it('a livestream is set up, started and stopped', async () => {
		const where = {
			streamUrl: 'rtmps://example.com/in',
			streamKey: 'key',
			pageUrl: 'https://example.com/live',
		};
		for (const [operation, parameters] of [
			['update', where],
			['start', { additionalFields: { layout: 'gallery_view' } }],
			['stop', {}],
		] as const) {
			expect((await node.run('livestream', operation, { meetingId, ...parameters })).error).toBeUndefined();
		}
		expect(json((await node.run('livestream', 'get', { meetingId })).outputs)[0]).toMatchObject({
			stream_url: where.streamUrl,
		});
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
			{ method: 'waiting_room.update', params: { waiting_room_title: 'Soon', waiting_room_description: '' } },
		],
		[
			'controlAiCompanion',
			{ what: 'stop', mode: 'summary' },
			{ method: 'ai_companion.stop', params: { ai_companion_mode: 'summary' } },
		],
		['controlAiCompanion', { what: 'disable' }, { method: 'ai_companion.disable' }],
	])('a meeting under way takes %s %j', async (operation, parameters, body) => {
		const { outputs, error } = await node.run('meeting', operation, { meetingId, ...parameters });
		expect(error).toBeUndefined();
		expect(json(outputs)).toEqual([{ meetingId: String(MEETING), accepted: true }]);
		expect((await node.zoom.control.requests({ method: 'PATCH' }))[0]?.body).toEqual(body);
	});

	it('invites no more than ten people at once', async () => {
		const contacts = Array.from({ length: 11 }, (_, index) => `p${index}@example.com`).join(', ');
		const { error } = await node.run('meeting', 'inviteParticipants', { meetingId, contacts });
		expect(error?.message).toBe('"Users" has 11 people; Zoom invites 1 to 10 at once');
	});

	it('has an invitation, and join links for names', async () => {
		expect(
			json((await node.run('meeting', 'getInvitation', { meetingId })).outputs)[0]?.['invitation'],
		).toContain(String(MEETING));
		const links = await node.run('meeting', 'createInviteLinks', {
			meetingId,
			names: 'Ana García, Bo',
			additionalFields: { disableVideo: true },
		});
		expect(links.error).toBeUndefined();
		expect(json(links.outputs).map(({ name }) => name)).toEqual(['Ana García', 'Bo']);
	});
});

describe('hosts', () => {
	it('are named when they are missing', async () => {
		const { error } = await node.run('meeting', 'getAll', { userId: host('') });
		expect(error?.message).toBe('"Host" is empty');
	});
});
