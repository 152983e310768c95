import { defineOperation, field } from '../../../adapter/kit';
import { ZoomInvalidInputError, ZoomUnexpectedAnswerError } from '../../../../zoom/errors';
import { textOf } from '../../../../zoom/values';
import { phoneNumber } from './phoneNumber';

/** As Zoom's document says; it cuts a longer one into several on its way. */
const MAX_CHARACTERS = 500;
const MAX_RECIPIENTS = 10;

const FROM = 'From';
const TO = 'To';

export const send = defineOperation({
	name: 'Send',
	value: 'send',
	action: 'Send an SMS',
	description: 'Send a text message from a number of the account',
	parameters: {
		fromNumber: field.text({
			displayName: FROM,
			required: true,
			placeholder: 'e.g. +14155550100',
			description:
				'A number of the account that may send SMS, with the country code; it belongs to a user, call queue or auto receptionist',
		}),
		toNumbers: field.textList({
			displayName: TO,
			required: true,
			placeholder: 'e.g. +14155550199',
			description:
				'Whom to write to: numbers with the country code, separated by commas, ten at most. From a number of the USA or Canada several become one group conversation.',
		}),
		message: field.text({
			displayName: 'Message',
			required: true,
			rows: 3,
			maxLength: MAX_CHARACTERS,
			description: 'The text, at most 500 characters',
		}),
		additionalFields: field.collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				sessionId: field.text({
					displayName: 'Session ID',
					description: 'The conversation to go on with, as Get Many returns it under "session_id"',
				}),
			},
		),
	},
	subject: ({ toNumbers }) => `SMS to ${toNumbers.join(', ')}`,
	async execute({ zoom, values: { fromNumber, toNumbers, message, additionalFields } }) {
		if (toNumbers.length > MAX_RECIPIENTS) {
			throw new ZoomInvalidInputError(`"${TO}" has ${toNumbers.length} numbers; Zoom takes ten at most`, TO);
		}
		const sent = await zoom.request('POST /phone/sms/messages', {
			body: {
				sender: { phone_number: phoneNumber(fromNumber, FROM) },
				to_members: toNumbers.map((number) => ({ phone_number: phoneNumber(number, TO) })),
				message,
				...(additionalFields.sessionId && { session_id: additionalFields.sessionId }),
			},
		});
		if (textOf(sent['message_id']) === '') {
			throw new ZoomUnexpectedAnswerError('Zoom took the SMS, but names no message');
		}
		return { ...sent, sent: true };
	},
});
