import { field, type Parameter, type SessionType, shownWhen } from '../../../../adapter/kit';
import { instanceLocator } from '../../../../adapter/pickers';
import { whereShown } from '../../common/session';
import { ZoomInvalidInputError } from '../../../../../zoom/errors';
import { sessionOfEvent } from '../../../../../zoom/meetings/eventSession';
import type { SessionTimes } from '../../../../../zoom/meetings/outcome';
import type { ZoomRecord } from '../../../../../zoom/values';

/** Which meeting or webinar: chosen, or the one that the event in the input item is about. */

export const chosenParameters = {
	sessionType: field.options({
		displayName: 'Session Type',
		description: 'Whether to get a meeting or a webinar, or the one that started the workflow',
		options: [
			{
				name: 'From Trigger Event',
				value: 'event',
				description:
					'The meeting or webinar of the event in the input item, as Zoom Event Trigger and Zoom Webhook Trigger give it',
			},
			{ name: 'Meeting', value: 'meeting' },
			{ name: 'Webinar', value: 'webinar' },
		],
		default: 'meeting',
	}),
	meetingId: shownWhen({ sessionType: ['meeting'] }, whereShown(instanceLocator('meeting'))),
	webinarId: shownWhen({ sessionType: ['webinar'] }, whereShown(instanceLocator('webinar'))),
} satisfies Record<string, Parameter<string>>;

interface ChosenValues {
	readonly sessionType: 'event' | 'meeting' | 'webinar';
	readonly meetingId: string;
	readonly webinarId: string;
}

export interface Chosen extends SessionTimes {
	readonly type: SessionType;
	/** False where it may as well be the other one: a person can choose the wrong one, and some events do not say. */
	readonly typeIsSure: boolean;
	/** A number means the latest instance, anything else is a UUID. */
	readonly key: string;
	/** Empty where only Zoom knows. */
	readonly topic: string;
}

/** @throws ZoomInvalidInputError where none was chosen, or the item is no event about one */
export function chosenOf({ sessionType, meetingId, webinarId }: ChosenValues, item: ZoomRecord): Chosen {
	if (sessionType === 'event') {
		const session = sessionOfEvent(item);
		if (session) return session;
		throw new ZoomInvalidInputError(
			'The input item is no event about a meeting or webinar: connect Zoom Event Trigger or Zoom Webhook Trigger, or set "Session Type" to Meeting or Webinar',
			'Session Type',
		);
	}
	const key = sessionType === 'meeting' ? meetingId : webinarId;
	const displayName = sessionType === 'meeting' ? 'Meeting' : 'Webinar';
	if (key === '') throw new ZoomInvalidInputError(`"${displayName}" is empty`, displayName);
	return { type: sessionType, typeIsSure: false, key, topic: '' };
}

export const chosenSubject = ({ sessionType, meetingId, webinarId }: ChosenValues): string =>
	sessionType === 'event'
		? 'the meeting of the input item'
		: `past ${sessionType} ${sessionType === 'meeting' ? meetingId : webinarId}`;
