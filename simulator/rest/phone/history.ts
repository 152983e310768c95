import { zoomTime } from '../../engine/clock';
import { ok } from '../../http/answer';
import { Calls, type PhoneCall } from '../../phone/calls';
import { Phone } from '../../phone/phone';
import { Refusal } from '../routing/refusal';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute, type Call } from '../routing/route';
import { oneOf, type Schema } from '../routing/schema';
import { phoneUserOf } from './find';
import { isWithin, periodOf, periodQuery, type PeriodQuery } from './period';

const MAX_PAGE_SIZE = 300;
/** Days of calls where no period is asked for. */
const UNSET_DAYS = 1;

/** The two ends of a call, in Zoom's names. */
function parties({ phoneUser, direction, otherName, otherNumber }: PhoneCall) {
	const { user, extensionId, extensionNumber } = phoneUser;
	const own = {
		ext_id: extensionId,
		ext_number: String(extensionNumber),
		ext_type: 'user',
		name: user.display_name,
		email: user.email,
	};
	const other = { name: otherName, did_number: otherNumber, number_type: 'external_pstn' };
	const [caller, callee] = direction === 'outbound' ? [own, other] : [other, own];
	const prefixed = (prefix: string, party: object) =>
		Object.fromEntries(Object.entries(party).map(([name, value]) => [`${prefix}_${name}`, value as unknown]));
	return { ...prefixed('caller', caller), ...prefixed('callee', callee) };
}

const times = ({ startsAt, duration, result }: PhoneCall) => ({
	start_time: zoomTime(startsAt),
	...(result === 'answered' && { answer_time: zoomTime(startsAt) }),
	end_time: zoomTime(startsAt + duration * 1000),
});

const common = (call: PhoneCall) => ({
	call_id: call.callId,
	direction: call.direction,
	connect_type: 'external',
	call_type: 'general',
	hide_caller_id: false,
	end_to_end: false,
	...parties(call),
	...times(call),
});

const filesOf = (calls: Calls, call: PhoneCall) => ({
	recording: calls.recordings.find((one) => one.call === call),
	voicemail: calls.voicemails.find((one) => one.call === call),
});

function historyRow({ account }: Pick<Call, 'account'>, call: PhoneCall) {
	const { siteId } = call.phoneUser;
	const { recording } = filesOf(account.part(Calls), call);
	return {
		call_history_uuid: call.uuid,
		...common(call),
		international: false,
		duration: call.duration,
		call_result: call.result,
		site_id: siteId,
		site_name: account.part(Phone).site(siteId)?.name,
		recording_status: recording ? 'recorded' : 'non_recorded',
	};
}

function element({ account }: Pick<Call, 'account'>, call: PhoneCall) {
	const { recording, voicemail } = filesOf(account.part(Calls), call);
	return {
		call_element_id: call.elementId,
		...common(call),
		event: call.direction === 'outbound' ? 'outgoing' : 'incoming',
		result: call.result,
		hold_time: 0,
		...(recording && { recording_id: recording.id, recording_type: 'ad-hoc' }),
		...(voicemail && { voicemail_id: voicemail.id }),
	};
}

interface HistoryQuery extends PageQuery, PeriodQuery {
	keyword?: string;
	directions?: string[];
	connect_types?: string[];
	call_types?: string[];
	call_results?: string[];
	site_ids?: string[];
	group_ids?: string[];
	department?: string;
	cost_center?: string;
	recording_status?: string;
	with_voicemail?: boolean;
}

/** Several values come as the same parameter several times, one as itself. */
const some: Schema = { anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'string' }] };
const text: Schema = { type: 'string' };

const historyQuery: Record<string, Schema> = {
	...pageQuery(),
	...periodQuery(),
	keyword: text,
	directions: some,
	connect_types: some,
	number_types: some,
	call_types: some,
	extension_types: some,
	call_results: some,
	group_ids: some,
	site_ids: some,
	department: text,
	cost_center: text,
	time_type: oneOf('start_time', 'end_time'),
	recording_status: oneOf('recorded', 'non_recorded'),
	with_voicemail: { type: 'boolean' },
};

