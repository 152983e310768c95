import type { Entry, Envelope } from '../entry';
import { isJson, without } from '../shape';

/** Events on their way to a listener. */

const HOUR_MS = 3_600_000;
const LATE = 'https://github.com/raman325/ha-zoom-automation/issues/57';

const nameOf = ({ event, event_ts }: Envelope): string => `${String(event)} ${event_ts ?? ''}`;

function cut(envelope: Envelope, key: string): Envelope {
	const { payload } = envelope;
	const object = payload?.['object'];
	if (!payload || !isJson(object)) return envelope;
	return { ...envelope, payload: { ...payload, object: without(object, key) } };
}

export const EVENTS: readonly Entry[] = [
	{
		name: 'eventTwice',
		what: 'An event comes twice.',
		source: 'https://github.com/AI-Shipping-Labs/website/issues/1145',
		confidence: 'observed',
		events: (events, luck) => events.flatMap((one) => (luck.chance(0.5, nameOf(one)) ? [one, one] : [one])),
	},
	{
		name: 'eventLate',
		what: 'An event comes hours after it happened.',
		source: LATE,
		confidence: 'observed',
		events: (events, luck) =>
			events.map((one) =>
				one.event_ts !== undefined && luck.chance(0.5, nameOf(one))
					? { ...one, event_ts: one.event_ts - 6 * HOUR_MS }
					: one,
			),
	},
	{
		name: 'eventsOutOfOrder',
		what: 'Events do not come in the order in which they happened.',
		source: LATE,
		confidence: 'observed',
		events: (events) => [...events].reverse(),
	},
	{
		name: 'eventPartMissing',
		what: 'A part of an event’s payload is not there: a field of its object, the object, or the account.',
		source: 'https://github.com/fleetdm/fleet/pull/30809',
		confidence: 'observed',
		events: (events, luck) =>
			events.map((one) => {
				const object = one.payload?.['object'];
				const keys = isJson(object) ? Object.keys(object) : [];
				const what = luck.pick(['field', 'object', 'account_id', 'nothing'], nameOf(one));
				if (what === 'field' && keys.length > 0) return cut(one, luck.pick(keys, nameOf(one)));
				if (what === 'field' || what === 'nothing' || !one.payload) return one;
				return { ...one, payload: without(one.payload, what) };
			}),
	},
	{
		name: 'eventNumberAsText',
		what: 'Numbers in an event’s object come as text.',
		source: 'https://github.com/Jericho/ZoomNet/issues/228',
		confidence: 'observed',
		events: (events) =>
			events.map((one) => {
				const object = one.payload?.['object'];
				if (!isJson(object)) return one;
				const changed = Object.entries(object).map(([key, value]) => [
					key,
					typeof value === 'number' && key !== 'seq' ? String(value) : value,
				]);
				return { ...one, payload: { ...one.payload, object: Object.fromEntries(changed) as unknown } };
			}),
	},
];
