import type { INodeListSearchItems } from 'n8n-workflow';
import type { ListRoute } from '../../../zoom/api/routes/routes';
import { recordsIn, textOf, textOrNumber, type ZoomRecord } from '../../../zoom/values';
import { isoDay } from '../../../zoom/values/time';
import type { Zoom } from '../login/zoom';
import { inZone } from './inZone';
import { named, type Page, searchList } from './userLists';

/** What the searchable lists of Zoom Phone show. */

/** The smallest of what Zoom's lists of phones take. */
const PAGE_SIZE = 100;
/** Never more than the one month that Zoom answers for, in March neither. */
const DAYS_BACK = 28;
const DAY_MS = 86_400_000;

type PhoneList = Extract<ListRoute, `GET /phone/${string}` | `GET /number_management/${string}`>;

/** One page of a list. @param key where its items are */
async function pageOf(
	zoom: Zoom,
	route: Exclude<PhoneList, `${string}{${string}`>,
	key: string,
	query: Record<string, string>,
	choice: (item: ZoomRecord) => INodeListSearchItems,
): Promise<Page> {
	const answer = await zoom.request(route, { query: { page_size: PAGE_SIZE, ...query } });
	return { choices: recordsIn(answer[key]).map(choice), next: textOf(answer['next_page_token']) };
}

const from = (start: string): Record<string, string> => (start ? { next_page_token: start } : {});

const lately = (zoom: Zoom): Record<string, string> => ({
	from: isoDay(zoom.now() - DAYS_BACK * DAY_MS),
	to: isoDay(zoom.now()),
});

/** People who have Zoom Phone, by name, email or extension. */
export const phoneUsers = searchList(
	'searchPhoneUsers',
	async (zoom, start) => await pageOf(zoom, 'GET /phone/users', 'users', from(start), personChoice),
);

function personChoice(user: ZoomRecord): INodeListSearchItems {
	const details = [textOf(user['email']), textOrNumber(user['extension_number'])].filter(Boolean).join(', ');
	const name = textOf(user['name']);
	return {
		name: name ? `${name} (${details})` : details,
		value: textOf(user['id']) || textOf(user['email']),
	};
}

/** Which numbers a list has: those that somebody has, those that nobody has, or all. */
export type NumberList = 'assigned' | 'free' | 'all';

const NUMBER_LISTS: Readonly<Record<NumberList, readonly [method: string, query: Record<string, string>]>> = {
	assigned: ['searchAssignedNumbers', { assigned_to_type: 'User' }],
	free: ['searchFreeNumbers', { assigned_to_type: 'PhoneUnassigned' }],
	all: ['searchPhoneNumbers', {}],
};

export const numbers = (list: NumberList) => {
	const [method, which] = NUMBER_LISTS[list];
	return searchList(method, async (zoom, start) => {
		const query = { allocated_product: 'ZOOM_PHONE', ...which, ...from(start) };
		return await pageOf(zoom, 'GET /number_management/numbers', 'numbers', query, numberChoice);
	});
};

function numberChoice(number: ZoomRecord): INodeListSearchItems {
	const [owner] = recordsIn(number['assigned_list']);
	const details = [textOf(owner?.['assigned_to_name']), textOf(number['display_name'])].filter(Boolean);
	const text = textOf(number['number']);
	return {
		name: details.length > 0 ? `${text} (${details.join(', ')})` : text,
		value: textOf(number['id']) || text,
	};
}

export const sites = searchList(
	'searchSites',
	async (zoom, start) => await pageOf(zoom, 'GET /phone/sites', 'sites', from(start), named),
);

export const callQueues = searchList(
	'searchCallQueues',
	async (zoom, start) =>
		await pageOf(zoom, 'GET /phone/call_queues', 'call_queues', from(start), (queue) => {
			const extension = textOrNumber(queue['extension_number']);
			const { name, value } = named(queue);
			return { name: extension ? `${name} (${extension})` : name, value };
		}),
);

export const sharedLineGroups = searchList(
	'searchSharedLineGroups',
	async (zoom, start) =>
		await pageOf(zoom, 'GET /phone/shared_line_groups', 'shared_line_groups', from(start), (group) => ({
			name: `${textOf(group['display_name'])} (${textOrNumber(group['extension_number'])})`,
			value: textOf(group['id']),
		})),
);

