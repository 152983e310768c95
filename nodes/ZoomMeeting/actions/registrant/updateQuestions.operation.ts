import { CLEAR_LISTS, defineOperation, field } from '../../../adapter/kit';
import { questionsMapper, readForm, STANDARD_QUESTIONS } from '../../../adapter/pickers';
import { sessionOf, sessionParameters, sessionSubject } from '../common/session';
import { registering } from './fields';
import { changedForm } from './formChanges';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

const TYPES = [
	{ name: 'Multiple Choice', value: 'multiple', description: 'Webinars only' },
	{ name: 'Short Answer', value: 'short' },
	{ name: 'Single Choice', value: 'single' },
	{ name: 'Single Choice, Drop-Down', value: 'single_dropdown', description: 'Webinars only' },
] as const;

const ownQuestion = {
	title: field.text({
		displayName: 'Question',
		description: 'What people are asked when they register',
		placeholder: 'e.g. What do you want to learn?',
	}),
	type: field.options({
		displayName: 'Type',
		description: 'How people answer',
		options: TYPES,
		default: 'short',
	}),
	answers: field.textList({
		displayName: 'Answers',
		description: 'To choose from, separated by commas',
	}),
	required: field.flag('Required', 'people must answer'),
};

const standardQuestion = {
	fieldName: field.options({
		displayName: 'Question',
		description: 'Which of Zoom’s own questions the form asks',
		options: STANDARD_QUESTIONS.map(({ name, value }) => ({ name, value })),
		default: 'last_name',
	}),
	required: field.flag('Required', 'people must answer'),
};

export const updateQuestions = defineOperation({
	name: 'Update Questions',
	value: 'updateQuestions',
	action: 'Update the questions of a registration form',
	description: 'Change what the registration form asks; questions you do not name stay as they are',
	parameters: {
		...sessionParameters,
		questions: questionsMapper(),
		updateFields: field.collection(
			{ displayName: 'Update Fields', placeholder: 'Add Field' },
			{
				customQuestions: field.rows(
					{
						displayName: 'Custom Questions',
						description:
							'Questions in your own words; one with the same words as an existing question replaces it',
						row: 'Question',
					},
					ownQuestion,
				),
				customQuestionsJson: field.jsonRows(
					{
						displayName: 'Custom Questions',
						example: '[{ "title": "Your team?", "type": "single", "answers": ["Sales", "Finance"] }]',
					},
					ownQuestion,
				),
				questions: field.rows(
					{
						displayName: 'Standard Questions',
						description: 'An alternative to Questions above',
						row: 'Question',
					},
					standardQuestion,
				),
				questionsJson: field.jsonRows(
					{
						displayName: 'Standard Questions',
						example: '[{ "fieldName": "org", "required": true }]',
					},
					standardQuestion,
				),
				removeOthers: field.flag('Remove Other Questions', 'questions that are not named here are removed'),
			},
		),
	},
	options: { clearLists: field.clearLists() },
	subject: sessionSubject,
	async execute({ zoom, values, options: { clearLists } }) {
		const { type, id, name, path, shown, route } = sessionOf(values);
		const { removeOthers, ...named } = values.updateFields;
		const questions = [...(named.questions ?? []), ...(named.questionsJson ?? [])];
		const customQuestions = [...(named.customQuestions ?? []), ...(named.customQuestionsJson ?? [])];
		if (
			removeOthers &&
			!clearLists &&
			questions.length + customQuestions.length + values.questions.length === 0
		) {
			throw new ZoomInvalidInputError(
				`No question is named, and "Remove Other Questions" would remove all. If you mean that, turn on "${CLEAR_LISTS}" under Options`,
				'Questions',
			);
		}
		return await registering(name, async () => {
			const current = await readForm(zoom, type, id);
			const body = changedForm(type, current, {
				questions,
				customQuestions,
				removeOthers: removeOthers ?? false,
				mapped: values.questions,
			});
			if (Object.keys(body).length === 0) {
				throw new ZoomInvalidInputError('There is nothing to update: no questions were added');
			}
			await zoom.request(route('PATCH /meetings/{meetingId}/registrants/questions'), { ...path, body });
			return { ...shown, updated: true };
		});
	},
});
