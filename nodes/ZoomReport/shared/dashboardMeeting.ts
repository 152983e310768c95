import { field, rephraseRefusals } from '../../adapter/kit';
import { instanceLocator } from '../../adapter/pickers';

/** What the dashboard operations on one meeting share. */
export const dashboardMeeting = {
	meetingId: instanceLocator('meeting'),
	type: field.options({
		displayName: 'State',
		description: 'Whether the meeting is going on or over',
		options: [
			{ name: 'Past', value: 'past' },
			{ name: 'Past With a Single Participant', value: 'pastOne' },
			{ name: 'Live', value: 'live' },
		],
		default: 'past',
	}),
};

export const dashboardOn = async <T>(id: string, work: () => Promise<T>): Promise<T> =>
	await rephraseRefusals(
		`meeting ${id}`,
		{
			3001: {
				what: (subject) => `Zoom’s dashboard has nothing on ${subject}`,
				next: 'Check the ID or UUID, and the field State: live, past, or past with a single participant. A past meeting appears some minutes after its end.',
			},
			12702: {
				what: (subject) => `${subject} was more than a year ago`,
				next: 'Zoom answers for a year back.',
			},
		},
		work,
	);
