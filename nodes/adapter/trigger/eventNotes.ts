import type { INodeProperties } from 'n8n-workflow';

/** What an event carries, and which operation usually follows it: shown under "Events" once it is chosen. */
export interface EventNote {
	readonly events: readonly string[];
	readonly carries: string;
	/** The node to put next, and how it is set up. */
	readonly next: { readonly node: string; readonly resource: string; readonly operation: string };
	readonly how: string;
}

const OUTCOME = { node: 'Zoom Meeting', resource: 'Past Meeting', operation: 'Get Outcome' };
const FROM_EVENT = 'with Session Type "From Trigger Event"';

/** The same of a meeting and a webinar; each is looked up in its own resource. */
const ofSession = (event: string, carries: string, how: string): EventNote[] =>
	(['Meeting', 'Webinar'] as const).map((resource) => ({
		events: [`${resource.toLowerCase()}.${event}`],
		carries,
		next: { node: 'Zoom Meeting', resource, operation: 'Get' },
		how,
	}));

export const EVENT_NOTES: readonly EventNote[] = [
	{
		events: ['meeting.ended', 'webinar.ended'],
		carries: 'ID, UUID, topic, host, start and end; not who came',
		next: OUTCOME,
		how: `${FROM_EVENT} and some minutes of Wait for Missing Parts`,
	},
	{
		events: ['meeting.summary_completed', 'meeting.summary_updated'],
		carries: 'the summary of AI Companion with its next steps',
		next: OUTCOME,
		how: `${FROM_EVENT}, for who came`,
	},
	{
		events: ['recording.transcript_completed', 'meeting.aic_transcript_completed'],
		carries: 'ID, UUID and topic; not the text',
		next: OUTCOME,
		how: `${FROM_EVENT} and Parts "Transcript"`,
	},
	{
		events: ['recording.completed'],
		carries: 'the files with their links, and a token that works for 24 hours',
		next: { node: 'Zoom Meeting', resource: 'Recording', operation: 'Download' },
		how: 'by UUID, {{ $json.object.uuid }}',
	},
	...ofSession('started', 'ID, UUID, topic, host and start', 'by the ID of the object, for its settings'),
	...ofSession(
		'created',
		'ID, topic, host, start and join link, and who made it (operator)',
		'by the ID of the object, for its settings',
	),
	...ofSession(
		'updated',
		'only what has changed, with the values before it',
		'by the ID of the object, for the rest',
	),
	{
		events: [
			'meeting.participant_joined',
			'meeting.participant_left',
			'webinar.participant_joined',
			'webinar.participant_left',
		],
		carries: 'the name, the time, and the email address where Zoom knows it; one event for each joining',
		next: { node: 'Zoom Report', resource: 'Meeting', operation: 'Get Attendance' },
		how: 'after the end, for minutes of each person',
	},
	{
		events: ['meeting.registration_created', 'webinar.registration_created'],
		carries: 'the person with email address and answers',
		next: { node: 'Zoom Meeting', resource: 'Registrant', operation: 'Approve' },
		how: 'where the host approves registrants',
	},
	{
		events: ['user.created', 'user.invitation_accepted', 'user.activated'],
		carries: 'ID, email address, name and license; not department or manager',
		next: { node: 'Zoom User', resource: 'User', operation: 'Get' },
		how: 'by the ID of the object',
	},
	{
		events: ['account.settings_updated', 'account.lock_settings_updated'],
		carries: 'the changed settings, and who changed them (operator)',
		next: { node: 'Zoom User', resource: 'Account', operation: 'Compare Settings' },
		how: 'with what was approved',
	},
	{
		events: ['meeting.alert', 'webinar.alert'],
		carries: 'ID, topic and the list of issues',
		next: { node: 'Zoom Report', resource: 'Dashboard (Business Plan)', operation: 'Get Quality' },
		how: 'by the ID of the object, for whose connection it is',
	},
	{
		events: ['phone.recording_completed'],
		carries: 'the recordings with caller, callee and link',
		next: { node: 'Zoom Phone', resource: 'Recording', operation: 'Download' },
		how: 'by the ID of the recording',
	},
	{
		events: ['phone.recording_transcript_completed'],
		carries: 'the recordings with caller, callee and the link to the transcript; not the text',
		next: { node: 'Zoom Phone', resource: 'Recording', operation: 'Get Transcript' },
		how: 'by that link',
	},
	{
		events: ['phone.callee_missed'],
		carries: 'the numbers of caller and callee, the queue that was called, and when; no email address',
		next: { node: 'Zoom Phone', resource: 'User', operation: 'Get' },
		how: 'by the user ID of the callee',
	},
	{
		events: ['phone.voicemail_received'],
		carries: 'ID, caller, callee, time and length',
		next: { node: 'Zoom Phone', resource: 'Voicemail', operation: 'Download' },
		how: 'by the ID of the object',
	},
];

const noticeOf = ({ events, carries, next, how }: EventNote): INodeProperties => ({
	displayName: `<b>${events.join(', ')}</b>: carries ${carries}. Usually followed by <b>${next.node} → ${next.resource} → ${next.operation}</b>, ${how}.`,
	name: `note_${(events[0] ?? '').replace('.', '_')}`,
	type: 'notice',
	default: '',
	displayOptions: { show: { events: [...events] } },
});

/** The same fields with the notes below "Events"; each is shown while one of its events is chosen. */
export function withEventNotes(properties: readonly INodeProperties[]): INodeProperties[] {
	// "Events" comes once for each choice of "Trigger On".
	const end = properties.findLastIndex(({ name }) => name === 'events') + 1;
	return [...properties.slice(0, end), ...EVENT_NOTES.map(noticeOf), ...properties.slice(end)];
}
