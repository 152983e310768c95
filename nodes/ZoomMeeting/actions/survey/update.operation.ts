import { defineOperation, field, mapped, nested, toZoomFields } from '../../../adapter/kit';
import { sessionOf, sessionParameters } from '../common/session';
import { questionsFor, surveyQuestions } from '../poll/fields';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { surveySubject } from './fields';

const FOLLOW_UP = 'Show in the Follow-Up Email';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a survey',
	description: 'Change what people are asked after a meeting or webinar; only the fields you add are changed',
	parameters: {
		...sessionParameters,
		updateFields: field.collection(
			{ displayName: 'Update Fields', placeholder: 'Add Field' },
			{
				customSurvey__anonymous: field.flag('Anonymous', 'answers come without names'),
				customSurvey__feedback: field.text({
					displayName: 'Introduction',
					description: 'What people read above the questions, at most 320 characters',
					placeholder: 'e.g. Thank you for coming',
					maxLength: 320,
				}),
				customSurvey__numberedQuestions: field.flag('Number the Questions', 'questions have numbers'),
				customSurvey__questions: mapped(surveyQuestions.form, questionsFor),
				customSurvey__showQuestionType: field.flag(
					'Show Question Type',
					'each question says of which type it is',
				),
				customSurvey__title: field.text({
					displayName: 'Title',
					description: 'What the survey is called, at most 64 characters',
					placeholder: 'e.g. How was it?',
					maxLength: 64,
				}),
				questionsJson: mapped(surveyQuestions.json, questionsFor),
				showInTheBrowser: field.flag(
					'Show in the Browser',
					'the survey opens when the meeting or webinar ends',
				),
				showInTheFollowUpEmail: field.flag(
					FOLLOW_UP,
					'the follow-up email also has the survey (webinars only)',
				),
				thirdPartySurvey: field.text({
					displayName: 'Third-Party Survey URL',
					placeholder: 'e.g. https://survey.example.com/42',
					description: 'Instead of Zoom’s own survey',
					maxLength: 64,
				}),
			},
		),
	},
	options: { clearLists: field.clearLists() },
	subject: surveySubject,
	async execute({ zoom, values }) {
		const { type, path, shown, route } = sessionOf(values);
		const body = toZoomFields(nested([changesOf(values.updateFields)]));
		if (Object.keys(body).length === 0) {
			throw new ZoomInvalidInputError('There is nothing to update: no field was added under "Update Fields"');
		}
		if (type === 'meeting' && 'show_in_the_follow_up_email' in body) {
			throw new ZoomInvalidInputError('Zoom sends the survey by email after webinars only', FOLLOW_UP);
		}
		await zoom.request(route('PATCH /meetings/{meetingId}/survey'), { ...path, body });
		return { ...shown, updated: true };
	},
});

interface Questions {
	readonly customSurvey__questions?: ReadonlyArray<Record<string, unknown>>;
	readonly questionsJson?: ReadonlyArray<Record<string, unknown>>;
}

/** With the questions of the form and those in JSON as one list. */
function changesOf<Fields extends Questions>({ questionsJson, ...fields }: Fields) {
	if (!questionsJson) return fields;
	return {
		...fields,
		customSurvey__questions: [...(fields.customSurvey__questions ?? []), ...questionsJson],
	};
}
