import { field, nested, toZoomFields } from '../../../adapter/kit';
import { checkExclusions } from '../meeting/settings';
import { ACCESS } from '../meeting/settings/access';
import { AUDIO_VIDEO } from '../meeting/settings/audioVideo';
import { FEATURES } from '../meeting/settings/features';
import { HOSTS } from '../meeting/settings/hosts';
import { RECORDING } from '../meeting/settings/recording';
import { REGISTRATION } from '../meeting/settings/registration';

/**
 * Every setting of a webinar (Zoom's OpenAPI, POST /users/{userId}/webinars, `settings`) but the deprecated ones. Most
 * are those of a meeting under the same name.
 */

/** Of reminders before the webinar (Zoom's numbers are sums). */
const BEFORE = [
	{ name: '1 Day', value: 2 },
	{ name: '1 Hour', value: 1 },
	{ name: '1 Hour and 1 Day', value: 3 },
	{ name: '1 Week', value: 4 },
	{ name: '1 Week and 1 Day', value: 6 },
	{ name: '1 Week and 1 Hour', value: 5 },
	{ name: '1 Week, 1 Day and 1 Hour', value: 7 },
	{ name: 'Never', value: 0 },
] as const;

const daysAfter = (displayName: string) =>
	field.number({
		displayName,
		description: 'Days after the webinar, at most 7; 0 means never',
		default: 1,
		min: 0,
		max: 7,
	});

const WEBINAR_ACCESS = {
	allowMultipleDevices: ACCESS.allowMultipleDevices,
	authenticationDomains: ACCESS.authenticationDomains,
	authenticationOption: ACCESS.authenticationOption,
	meetingAuthentication: ACCESS.meetingAuthentication,
	onDemand: field.flag('On Demand', 'people who register can watch the recording after the webinar'),
	panelistAuthentication: field.flag('Panelists Sign In', 'panelists must be signed in to Zoom'),
	practiceSession: field.flag('Practice Session', 'hosts and panelists can meet before the webinar begins'),
};

const WEBINAR_AUDIO_VIDEO = {
	additionalDataCenterRegions: AUDIO_VIDEO.additionalDataCenterRegions,
	addAudioWatermark: field.flag(
		'Audio Watermark',
		'the audio carries a watermark that identifies who recorded it',
	),
	addWatermark: field.flag('Watermark', 'the video shows who watches it'),
	allowHostControlParticipantMuteState: AUDIO_VIDEO.allowHostControlParticipantMuteState,
	audio: AUDIO_VIDEO.audio,
	audioConferenceInfo: AUDIO_VIDEO.audioConferenceInfo,
	autoRecording: RECORDING.autoRecording,
	enableSessionBranding: field.flag('Session Branding', 'the session branding of the account is used'),
	globalDialInCountries: AUDIO_VIDEO.globalDialInCountries,
	hdVideo: field.flag('HD Video', 'video is in HD'),
	hdVideoForAttendees: field.flag('HD Video for Attendees', 'attendees get HD video'),
	hostVideo: AUDIO_VIDEO.hostVideo,
	panelistsVideo: field.flag('Panelists’ Video', 'panelists start with video'),
	requestPermissionToUnmuteParticipants: AUDIO_VIDEO.requestPermissionToUnmuteParticipants,
	send_1080pVideoToAttendees: field.flag('1080p Video for Attendees', 'attendees get 1080p video'),
};

const WEBINAR_FEATURES = {
	languageInterpretation__enable: FEATURES.languageInterpretation__enable,
	languageInterpretation__interpreters: FEATURES.languageInterpretation__interpreters,
	postWebinarSurvey: field.flag('Survey', 'a survey opens when the webinar ends'),
	questionAndAnswer__allowAnonymousQuestions: FEATURES.questionAndAnswer__allowAnonymousQuestions,
	questionAndAnswer__allowAutoReply: field.flag(
		'Q&A: Automatic Reply',
		'every question gets the same first reply',
	),
	questionAndAnswer__allowSubmitQuestions: FEATURES.questionAndAnswer__allowSubmitQuestions,
	questionAndAnswer__answerQuestions: field.options({
		displayName: 'Q&A: Visible Questions',
		description: 'Which questions the attendees can see',
		options: [
			{ name: 'All', value: 'all' },
			{ name: 'Answered', value: 'only' },
		],
		default: 'only',
	}),
	questionAndAnswer__attendeesCanComment: FEATURES.questionAndAnswer__attendeesCanComment,
	questionAndAnswer__attendeesCanUpvote: FEATURES.questionAndAnswer__attendeesCanUpvote,
	questionAndAnswer__autoReplyText: field.text({
		displayName: 'Q&A: Automatic Reply Text',
		description: 'What everybody reads who asks a question',
		placeholder: 'e.g. Thank you, we answer at the end',
	}),
	questionAndAnswer__enable: FEATURES.questionAndAnswer__enable,
	signLanguageInterpretation__enable: FEATURES.signLanguageInterpretation__enable,
	signLanguageInterpretation__interpreters: FEATURES.signLanguageInterpretation__interpreters,
	surveyUrl: field.text({
		displayName: 'Survey URL',
		placeholder: 'e.g. https://survey.example.com/42',
		description: 'A survey of a third party',
	}),
};

