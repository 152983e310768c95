import type { Envelope } from '../model/envelope';
import { isoDay } from '../../values/time';
import type { Ask } from './ask';

/** A time that events may be missing from: epoch ms, both ends included. */
export interface Window {
	readonly from: number;
	readonly to: number;
}

/** What a workflow misses: only what it wants is asked for. */
export interface Question {
	readonly window: Window;
	/** Names of events. */
	readonly events: ReadonlySet<string>;
	/** Of the workflow's filter; empty: all. */
	readonly hostIds: readonly string[];
	readonly meetingIds: readonly string[];
	/** For the events' `account_id`, where it is known. */
	readonly accountId: string | undefined;
	/** Epoch ms. */
	readonly now: number;
}

/** One kind of events that Zoom's REST API can tell afterwards. */
export interface Source {
	/** The events it can answer for. */
	readonly events: readonly string[];
	/** Whether Zoom's lists lag behind, so that asking again is worthwhile. */
	readonly late: boolean;
	/** Events of the window, in any order, in the shape of Zoom's own. @throws ZoomError */
	find(question: Question, ask: Ask): AsyncIterable<Envelope>;
}

/** @param time undefined: Zoom does not tell it */
export const isInside = ({ from, to }: Window, time: number | undefined): time is number =>
	time !== undefined && time >= from && time <= to;

/** `yyyy-mm-dd` of both ends; as reports go by the account's own days, with room for every time zone. */
export function daysAround({ from, to }: Window): { from: string; to: string } {
	return { from: isoDay(from - ZONES_MS), to: isoDay(to + ZONES_MS) };
}

const ZONES_MS = 14 * 3_600_000;

/** An event as Zoom words it. What REST does not tell is left out. */
export const envelope = (
	event: string,
	time: number,
	{ accountId }: Pick<Question, 'accountId'>,
	object: Readonly<Record<string, unknown>>,
	more: Readonly<Record<string, unknown>> = {},
): Envelope => ({
	event,
	event_ts: time,
	payload: { ...(accountId && { account_id: accountId }), ...more, object: given(object) },
});

/** Without the fields that are undefined. */
const given = (object: Readonly<Record<string, unknown>>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
