import { defineResource } from '../../../adapter/kit';
import { attendance } from '../../shared/attendance';
import {
	answersReport,
	detailsReport,
	participantsReport,
	POLLS,
	QUESTIONS,
	SURVEY,
} from '../../shared/instanceReports';

export const meeting = defineResource({
	name: 'Meeting',
	value: 'meeting',
	operations: [
		attendance('meeting'),
		detailsReport('meeting'),
		participantsReport('meeting'),
		answersReport('meeting', POLLS),
		answersReport('meeting', QUESTIONS),
		answersReport('meeting', SURVEY),
	],
});
