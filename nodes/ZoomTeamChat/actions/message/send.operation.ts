import { DateTime } from 'luxon';
import { defineOperation, field } from '../../../adapter/kit';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { asTyped } from '../../../../zoom/values/excerpt';
import {
	conversationFields,
	conversationOf,
	conversationSubject,
	inConversation,
} from '../../shared/conversation';
import { textFields, writtenText } from './fields';

const MIN_MINUTES_AHEAD = 30;
const MAX_DAYS_AHEAD = 180;

export const send = defineOperation({
	name: 'Send',
	value: 'send',
	action: 'Send a message',
	description: 'Send a message to a channel or a person; returns its ID, with which it can be changed',
	parameters: { ...conversationFields('Send To'), ...textFields },
	options: {
		scheduledTime: field.dateTime({
			displayName: 'Send At',
			description:
				'When Zoom sends the message: more than 30 minutes and at most 180 days from now, in the time zone of the workflow',
		}),
	},
	subject: conversationSubject,
	async execute({ zoom, values, options: { scheduledTime }, timezone }) {
		const conversation = conversationOf(values);
		const text = writtenText(values);
		const later = scheduledTime ? { scheduled_time: instantOf(scheduledTime, timezone, zoom.now()) } : {};
		const { userId } = values;
		return await inConversation(values, async () => {
			const body = { ...text, ...conversation, ...later };
			const { id } = await zoom.request('POST /chat/users/{userId}/messages', { userId, body });
			return { id, ...conversation, ...later };
		});
	},
});

/** @throws ZoomInvalidInputError for a time that is none, or that Zoom does not take */
function instantOf(text: string, zone: string, now: number): string {
	const time = DateTime.fromISO(text.replace(' ', 'T'), { zone });
	if (!time.isValid) throw new ZoomInvalidInputError(`"${asTyped(text)}" is not a date and time`, 'Send At');
	const minutes = (time.toMillis() - now) / 60_000;
	if (minutes <= MIN_MINUTES_AHEAD || minutes > MAX_DAYS_AHEAD * 24 * 60) {
		throw new ZoomInvalidInputError(
			`"Send At" is ${asTyped(text)}; Zoom takes times more than ${MIN_MINUTES_AHEAD} minutes and at most ${MAX_DAYS_AHEAD} days from now`,
			'Send At',
		);
	}
	return time.toUTC().startOf('second').toISO({ suppressMilliseconds: true });
}
