import {
	field,
	routeFor,
	type MeetingRoute,
	type SessionRoute,
	type SessionType,
	type Parameter,
	shownWhen,
} from '../../../adapter/kit';
import { liveLocator, meetingLocator } from '../../../adapter/pickers';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { isNothing, isRecord } from '../../../../zoom/values';

/** For operations that work the same way for meetings and webinars: which of the two, and which one. */

/** A field that is hidden while the other type is chosen may be empty. */
export const whereShown = (parameter: Parameter<string>): Parameter<string> => ({
	...parameter,
	parse: (raw, context) => {
		const value = isRecord(raw) ? raw['value'] : raw;
		return isNothing(value) ? '' : parameter.parse(raw, context);
	},
});

const sessionFields = (locatorOf: (type: SessionType) => Parameter<string>) => ({
	event: field.options({
		displayName: 'Session Type',
		description: 'Whether it is a meeting or a webinar',
		options: [
			{ name: 'Meeting', value: 'meeting' },
			{ name: 'Webinar', value: 'webinar' },
		],
		default: 'meeting',
	}),
	meetingId: shownWhen({ event: ['meeting'] }, whereShown(locatorOf('meeting'))),
	webinarId: shownWhen({ event: ['webinar'] }, whereShown(locatorOf('webinar'))),
});

export const sessionParameters = sessionFields(meetingLocator);

/** For what can only be done while the meeting or webinar is under way. */
export const liveSessionParameters = sessionFields(liveLocator);

export interface SessionValues {
	readonly event: SessionType;
	readonly meetingId: string;
	readonly webinarId: string;
}

export interface Session {
	readonly type: SessionType;
	readonly id: string;
	/** For messages: `meeting 85746065432`. */
	readonly name: string;
	/** The ID under both names that Zoom's paths use. */
	readonly path: { readonly meetingId: string; readonly webinarId: string };
	/** For the output: `meetingId` or `webinarId`. */
	readonly shown: Readonly<Record<string, string>>;
	/** The route for meetings, or the same one for webinars. */
	readonly route: <const R extends MeetingRoute>(route: R) => SessionRoute<R>;
}

/** @throws ZoomInvalidInputError when none was chosen */
export function sessionOf({ event, meetingId, webinarId }: SessionValues): Session {
	const id = event === 'meeting' ? meetingId : webinarId;
	if (id === '') {
		const displayName = event === 'meeting' ? 'Meeting' : 'Webinar';
		throw new ZoomInvalidInputError(`"${displayName}" is empty`, displayName);
	}
	return {
		type: event,
		id,
		name: `${event} ${id}`,
		path: { meetingId: id, webinarId: id },
		shown: { [`${event}Id`]: id },
		route: (route) => routeFor(event, route),
	};
}

export const sessionSubject = ({ event, meetingId, webinarId }: SessionValues): string =>
	`${event} ${event === 'meeting' ? meetingId : webinarId}`;
