import { field } from '../../../../adapter/kit';
import { semicolons, people } from './lists';

export const HOSTS = {
	alternativeHosts: semicolons(
		'Alternative Hosts',
		'Licensed users of the account who may start the meeting',
	),
	alternativeHostsEmailNotification: field.flag(
		'Alternative Hosts: Email',
		'Zoom informs alternative hosts by email',
	),
	alternativeHostUpdatePolls: field.flag(
		'Alternative Hosts: Edit Polls',
		'alternative hosts may add and edit polls',
	),
	calendarType: field.options({
		displayName: 'Calendar',
		description: 'With which calendar add-on the meeting is scheduled',
		options: [
			{ name: 'Google Workspace', value: 2 },
			{ name: 'Outlook', value: 1 },
		],
		default: 1,
	}),
	emailNotification: field.flag(
		'Email Notification',
		'Zoom informs alternative hosts and schedulers by email',
	),
	meetingInvitees: people('Invitees', 'Email addresses of the invited people; Zoom sends them nothing'),
	privateMeeting: field.flag('Private Meeting', 'calendars do not show details of the meeting'),
	pushChangeToCalendar: field.flag(
		'Push Change to Calendar',
		'Zoom also changes the event in the connected calendar',
	),
};
