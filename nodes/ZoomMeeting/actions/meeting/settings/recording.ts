import { field } from '../../../../adapter/kit';

export const RECORDING = {
	alternativeHostManageCloudRecording: field.flag(
		'Alternative Hosts Manage Recordings',
		'alternative hosts may manage the cloud recordings',
	),
	alternativeHostManageMeetingSummary: field.flag(
		'Alternative Hosts Manage Summary',
		'alternative hosts may manage the meeting summary',
	),
	autoAddRecordingToVideoManagement__channels: field.rows(
		{ displayName: 'Video Management: Channels', row: 'Channel' },
		{ channelId: field.text({ displayName: 'Channel ID' }), name: field.text({ displayName: 'Name' }) },
	),
	autoAddRecordingToVideoManagement__enable: field.flag(
		'Video Management: Add Recording',
		'the recording is added to channels of video management',
	),
	autoRecording: field.options({
		displayName: 'Automatic Recording',
		options: [
			{ name: 'In the Cloud', value: 'cloud' },
			{ name: 'Off', value: 'none' },
			{ name: 'On the Host’s Computer', value: 'local' },
		],
		default: 'none',
	}),
	autoStartAiCompanionQuestions: field.flag(
		'AI Companion: Questions',
		'AI Companion answers questions from the start',
	),
	autoStartMeetingSummary: field.flag(
		'AI Companion: Summary',
		'AI Companion writes a summary from the start',
	),
	summaryTemplateId: field.text({ displayName: 'AI Companion: Summary Template ID' }),
	whoCanAskQuestions: field.options({
		displayName: 'AI Companion: Who May Ask',
		options: [
			{ name: 'Everybody', value: 1 },
			{ name: 'Everybody, From When They Join', value: 2 },
			{ name: 'Only the Host', value: 3 },
			{ name: 'The Organization', value: 4 },
			{ name: 'The Organization, From When They Join', value: 5 },
		],
		default: 1,
	}),
	whoWillReceiveSummary: field.options({
		displayName: 'AI Companion: Who Gets the Summary',
		options: [
			{ name: 'Everybody Invited', value: 4 },
			{ name: 'Host and Co-Hosts', value: 2 },
			{ name: 'Host and Invited People of the Organization', value: 3 },
			{ name: 'Only the Host', value: 1 },
		],
		default: 1,
	}),
};
