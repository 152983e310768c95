import { email, options, text } from '../../../../adapter/kit/parameters';
import { flag } from '../../../../adapter/kit/structuredParameters';

export const REGISTRATION = {
	approvalType: options({
		displayName: 'Registration',
		description: 'Whether people have to register, and who approves them',
		options: [
			{ name: 'None', value: 2 },
			{ name: 'Required, Approved Automatically', value: 0 },
			{ name: 'Required, Approved by the Host', value: 1 },
		],
		default: 2,
	}),
	closeRegistration: flag('Close Registration', 'registration closes after the date of the meeting'),
	contactEmail: email({
		displayName: 'Contact Email',
		description: 'Whom people may ask about registration',
	}),
	contactName: text({ displayName: 'Contact Name', description: 'Whom people may ask about registration' }),
	emailInAttendeeReport: flag(
		'E-Mails in Attendee Report',
		'the attendee report has the addresses of signed-in guests',
	),
	registrantsConfirmationEmail: flag('Confirmation Email', 'Zoom confirms a registration by e-mail'),
	registrantsEmailNotification: flag(
		'Status Email',
		'Zoom tells people by e-mail that they are approved, denied or cancelled',
	),
	registrationType: options({
		displayName: 'Registration for a Series',
		options: [
			{ name: 'For Each Meeting', value: 2 },
			{ name: 'Once, for All Meetings', value: 1 },
			{ name: 'Once, for Chosen Meetings', value: 3 },
		],
		default: 1,
	}),
	showJoinInfo: flag('Show Join Information', 'the confirmation page shows how to join'),
	showShareButton: flag('Show Share Buttons', 'the registration page has buttons for social media'),
};
