import { defineOperation, field } from '../../../adapter/kit';
import { liveLocator } from '../../../adapter/pickers';
import { meetingSubject, control } from './live';

export const controlRecording = defineOperation({
	name: 'Control Recording',
	value: 'controlRecording',
	action: 'Control the recording of a meeting',
	description: 'Start, stop, pause or resume the cloud recording of a meeting in progress',
	parameters: {
		meetingId: liveLocator(),
		what: field.options({
			displayName: 'Action',
			description: 'What to do with the cloud recording of the meeting in progress',
			options: [
				{ name: 'Pause', value: 'pause' },
				{ name: 'Resume', value: 'resume' },
				{ name: 'Start', value: 'start' },
				{ name: 'Stop', value: 'stop' },
			],
		}),
	},
	subject: meetingSubject,
	execute: async ({ zoom, values: { meetingId, what } }) =>
		await control(zoom, meetingId, `recording.${what}`),
});
