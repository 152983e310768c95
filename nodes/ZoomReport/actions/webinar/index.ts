import { defineResource } from '../../../adapter/kit';
import { sessionReports } from '../session';

export const webinar = defineResource({
	name: 'Webinar',
	value: 'webinar',
	operations: sessionReports('webinar'),
});
