import type { Meeting } from '../../meetings/meeting';
import { meetingOf, meetingScopes } from '../meetings/find';
import type { Call, Scopes } from '../routing/route';
import { webinarOf, webinarScopes } from '../webinars/find';

/** Much is served for meetings and for webinars in the same way, under two paths and with two sets of scopes. */
export interface EventKind {
	readonly name: 'meeting' | 'webinar';
	/** The start of its paths. */
	readonly path: string;
	/** @throws Refusal */
	find(call: Pick<Call, 'account' | 'params' | 'token'>): Meeting;
	/** @param granular such as `read:poll` */
	scopes(what: 'read' | 'write', granular: string): Scopes;
}

export const MEETING_KIND: EventKind = {
	name: 'meeting',
	path: '/meetings/{meetingId}',
	find: meetingOf,
	scopes: (what, granular) => meetingScopes(what, `meeting:${granular}`),
};

export const WEBINAR_KIND: EventKind = {
	name: 'webinar',
	path: '/webinars/{webinarId}',
	find: webinarOf,
	scopes: (what, granular) => webinarScopes(what, `webinar:${granular}`),
};
