/** What an outcome is made of, as a person chooses it. */

export const PARTS = [
	{
		name: 'Attendance',
		value: 'attendance',
		description: 'Who attended and for how long; who did not come',
	},
	{ name: 'Chat', value: 'chat', description: 'What was written to everyone; needs a cloud recording' },
	{ name: 'Polls', value: 'polls', description: 'Questions and answers of the polls' },
	{ name: 'Questions and Answers', value: 'questions', description: 'What was asked, and the answers' },
	{
		name: 'Recordings',
		value: 'recordings',
		description: 'The files of the cloud recording, with their links',
	},
	{
		name: 'Summary',
		value: 'summary',
		description: 'What AI Companion wrote: overview, details, next steps',
	},
	{ name: 'Transcript', value: 'transcript', description: 'Who said what, as text and turn by turn' },
] as const;

export type PartName = (typeof PARTS)[number]['value'];
