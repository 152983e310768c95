import { defineOperation } from '../../../adapter/kit';
import { sessionOf, sessionParameters } from '../common/session';
import { surveySubject } from './fields';

export const deleteSurvey = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a survey',
	description: 'Delete the survey of a meeting or webinar',
	parameters: { ...sessionParameters },
	subject: surveySubject,
	async execute({ zoom, values }) {
		const { path, shown, route } = sessionOf(values);
		await zoom.request(route('DELETE /meetings/{meetingId}/survey'), path);
		return { ...shown, deleted: true };
	},
});
