import { defineResource } from '../../../adapter/kit';
import { sessionReports } from '../session';

export const meeting = defineResource({
	name: 'Meeting',
	value: 'meeting',
	operations: sessionReports('meeting'),
});
