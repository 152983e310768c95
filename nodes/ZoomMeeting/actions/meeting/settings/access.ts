import { field } from '../../../../adapter/kit';
import { codes, domains } from './lists';

export const ACCESS = {
	allowMultipleDevices: field.flag(
		'Allow Multiple Devices',
		'people may join from several devices at once; needs registration',
	),
	approvedOrDeniedCountriesOrRegions__approvedList: codes(
		'Countries: Allowed',
		'Country codes from which people may join',
	),
	approvedOrDeniedCountriesOrRegions__deniedList: codes(
		'Countries: Blocked',
		'Country codes from which nobody may join',
	),
	approvedOrDeniedCountriesOrRegions__enable: field.flag(
		'Countries: Restrict',
		'only people from some countries may join',
	),
	approvedOrDeniedCountriesOrRegions__method: field.options({
		displayName: 'Countries: List in Use',
		description: 'Which of the two lists of countries decides',
		options: [
			{ name: 'Allowed', value: 'approve' },
			{ name: 'Blocked', value: 'deny' },
		],
		default: 'approve',
	}),
	authenticationDomains: domains('Email domains that may join if sign-in is required'),
	authenticationException: field.rows(
		{
			displayName: 'Sign-In Exceptions',
			description: 'People who may join without signing in; each gets a personal link',
			row: 'Person',
		},
		{
			email: field.email({
				displayName: 'Email',
				description: 'The address of the person who need not sign in',
			}),
			name: field.text({
				displayName: 'Name',
				description: 'The name of the person who need not sign in',
				placeholder: 'e.g. Noa Levi',
			}),
		},
	),
	authenticationOption: field.text({
		displayName: 'Sign-In Profile ID',
		placeholder: 'e.g. signIn_D8cJuqWVQ623CI4Q8yQK0Q',
		description:
			'The ID of the account’s authentication profile that applies if sign-in is required, as User → Get Settings returns it with Settings Category "Meeting Authentication"',
	}),
	encryptionType: field.options({
		displayName: 'Encryption',
		description: 'How the meeting is encrypted',
		options: [
			{ name: 'End-to-End', value: 'e2ee', description: 'No recording, no phone, no web client' },
			{ name: 'Enhanced', value: 'enhanced_encryption' },
		],
		default: 'enhanced_encryption',
	}),
	internalMeeting: field.flag('Internal Meeting', 'the meeting is marked as one inside the organization'),
	jbhTime: field.options({
		displayName: 'Join Before Host: How Early',
		description: 'How long before the start people may join without the host',
		options: [
			{ name: '10 Minutes', value: 10 },
			{ name: '15 Minutes', value: 15 },
			{ name: '5 Minutes', value: 5 },
			{ name: 'Any Time', value: 0 },
		],
		default: 0,
	}),
	joinBeforeHost: field.flag(
		'Join Before Host',
		'people may join before the host; a waiting room switches this off',
	),
	meetingAuthentication: field.flag('Require Sign-In', 'only people who are signed in to Zoom may join'),
	usePmi: field.flag('Use Personal Meeting ID', 'the meeting uses the host’s personal meeting ID'),
	waitingRoom: field.flag('Waiting Room', 'people wait until the host lets them in'),
	waitingRoomOptions__mode: field.options({
		displayName: 'Waiting Room: Rule',
		description: 'Who decides which people wait',
		options: [
			{ name: 'Custom', value: 'custom', description: 'As set in "Waiting Room: Who Waits"' },
			{ name: 'Web Portal', value: 'follow_setting', description: 'As set in Zoom’s web portal' },
		],
		default: 'follow_setting',
	}),
	waitingRoomOptions__whoGoesToWaitingRoom: field.options({
		displayName: 'Waiting Room: Who Waits',
		description: 'Which people wait until the host lets them in',
		options: [
			{ name: 'Everyone', value: 'everyone' },
			{ name: 'People Not Invited', value: 'users_not_on_invite' },
			{ name: 'People Outside the Account', value: 'users_not_in_account' },
			{
				name: 'People Outside the Account and Allowed Domains',
				value: 'users_not_in_account_or_whitelisted_domains',
			},
		],
		default: 'everyone',
	}),
};
