import { field, toZoomFields } from '../../../adapter/kit';
import { groupId } from '../../shared/filters';
import { periodReport } from '../../shared/periodReport';

/** Zoom's names; what a person reads is the same in words. */
const FEATURES = [
	'annotation',
	'avatar',
	'closed_caption',
	'color_themes',
	'document_collaboration',
	'file_sharing',
	'gen_ai_virtual_background',
	'immersive_scene',
	'in_meeting_chat',
	'join_by_room',
	'language_interpretation',
	'live_transcription',
	'live_translation',
	'meeting_questions',
	'meeting_summary',
	'meeting_wallpaper',
	'multi_share',
	'multi_speaker',
	'personalized_audio_isolation',
	'poll',
	'portrait_lighting',
	'raise_hand',
	'reaction',
	'record_to_cloud',
	'record_to_computer',
	'registration',
	'remote_control',
	'screen_sharing',
	'smart_recording',
	'switch_to_mobile',
	'telephone_usage',
	'video_on',
	'virtual_background',
	'waiting_room',
	'whiteboard',
	'zoom_apps',
] as const;

const inWords = (feature: string): string =>
	feature
		.replace(/(^|_)(\w)/g, (_match, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase())
		.replace('Gen Ai', 'Generative AI')
		.replace('In Meeting', 'In-Meeting')
		.replace(/ (By|To) /, (word) => word.toLowerCase());

export const historyMeetings = periodReport({
	name: 'Get Meeting and Webinar History',
	value: 'historyMeetings',
	action: 'Get the meeting and webinar history of a period',
	description:
		'List all past meetings and webinars of the account, including those of deleted hosts, with the features used',
	subject: 'meeting history',
	route: 'GET /report/history_meetings',
	identity: 'meeting_uuid',
	noEndKnown: true,
	filters: {
		dateType: field.options({
			displayName: 'Period Applies To',
			description: 'Which time must be within the period',
			options: [
				{ name: 'End', value: 'end_time' },
				{ name: 'Start', value: 'start_time' },
			],
			default: 'start_time',
		}),
		groupId,
		meetingFeature: field.multiOptions({
			displayName: 'Features Used',
			description: 'Only meetings that used at least one of them',
			options: FEATURES.map((value) => ({ name: inWords(value), value })),
		}),
		meetingType: field.options({
			displayName: 'Kind',
			description: 'Whether to list meetings, webinars or both',
			options: [
				{ name: 'Meetings', value: 'meeting' },
				{ name: 'Meetings and Webinars', value: 'all' },
				{ name: 'Webinars', value: 'webinar' },
			],
			default: 'all',
		}),
		reportType: field.options({
			displayName: 'With Results Of',
			description: 'Only meetings that have these results',
			options: [
				{ name: 'Anything', value: 'all' },
				{ name: 'Poll', value: 'poll' },
				{ name: 'Q&A', value: 'qa' },
				{ name: 'Reactions', value: 'reaction' },
				{ name: 'Resource Links', value: 'resource' },
				{ name: 'Survey', value: 'survey' },
			],
			default: 'all',
		}),
		searchKey: field.text({
			displayName: 'Search',
			placeholder: 'e.g. Weekly call',
			description: 'Words of the topic, or the meeting ID',
		}),
	},
	queries: ({ meetingFeature, ...filters }) => [
		{
			...toZoomFields(filters),
			...(meetingFeature?.length && { meeting_feature: meetingFeature.join(',') }),
		},
	],
});
