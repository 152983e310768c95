import { field } from '../../../../adapter/kit';

const INTERPRETERS = 'People who interpret, each with the two languages';

export const FEATURES = {
	breakoutRoom__enable: field.flag('Breakout Rooms', 'people are assigned to breakout rooms in advance'),
	breakoutRoom__rooms: field.rows(
		{
			displayName: 'Breakout Rooms: Rooms',
			description: 'The rooms, each with the people who are assigned to it',
			row: 'Room',
		},
		{
			name: field.text({
				displayName: 'Name',
				description: 'What the breakout room is called',
				placeholder: 'e.g. Group 1',
			}),
			participants: field.textList({
				displayName: 'Participants',
				description: 'Email addresses, separated by commas',
			}),
		},
	),
	continuousMeetingChat__enable: field.flag(
		'Continuous Chat',
		'the chat goes on before and after the meeting',
	),
	focusMode: field.flag('Focus Mode', 'people see only the host and themselves from the start'),
	languageInterpretation__enable: field.flag('Interpretation', 'the meeting has language interpretation'),
	languageInterpretation__interpreters: field.rows(
		{ displayName: 'Interpretation: Interpreters', description: INTERPRETERS, row: 'Interpreter' },
		{
			email: field.email({ displayName: 'Email', description: 'The interpreter’s email address' }),
			interpreterLanguages: field.text({
				displayName: 'Languages',
				description: 'The two languages between which the person interprets, separated by a comma',
				placeholder: 'e.g. English,Spanish',
			}),
		},
	),
	participantFocusedMeeting: field.flag(
		'Participant-Focused Meeting',
		'the meeting is a participant-focused one',
	),
	questionAndAnswer__allowAnonymousQuestions: field.flag(
		'Q&A: Anonymous Questions',
		'people may ask without their name',
	),
	questionAndAnswer__allowSubmitQuestions: field.flag('Q&A: Ask Questions', 'people may ask questions'),
	questionAndAnswer__attendeesCanComment: field.flag(
		'Q&A: Comment',
		'people may comment on the questions of others',
	),
	questionAndAnswer__attendeesCanUpvote: field.flag(
		'Q&A: Upvote',
		'people may vote for the questions of others',
	),
	questionAndAnswer__enable: field.flag('Q&A', 'the meeting has questions and answers'),
	questionAndAnswer__questionVisibility: field.options({
		displayName: 'Q&A: Visible Questions',
		description: 'Which questions the participants can see',
		options: [
			{ name: 'All', value: 'all' },
			{ name: 'Answered', value: 'answered' },
		],
		default: 'answered',
	}),
	resources: field.rows(
		{
			displayName: 'Whiteboards',
			description: 'Whiteboards that people find in the meeting',
			row: 'Whiteboard',
		},
		{
			resourceId: field.text({
				displayName: 'Whiteboard ID',
				description: 'The ID of a Zoom whiteboard, the last part of its link',
				placeholder: 'e.g. X4Hy02w3QUOdskKofgb9Jg',
			}),
			permissionLevel: field.options({
				displayName: 'Permission',
				description: 'What participants may do on the whiteboard',
				options: [
					{ name: 'Comment', value: 'commenter' },
					{ name: 'Edit', value: 'editor' },
					{ name: 'View', value: 'viewer' },
				],
				default: 'editor',
			}),
			resourceType: field.options({
				displayName: 'Type',
				description: 'What is added to the meeting',
				options: [{ name: 'Whiteboard', value: 'whiteboard' }],
				default: 'whiteboard',
			}),
		},
	),
	signLanguageInterpretation__enable: field.flag(
		'Sign Language',
		'the meeting has sign language interpretation',
	),
	signLanguageInterpretation__interpreters: field.rows(
		{
			displayName: 'Sign Language: Interpreters',
			description: 'People who interpret, each into one sign language',
			row: 'Interpreter',
		},
		{
			email: field.email({ displayName: 'Email', description: 'The interpreter’s email address' }),
			signLanguage: field.text({
				displayName: 'Sign Language',
				description: 'The sign language in which the person interprets',
				placeholder: 'e.g. American',
			}),
		},
	),
};
