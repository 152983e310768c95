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

export const webinar = defineResource({
	name: 'Webinar',
	value: 'webinar',
	operations: [
		attendance('webinar'),
		detailsReport('webinar'),
		participantsReport('webinar'),
		answersReport('webinar', POLLS),
		answersReport('webinar', QUESTIONS),
		answersReport('webinar', SURVEY),
	],
});
