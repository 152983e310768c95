import {
	defineOperation,
	field,
	listPeriod,
	listSize,
	periodFields,
	periodOptions,
	type Refusal,
	rephraseRefusals,
	toZoomFields,
} from '../../../adapter/kit';
import { smsSessionLocator } from '../../../adapter/pickers';
import { MONTHS_KEPT } from './fields';

const NO_SESSION = 7013;

const noSession: Refusal = {
	what: (subject) => `Zoom knows no ${subject}`,
	next: 'Choose the session from the list, or take its ID from Get Many, where it is "session_id".',
};

const subjectOf = ({ sessionId }: { sessionId: string }): string => `SMS session ${sessionId}`;

export const getMessages = defineOperation({
	name: 'Get Messages',
	value: 'getMessages',
	action: 'Get the messages of an SMS session',
	description:
		'List what was written in an SMS conversation, in a period of any length, the latest weeks first',
	parameters: {
		sessionId: smsSessionLocator(),
		...periodFields,
		...listSize,
		filters: field.filters({
			deliveryStatus: field.options({
				displayName: 'Delivery Status',
				description: 'Only messages with this status',
				options: [
					{ name: 'Delivered', value: 'delivered' },
					{ name: 'Failed to Deliver', value: 'failed_to_deliver' },
					{ name: 'Failed to Send', value: 'failed_to_send' },
					{ name: 'Received', value: 'received' },
					{ name: 'Sent', value: 'sent', description: 'Given to the carrier, not confirmed so far' },
					{ name: 'Unknown', value: 'unknown' },
				],
				default: 'received',
			}),
		}),
	},
	options: periodOptions,
	subject: subjectOf,
	async execute(call) {
		const { zoom, values } = call;
		const { sessionId, filters } = values;
		return await listPeriod(call, {
			identity: 'message_id',
			bounds: { what: 'messages', monthsKept: MONTHS_KEPT },
			async fetch(window, bound) {
				const query = { ...toZoomFields(filters), ...window };
				const route = 'GET /phone/sms/sessions/{sessionId}';
				return await rephraseRefusals(
					subjectOf({ sessionId }),
					{ [NO_SESSION]: noSession },
					async () => await zoom.list(route, { sessionId, query }, bound),
				);
			},
		});
	},
});
