import { isRecord, recordsIn, textOrNumber } from '../../values';
import type { Envelope } from './envelope';

/** What events of Zoom Phone are about; Zoom names the same thing differently in nearly each of them. */

/** Fields that hold a part of the object, or a list of parts. Settings hold extensions too, of people who did nothing. */
const PARTS = [
	'accepted_by',
	'call_elements',
	'call_logs',
	'call_qos',
	'callee',
	'caller',
	'forwarded_by',
	'forwarded_to',
	'outgoing_by',
	'owner',
	'phone_number_campaign_opt_statuses',
	'recipient',
	'recordings',
	'redirect_forwarded_by',
	'sender',
	'to_members',
];

/** Parts that are a person or a queue, so that their `id` is the ID of one. */
const PARTIES: ReadonlySet<string> = new Set(['call_qos', 'caller', 'owner', 'sender', 'to_members']);

/** Numbers of calls are extensions where the call was internal, and outside numbers where it was not. */
const CALL_NUMBERS = ['callee_number', 'caller_number'];

const USER_FIELDS = [
	...CALL_NUMBERS,
	'access_member_id',
	'callee_email',
	'callee_ext_id',
	'callee_ext_number',
	'callee_id',
	'callee_user_id',
	'caller_email',
	'caller_ext_id',
	'caller_ext_number',
	'caller_user_id',
	'email',
	'extension_id',
	'extension_number',
	'operator_ext_id',
	'operator_ext_number',
	'receiver_extension_id',
	'receiver_extension_number',
	'sender_extension_id',
	'sender_extension_number',
	'sms_sender_user_id',
	'user_email',
	'user_id',
];

const NUMBER_FIELDS = [
	...CALL_NUMBERS,
	'callee_did_number',
	'caller_did_number',
	'consumer_phone_number',
	'phone_number',
	'receiver_number',
	'sender_number',
	'transfer_phone_number',
	'zoom_phone_user_number',
];

/** Extensions, IDs and email addresses of the people and queues that took part. */
export const phoneUsersOf = (event: Envelope): string[] =>
	partsOf(event).flatMap(({ name, part }) =>
		[...USER_FIELDS, ...(PARTIES.has(name) ? ['id'] : [])].map((field) => textOrNumber(part[field])),
	);

/** All phone numbers and extensions of an event, as Zoom writes them: with and without a plus. */
export const phoneNumbersOf = (event: Envelope): string[] => [
	...partsOf(event).flatMap(({ part }) => NUMBER_FIELDS.map((field) => textOrNumber(part[field]))),
	...textsIn(objectOf(event)['phone_numbers']),
];

/** Where Zoom does not write the direction, the name of the event says it: callers call out, callees are called. */
const INBOUND = /^phone\.(callee_|sms_received$|voicemail_)/;
const OUTBOUND = /^phone\.(caller_|sms_sent)/;

/** `inbound`, `outbound`, or nothing; as seen from the account. */
export function phoneDirectionsOf(event: Envelope): string[] {
	const written = partsOf(event)
		.map(({ part }) => textOrNumber(part['direction']))
		.filter((direction) => direction !== '');
	if (written.length > 0) return written;
	if (INBOUND.test(event.event)) return ['inbound'];
	return OUTBOUND.test(event.event) ? ['outbound'] : [];
}

const objectOf = ({ payload }: Envelope): Readonly<Record<string, unknown>> => payload.object ?? {};

const textsIn = (list: unknown): string[] => (Array.isArray(list) ? list.map(textOrNumber) : []);

interface Part {
	readonly name: string;
	readonly part: Readonly<Record<string, unknown>>;
}

/** The object, its parts, and theirs: a recording is in a list, and its owner in the recording. */
function partsOf(event: Envelope): Part[] {
	if (!event.event.startsWith('phone.')) return [];
	const whole: Part = { name: 'object', part: objectOf(event) };
	const outer = partsIn(whole);
	return [whole, ...outer, ...outer.flatMap(partsIn)];
}

const partsIn = ({ part: whole }: Part): Part[] =>
	PARTS.flatMap((name) => {
		const held = whole[name];
		return (isRecord(held) ? [held] : recordsIn(held)).map((part) => ({ name, part }));
	});
