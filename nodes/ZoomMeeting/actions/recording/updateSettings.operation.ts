import { defineOperation, field, mapped, toZoomFields } from '../../../adapter/kit';
import { domains } from '../meeting/settings/lists';
import { recordedLocator, recordingSubject } from './fields';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

const passcode = mapped(
	field.text({ displayName: 'Passcode', description: '8 to 10 characters', password: true }),
	(value) => {
		if (/^\S{8,10}$/.test(value)) return value;
		throw new ZoomInvalidInputError(
			'"Passcode" of a recording has 8 to 10 characters without spaces',
			'Passcode',
		);
	},
);

export const updateSettings = defineOperation({
	name: 'Update Settings',
	value: 'updateSettings',
	action: 'Update the settings of a recording',
	description: 'Change who may watch and download a recording; only the fields you add are changed',
	parameters: {
		meetingId: recordedLocator(),
		updateFields: field.collection(
			{ displayName: 'Update Fields', placeholder: 'Add Field' },
			{
				approvalType: field.options({
					displayName: 'Registration',
					description: 'Whether people must register to watch on demand',
					options: [
						{ name: 'None', value: 2 },
						{ name: 'Required, Approved Automatically', value: 0 },
						{ name: 'Required, Approved by the Host', value: 1 },
					],
					default: 2,
				}),
				authenticationDomains: domains('Email domains that may watch if sign-in is required'),
				authenticationOption: field.text({
					displayName: 'Sign-In Profile ID',
					description:
						'The ID of the authentication profile that applies if sign-in is required, as User → Get Settings returns it with Settings Category "Recording Authentication"',
					placeholder: 'e.g. signIn_D8cJuqWVQ623CI4Q8yQK0Q',
				}),
				autoDelete: field.flag(
					'Delete Automatically',
					'Zoom deletes the recording after the time set for the account',
				),
				onDemand: field.flag('On Demand', 'people register to watch'),
				password: passcode,
				recordingAuthentication: field.flag(
					'Require Sign-In',
					'only people who are signed in to Zoom may watch',
				),
				sendEmailToHost: field.flag('Notify the Host', 'the host gets an email when somebody registers'),
				shareRecording: field.options({
					displayName: 'Share With',
					description: 'Who may watch the recording',
					options: [
						{ name: 'Anyone With the Link', value: 'publicly' },
						{ name: 'Nobody', value: 'none' },
						{ name: 'The Organization', value: 'internally' },
					],
					default: 'internally',
				}),
				showSocialShareButtons: field.flag(
					'Show Share Buttons',
					'the registration page has buttons for social media',
				),
				topic: field.text({
					displayName: 'Topic',
					description: 'What the recording is called',
					placeholder: 'e.g. Weekly call',
				}),
				viewerDownload: field.flag('Allow Download', 'people who may watch may also download'),
			},
		),
	},
	options: { clearLists: field.clearLists() },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId, updateFields } }) {
		const body = toZoomFields(updateFields);
		if (Object.keys(body).length === 0) {
			throw new ZoomInvalidInputError('There is nothing to update: no field was added under "Update Fields"');
		}
		await zoom.request('PATCH /meetings/{meetingId}/recordings/settings', { meetingId, body });
		return { meetingId, updated: true };
	},
});
