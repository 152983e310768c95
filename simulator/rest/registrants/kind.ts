import type { Meeting } from '../../meetings/meeting';
import { meetingOf, meetingScopes } from '../meetings/find';
import { Refusal } from '../refusal';
import type { Call, Scopes } from '../route';
import { webinarOf, webinarScopes } from '../webinars/find';

/** People register for meetings and for webinars, in the same way but for a few words. */
export interface Kind {
	readonly name: 'meeting' | 'webinar';
	/** The start of its paths. */
	readonly path: string;
	/** Of custom questions. */
	readonly questionTypes: readonly string[];
	/** @throws Refusal */
	find(call: Pick<Call, 'account' | 'params' | 'token'>): Meeting;
	/** @param what such as `registrant` */
	scopes(what: 'read' | 'write', granular: string): Scopes;
	notOpen(id: number): Refusal;
	full(): Refusal;
}

export const MEETING: Kind = {
	name: 'meeting',
	path: '/meetings/{meetingId}',
	questionTypes: ['short', 'single'],
	find: meetingOf,
	scopes: (what, granular) => meetingScopes(what, `meeting:${granular}`),
	notOpen: () => new Refusal(400, 3000, 'Cannot access meeting info.'),
	full: () => new Refusal(400, 3043, 'Meeting has reached maximum attendee capacity.'),
};

export const WEBINAR: Kind = {
	name: 'webinar',
	path: '/webinars/{webinarId}',
	questionTypes: ['short', 'single_radio', 'single_dropdown', 'multiple'],
	find: webinarOf,
	scopes: (what, granular) => webinarScopes(what, `webinar:${granular}`),
	notOpen: (id) => new Refusal(400, 3000, `This webinar does not have registration as required: ${id}.`),
	full: () => new Refusal(400, 3000, 'You have reached the limit for the number of attendees you can add.'),
};
