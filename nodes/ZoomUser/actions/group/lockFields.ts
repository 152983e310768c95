import { field } from '../../../adapter/kit';

/** One part of the locks that Zoom keeps apart from the others. */
export const locksPart = () =>
	field.options({
		displayName: 'Settings Category',
		description: 'Which locks to get; Zoom keeps those of security separately',
		options: [
			{ name: 'General Settings', value: 'all' },
			{ name: 'Meeting Security', value: 'meeting_security' },
		],
		default: 'all',
	});
