import { field } from '../../../../adapter/kit';

export const REGISTRATION = {
	approvalType: field.options({
		displayName: 'Registration',
		description: 'Whether people must register, and who approves them',
		options: [
			{ name: 'None', value: 2 },
			{ name: 'Required, Approved Automatically', value: 0 },
			{ name: 'Required, Approved by the Host', value: 1 },
		],
		default: 2,
	}),
	closeRegistration: field.flag('Close Registration', 'registration closes after the date of the meeting'),
	contactEmail: field.email({
		displayName: 'Contact Email',
		description: 'Whom people may ask about registration',
	}),
	contactName: field.text({
		displayName: 'Contact Name',
		placeholder: 'e.g. Ana García',
		description: 'Whom people may ask about registration',
	}),
	emailInAttendeeReport: field.flag(
		'Emails in Attendee Report',
		'the attendee report has the addresses of signed-in guests',
	),
	registrantsConfirmationEmail: field.flag('Confirmation Email', 'Zoom confirms a registration by email'),
	registrantsEmailNotification: field.flag(
		'Status Email',
		'Zoom informs people by email that they are approved, denied or canceled',
	),
	registrationType: field.options({
		displayName: 'Registration for a Series',
		description: 'Whether people register once for a recurring meeting, or for each meeting of it',
		options: [
			{ name: 'For Each Meeting', value: 2 },
			{ name: 'Once, for All Meetings', value: 1 },
			{ name: 'Once, for Chosen Meetings', value: 3 },
		],
		default: 1,
	}),
	showJoinInfo: field.flag('Show Join Information', 'the confirmation page shows how to join'),
	showShareButton: field.flag('Show Share Buttons', 'the registration page has buttons for social media'),
};
