import { field, type Parameter, shownWhen } from '../../../adapter/kit';
import { meetingLocator } from '../../../adapter/pickers';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { isRecord } from '../../../../zoom/values';

/** What works for meetings and for webinars in the same way: which of the two, and which one. */

/** A field that is hidden while the other kind is chosen may be empty. */
const whereShown = (parameter: Parameter<string>): Parameter<string> => ({
	...parameter,
	parse: (raw, situation) => {
		const value = isRecord(raw) ? raw['value'] : raw;
		return value === undefined || value === null || value === '' ? '' : parameter.parse(raw, situation);
	},
});

export const eventParameters = {
	event: field.options({
		displayName: 'For',
		options: [
			{ name: 'Meeting', value: 'meeting' },
			{ name: 'Webinar', value: 'webinar' },
		],
		default: 'meeting',
	}),
	meetingId: shownWhen({ event: ['meeting'] }, whereShown(meetingLocator('meeting'))),
	webinarId: shownWhen({ event: ['webinar'] }, whereShown(meetingLocator('webinar'))),
};

export interface EventValues {
	readonly event: 'meeting' | 'webinar';
	readonly meetingId: string;
	readonly webinarId: string;
}

export interface ChosenEvent {
	readonly kind: 'meeting' | 'webinar';
	/** The ID under both names that Zoom's paths use. */
	readonly path: { readonly meetingId: string; readonly webinarId: string };
	/** For the output: `meetingId` or `webinarId`. */
	readonly shown: Readonly<Record<string, string>>;
}

/** @throws ZoomInvalidInputError when none was chosen */
export function eventOf({ event, meetingId, webinarId }: EventValues): ChosenEvent {
	const id = event === 'meeting' ? meetingId : webinarId;
	if (id === '') {
		const displayName = event === 'meeting' ? 'Meeting' : 'Webinar';
		throw new ZoomInvalidInputError(`"${displayName}" is empty`, displayName);
	}
	return { kind: event, path: { meetingId: id, webinarId: id }, shown: { [`${event}Id`]: id } };
}

export const eventSubject = ({ event, meetingId, webinarId }: EventValues): string =>
	`${event} ${event === 'meeting' ? meetingId : webinarId}`;
