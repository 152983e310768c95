import { routeFor, type SessionRoute } from '../../../../adapter/kit';
import { notThere, readPart, there, type Part, type Reading } from './part';
import { missing, type PartState } from '../../../../../zoom/meetings/outcome';
import { recordsIn, textOf, type ZoomRecord } from '../../../../../zoom/values';

/** Polls, and questions with their answers: one route each, of the same shape. */

/** Zoom's code for a meeting that it does not know, or of which it has nothing yet. */
const UNKNOWN = 3001;

/** One entry for each question, with who answered what. */
export async function readPolls(reading: Reading): Promise<Part> {
	const route = routeFor(reading.type, 'GET /past_meetings/{meetingId}/polls');
	return await read('polls', reading, route, (people) => {
		const questions = new Map<string, ZoomRecord[]>();
		for (const { name, email, question, ...answer } of answersOf(people)) {
			const answers = questions.get(textOf(question)) ?? [];
			questions.set(textOf(question), answers);
			answers.push({ name, email, ...answer });
		}
		return [...questions].map(([question, answers]) => ({ question, answers }));
	});
}

/** One entry for each question, with who asked it. */
export async function readQuestions(reading: Reading): Promise<Part> {
	const route = routeFor(reading.type, 'GET /past_meetings/{meetingId}/qa');
	return await read('questions', reading, route, (people) =>
		answersOf(people).map(({ name, email, question, answer }) => ({ question, answer, name, email })),
	);
}

async function read(
	part: 'polls' | 'questions',
	reading: Reading,
	route: SessionRoute<'GET /past_meetings/{meetingId}/polls' | 'GET /past_meetings/{meetingId}/qa'>,
	shape: (people: readonly ZoomRecord[]) => ZoomRecord[],
): Promise<Part> {
	const { zoom, key, times } = reading;
	// Zoom counts answers at once: what is not there when the meeting is known was never given.
	const nothing: PartState = { status: 'none', why: 'nobody' };
	const work = async (): Promise<Part> => {
		const people = await zoom.list(route, { meetingId: key, webinarId: key });
		const shaped = shape(people);
		return shaped.length === 0 ? notThere(part, nothing) : there(shaped);
	};
	return await readPart(part, reading, work, { [UNKNOWN]: missing(times, zoom.now(), 'nobody') });
}

function answersOf(people: readonly ZoomRecord[]): ZoomRecord[] {
	return people.flatMap(({ name, email, question_details: details }) =>
		recordsIn(details).map(({ question, answer, date_time: at }) => ({
			name: textOf(name),
			email: textOf(email),
			question: textOf(question),
			answer: textOf(answer),
			...(textOf(at) !== '' && { at: textOf(at) }),
		})),
	);
}
