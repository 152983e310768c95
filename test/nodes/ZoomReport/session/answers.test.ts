import { polls } from '../../../../nodes/ZoomReport/actions/session/polls.operation';
import { qa } from '../../../../nodes/ZoomReport/actions/session/qa.operation';
import { survey } from '../../../../nodes/ZoomReport/actions/session/survey.operation';
import type { ItemOperation } from '../../../../nodes/adapter/kit/operation';
import type { SessionType } from '../../../../nodes/adapter/kit';
import { ZoomRefusedError } from '../../../../zoom/errors';
import { runOperation } from '../../support/operationRun';

const NUMBER = '85746065432';
const ANSWER = { question: 'Good?', answer: 'Yes' };
const ANA = { name: 'Ana', email: 'ana@example.com' };

/** How Zoom's documents name the parts of each. */
const KINDS = [
	{ kind: 'polls', make: polls, people: 'questions', details: 'question_details' },
	{ kind: 'qa', make: qa, people: 'questions', details: 'question_details' },
	{ kind: 'survey', make: survey, people: 'survey_answers', details: 'answer_details' },
];

const run = async (
	make: (typeof KINDS)[number]['make'],
	type: SessionType,
	fields: object,
	answer: unknown,
) => await runOperation(make(type) as ItemOperation, { [`${type}Id`]: NUMBER, ...fields }, () => answer);

describe.each(KINDS)('$kind of a past meeting or webinar', ({ kind, make, people, details }) => {
	const answer = {
		meeting_id: 1,
		meeting_uuid: 'u',
		[people]: [{ ...ANA, [details]: [ANSWER, ANSWER] }, ANA],
	};

	it.each(['meeting', 'webinar'] as const)('are asked for by its ID: %s', async (type) => {
		const { calls, subject } = await run(make, type, {}, answer);
		expect(calls).toEqual([
			[`GET /report/${type}s/{${type}Id}/${kind}`, expect.objectContaining({ [`${type}Id`]: NUMBER })],
		]);
		expect(subject).toBe(`report on ${type} ${NUMBER}`);
	});

	it('are a row for each answer, or as Zoom gives them: a row for each person', async () => {
		const row = { ...ANA, ...ANSWER, meeting_id: 1, meeting_uuid: 'u' };
		expect((await run(make, 'meeting', {}, answer)).output).toEqual([row, row]);
		const about = { meeting_id: 1, meeting_uuid: 'u' };
		expect((await run(make, 'meeting', { simplify: false }, answer)).output).toEqual([
			{ ...about, ...ANA, [details]: [ANSWER, ANSWER] },
			{ ...about, ...ANA },
		]);
	});

	it('of one that Zoom does not know are told as such', async () => {
		const { error } = await run(make, 'webinar', {}, new ZoomRefusedError('Gone', { zoomCode: 3001 }));
		expect(error).toMatchObject({ message: `Zoom has no report on webinar ${NUMBER}` });
	});
});
