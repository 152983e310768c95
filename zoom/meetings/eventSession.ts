import { isRecord, textOf, textOrNumber, type ZoomRecord } from '../values';
import { timeOf } from '../values/time';
import { meetingReference } from './reference';

/** The meeting or webinar that an event is about. */
export interface EventSession {
	readonly type: 'meeting' | 'webinar';
	/** Whether the event says which of both it is: Zoom has one event for the summaries of meetings and of webinars. */
	readonly typeIsSure: boolean;
	/** The UUID of the instance; its number where the event has no UUID. */
	readonly key: string;
	/** Empty where the event does not say. */
	readonly topic: string;
	/** Epoch ms. */
	readonly start: number | undefined;
	readonly end: number | undefined;
}

/** Zoom's numbers for webinars, in events on recordings. */
const WEBINAR_TYPES = new Set(['5', '6', '9']);
/** Events that Zoom sends for webinars too. */
const OF_BOTH = /^(?:recording\.|meeting\.(?:summary|aic)_)/;
/** How long after what it tells an event of this kind comes is not known: only here its own time is that of the end. */
const ENDED = /^(?:meeting|webinar)\.ended$/;

/**
 * @param item what a trigger gave: an event as Zoom sends it, with `payload`, or simplified, with `object`
 * @returns undefined for what is no event about a meeting or webinar
 */
export function sessionOfEvent(item: ZoomRecord): EventSession | undefined {
	const payload = isRecord(item['payload']) ? item['payload'] : {};
	const object = [item['object'], payload['object']].find(isRecord);
	const event = textOf(item['event']);
	if (!object || event === '') return undefined;
	const key = [object['uuid'], object['meeting_uuid'], object['id'], object['meeting_id'], item['meeting_id']]
		.map(textOrNumber)
		.find(isReference);
	if (key === undefined) return undefined;
	const type = textOrNumber(object['type']);
	const isWebinar = event.startsWith('webinar.') || WEBINAR_TYPES.has(type);
	const sentAt = item['event_ts'];
	return {
		type: isWebinar ? 'webinar' : 'meeting',
		typeIsSure: isWebinar || type !== '' || !OF_BOTH.test(event),
		key,
		topic: textOf(object['topic']) || textOf(object['meeting_topic']),
		start: timeOf(object['start_time']) ?? timeOf(object['meeting_start_time']),
		end:
			timeOf(object['end_time']) ??
			timeOf(object['meeting_end_time']) ??
			(ENDED.test(event) && typeof sentAt === 'number' ? sentAt : undefined),
	};
}

function isReference(text: string): boolean {
	if (text === '') return false;
	try {
		meetingReference(text);
		return true;
	} catch {
		return false;
	}
}
