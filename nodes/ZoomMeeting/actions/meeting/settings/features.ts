import { email, options, text } from '../../../../adapter/kit/parameters';
import { flag, rows, textList } from '../../../../adapter/kit/structuredParameters';

const INTERPRETERS = 'People who interpret, each with the two languages';

export const FEATURES = {
	breakoutRoom__enable: flag('Breakout Rooms', 'people are assigned to breakout rooms in advance'),
	breakoutRoom__rooms: rows(
		{ displayName: 'Breakout Rooms: Rooms', row: 'Room' },
		{
			name: text({ displayName: 'Name' }),
			participants: textList({
				displayName: 'Participants',
				description: 'E-mail addresses, with commas between',
			}),
		},
	),
	continuousMeetingChat__enable: flag('Continuous Chat', 'the chat goes on before and after the meeting'),
	focusMode: flag('Focus Mode', 'people see only the host and themselves from the start'),
	languageInterpretation__enable: flag('Interpretation', 'the meeting has language interpretation'),
	languageInterpretation__interpreters: rows(
		{ displayName: 'Interpretation: Interpreters', description: INTERPRETERS, row: 'Interpreter' },
		{
			email: email({ displayName: 'Email' }),
			interpreterLanguages: text({ displayName: 'Languages', placeholder: 'e.g. English,Spanish' }),
		},
	),
	participantFocusedMeeting: flag('Participant-Focused Meeting', 'the meeting is a participant-focused one'),
	questionAndAnswer__allowAnonymousQuestions: flag(
		'Q&A: Anonymous Questions',
		'people may ask without their name',
	),
	questionAndAnswer__allowSubmitQuestions: flag('Q&A: Ask Questions', 'people may ask questions'),
	questionAndAnswer__attendeesCanComment: flag(
		'Q&A: Comment',
		'people may comment on the questions of others',
	),
	questionAndAnswer__attendeesCanUpvote: flag('Q&A: Upvote', 'people may vote for the questions of others'),
	questionAndAnswer__enable: flag('Q&A', 'the meeting has questions and answers'),
	questionAndAnswer__questionVisibility: options({
		displayName: 'Q&A: Visible Questions',
		options: [
			{ name: 'All', value: 'all' },
			{ name: 'Answered', value: 'answered' },
		],
		default: 'answered',
	}),
	resources: rows(
		{ displayName: 'Whiteboards', row: 'Whiteboard' },
		{
			permissionLevel: options({
				displayName: 'Permission',
				options: [
					{ name: 'Comment', value: 'commenter' },
					{ name: 'Edit', value: 'editor' },
					{ name: 'View', value: 'viewer' },
				],
				default: 'editor',
			}),
			resourceId: text({ displayName: 'Whiteboard ID' }),
			resourceType: options({
				displayName: 'Type',
				options: [{ name: 'Whiteboard', value: 'whiteboard' }],
				default: 'whiteboard',
			}),
		},
	),
	signLanguageInterpretation__enable: flag('Sign Language', 'the meeting has sign language interpretation'),
	signLanguageInterpretation__interpreters: rows(
		{ displayName: 'Sign Language: Interpreters', row: 'Interpreter' },
		{
			email: email({ displayName: 'Email' }),
			signLanguage: text({ displayName: 'Sign Language', placeholder: 'e.g. American' }),
		},
	),
};
