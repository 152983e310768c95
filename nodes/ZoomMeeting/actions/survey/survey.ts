import { toZoomFields } from '../../../adapter/fields';
import { ZoomInvalidInputError } from '../../../adapter/invalidInput';
import { meetingLocator } from '../../../adapter/meetingParameters';
import { defineOperation } from '../../../adapter/operation';
import { collection, text } from '../../../adapter/parameters';
import { flag, mapped, nested } from '../../../adapter/structuredParameters';
import { questionsFor, surveyQuestions } from '../poll/fields';

const subject = ({ meetingId }: { meetingId: string }): string => `survey of meeting ${meetingId}`;

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a survey',
	description: 'What people are asked after a meeting',
	parameters: { meetingId: meetingLocator() },
	subject,
	async execute({ zoom, values: { meetingId } }) {
		return { meetingId, ...(await zoom.request('GET /meetings/{meetingId}/survey', { meetingId })) };
	},
});

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a survey',
	description: 'Change what people are asked after a meeting; only the fields you add are sent',
	parameters: {
		meetingId: meetingLocator(),
		updateFields: collection(
			{ displayName: 'Update Fields', placeholder: 'Add Field' },
			{
				customSurvey__anonymous: flag('Anonymous', 'answers come without names'),
				customSurvey__feedback: text({ displayName: 'Introduction', maxLength: 320 }),
				customSurvey__numberedQuestions: flag('Number the Questions', 'questions have numbers'),
				customSurvey__questions: mapped(surveyQuestions(), questionsFor),
				customSurvey__showQuestionType: flag('Show Question Type', 'each question says of which type it is'),
				customSurvey__title: text({ displayName: 'Title', maxLength: 64 }),
				showInTheBrowser: flag('Show in the Browser', 'the survey opens when the meeting ends'),
				thirdPartySurvey: text({
					displayName: 'Third-Party Survey URL',
					description: 'Instead of Zoom’s own survey',
					maxLength: 64,
				}),
			},
		),
	},
	subject,
	async execute({ zoom, values: { meetingId, updateFields } }) {
		const body = toZoomFields(nested([updateFields]));
		if (Object.keys(body).length === 0) {
			throw new ZoomInvalidInputError('There is nothing to update: no field was added under "Update Fields"');
		}
		await zoom.request('PATCH /meetings/{meetingId}/survey', { meetingId, body });
		return { meetingId, updated: true };
	},
});

export const deleteSurvey = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a survey',
	description: 'Ask people nothing after a meeting',
	parameters: { meetingId: meetingLocator() },
	subject,
	async execute({ zoom, values: { meetingId } }) {
		await zoom.request('DELETE /meetings/{meetingId}/survey', { meetingId });
		return { meetingId, deleted: true };
	},
});
