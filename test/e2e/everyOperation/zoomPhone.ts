import { among, byEmail, byId, DAY_MS, from, someText, type Story } from './example';

const ana = byEmail('ana@example.com');
const ben = byEmail('ben@example.com');
const startsAt = Date.now() - 2 * DAY_MS;
const lately = { period: 'lastDays', days: 7 };
const BOB = '+14155550198';
const FREE = '+14155550102';
const byNumber = (value: string) => ({ __rl: true, mode: 'number', value });
const byUrl = (value: string) => ({ __rl: true, mode: 'url', value });

const OFFICE: Story['seed'] = {
	users: [
		{ email: 'ana@example.com', first_name: 'Ana', type: 2 },
		{ email: 'ben@example.com', first_name: 'Ben', type: 2 },
	],
	phone: {
		sites: ['Berlin'],
		users: [
			{ email: 'ana@example.com', extension: 801, numbers: ['+14155550101'], callingPlans: [200] },
			{ email: 'ben@example.com', extension: 802, site: 'Berlin' },
		],
		numbers: [FREE],
		sharedLineGroups: [{ name: 'Reception', members: ['ana@example.com'] }],
		plans: [{ type: 200, name: 'Unlimited', subscribed: 5 }],
		devices: [{ name: 'Spare' }],
		messages: [
			{ user: 'ana@example.com', otherNumber: BOB, direction: 'In', time: startsAt, text: 'Are you there?' },
		],
		queues: [{ name: 'Support', members: ['ana@example.com'] }],
		calls: [
			{
				user: 'ana@example.com',
				startsAt,
				recorded: 2_048,
				transcript: ['Good morning', 'Is Ana there?'],
			},
			{
				user: 'ana@example.com',
				startsAt: startsAt - 3_600_000,
				voicemail: { size: 512, transcript: 'Call me back' },
			},
			{ user: 'ben@example.com', startsAt: startsAt - 7_200_000, direction: 'outbound', result: 'no_answer' },
		],
	},
};

