import { defineOperation, field, shownWhen } from '../../../adapter/kit';
import { liveLocator } from '../../../adapter/pickers';
import { meetingSubject, control } from './live';

export const controlAiCompanion = defineOperation({
	name: 'Control AI Companion',
	value: 'controlAiCompanion',
	action: 'Control AI companion in a meeting',
	description: 'Start, stop or disable AI Companion in a meeting in progress',
	parameters: {
		meetingId: liveLocator(),
		what: field.options({
			displayName: 'Action',
			description: 'What AI Companion is told to do in the meeting',
			options: [
				{ name: 'Disable', value: 'disable' },
				{ name: 'Start', value: 'start' },
				{ name: 'Stop', value: 'stop' },
			],
		}),
		mode: shownWhen(
			{ what: ['start', 'stop'] },
			field.options({
				displayName: 'Feature',
				description: 'Which of AI Companion’s features it is about',
				options: [
					{ name: 'All', value: 'all' },
					{ name: 'Questions', value: 'questions' },
					{ name: 'Summary', value: 'summary' },
				],
				default: 'all',
			}),
		),
	},
	subject: meetingSubject,
	execute: async ({ zoom, values: { meetingId, what, mode } }) =>
		await control(
			zoom,
			meetingId,
			`ai_companion.${what}`,
			what === 'disable' ? undefined : { ai_companion_mode: mode },
		),
});
