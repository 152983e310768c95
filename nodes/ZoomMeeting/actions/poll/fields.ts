import { field } from '../../../adapter/kit';
import { textOf } from '../../../../zoom/values';

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
		description: 'To choose from, at least two, with commas between',
	}),
	answerRequired: field.boolean({ displayName: 'Required', description: 'Whether people have to answer' }),
	name: field.text({ displayName: 'Question', maxLength: 1024 }),
	ratingMaxLabel: field.text({ displayName: 'Rating: Best Label' }),
	ratingMaxValue: field.number({ displayName: 'Rating: Best Value', default: 10, max: 10, min: 1 }),
	ratingMinLabel: field.text({ displayName: 'Rating: Worst Label' }),
	ratingMinValue: field.number({ displayName: 'Rating: Worst Value', default: 1, min: 0 }),
	type: field.options({ displayName: 'Type', options: TYPES, default: 'single' }),
};

const RATING = ['rating_max_label', 'rating_max_value', 'rating_min_label', 'rating_min_value'];
const WITHOUT_ANSWERS = new Set(['short_answer', 'long_answer', 'rating_scale']);

const words = {
	displayName: 'Questions',
	description: 'An expression may give a list with more of Zoom’s fields, such as prompts',
	row: 'Question',
};

export const pollQuestions = () =>
	field.rows(words, {
		...common,
		rightAnswers: field.textList({
			displayName: 'Right Answers',
			description: 'Of a quiz, with commas between',
		}),
	});

export const surveyQuestions = () => field.rows(words, common);

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
