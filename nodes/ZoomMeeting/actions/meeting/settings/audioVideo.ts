import { field } from '../../../../adapter/kit';
import { codes } from './lists';

export const AUDIO_VIDEO = {
	additionalDataCenterRegions: codes(
		'More Data Center Regions',
		'Country codes of data centers beyond the account’s',
	),
	allowHostControlParticipantMuteState: field.flag(
		'Host Controls Microphones',
		'host and co-hosts may mute and unmute everybody; excludes "Request Permission to Unmute"',
	),
	audio: field.options({
		displayName: 'Audio',
		description: 'How people can hear and speak',
		options: [
			{ name: 'Computer', value: 'voip' },
			{ name: 'Computer and Phone', value: 'both' },
			{ name: 'Phone', value: 'telephony' },
			{ name: 'Third Party', value: 'thirdParty' },
		],
		default: 'both',
	}),
	audioConferenceInfo: field.text({
		displayName: 'Third-Party Audio',
		placeholder: 'e.g. Call +1 206 555 0100, code 4711',
		description: 'How to dial in to a third party’s audio conference',
		maxLength: 2048,
	}),
	deviceTesting: field.flag('Device Testing', 'people test microphone and camera before they join'),
	disableParticipantVideo: field.flag('Disable Participant Video', 'nobody but the host can show video'),
	globalDialInCountries: codes('Dial-in Countries', 'Country codes whose phone numbers the invitation lists'),
	hostSaveVideoOrder: field.flag('Host May Save Video Order', 'the host may save the order of the videos'),
	hostVideo: field.flag('Host Video', 'the host starts with video'),
	muteUponEntry: field.flag('Mute Upon Entry', 'people join muted'),
	participantVideo: field.flag('Participant Video', 'people start with video'),
	requestPermissionToUnmuteParticipants: field.flag(
		'Request Permission to Unmute',
		'people may agree that the host unmutes them; excludes "Host Controls Microphones"',
	),
	watermark: field.flag('Watermark', 'a shared screen shows a watermark'),
};
