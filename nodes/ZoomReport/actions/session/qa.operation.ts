import type { Operation, SessionType } from '../../../adapter/kit';
import { answersReport } from './answersReport';

export const qa = (type: SessionType): Operation =>
	answersReport(type, {
		name: 'Get Q&A',
		value: 'qa',
		action: 'Get the questions and answers',
		description: 'Get who asked what, and what was answered',
		people: 'questions',
		details: 'question_details',
	});