function isWanted(query: HistoryQuery, call: PhoneCall, calls: Calls): boolean {
	const { recording, voicemail } = filesOf(calls, call);
	const { keyword, department, cost_center, recording_status: status, with_voicemail: voicemails } = query;
	const words = [call.otherName, call.otherNumber, call.callId, call.phoneUser.user.display_name];
	const is = (asked: string | string[] | undefined, value: string): boolean =>
		asked === undefined || [asked].flat().includes(value);
	return (
		is(query.directions, call.direction) &&
		is(query.connect_types, 'external') &&
		is(query.call_types, 'general') &&
		is(query.call_results, call.result) &&
		is(query.site_ids, call.phoneUser.siteId) &&
		query.group_ids === undefined &&
		department === undefined &&
		cost_center === undefined &&
		(status === undefined || (status === 'recorded') === (recording !== undefined)) &&
		(voicemails === undefined || voicemails === (voicemail !== undefined)) &&
		(keyword === undefined || words.some((word) => word.toLowerCase().includes(keyword.toLowerCase())))
	);
}

/** Latest first, so that the cursor of a call grows the earlier it was. */
function found(call: Call<HistoryQuery>, of: (one: PhoneCall) => boolean) {
	const { account, query, now } = call;
	const period = periodOf(query, now, { unset: UNSET_DAYS });
	const calls = account.part(Calls);
	const wanted = calls
		.all()
		.filter((one) => of(one) && isWithin(period, one.startsAt) && isWanted(query, one, calls));
	const { rows, fields } = paginate(call, wanted, MAX_PAGE_SIZE);
	const { next_page_token, page_count, page_size, total_records } = fields;
	const about = { from: period.from, to: period.to, next_page_token, page_count, page_size, total_records };
	return { rows, about };
}

export const accountHistory = defineRoute<HistoryQuery>({
	method: 'GET',
	path: '/phone/call_history',
	label: 'HEAVY',
	scopes: {
		classic: ['phone:read:admin', 'phone_call_log:read:admin'],
		granular: ['phone:read:list_call_logs:admin'],
	},
	query: { ...historyQuery, call_ids: some },
	handle(call) {
		const { rows, about } = found(call, () => true);
		// The old list still comes beside the new one.
		const call_history = rows.map((one) => historyRow(call, one));
		const call_logs = call_history.map(({ call_history_uuid: id, ...row }) => ({ id, ...row }));
		return ok({ ...about, call_history, call_logs });
	},
});

export const userHistory = defineRoute<HistoryQuery>({
	method: 'GET',
	path: '/phone/users/{userId}/call_history',
	label: 'MEDIUM',
	scopes: {
		classic: ['phone:read:admin', 'phone_call_log:read'],
		granular: ['phone:read:list_call_logs:admin', 'phone:read:list_call_logs'],
	},
	query: historyQuery,
	handle(call) {
		const person = phoneUserOf(call);
		const { rows, about } = found(call, ({ phoneUser }) => phoneUser === person);
		const call_elements = rows.map((one) => ({ ...element(call, one), call_history_uuid: one.uuid }));
		return ok({ ...about, call_elements });
	},
});

export const getHistory = defineRoute({
	method: 'GET',
	path: '/phone/call_history/{callHistoryUuid}',
	label: 'LIGHT',
	scopes: {
		classic: ['phone:read:admin', 'phone_call_log:read:admin'],
		granular: ['phone:read:call_log:admin'],
	},
	handle(call) {
		const { callHistoryUuid } = call.params;
		const one = call.account
			.part(Calls)
			.all()
			.find(({ uuid }) => uuid === callHistoryUuid);
		// Zoom documents a 404 without a code [?].
		if (!one) throw new Refusal(404, 300, `Call history does not exist: ${callHistoryUuid}.`);
		const { call_type, connect_type, hide_caller_id, end_to_end, ...rest } = common(one);
		return ok({
			call_history_uuid: one.uuid,
			call_type,
			connect_type,
			hide_caller_id,
			end_to_end,
			...withoutNumberTypes(rest),
			international: false,
			call_elements: [element(call, one)],
		});
	},
});

/** The details of a call do not have them; its elements do. */
const withoutNumberTypes = (row: object): object =>
	Object.fromEntries(Object.entries(row).filter(([name]) => !name.endsWith('_number_type')));
