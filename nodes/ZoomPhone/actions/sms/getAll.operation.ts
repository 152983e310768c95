import {
	defineOperation,
	field,
	listPeriod,
	listSize,
	periodFields,
	periodOptions,
	toZoomFields,
} from '../../../adapter/kit';
import { ownerFields, ownerOf, subjectOf } from '../../shared/owner';
import { onPhoneOf } from '../../shared/refusals';
import { MONTHS_KEPT } from './fields';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many SMS sessions',
	description:
		'List the SMS conversations of the account or of a user in a period of any length; Get Messages has what was written',
	parameters: {
		...ownerFields('Sessions'),
		...periodFields,
		...listSize,
		filters: field.filters({
			filterType: field.options({
				displayName: 'Period Means',
				options: [
					{ name: 'Last Message', value: 'last_message_time' },
					{ name: 'Received Message', value: 'received_message_time' },
					{ name: 'Sent Message', value: 'sent_message_time' },
					{ name: 'Sent or Received Message', value: 'sent_received_message_time' },
				],
				default: 'sent_received_message_time',
				description: 'Which message the period is about',
			}),
			phoneNumber: field.text({
				displayName: 'Phone Number',
				placeholder: 'e.g. +14155550100',
				description: 'Only conversations in which this number writes or is written to',
			}),
			sessionType: field.options({
				displayName: 'Session Type',
				options: [
					{ name: 'All', value: 'all' },
					{ name: 'Auto Receptionist', value: 'auto_receptionist' },
					{ name: 'Call Queue', value: 'call_queue' },
					{ name: 'User', value: 'user' },
				],
				default: 'all',
				description: 'Whose number it is; without this filter those of users',
			}),
		}),
	},
	options: periodOptions,
	subject: subjectOf('SMS sessions'),
	async execute(call) {
		const { zoom, values } = call;
		const userId = ownerOf(values);
		const asked = toZoomFields(values.filters);
		return await listPeriod(call, {
			identity: 'session_id',
			bounds: { what: 'messages', monthsKept: MONTHS_KEPT },
			async fetch(window, bound) {
				const query = { ...asked, ...window };
				if (userId === undefined) return await zoom.list('GET /phone/sms/sessions', { query }, bound);
				const route = 'GET /phone/users/{userId}/sms/sessions';
				return await onPhoneOf(userId, async () => await zoom.list(route, { userId, query }, bound));
			},
		});
	},
});
