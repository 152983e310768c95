import { zoomTime } from '../../engine/clock';
import { created, ok } from '../../http/answer';
import { Messages, type SmsMessage, type SmsSession } from '../../phone/messages';
import { Phone, type PhoneUser } from '../../phone/phone';
import { invalidParameter, Refusal } from '../routing/refusal';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute, type Call } from '../routing/route';
import { oneOf, text, whole } from '../routing/schema';
import { phoneUserOf } from './find';
import { isWithin, periodOf, periodQuery, type Period, type PeriodQuery } from './period';

const MAX_PAGE_SIZE = 100;
/** Zoom documents no end [?]. */
const MONTHS_KEPT = 1_200;
const SMS = 1;
const word = { type: 'string' };
const readScopes = ['phone:read:admin', 'phone:read', 'phone_sms:read', 'phone_sms:read:admin'];

const owner = ({ user }: PhoneUser) => ({ id: user.id, type: 'user' });

const own = ({ phoneUser, number }: SmsSession) => ({
	display_name: phoneUser.user.display_name,
	owner: owner(phoneUser),
	phone_number: number.replace('+', ''),
});

const outside = (number: string) => ({ display_name: number, phone_number: number.replace('+', '') });

function sessionView(session: SmsSession) {
	const last = Math.max(...session.messages.map(({ time }) => time));
	return {
		session_id: session.id,
		session_type: 'user',
		last_access_time: zoomTime(last),
		participants: [{ ...own(session), is_session_owner: true }, ...session.others.map(outside)],
	};
}

function messageView(session: SmsSession, { id, time, direction, text: message }: SmsMessage) {
	const others = session.others.map(outside);
	const [sender, members] =
		direction === 'Out' ? [own(session), others] : [others[0] ?? own(session), [own(session)]];
	return {
		message_id: id,
		message_type: SMS,
		date_time: zoomTime(time),
		direction,
		delivery_status: direction === 'Out' ? 'delivered' : 'received',
		message,
		attachments: [],
		sender,
		to_members: members,
	};
}

interface SessionsQuery extends PageQuery, PeriodQuery {
	session_type: string;
	phone_number?: string;
	filter_type: string;
}

const sessionsQuery = {
	...pageQuery(),
	...periodQuery(),
	session_type: {
		...oneOf('user', 'call_queue', 'auto_receptionist', 'service_endpoint', 'all'),
		default: 'user',
	},
	phone_number: word,
	filter_type: {
		...oneOf('sent_message_time', 'received_message_time', 'last_message_time', 'sent_received_message_time'),
		default: 'last_message_time',
	},
};

/** Which of the messages has to be of the period. */
function isOf(period: Period, kind: string, { messages }: SmsSession): boolean {
	if (kind === 'last_message_time') {
		return isWithin(period, Math.max(...messages.map(({ time }) => time)));
	}
	const direction = { sent_message_time: 'Out', received_message_time: 'In' }[kind];
	return messages.some(
		(one) => (direction === undefined || one.direction === direction) && isWithin(period, one.time),
	);
}

function sessionsFound(call: Call<SessionsQuery>, of: (session: SmsSession) => boolean) {
	const { session_type: type, phone_number: number, filter_type: kind } = call.query;
	const period = periodOf(call.query, call.now, { monthsKept: MONTHS_KEPT });
	const plain = number?.replace('+', '');
	const wanted = call.account
		.part(Messages)
		.sessions.filter(
			(session) =>
				of(session) &&
				['user', 'all'].includes(type) &&
				isOf(period, kind, session) &&
				(plain === undefined || [session.number, ...session.others].includes(`+${plain}`)),
		);
	const { rows, fields } = paginate(call, wanted, MAX_PAGE_SIZE, ({ seq }) => seq);
	const { next_page_token, page_size } = fields;
	return ok({ next_page_token, page_size, sms_sessions: rows.map(sessionView) });
}

export const listSmsSessions = defineRoute<SessionsQuery>({
	method: 'GET',
	path: '/phone/sms/sessions',
	label: 'MEDIUM',
	scopes: {
		classic: ['phone:read:admin', 'phone_sms:read', 'phone_sms:read:admin'],
		granular: ['phone:read:list_sms_sessions', 'phone:read:list_sms_sessions:admin'],
	},
	query: sessionsQuery,
	handle: (call) => sessionsFound(call, () => true),
});

