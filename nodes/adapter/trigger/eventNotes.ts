import type { INodeProperties } from 'n8n-workflow';
import { knownEvents } from '../../../zoom/events/model/catalogue';

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

const OF_OBJECT = 'by the ID of the object';

/** What events of one kind have in common, for those without a note of their own. The first that fits holds. */
interface FamilyNote extends Pick<EventNote, 'carries' | 'how'> {
	readonly about: string;
	readonly events: RegExp;
	/** Absent where none of these nodes usually follows. */
	readonly next?: EventNote['next'];
}

const FAMILIES: readonly FamilyNote[] = [
	{
		about: 'Quality of service',
		events: /^(?:(?:meeting|webinar)\.participant|phone\.call|session\.user)_(?:data|qos)(?:_summary)?$/,
		carries: 'which meeting, call or session, and what was measured for one participant',
		how: 'a table, or an alert above a threshold',
	},
	{
		about: 'Chat in meetings and webinars',
		events: /^(?:meeting|webinar)\.chat_/,
		carries: 'ID and UUID, and the message or file with its sender',
		how: 'a table or an email',
	},
	...(['Meeting', 'Webinar'] as const).map((resource) => ({
		about: `Other ${resource.toLowerCase()} events`,
		events: new RegExp(`^${resource.toLowerCase()}\\.`),
		carries: 'ID, UUID and host, mostly topic and start, and what has happened in a field of its own',
		next: { node: 'Zoom Meeting', resource, operation: 'Get' },
		how: `${OF_OBJECT}, unless it was deleted`,
	})),
	{
		about: 'Other recording events',
		events: /^recording\./,
		carries: 'ID, UUID, topic and host, and who did it (operator) or the files',
		next: { node: 'Zoom Meeting', resource: 'Recording', operation: 'Get' },
		how: 'by UUID, unless it was deleted',
	},
	{
		about: 'Other user events',
		events: /^user\./,
		carries: 'ID and email address, and after a change also the values before (old_object)',
		next: { node: 'Zoom User', resource: 'User', operation: 'Get' },
		how: `${OF_OBJECT}, unless the user was deleted`,
	},
	{
		about: 'Group events',
		events: /^group\./,
		carries: 'the ID of the group, and the members, admins or settings that were changed',
		next: { node: 'Zoom User', resource: 'Group', operation: 'Get' },
		how: `${OF_OBJECT}, unless the group was deleted`,
	},
	{
		about: 'Other account events',
		events: /^(?:account|information_barriers)\./,
		carries: 'what was changed in the account or its policies',
		next: { node: 'Zoom User', resource: 'Account', operation: 'Get Settings' },
		how: 'or an email to the admins',
	},
	{
		about: 'App events',
		events: /^app[._]/,
		carries: 'who requested or removed the app, and when',
		how: 'an email to whoever looks after the app',
	},
	{
		about: 'Chatbot events',
		events: /^(?:bot_|interactive_message_|team_chat\.(?:app_mention|link_shared)$)/,
		carries: 'what somebody wrote or clicked, and in which channel',
		next: { node: 'Zoom Team Chat', resource: 'Message', operation: 'Send' },
		how: 'as the answer',
	},
	{
		about: 'Team Chat events',
		events: /^(?:chat_|team_chat\.)/,
		carries: 'who did it (operator), the channel or contact, and the message where it is about one',
		next: { node: 'Zoom Team Chat', resource: 'Message', operation: 'Send' },
		how: 'into the same channel, or a table',
	},
	{
		about: 'SMS events',
		events: /^phone\.sms_/,
		carries: 'the session, and mostly sender, recipients and message',
		next: { node: 'Zoom Phone', resource: 'SMS', operation: 'Get Messages' },
		how: 'by the ID of the session',
	},
	{
		about: 'Other phone events',
		events: /^phone\./,
		carries: 'the call or what was changed, with numbers, extensions and user IDs; seldom an email address',
		next: { node: 'Zoom Phone', resource: 'User', operation: 'Get' },
		how: 'by the user ID, for who it is',
	},
	{
		about: 'Room events',
		events: /^zoomroom\./,
		carries: 'ID or name of the room, and what has happened in a field of its own',
		how: 'an email to whoever looks after the room, as in the template room-alerts.json',
	},
	{
		about: 'Workspace and visitor events',
		events: /^(?:workspace|visitor_management)\./,
		carries: 'the workspace or the visit, who it is for, and mostly when',
		how: 'a message to the person it is about',
	},
	{
		about: 'Calendar events',
		events: /^calendar\./,
		carries: 'the ID of what was changed; not what is in it',
		how: 'HTTP Request, to ask Zoom’s Calendar API for it',
	},
	{
		about: 'Scheduler events',
		events: /^scheduler\./,
		carries: 'the invitee with email address and answers, the times, and the link to change them',
		how: 'your CRM or a table',
	},
	{
		about: 'Task events',
		events: /^task\./,
		carries: 'the ID of the task, who changed it (operator), and what was changed',
		how: 'your own list of tasks',
	},
	{
		about: 'Whiteboard events',
		events: /^whiteboard\./,
		carries: 'the ID of the whiteboard, mostly its name, and who did it (operator)',
		how: 'a table or an email',
	},
	{
		about: 'Contact Center events',
		events: /^contact_center\./,
		carries: 'IDs and names of the engagement, queue, flow or agent that it is about, and when',
		how: 'your CRM or ticket system',
	},
];

/** The events of each family that have no note of their own. */
function familyEvents(): ReadonlyMap<FamilyNote, readonly string[]> {
	const noted = new Set(EVENT_NOTES.flatMap(({ events }) => events));
	const found = new Map<FamilyNote, string[]>();
	for (const { name } of knownEvents()) {
		const family = noted.has(name) ? undefined : FAMILIES.find(({ events }) => events.test(name));
		if (family) found.set(family, [...(found.get(family) ?? []), name]);
	}
	return found;
}

interface Notice extends Pick<FamilyNote, 'about' | 'carries' | 'next' | 'how'> {
	readonly events: readonly string[];
}

const noticeOf = ({ about, events, carries, next, how }: Notice): INodeProperties => ({
	displayName: `<b>${about}</b>: ${events.length === 1 ? 'carries' : 'carry'} ${carries}. Usually followed by ${next ? `<b>${next.node} → ${next.resource} → ${next.operation}</b>, ` : ''}${how}.`,
	name: `note_${(events[0] ?? '').replace('.', '_')}`,
	type: 'notice',
	default: '',
	displayOptions: { show: { events: [...events] } },
});

/** The same fields with the notes below "Events"; each is shown while one of its events is chosen. */
export function withEventNotes(properties: readonly INodeProperties[]): INodeProperties[] {
	// "Events" comes once for each choice of "Trigger On".
	const end = properties.findLastIndex(({ name }) => name === 'events') + 1;
	const own = EVENT_NOTES.map((note) => ({ ...note, about: note.events.join(', ') }));
	const families = [...familyEvents()].map(([family, events]) => ({ ...family, events }));
	return [...properties.slice(0, end), ...[...own, ...families].map(noticeOf), ...properties.slice(end)];
}
