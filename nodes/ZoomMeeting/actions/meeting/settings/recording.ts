import { options, text } from '../../../../adapter/kit/parameters';
import { flag, rows } from '../../../../adapter/kit/structuredParameters';

export const RECORDING = {
	alternativeHostManageCloudRecording: flag(
		'Alternative Hosts Manage Recordings',
		'alternative hosts may manage the cloud recordings',
	),
	alternativeHostManageMeetingSummary: flag(
		'Alternative Hosts Manage Summary',
		'alternative hosts may manage the meeting summary',
	),
	autoAddRecordingToVideoManagement__channels: rows(
		{ displayName: 'Video Management: Channels', row: 'Channel' },
		{ channelId: text({ displayName: 'Channel ID' }), name: text({ displayName: 'Name' }) },
	),
	autoAddRecordingToVideoManagement__enable: flag(
		'Video Management: Add Recording',
		'the recording is added to channels of video management',
	),
	autoRecording: options({
		displayName: 'Automatic Recording',
		options: [
			{ name: 'In the Cloud', value: 'cloud' },
			{ name: 'Off', value: 'none' },
			{ name: 'On the Host’s Computer', value: 'local' },
		],
		default: 'none',
	}),
	autoStartAiCompanionQuestions: flag(
		'AI Companion: Questions',
		'AI Companion answers questions from the start',
	),
	autoStartMeetingSummary: flag('AI Companion: Summary', 'AI Companion writes a summary from the start'),
	summaryTemplateId: text({ displayName: 'AI Companion: Summary Template ID' }),
	whoCanAskQuestions: options({
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
	whoWillReceiveSummary: options({
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
