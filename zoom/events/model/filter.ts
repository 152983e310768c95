import { createHash } from 'node:crypto';
import { createDetailFilter, sortedDetails, type WantedDetails } from './details';
import { type Envelope, hostIdOf, meetingIdOf, topicOf } from './envelope';

/** Which events a workflow wants. Empty means: all. */
export interface EventFilter {
	readonly events: readonly string[];
	readonly hostIds: readonly string[];
	readonly meetingIds: readonly string[];
	/** In any case. */
	readonly topicContains: string;
	/** Of phone, chat and rooms. */
	readonly details?: WantedDetails;
}

export function createFilter(filter: EventFilter): (event: Envelope) => boolean {
	const events = new Set(filter.events);
	const hosts = new Set(filter.hostIds);
	// People write 987 6543 2100, as Zoom shows it.
	const meetings = new Set(filter.meetingIds.map((id) => id.replace(/[\s-]/g, '')));
	const topic = filter.topicContains.toLocaleLowerCase();
	const hasDetails = createDetailFilter(filter.details ?? {});
	return (event) =>
		(events.size === 0 || events.has(event.event)) &&
		(hosts.size === 0 || hosts.has(hostIdOf(event))) &&
		(meetings.size === 0 || meetings.has(meetingIdOf(event) ?? '')) &&
		(topic === '' || topicOf(event).toLocaleLowerCase().includes(topic)) &&
		hasDetails(event);
}

/** The same for two filters that let the same through. */
export function filterFingerprint(filter: EventFilter): string {
	const parts = [filter.events, filter.hostIds, filter.meetingIds].map((list) => [...list].sort());
	const details = sortedDetails(filter.details ?? {});
	// Without details it is what it was before there were any: processes of two versions compare it.
	return createHash('sha1')
		.update(JSON.stringify([...parts, filter.topicContains, ...(details.length === 0 ? [] : [details])]))
		.digest('hex')
		.slice(0, 12);
}
