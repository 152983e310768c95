import type { Operation, SessionType } from '../../../adapter/kit';
import { answersReport } from './answersReport';

export const survey = (type: SessionType): Operation =>
	answersReport(type, {
		name: 'Get Survey Results',
		value: 'survey',
		action: 'Get the survey results',
		description: 'Get who answered what in the survey after the end',
		people: 'survey_answers',
		details: 'answer_details',
	});