/** Calling plans that the account has bought, with how many are left. */
export const callingPlans = searchList('searchCallingPlans', async (zoom) => {
	const { calling_plans: plans } = await zoom.request('GET /phone/calling_plans', {});
	return {
		choices: recordsIn(plans).map((plan) => {
			const type = textOrNumber(plan['type']);
			const left = textOrNumber(plan['available']);
			return { name: `${textOf(plan['name']) || type}${left && ` (${left} left)`}`, value: type };
		}),
		next: '',
	};
});

/** What a choice is, after when it was. */
function after(time: unknown, zone: string, what: string): string {
	const when = inZone(textOf(time), zone);
	return when ? `${when}, ${what}` : what;
}

const caller = (row: ZoomRecord): string => textOf(row['caller_name']) || textOf(row['caller_number']);
const callee = (row: ZoomRecord): string => textOf(row['callee_name']) || textOf(row['callee_number']);
const bothOf = (row: ZoomRecord): string => `${caller(row)} → ${callee(row)}`;

/** Calls of the last weeks. */
export const calls = searchList(
	'searchCalls',
	async (zoom, start, zone) =>
		await pageOf(
			zoom,
			'GET /phone/call_history',
			'call_history',
			{ ...lately(zoom), ...from(start) },
			(call) => ({
				name: after(call['start_time'], zone, `${bothOf(call)}, ${textOf(call['call_result'])}`),
				value: textOf(call['call_history_uuid']),
			}),
		),
);

/** Desk phones that somebody has, or nobody. */
export const devices = (type: 'assigned' | 'unassigned') =>
	searchList(
		type === 'assigned' ? 'searchAssignedDevices' : 'searchUnassignedDevices',
		async (zoom, start) =>
			await pageOf(zoom, 'GET /phone/devices', 'devices', { type, ...from(start) }, (one) => {
				const { name, value } = named({ ...one, name: one['display_name'] });
				const details = [textOf(one['device_type']), textOf(one['mac_address'])].filter(Boolean);
				return { name: details.length > 0 ? `${name} (${details.join(', ')})` : name, value };
			}),
	);

/** SMS conversations of the last weeks, by who takes part. */
export const smsSessions = searchList(
	'searchSmsSessions',
	async (zoom, start, zone) =>
		await pageOf(
			zoom,
			'GET /phone/sms/sessions',
			'sms_sessions',
			{ session_type: 'all', ...lately(zoom), ...from(start) },
			(session) => {
				const people = recordsIn(session['participants']).map(
					(one) => textOf(one['display_name']) || textOf(one['phone_number']),
				);
				return {
					name: after(session['last_access_time'], zone, people.join(' ↔ ')),
					value: textOf(session['session_id']),
				};
			},
		),
);

const RECORDING_LISTS = {
	id: 'searchPhoneRecordings',
	download_url: 'searchRecordingLinks',
	transcript_download_url: 'searchTranscriptLinks',
} as const;

/** Those that have it. @param value the field that names the recording where it is chosen */
export const recordings = (value: keyof typeof RECORDING_LISTS) =>
	searchList(RECORDING_LISTS[value], async (zoom, start, zone) => {
		const { choices, next } = await pageOf(
			zoom,
			'GET /phone/recordings',
			'recordings',
			{ ...lately(zoom), ...from(start) },
			(recording) => ({
				name: after(recording['date_time'], zone, bothOf(recording)),
				value: textOf(recording[value]),
			}),
		);
		return { choices: choices.filter((choice) => choice.value !== ''), next };
	});

export const voicemails = searchList(
	'searchVoicemails',
	async (zoom, start, zone) =>
		await pageOf(
			zoom,
			'GET /phone/voice_mails',
			'voice_mails',
			{ ...lately(zoom), ...from(start) },
			(voicemail) => ({
				name: after(voicemail['date_time'], zone, `${bothOf(voicemail)}, ${textOf(voicemail['status'])}`),
				value: textOf(voicemail['id']),
			}),
		),
);
