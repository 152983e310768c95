import { field } from '../../../../adapter/kit';

export const RECORDING = {
	alternativeHostManageCloudRecording: field.flag(
		'Alternative Hosts: Recordings',
		'alternative hosts may manage the cloud recordings',
	),
	alternativeHostManageMeetingSummary: field.flag(
		'Alternative Hosts: Summary',
		'alternative hosts may manage the meeting summary',
	),
	autoAddRecordingToVideoManagement__channels: field.rows(
		{
			displayName: 'Video Management: Channels',
			description: 'The channels of Zoom Video Management that get the recording',
			row: 'Channel',
		},
		{
			channelId: field.text({
				displayName: 'Channel ID',
				description: 'The ID of a channel of Zoom Video Management, as Zoom lists it',
				placeholder: 'e.g. Uyh5qeykTDiA66YQEYmFPg',
			}),
			name: field.text({
				displayName: 'Name',
				description: 'The name of the channel',
				placeholder: 'e.g. All hands',
			}),
		},
	),
	autoAddRecordingToVideoManagement__enable: field.flag(
		'Video Management: Add',
		'the recording is added to channels of video management',
	),
	autoRecording: field.options({
		displayName: 'Automatic Recording',
		description: 'Whether and where Zoom records from the start',
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
	summaryTemplateId: field.text({
		displayName: 'AI Companion: Template ID',
		description:
			'The ID of the template by which AI Companion writes the summary, as a meeting that has one returns it under "summary_template_id"',
		placeholder: 'e.g. 1e1356ad',
	}),
	whoCanAskQuestions: field.options({
		displayName: 'AI Companion: Who May Ask',
		description: 'Who may ask AI Companion about the meeting',
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
		displayName: 'AI Companion: Recipients',
		description: 'Who gets AI Companion’s summary after the meeting',
		options: [
			{ name: 'Everybody Invited', value: 4 },
			{ name: 'Host and Co-Hosts', value: 2 },
			{ name: 'Host and Invited People of the Organization', value: 3 },
			{ name: 'Only the Host', value: 1 },
		],
		default: 1,
	}),
};
