import { createHash } from 'node:crypto';
import { type Envelope, hostIdOf, meetingIdOf, topicOf } from './envelope';

/** Which events a workflow wants. Empty means: all. */
export interface EventFilter {
	readonly events: readonly string[];
	readonly hostIds: readonly string[];
	readonly meetingIds: readonly string[];
	/** In any case. */
	readonly topicContains: string;
}

export function createFilter(filter: EventFilter): (event: Envelope) => boolean {
	const events = new Set(filter.events);
	const hosts = new Set(filter.hostIds);
	// People write 987 6543 2100, as Zoom shows it.
	const meetings = new Set(filter.meetingIds.map((id) => id.replace(/[\s-]/g, '')));
	const topic = filter.topicContains.toLocaleLowerCase();
	return (event) =>
		(events.size === 0 || events.has(event.event)) &&
		(hosts.size === 0 || hosts.has(hostIdOf(event))) &&
		(meetings.size === 0 || meetings.has(meetingIdOf(event) ?? '')) &&
		(topic === '' || topicOf(event).toLocaleLowerCase().includes(topic));
}

/** The same for two filters that let the same through. */
export function filterFingerprint({ events, hostIds, meetingIds, topicContains }: EventFilter): string {
	const parts = [events, hostIds, meetingIds].map((list) => [...list].sort());
	return createHash('sha1')
		.update(JSON.stringify([...parts, topicContains]))
		.digest('hex')
		.slice(0, 12);
}
