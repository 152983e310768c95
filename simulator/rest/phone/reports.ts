import { zoomTime } from '../../engine/clock';
import { ok } from '../../http/answer';
import { Calls, type PhoneCall } from '../../phone/calls';
import { Devices } from '../../phone/devices';
import { Messages, type SmsMessage, type SmsSession } from '../../phone/messages';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute, type Call } from '../routing/route';
import { isWithin, periodOf, periodQuery, type PeriodQuery } from './period';

const MAX_PAGE_SIZE = 300;
const MONTHS_OF_CHARGES = 13;
/** Zoom documents no end of the log [?]. */
const MONTHS_OF_LOG = 1_200;
/** What a minute of a call to a number outside costs, and an SMS. */
const RATE = 0.02;
const MINUTE_S = 60;
const classic = ['phone:read:admin'];

interface ReportQuery extends PageQuery, PeriodQuery {
	show_charges_only?: boolean;
}

const reportQuery = { ...pageQuery(), ...periodQuery(), show_charges_only: { type: 'boolean' } };
const money = (amount: number): string => amount.toFixed(4);

/** What Zoom's reports have beside their rows. */
function reportOf<Row>(call: Call<ReportQuery>, rowsOf: (period: ReturnType<typeof periodOf>) => Row[]) {
	const period = periodOf(call.query, call.now, { monthsKept: MONTHS_OF_CHARGES });
	return pageOf(call, period, rowsOf(period));
}

function pageOf<Row>(call: Call<PageQuery>, { from, to }: ReturnType<typeof periodOf>, wanted: Row[]) {
	const { rows, fields } = paginate(call, wanted, MAX_PAGE_SIZE);
	const { next_page_token, page_size, total_records } = fields;
	return { rows, about: { from, to, next_page_token, page_size, total_records } };
}

/** Who is called pays nothing. */
function callCharge({ uuid, callId, direction, phoneUser, otherNumber, startsAt, duration }: PhoneCall) {
	const minutes = Math.ceil(duration / MINUTE_S);
	const own = String(phoneUser.extensionNumber);
	const [caller, callee] = direction === 'outbound' ? [own, otherNumber] : [otherNumber, own];
	return {
		charge_id: uuid,
		call_id: callId,
		direction,
		caller_number: caller,
		callee_number: callee,
		service_type: 'call',
		start_time: zoomTime(startsAt),
		end_time: zoomTime(startsAt + duration * 1000),
		duration: minutes,
		charge_mode: 'per_min',
		rate: money(RATE),
		currency: 'USD',
		total_charge: direction === 'outbound' ? money(minutes * RATE) : '0',
	};
}

export const callCharges = defineRoute<ReportQuery>({
	method: 'GET',
	path: '/phone/reports/call_charges',
	label: 'HEAVY',
	scopes: { classic, granular: ['phone:read:call_charges:admin'] },
	query: { ...reportQuery, billing_account_id: { type: 'string' }, call_ids: { type: 'string' } },
	handle(call) {
		const { rows, about } = reportOf(call, (period) =>
			call.account
				.part(Calls)
				.all()
				.filter(({ startsAt }) => isWithin(period, startsAt))
				.map(callCharge)
				.filter(({ total_charge: charge }) => !call.query.show_charges_only || charge !== '0'),
		);
		return ok({ ...about, call_charges: rows });
	},
});

const smsCharges = (session: SmsSession, { id, time, direction }: SmsMessage) =>
	session.others.map((other) => {
		const [from, to] = direction === 'Out' ? [session.number, other] : [other, session.number];
		return {
			session_id: session.id,
			message_id: id,
			message_type: 'SMS',
			from_number: from,
			to_number: to,
			sent_time: zoomTime(time),
			rate: money(RATE),
			currency: 'USD',
			total_charge: direction === 'Out' ? money(RATE) : '0',
			delivery_status: direction === 'Out' ? 'Delivered' : 'Received',
		};
	});

export const listSmsCharges = defineRoute<ReportQuery>({
	method: 'GET',
	path: '/phone/reports/sms_charges',
	label: 'HEAVY',
	scopes: { classic, granular: ['phone:read:sms_charges:admin'] },
	query: reportQuery,
	handle(call) {
		const { rows, about } = reportOf(call, (period) =>
			call.account
				.part(Messages)
				.sessions.flatMap((session) =>
					session.messages
						.filter(({ time }) => isWithin(period, time))
						.flatMap((message) => smsCharges(session, message)),
				)
				.filter(({ total_charge: charge }) => !call.query.show_charges_only || charge !== '0'),
		);
		return ok({ ...about, sms_charges: rows });
	},
});

const DAY = { type: 'string', format: 'date' };

export const phoneOperationLogs = defineRoute<PageQuery & PeriodQuery & { category_type?: string }>({
	method: 'GET',
	path: '/phone/reports/operationlogs',
	label: 'HEAVY',
	scopes: { classic, granular: ['phone:read:operation_logs:admin'] },
	// Of the phone's reports only this one takes days alone.
	query: { ...pageQuery(), from: DAY, to: DAY, category_type: { type: 'string' } },
	handle(call) {
		const { category_type: category = 'all' } = call.query;
		const period = periodOf(call.query, call.now, { unset: 1, monthsKept: MONTHS_OF_LOG });
		const wanted = call.account
			.part(Devices)
			.log.filter((one) => isWithin(period, one.time) && ['all', one.category].includes(category));
		const { rows, about } = pageOf(call, period, wanted);
		const operation_logs = rows.map(({ time, action, category: category_type, detail }) => ({
			time: zoomTime(time),
			action,
			category_type,
			operation_detail: detail,
			operator: call.account.owner.email,
		}));
		return ok({ ...about, operation_logs });
	},
});