const WEBINAR_HOSTS = {
	alternativeHosts: HOSTS.alternativeHosts,
	alternativeHostUpdatePolls: HOSTS.alternativeHostUpdatePolls,
	attendeesAndPanelistsReminderEmailNotification__enable: field.flag(
		'Reminder',
		'attendees and panelists are reminded by email',
	),
	attendeesAndPanelistsReminderEmailNotification__type: field.options({
		displayName: 'Reminder: How Long Before',
		description: 'How long before the webinar the email is sent',
		options: BEFORE,
		default: 1,
	}),
	emailLanguage: field.text({
		displayName: 'Language of Emails',
		description: 'The language of Zoom’s emails about the webinar, as a code',
		placeholder: 'e.g. en-US',
	}),
	followUpAbsenteesEmailNotification__enable: field.flag(
		'Follow-Up to Absentees',
		'people who did not come get an email',
	),
	followUpAbsenteesEmailNotification__type: daysAfter('Follow-Up to Absentees: When'),
	followUpAttendeesEmailNotification__enable: field.flag(
		'Follow-Up to Attendees',
		'people who came get an email',
	),
	followUpAttendeesEmailNotification__type: daysAfter('Follow-Up to Attendees: When'),
	panelistsInvitationEmailNotification: field.flag('Invite Panelists', 'panelists are invited by email'),
};

const WEBINAR_REGISTRATION = {
	approvalType: REGISTRATION.approvalType,
	contactEmail: REGISTRATION.contactEmail,
	contactName: REGISTRATION.contactName,
	emailInAttendeeReport: REGISTRATION.emailInAttendeeReport,
	registrantsConfirmationEmail: REGISTRATION.registrantsConfirmationEmail,
	registrantsEmailNotification: REGISTRATION.registrantsEmailNotification,
	registrantsRestrictNumber: field.number({
		displayName: 'Maximum Registrants',
		description: '0 stands for as many as the license allows',
		default: 0,
		min: 0,
		max: 20_000,
	}),
	registrationType: REGISTRATION.registrationType,
	showJoinInfo: REGISTRATION.showJoinInfo,
	showShareButton: REGISTRATION.showShareButton,
};

const group = (about: string) => ({ displayName: `Settings: ${about}`, placeholder: 'Add Setting' });

export const createSettings = {
	accessSettings: field.collection(group('Access'), WEBINAR_ACCESS),
	audioVideoSettings: field.collection(group('Audio and Video'), WEBINAR_AUDIO_VIDEO),
	hostSettings: field.collection(group('Hosts and Emails'), WEBINAR_HOSTS),
	featureSettings: field.collection(group('In the Webinar'), WEBINAR_FEATURES),
	registrationSettings: field.collection(group('Registration'), WEBINAR_REGISTRATION),
};

export const updateSettings = {
	...createSettings,
	hostSettings: field.collection(group('Hosts and Emails'), {
		...WEBINAR_HOSTS,
		notifyRegistrants: field.flag('Notify Registrants', 'Zoom informs registrants of the change by email'),
	}),
};

type Groups = Readonly<Record<keyof typeof createSettings, Readonly<Record<string, unknown>>>>;

/** Zoom's `settings`; undefined when none was added. @throws ZoomInvalidInputError for two that exclude each other */
export function settingsOf(groups: Groups): Record<string, unknown> | undefined {
	const settings = toZoomFields(
		nested([
			groups.accessSettings,
			groups.audioVideoSettings,
			groups.featureSettings,
			groups.hostSettings,
			groups.registrationSettings,
		]),
	);
	checkExclusions(settings);
	return Object.keys(settings).length > 0 ? settings : undefined;
}
