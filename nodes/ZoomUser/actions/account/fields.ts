import { field } from '../../../adapter/kit';

/** The account of the credential. */
export const OWN_ACCOUNT = { accountId: 'me' } as const;

/** One part of the account's settings that Zoom keeps apart from the others. */
export const settingsPart = () =>
	field.options({
		displayName: 'Settings Category',
		description: 'Which settings to get; Zoom keeps authentication and security settings separately',
		options: [
			{ name: 'Account Security', value: 'security', description: 'Passwords, sign-in, who changes names' },
			{ name: 'General Settings', value: 'all', description: 'Meetings, recording, audio, notifications' },
			{ name: 'Meeting Authentication', value: 'meeting_authentication' },
			{ name: 'Meeting Security', value: 'meeting_security' },
			{ name: 'Recording Authentication', value: 'recording_authentication' },
		],
		default: 'all',
	});
