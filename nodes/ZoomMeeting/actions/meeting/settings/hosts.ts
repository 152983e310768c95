import { options } from '../../../../adapter/kit/parameters';
import { flag } from '../../../../adapter/kit/structuredParameters';
import { semicolons, people } from './lists';

export const HOSTS = {
	alternativeHosts: semicolons(
		'Alternative Hosts',
		'Licensed users of the account who may start the meeting',
	),
	alternativeHostsEmailNotification: flag(
		'Alternative Hosts: E-Mail',
		'Zoom tells alternative hosts by e-mail',
	),
	alternativeHostUpdatePolls: flag(
		'Alternative Hosts: Edit Polls',
		'alternative hosts may add and edit polls',
	),
	calendarType: options({
		displayName: 'Calendar',
		description: 'With which calendar add-on the meeting is scheduled',
		options: [
			{ name: 'Google Workspace', value: 2 },
			{ name: 'Outlook', value: 1 },
		],
		default: 1,
	}),
	emailNotification: flag('E-Mail Notification', 'Zoom tells alternative hosts and schedulers by e-mail'),
	meetingInvitees: people(
		'Invitees',
		'E-mail addresses of the people who are invited; Zoom sends them nothing',
	),
	privateMeeting: flag('Private Meeting', 'calendars do not show details of the meeting'),
	pushChangeToCalendar: flag(
		'Push Change to Calendar',
		'Zoom changes the event in the connected calendar too',
	),
};
