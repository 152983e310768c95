import { field, toZoomFields, type ValuesOf } from '../../../adapter/kit';
import { sessionSubject, type SessionValues } from '../common/session';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { textOf } from '../../../../zoom/values';
import { asTyped } from '../../../../zoom/values/excerpt';

/** What a poll or survey asks. Values: Zoom's OpenAPI, POST /meetings/{meetingId}/polls. */

const TYPES = [
	{ name: 'Fill in the Blank', value: 'fill_in_the_blank' },
	{ name: 'Long Answer', value: 'long_answer' },
	{ name: 'Matching', value: 'matching' },
	{ name: 'Multiple Choice', value: 'multiple' },
	{ name: 'Rank Order', value: 'rank_order' },
	{ name: 'Rating Scale', value: 'rating_scale' },
	{ name: 'Short Answer', value: 'short_answer' },
	{ name: 'Single Choice', value: 'single' },
] as const;

const common = {
	answers: field.textList({
		displayName: 'Answers',
		description: 'To choose from, at least two, separated by commas',
	}),
	answerRequired: field.boolean({ displayName: 'Required', description: 'Whether people must answer' }),
	name: field.text({
		displayName: 'Question',
		description: 'What people are asked',
		placeholder: 'e.g. How was it?',
		maxLength: 1024,
	}),
	ratingMaxLabel: field.text({
		displayName: 'Rating: Best Label',
		description: 'The words at the upper end of the scale',
		placeholder: 'e.g. Very likely',
	}),
	ratingMaxValue: field.number({
		displayName: 'Rating: Best Value',
		description: 'The number at the upper end of the scale, at most 10',
		default: 10,
		max: 10,
		min: 1,
	}),
	ratingMinLabel: field.text({
		displayName: 'Rating: Worst Label',
		description: 'The words at the lower end of the scale',
		placeholder: 'e.g. Not likely',
	}),
	ratingMinValue: field.number({
		displayName: 'Rating: Worst Value',
		description: 'The number at the lower end of the scale, such as 0 or 1',
		default: 1,
		min: 0,
	}),
	type: field.options({
		displayName: 'Type',
		description: 'How people answer',
		options: TYPES,
		default: 'single',
	}),
};

const RATING = ['rating_max_label', 'rating_max_value', 'rating_min_label', 'rating_min_value'];
const WITHOUT_ANSWERS = new Set(['short_answer', 'long_answer', 'rating_scale']);

const example = '[{ "name": "When do we meet?", "type": "single", "answers": ["Monday", "Tuesday"] }]';

const questions = field.rowsOrJson(
	{ displayName: 'Questions', description: 'What people are asked, in this order', row: 'Question', example },
	{
		...common,
		rightAnswers: field.textList({
			displayName: 'Right Answers',
			description: 'Of a quiz, separated by commas',
		}),
	},
);

export const pollQuestions = {
	defineUsing: questions.defineUsing,
	questions: questions.form,
	questionsJson: questions.json,
};

export const surveyQuestions = {
	form: field.rows(
		{ displayName: 'Questions', description: 'What people are asked, in this order', row: 'Question' },
		common,
	),
	json: field.jsonRows({ displayName: 'Questions', example }, common),
};

/** Without the fields that belong to other types: n8n gives each row all of them. */
export const questionsFor = (
	questions: ReadonlyArray<Record<string, unknown>>,
): Array<Record<string, unknown>> =>
	questions.map((question) => {
		const type = textOf(question['type']);
		const unwanted = [
			...(type === 'rating_scale' ? [] : RATING),
			...(WITHOUT_ANSWERS.has(type) ? ['answers', 'right_answers'] : []),
		];
		return Object.fromEntries(
			Object.entries(question).filter(
				([name, value]) => !unwanted.includes(name) && !(Array.isArray(value) && value.length === 0),
			),
		);
	});

/** What the operations on polls share. */

export const pollIdField = () =>
	field.text({ displayName: 'Poll ID', description: 'As Get Many returns it', required: true });

export const titleField = () =>
	field.text({
		displayName: 'Title',
		description: 'What the poll is called',
		placeholder: 'e.g. Lunch',
		maxLength: 64,
	});

export const pollFields = () =>
	field.collection(
		{ displayName: 'Additional Fields', placeholder: 'Add Field' },
		{
			anonymous: field.boolean({
				displayName: 'Anonymous',
				description: 'Whether answers come without names',
			}),
			pollType: field.options({
				displayName: 'Kind',
				description: 'Whether people vote on simple questions, get questions of all types, or are tested',
				options: [
					{ name: 'Advanced Poll', value: 2 },
					{ name: 'Poll', value: 1 },
					{ name: 'Quiz', value: 3 },
				],
				default: 1,
			}),
		},
	);

export const pollSubject = (values: SessionValues): string => `poll of ${sessionSubject(values)}`;

type Poll = ValuesOf<typeof pollQuestions> & {
	readonly title: string;
	readonly additionalFields: Record<string, unknown>;
};

/** Zoom's least, for those of a poll (OpenAPI). */
const LEAST_ANSWERS = 2;

/** @throws ZoomInvalidInputError */
function checkAnswers(question: Readonly<Record<string, unknown>>): void {
	const { name, type, answers } = question;
	if (WITHOUT_ANSWERS.has(textOf(type)) || type === 'fill_in_the_blank') return;
	if (Array.isArray(answers) && answers.length >= LEAST_ANSWERS) return;
	throw new ZoomInvalidInputError(
		`The question "${asTyped(textOf(name))}" needs at least two answers to choose from`,
		'Questions',
	);
}

/** @throws ZoomInvalidInputError */
export function bodyOf({ title, defineUsing, questions: ofForm, questionsJson, additionalFields }: Poll) {
	const asked = questionsFor(questions.chosen(defineUsing, ofForm, questionsJson));
	asked.forEach(checkAnswers);
	return { ...(title !== '' && { title }), ...toZoomFields(additionalFields), questions: asked };
}
