import { isRecord, textOf } from '../../values';

/** What Zoom tells about one happening; the same over the socket and by webhook (docs/zoom-facts.md#event-envelope). */
export interface Envelope {
	/** Such as `meeting.started`. */
	readonly event: string;
	/** When it happened, epoch ms; a valid time. Zoom documents a few events without it: see UNTIMED. */
	readonly event_ts?: number | undefined;
	readonly payload: EventPayload;
	/** For `download_url`s of recordings; valid for 24 hours. */
	readonly download_token?: string | undefined;
}

export interface EventPayload {
	readonly account_id?: unknown;
	/** What it happened to. */
	readonly object?: Readonly<Record<string, unknown>> | undefined;
	readonly [field: string]: unknown;
}

/** An event on its way to the workflows. */
export interface ZoomEvent extends Envelope {
	/** When this process had it, epoch ms. */
	readonly receivedAt: number;
	/** It was missed, and looked up in Zoom's REST API afterwards. */
	readonly backfilled?: true;
	/** Another process had it first, and told of it over Redis. */
	readonly borrowed?: true;
}

/** The last moment that a date can name, epoch ms. */
const LAST_MS = 8.64e15;

/** What Zoom's own documents have without `event_ts`; `app_deauthorized` has it in its payload. */
const UNTIMED: ReadonlySet<string> = new Set([
	'app_deauthorized',
	'bot_installed',
	'interactive_message_select',
]);

/** Zoom's documents have it as text in the events of calendars, rooms and workspaces. */
function timeOf(value: unknown): number | undefined {
	const time = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
	return typeof time === 'number' && Math.abs(time) <= LAST_MS ? time : undefined;
}

/** Why something is no envelope. */
export type NoEnvelope = 'not an event' | 'without event_ts';

/**
 * The envelope in what Zoom sent, or why it is none. Without its time an event cannot be told from the next of its kind.
 */
export function readEnvelope(value: unknown): Envelope | NoEnvelope {
	if (!isRecord(value) || typeof value['event'] !== 'string' || value['event'] === '') return 'not an event';
	const { event, payload } = value;
	if (!isRecord(payload)) return 'not an event';
	const time = timeOf(value['event_ts']);
	if (time !== undefined) {
		value['event_ts'] = time;
		return value as unknown as Envelope;
	}
	if (!UNTIMED.has(event)) return 'without event_ts';
	const ofPayload = timeOf(payload['event_ts']);
	if (ofPayload !== undefined) value['event_ts'] = ofPayload;
	else delete value['event_ts'];
	return value as unknown as Envelope;
}

/** Zoom writes a meeting's ID as a string in some events and as a number in others, and under several names. */
export function meetingIdOf({ event, payload }: Envelope): string | undefined {
	const object = payload.object ?? {};
	const own = /^(meeting|webinar|recording)\./.test(event) ? object['id'] : undefined;
	const id = own ?? object['meeting_id'] ?? object['webinar_id'] ?? object['meeting_number'];
	return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

export const topicOf = ({ payload }: Envelope): string =>
	textOf(payload.object?.['topic'] ?? payload.object?.['meeting_topic']);

export const hostIdOf = ({ payload }: Envelope): string =>
	textOf(payload.object?.['host_id'] ?? payload.object?.['meeting_host_id']);