/** Zoom Phone, in the order of a working day: who has a phone, who called, what was recorded and left. */
export const ZOOM_PHONE: readonly Story[] = [
	{
		name: 'who has a phone',
		seed: OFFICE,
		examples: [
			{
				operation: 'user getAll',
				shows: among(
					{
						email: 'ana@example.com',
						extension_number: 801,
						phone_numbers: [{ id: someText, number: '+14155550101' }],
					},
					{ email: 'ben@example.com', extension_number: 802 },
				),
			},
			{
				operation: 'user get',
				parameters: { userId: ana },
				shows: [{ email: 'ana@example.com', extension_number: 801 }],
			},
			{
				operation: 'user update',
				parameters: {
					userId: ana,
					updateFields: { extensionNumber: '855', policy__internationalCalling: true },
				},
				shows: [{ userId: 'ana@example.com', updated: true }],
			},
			{ operation: 'user get', parameters: { userId: ana }, shows: [{ extension_number: 855 }] },
			{
				operation: 'user assignCallingPlan',
				parameters: { userId: ben, callingPlan: byId(200) },
				shows: [{ userId: 'ben@example.com', callingPlan: 200, assigned: true }],
			},
			{
				operation: 'user unassignCallingPlan',
				parameters: { userId: ben, callingPlan: byId(200) },
				shows: [{ userId: 'ben@example.com', unassigned: true }],
			},
			{ operation: 'site getAll', shows: [{ name: 'Main Site' }, { id: someText, name: 'Berlin' }] },
			{
				operation: 'site get',
				parameters: { siteId: byId(from('site getAll', 'id')) },
				shows: [{ name: 'Main Site' }],
			},
		],
	},
	{
		name: 'numbers',
		seed: OFFICE,
		examples: [
			{
				operation: 'number getAll',
				parameters: { filters: { assignedToType: 'PhoneUnassigned' } },
				shows: [{ id: someText, number: FREE }],
			},
			{
				operation: 'number assign',
				parameters: { userId: ana, phoneNumberId: byId(from('number getAll', 'id')) },
				shows: [{ userId: 'ana@example.com', assigned: true }],
			},
			{
				operation: 'number getAll',
				parameters: { filters: { assignedToType: 'User', keyword: FREE } },
				shows: [{ number: FREE, assigned_list: [{ assigned_to_name: 'Ana' }] }],
			},
			{
				operation: 'number update',
				parameters: {
					phoneNumberId: byNumber(FREE),
					updateFields: { displayName: 'Front desk', capability__outgoing: false },
				},
				shows: [{ phoneNumberId: someText, number: FREE, updated: true }],
			},
			{
				operation: 'number getAll',
				parameters: { filters: { keyword: FREE } },
				shows: [{ number: FREE, display_name: 'Front desk' }],
			},
			{
				operation: 'number unassign',
				parameters: { userId: ana, phoneNumberId: byNumber(FREE) },
				shows: [{ userId: 'ana@example.com', phoneNumberId: FREE, unassigned: true }],
			},
			{
				operation: 'number getAll',
				parameters: { filters: { assignedToType: 'PhoneUnassigned' } },
				shows: [{ number: FREE }],
			},
		],
	},
	{
		name: 'calls',
		seed: OFFICE,
		examples: [
			{
				operation: 'call getAll',
				parameters: lately,
				shows: [
					{ call_history_uuid: someText, call_result: 'answered', callee_email: 'ana@example.com' },
					{ call_result: 'voicemail' },
					{ call_result: 'no_answer', caller_email: 'ben@example.com' },
				],
			},
			{
				operation: 'call get',
				parameters: { callId: byId(from('call getAll', 'call_history_uuid')) },
				shows: [{ callee_email: 'ana@example.com', call_elements: [{ event: 'incoming' }] }],
			},
			{
				operation: 'call getAll',
				parameters: { ...lately, of: 'user', userId: ben, filters: { direction: 'outbound' } },
				shows: [{ call_element_id: someText, result: 'no_answer' }],
			},
		],
	},
	{
		name: 'recordings of calls',
		seed: OFFICE,
		examples: [
			{
				operation: 'recording getAll',
				parameters: lately,
				shows: [{ id: someText, download_url: someText, owner: { name: 'Ana' } }],
			},
			{
				operation: 'recording download',
				parameters: { recordingUrl: byUrl(from('recording getAll', 'download_url')) },
				shows: [{ bytes: 2_048, mime_type: 'audio/mpeg' }],
				files: [{ mimeType: 'audio/mpeg', bytes: 2_048 }],
			},
			{
				operation: 'recording getTranscript',
				parameters: { transcriptUrl: byUrl(from('recording getAll', 'transcript_download_url')) },
				shows: [
					{
						recordingId: someText,
						text: '801: Good morning\nIs Ana there?',
						turns: [
							{ speaker: '801', start: 0, end: 4, text: 'Good morning' },
							{ speaker: '', start: 4, end: 8, text: 'Is Ana there?' },
						],
					},
				],
			},
			{
				operation: 'recording delete',
				parameters: { recordingId: byId(from('recording getAll', 'id')) },
				shows: [{ deleted: true }],
			},
			{ operation: 'recording getAll', parameters: { ...lately, of: 'user', userId: ana }, shows: [] },
		],
	},
	{
		name: 'voicemails',
		seed: OFFICE,
		examples: [
			{
				operation: 'voicemail getAll',
				parameters: { ...lately, status: 'unread' },
				shows: [{ id: someText, status: 'unread' }],
			},
			{
				operation: 'voicemail get',
				parameters: { voicemailId: byId(from('voicemail getAll', 'id')) },
				shows: [{ transcription: { content: 'Call me back' } }],
			},
			{
				operation: 'voicemail download',
				parameters: { voicemailId: byId(from('voicemail getAll', 'id')) },
				shows: [{ bytes: 512, transcription: { content: 'Call me back' } }],
				files: [{ mimeType: 'audio/mpeg', bytes: 512 }],
			},
			{
				operation: 'voicemail mark',
				parameters: { voicemailId: byId(from('voicemail getAll', 'id')), readStatus: 'Read' },
				shows: [{ status: 'read', updated: true }],
			},
			{
				operation: 'voicemail delete',
				parameters: { voicemailId: byId(from('voicemail getAll', 'id')) },
				shows: [{ deleted: true }],
			},
			{ operation: 'voicemail getAll', parameters: { ...lately, of: 'user', userId: ana }, shows: [] },
		],
	},
	{
		name: 'text messages',
		seed: OFFICE,
		examples: [
			{
				operation: 'sms send',
				parameters: { fromNumber: '+14155550101', toNumbers: BOB, message: 'We are back' },
				shows: [{ message_id: someText, session_id: someText, sent: true }],
			},
			{
				operation: 'sms getAll',
				parameters: { ...lately, filters: { filterType: 'received_message_time' } },
				shows: [{ session_id: someText }],
			},
			{
				operation: 'sms getMessages',
				parameters: { ...lately, sessionId: byId(from('sms getAll', 'session_id')) },
				shows: [{ message: 'Are you there?' }],
			},
			{
				operation: 'report getSmsCharges',
				parameters: lately,
				shows: [{ message_id: someText, total_charge: '0' }],
			},
			{
				operation: 'report getCallCharges',
				parameters: { ...lately, filters: { showChargesOnly: true } },
				shows: [{ direction: 'outbound', total_charge: '0.0200' }],
			},
		],
	},
	{
		name: 'desk phones',
		seed: OFFICE,
		examples: [
			{ operation: 'device getAll', shows: [{ id: someText, display_name: 'Spare' }] },
			{
				operation: 'device assign',
				parameters: { deviceId: byId(from('device getAll', 'id')), userId: ana },
				shows: [{ assigned: true }],
			},
			{
				operation: 'device get',
				parameters: { deviceId: byId(from('device getAll', 'id')) },
				shows: [{ assignees: [{ name: 'Ana' }] }],
			},
			{
				operation: 'device unassign',
				parameters: { deviceId: byId(from('device getAll', 'id')), userId: ana },
				shows: [{ unassigned: true }],
			},
			{
				operation: 'report getOperationLog',
				parameters: { period: 'thisWeek' },
				shows: [{ operation_detail: 'Assign device Spare' }, { operation_detail: 'Unassign device Spare' }],
			},
		],
	},
	{
		name: 'a shared line group',
		seed: OFFICE,
		examples: [
			{ operation: 'sharedLineGroup getAll', shows: [{ id: someText, display_name: 'Reception' }] },
			{
				operation: 'sharedLineGroup addMember',
				parameters: { sharedLineGroupId: byId(from('sharedLineGroup getAll', 'id')), userId: ben },
				shows: [{ userId: 'ben@example.com', added: true }],
			},
			{
				operation: 'sharedLineGroup removeMember',
				parameters: { sharedLineGroupId: byId(from('sharedLineGroup getAll', 'id')), userId: ana },
				shows: [{ userId: 'ana@example.com', removed: true }],
			},
			{
				operation: 'sharedLineGroup get',
				parameters: { sharedLineGroupId: byId(from('sharedLineGroup getAll', 'id')) },
				shows: [{ display_name: 'Reception', members: { users: [{ name: 'Ben' }] } }],
			},
		],
	},
	{
		name: 'a call queue',
		seed: OFFICE,
		examples: [
			{ operation: 'callQueue getAll', shows: [{ id: someText, name: 'Support' }] },
			{
				operation: 'callQueue addMember',
				parameters: { callQueueId: byId(from('callQueue getAll', 'id')), userId: ben },
				shows: [{ userId: 'ben@example.com', added: true }],
			},
			{
				operation: 'callQueue getMembers',
				parameters: { callQueueId: byId(from('callQueue getAll', 'id')) },
				shows: [{ name: 'Ana' }, { name: 'Ben' }],
			},
			{
				operation: 'callQueue removeMember',
				parameters: { callQueueId: byId(from('callQueue getAll', 'id')), userId: ana },
				shows: [{ userId: 'ana@example.com', removed: true }],
			},
			{
				operation: 'callQueue get',
				parameters: { callQueueId: byId(from('callQueue getAll', 'id')) },
				shows: [{ name: 'Support', members: { users: [{ name: 'Ben' }] } }],
			},
		],
	},
];