export const listUserSmsSessions = defineRoute<SessionsQuery>({
	method: 'GET',
	path: '/phone/users/{userId}/sms/sessions',
	label: 'MEDIUM',
	scopes: {
		classic: readScopes,
		granular: ['phone:read:list_sms_sessions', 'phone:read:list_sms_sessions:admin'],
	},
	query: sessionsQuery,
	handle(call) {
		const person = phoneUserOf(call);
		return sessionsFound(call, ({ phoneUser }) => phoneUser === person);
	},
});

interface MessagesQuery extends PageQuery, PeriodQuery {
	delivery_status: string;
	sort: number;
}

export const getSmsSession = defineRoute<MessagesQuery>({
	method: 'GET',
	path: '/phone/sms/sessions/{sessionId}',
	label: 'MEDIUM',
	scopes: { classic: readScopes, granular: ['phone:read:sms_session', 'phone:read:sms_session:admin'] },
	query: {
		...pageQuery(),
		...periodQuery(),
		delivery_status: {
			...oneOf('all', 'received', 'delivered', 'failed_to_send', 'sent', 'failed_to_deliver', 'unknown'),
			default: 'all',
		},
		sort: { ...whole(1, 2), default: 2 },
	},
	handle(call) {
		const { sessionId } = call.params;
		const session = call.account.part(Messages).sessions.find(({ id }) => id === sessionId);
		if (!session) throw new Refusal(404, 7013, 'Error retrieving SMS history.');
		const { delivery_status: status, sort } = call.query;
		const period = periodOf(call.query, call.now, { monthsKept: MONTHS_KEPT });
		const wanted = session.messages
			.filter(({ time }) => isWithin(period, time))
			.map((one) => ({ seq: one.seq, view: messageView(session, one) }))
			.filter(({ view }) => status === 'all' || view.delivery_status === status);
		const ordered = sort === 1 ? wanted : wanted.reverse();
		const { rows, fields } = paginate(call, ordered, MAX_PAGE_SIZE);
		const { next_page_token, page_size } = fields;
		return ok({ next_page_token, page_size, sms_histories: rows.map(({ view }) => view) });
	},
});

interface SendBody {
	sender: { phone_number: string };
	to_members: Array<{ phone_number: string }>;
	message?: string;
	session_id?: string;
}

export const sendSms = defineRoute<Record<string, never>, SendBody>({
	method: 'POST',
	path: '/phone/sms/messages',
	label: 'MEDIUM',
	scopes: {
		classic: ['phone:write:admin', 'phone:write', 'phone_sms:write', 'phone_sms:write:admin'],
		granular: ['phone:read:sms_message', 'phone:read:sms_message:admin'],
	},
	body: {
		required: ['sender', 'to_members'],
		properties: {
			sender: { type: 'object', required: ['phone_number'], properties: { phone_number: word } },
			to_members: {
				type: 'array',
				maxItems: 10,
				items: { type: 'object', required: ['phone_number'], properties: { phone_number: word } },
			},
			message: text(500),
			session_id: word,
			attachments: { type: 'array', maxItems: 10, items: { type: 'object' } },
		},
	},
	handle(call) {
		const { sender, to_members: members, message = '' } = call.body;
		const numbers = [sender, ...members].map(({ phone_number: number }) => number);
		if (!numbers.every((number) => /^\+[1-9]\d{6,14}$/.test(number))) {
			throw new Refusal(400, 316, 'The phone number does not conform to the E.164 standard.');
		}
		if (message === '') throw invalidParameter('The message is empty.');
		const phone = call.account.part(Phone);
		const number = phone.number(sender.phone_number);
		const person = phone.users.find(({ extensionId }) => extensionId === number?.assignedTo);
		if (!number || !person) throw new Refusal(400, 7001, 'Phone number is not valid.');
		const messages = call.account.part(Messages);
		const session = messages.between(person, number.number, numbers.slice(1));
		const { id } = messages.add(session, { time: call.now, direction: 'Out', text: message });
		return created({ message_id: id, session_id: session.id, date_time: zoomTime(call.now) });
	},
});
