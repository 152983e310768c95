import { field, toZoomFields } from '../../../adapter/kit';
import { periodReport } from '../../shared/periodReport';

const ACTIVITIES = [
	'All Activities',
	'In-Meeting Chat',
	'Meeting Created',
	'Meeting Ended',
	'Meeting Started',
	'Remote Control',
	'User Join',
	'User Left',
] as const;

export const meetingActivities = periodReport({
	name: 'Get Meeting Activities',
	value: 'meetingActivities',
	action: 'Get the meeting activities of a period',
	description:
		'List who created, started, joined, left or ended which meeting; Zoom Support must turn this log on for the account',
	subject: 'meeting activity log',
	route: 'GET /report/meeting_activities',
	noEndKnown: true,
	filters: {
		activityType: field.options({
			displayName: 'Activity',
			description: 'Only activities of this kind',
			options: ACTIVITIES.map((value) => ({ name: value === 'User Join' ? 'User Joined' : value, value })),
			default: 'All Activities',
		}),
		meetingNumber: field.text({
			displayName: 'Meeting ID',
			placeholder: 'e.g. 85746065432',
			description: 'Only activities of this meeting',
		}),
		searchKey: field.text({
			displayName: 'Search',
			placeholder: 'e.g. ana@example.com',
			description: 'Name or email address of the person',
		}),
	},
	// Zoom wants the type to be said.
	queries: (filters) => [{ activity_type: 'All Activities', ...toZoomFields(filters) }],
});
