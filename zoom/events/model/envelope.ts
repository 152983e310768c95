import { isRecord, textOf } from '../../values';

/** What Zoom tells about one happening; the same over the socket and by webhook (docs/zoom-facts.md#event-envelope). */
export interface Envelope {
	/** Such as `meeting.started`. */
	readonly event: string;
	/** When it happened, epoch ms; a valid time. A few events, such as `app_deauthorized`, lack it. */
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
	/** It was missed, and looked up in Zoom’s REST API afterwards. */
	readonly backfilled?: true;
	/** Another process had it first, and told of it over Redis. */
	readonly borrowed?: true;
}

/** The last moment that a date can name, epoch ms. */
const LAST_MS = 8.64e15;

/** The envelope in what Zoom sent, or undefined when it is none. A time that is none is taken out. */
export function asEnvelope(value: unknown): Envelope | undefined {
	if (!isRecord(value) || typeof value['event'] !== 'string' || value['event'] === '') return undefined;
	const { event_ts: time, payload } = value;
	if (!isRecord(payload)) return undefined;
	const isTime = typeof time === 'number' && Math.abs(time) <= LAST_MS;
	if (time !== undefined && !isTime) delete value['event_ts'];
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
