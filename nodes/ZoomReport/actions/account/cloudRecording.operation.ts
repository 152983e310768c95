import { groupId } from '../../shared/filters';
import { periodReport } from '../../shared/periodReport';

export const cloudRecording = periodReport({
	name: 'Get Cloud Recording Usage',
	value: 'cloudRecording',
	action: 'Get the cloud recording usage of a period',
	description: 'Get the cloud storage used and free, day by day until yesterday',
	subject: 'cloud recording report',
	route: 'GET /report/cloud_recording',
	filters: { groupId },
	// "The date gap should be smaller or equal to 30 days."
	mostDays: 30,
	untilYesterday: true,
});
