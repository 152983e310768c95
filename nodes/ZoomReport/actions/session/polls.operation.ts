import type { Operation, SessionType } from '../../../adapter/kit';
import { answersReport } from './answersReport';

export const polls = (type: SessionType): Operation =>
	answersReport(type, {
		name: 'Get Poll Results',
		value: 'polls',
		action: 'Get the poll results',
		description: 'Get who answered what in the polls',
		people: 'questions',
		details: 'question_details',
	});
