import { field } from '../../../adapter/kit';

/** One part of the settings that Zoom keeps apart from the others. */
export const settingsPart = () =>
	field.options({
		displayName: 'Settings Category',
		description: 'Which settings to get; Zoom keeps authentication and security settings separately',
		options: [
			{ name: 'General Settings', value: 'all', description: 'Meetings, recording, audio, notifications' },
			{ name: 'Meeting Authentication', value: 'meeting_authentication' },
			{ name: 'Meeting Security', value: 'meeting_security' },
			{ name: 'Recording Authentication', value: 'recording_authentication' },
		],
		default: 'all',
	});
