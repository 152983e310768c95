import { MEETING_KIND, WEBINAR_KIND, type EventKind } from '../eventExtras/kind';
import { Refusal } from '../routing/refusal';

/** People register for meetings and for webinars, in the same way but for a few words. */
export interface Kind extends EventKind {
	/** Of custom questions. */
	readonly questionTypes: readonly string[];
	notOpen(id: number): Refusal;
	full(): Refusal;
}

export const MEETING: Kind = {
	...MEETING_KIND,
	questionTypes: ['short', 'single'],
	notOpen: () => new Refusal(400, 3000, 'Cannot access meeting info.'),
	full: () => new Refusal(400, 3043, 'Meeting has reached maximum attendee capacity.'),
};

export const WEBINAR: Kind = {
	...WEBINAR_KIND,
	questionTypes: ['short', 'single_radio', 'single_dropdown', 'multiple'],
	notOpen: (id) => new Refusal(400, 3000, `This webinar does not have registration as required: ${id}.`),
	full: () => new Refusal(400, 3000, 'You have reached the limit for the number of attendees you can add.'),
};
