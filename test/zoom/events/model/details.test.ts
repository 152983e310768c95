import { EXAMPLES } from '../../../../simulator/socket/examples.generated';
import { createDetailFilter, type EventDetail } from '../../../../zoom/events/model/details';
import type { Envelope } from '../../../../zoom/events/model/envelope';
import { createFilter, filterFingerprint } from '../../../../zoom/events/model/filter';

const exampleOf = (name: string): Envelope => JSON.parse(EXAMPLES[name] ?? '{}') as Envelope;

const namesOf = (product: RegExp): string[] => Object.keys(EXAMPLES).filter((name) => product.test(name));

const fits = (event: Envelope, detail: EventDetail, ...values: string[]): boolean =>
	createDetailFilter({ [detail]: values })(event);

/** Every value in an example, as text. */
function valuesIn(value: unknown): string[] {
	if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(valuesIn);
	return [String(value)];
}

/** Whether any value that stands in the event fits. */
const has = (name: string, detail: EventDetail): boolean =>
	fits(exampleOf(name), detail, ...valuesIn(exampleOf(name).payload), 'inbound', 'outbound');

const PHONE = /^phone\./;
const CHAT = /^(bot_|chat_|interactive_message_|team_chat\.)/;
const ROOMS = /^(visitor_management|workspace|zoomroom)\./;

const NO_CALL = [
	'phone.account_settings_updated',
	'phone.device_registration',
	'phone.fax_log_deleted',
	'phone.fax_log_permanently_deleted',
	'phone.generic_device_provision',
	'phone.group_settings_updated',
	'phone.recording_deleted',
	'phone.recording_permanently_deleted',
	'phone.route_group_status_changed',
];
const NO_VOICEMAIL = ['phone.voicemail_deleted', 'phone.voicemail_permanently_deleted'];
const OF_NUMBERS = [
	'phone.peering_number_cnam_updated',
	'phone.peering_number_emergency_address_updated',
	'phone.sms_campaign_number_opt_in',
	'phone.sms_campaign_number_opt_out',
];
const OF_LOGS = [
	'phone.ai_call_summary_changed',
	'phone.call_element_deleted',
	'phone.call_history_deleted',
	'phone.call_log_deleted',
	'phone.call_log_permanently_deleted',
	'phone.call_qos',
	'phone.call_qos_summary',
	'phone.conference_started',
	'phone.sms_etiquette_block',
	'phone.sms_etiquette_warn',
	'phone.warm_transfer_cancelled',
];
const TRANSFERS = [
	'phone.blind_transfer_initiated',
	'phone.transfer_call_to_voicemail_initiated',
	'phone.transfer_recipient_updated',
	'phone.warm_transfer_completed',
	'phone.warm_transfer_initiated',
];

/** Of all events of the product those whose examples by Zoom do not tell the detail. */
const WITHOUT: ReadonlyArray<readonly [EventDetail, RegExp, readonly string[]]> = [
	['phoneUsers', PHONE, [...NO_CALL, ...NO_VOICEMAIL, ...OF_NUMBERS]],
	['phoneNumbers', PHONE, [...NO_CALL, ...NO_VOICEMAIL, ...OF_LOGS]],
	['phoneDirections', PHONE, [...NO_CALL, ...OF_NUMBERS, ...OF_LOGS, ...TRANSFERS, 'phone.emergency_alert']],
	[
		'chatChannels',
		CHAT,
		[
			'bot_installed',
			...['deleted', 'posted', 'updated'].map((what) => `team_chat.dm_message_${what}`),
			'team_chat.dm_reaction_added',
			'team_chat.dm_reaction_removed',
			'team_chat.emoji_added',
			'team_chat.emoji_removed',
			'team_chat.file_changed',
			'team_chat.file_deleted',
			'team_chat.file_uploaded',
			...['edited', 'member_invited', 'member_left', 'member_removed'].map(
				(what) => `team_chat.shared_spaces_${what}`,
			),
		],
	],
	[
		'chatSenders',
		CHAT,
		['team_chat.channel_invitation_approval_requested', 'team_chat.channel_join_approval_requested'],
	],
	['rooms', ROOMS, namesOf(/^(visitor_management\.|zoomroom\.location_)/)],
	['locations', ROOMS, namesOf(/^(workspace\.(?!.*questionnaire)|zoomroom\.(?!location_))/)],
];

describe('what Zoom’s examples tell of phone, chat and rooms', () => {
	it.each(WITHOUT)('%s: all of the product but those named here', (detail, product, without) => {
		const names = namesOf(product);
		expect(names.length).toBeGreaterThan(25);
		expect(names.filter((name) => !has(name, detail))).toEqual([...without].sort());
	});

	it.each(WITHOUT)('%s: no event of another product', (detail, product) => {
		const others = Object.keys(EXAMPLES).filter((name) => !product.test(name));
		expect(others.length).toBeGreaterThan(300);
		expect(others.filter((name) => has(name, detail))).toEqual([]);
	});
});

describe('events of the phone are chosen', () => {
	it.each([
		['phone.callee_missed', ['1002', 'DnEopNmXQEGU2uvvzjgojw', '52OdSKGSSS-EOyJwQncFvA', '1022', '100154']],
		['phone.blind_transfer_initiated', ['6666', 'z8yCxjabcdEFGHfp8uQ']],
		['phone.recording_completed', ['6666', '1026', '1045', 'z8yCxjabcdEFGHfp8uQ']],
		['phone.callee_call_log_completed', ['1045', '1026', '1009', 'IqoQmDRqS-aIoXqV_FZ88w']],
		['phone.callee_call_element_completed', ['TEST@abc.com', '101229', '3456']],
		['phone.sms_sent', ['JduDVJJXTS6VGXiJiro7ZQ', '29QVgYBGRmOM5VlC0DmLgg', 'RMIThhijkxyzyuyyi3Kfg']],
		['phone.sms_etiquette_warn', ['User.Email@company.com']],
		['phone.call_qos', ['hello.test@gmail.com', 'KLN56y2cSzu0pWxUSec4RQ']],
		[
			'phone.voicemail_received_for_access_member',
			['58011', 's6njoqZLT6aPvUQ0JyydeQ', 'z8yCxjabcdEFGHfp8uQ'],
		],
		['phone.fax_received', ['123', '456', 'VLhIp1jHR_Sgu96DLJpjag']],
	])('by who takes part in %s', (name, users) => {
		const event = exampleOf(name);
		expect(users.filter((user) => !fits(event, 'phoneUsers', user))).toEqual([]);
		expect(fits(event, 'phoneUsers', 'nobody', '99')).toBe(false);
	});

	it('by nothing but people: the ID of a recording, call or message is none', () => {
		expect(fits(exampleOf('phone.recording_completed'), 'phoneUsers', 'abcD3ojfdbjfg')).toBe(false);
		expect(fits(exampleOf('phone.recording_started'), 'phoneUsers', '6971672158469969953')).toBe(false);
		expect(fits(exampleOf('phone.sms_sent'), 'phoneUsers', 'ux7LtGDPRmqbo0nLQ2v9jQ')).toBe(false);
	});

	it.each([
		['phone.callee_missed', '+1 (209) 259-2844'],
		['phone.callee_missed', '12058945456'],
		['phone.sms_received', '+1 213-279-2348'],
		['phone.voicemail_received', '+12059014629'],
		['phone.caller_call_log_completed', '+15104381494'],
		['phone.sms_campaign_number_opt_in', '1.504.344.9240'],
		['phone.peering_number_cnam_updated', '+18008001000'],
	])('by a number of %s, however it is written', (name, number) => {
		expect(fits(exampleOf(name), 'phoneNumbers', '+4930123456', number)).toBe(true);
		expect(fits(exampleOf(name), 'phoneNumbers', `${number}0`)).toBe(false);
	});

	it('by direction: what Zoom writes, else what the name of the event says', () => {
		const directions = (event: Envelope) =>
			['inbound', 'outbound'].filter((direction) => fits(event, 'phoneDirections', direction));
		expect(directions(exampleOf('phone.callee_ringing'))).toEqual(['inbound']);
		expect(directions(exampleOf('phone.caller_ringing'))).toEqual(['outbound']);
		expect(directions(exampleOf('phone.voicemail_received'))).toEqual(['inbound']);
		expect(directions(exampleOf('phone.sms_sent_failed'))).toEqual(['outbound']);
		const completed = exampleOf('phone.callee_call_log_completed');
		expect(directions(completed)).toEqual(['inbound']);
		const turned = JSON.stringify(completed).replace('"direction":"inbound"', '"direction":"outbound"');
		expect(directions(JSON.parse(turned) as Envelope)).toEqual(['outbound']);
	});
});

describe('events of the chat are chosen', () => {
	it.each([
		['chat_message.sent', ['qrstuvwxyz67890', 'team chat']],
		['chat_channel.updated', ['6dfgdfgdg444447b0egga', 'Team Chat']],
		['team_chat.channel_archived', ['6dfgdfgdg444447b0egga', 'Team Chat']],
		['team_chat.channel_join_requested', ['C12345678', 'Test']],
		['team_chat.file_downloaded', ['4c74c0e3763940408cd0515a332ea4f5']],
		['team_chat.starred', ['6dfgdfgdg444447b0egga']],
		['bot_notification', ['Photos', 'b1c841dc7b0b4as69287e6be05c7f93f25']],
	])('by the channel of %s, by ID and name', (name, channels) => {
		const event = exampleOf(name);
		expect(channels.filter((channel) => !fits(event, 'chatChannels', channel))).toEqual([]);
		expect(fits(event, 'chatChannels', 'another')).toBe(false);
	});

	it('by no other name or ID: neither of a message nor of an emoji', () => {
		expect(fits(exampleOf('chat_message.sent'), 'chatChannels', '6dfgdfgdg444447b0egga')).toBe(false);
		const { name } = exampleOf('team_chat.emoji_added').payload.object as { name: string };
		expect(fits(exampleOf('team_chat.emoji_added'), 'chatChannels', name)).toBe(false);
	});

	it.each([
		['chat_message.sent', ['User@example.com', 'z8yCxjabcdEFGHfp8uQ']],
		['team_chat.channel_message_posted', ['user@example.com', 'z8yCxjabcdEFGHfp8uQ']],
		['team_chat.bookmark_added', ['user@example.com', 'user2@example.com']],
		['bot_notification', ['KdYKjnimT4asKPd8KKdQt9FQ']],
	])('by who did %s', (name, senders) => {
		const event = exampleOf(name);
		expect(senders.filter((sender) => !fits(event, 'chatSenders', sender))).toEqual([]);
		expect(fits(event, 'chatSenders', 'user3@example.com')).toBe(false);
	});
});

describe('events of rooms are chosen', () => {
	it.each([
		['zoomroom.alert', ['abcD3ojfdbjfg', 'my zoom room']],
		['zoomroom.digital_signage_app_started', ['abcD3ojfdbjfg']],
		['workspace.updated', ['fqtckjhjhee89ruidvc2h6lc4g', 'My updated workspace']],
		['workspace.reservation_created', ['qwNQb8u1Qbi3Pc-qBPgshy']],
	])('by the room of %s', (name, rooms) => {
		const event = exampleOf(name);
		expect(rooms.filter((room) => !fits(event, 'rooms', room))).toEqual([]);
		expect(fits(event, 'rooms', 'Another Room')).toBe(false);
	});

	it('by no other ID: neither of a reservation nor of a location', () => {
		expect(fits(exampleOf('workspace.reservation_created'), 'rooms', 'fqtckjhjhee89ruidvc2h6lc4g')).toBe(
			false,
		);
		expect(fits(exampleOf('zoomroom.location_updated'), 'rooms', 'fqtckjhjhee89ruidvc2h6lc4g')).toBe(false);
	});

	it.each([
		['zoomroom.location_created', 'id', 'locations'],
		['zoomroom.location_created', 'name', 'locations'],
		['zoomroom.location_created', 'parent_location_id', 'locations'],
		['workspace.reservation_created', 'location_id', 'locations'],
		['visitor_management.invite_created', 'invite_location_id', 'locations'],
		['zoomroom.alert', 'id', 'rooms'],
		['zoomroom.alert', 'room_name', 'rooms'],
		['zoomroom.alert', 'room_id', 'rooms'],
		['workspace.updated', 'workspace_id', 'rooms'],
		['workspace.updated', 'workspace_name', 'rooms'],
		['workspace.reservation_created', 'desk_id', 'rooms'],
	] as const)('%s by its %s', (event, field, detail) => {
		const about = (name: string): Envelope => ({ event, payload: { object: { [name]: 'This one' } } });
		expect(fits(about(field), detail, 'This one')).toBe(true);
		expect(fits(about('another_field'), detail, 'This one')).toBe(false);
	});

	it('by the location, and the one it is in', () => {
		const event = exampleOf('zoomroom.location_created');
		expect(fits(event, 'locations', 'fqtckjhjhee89ruidvc2h6lc4g')).toBe(true);
		expect(fits(event, 'locations', 'aldjflajsd-fasj')).toBe(true);
		expect(fits(event, 'locations', 'elsewhere')).toBe(false);
	});
});

describe('details in a filter', () => {
	const everything = { events: [], hostIds: [], meetingIds: [], topicContains: '' };
	const missed = exampleOf('phone.callee_missed');

	it('have to hold all of them, and leave out what does not tell them', () => {
		const filter = (details: object) => createFilter({ ...everything, details });
		expect(filter({ phoneUsers: ['1002'], phoneDirections: ['inbound'] })(missed)).toBe(true);
		expect(filter({ phoneUsers: ['1002'], phoneDirections: ['outbound'] })(missed)).toBe(false);
		expect(filter({ phoneUsers: ['1002'], rooms: ['My Zoom Room'] })(missed)).toBe(false);
		expect(filter({ phoneUsers: ['1002'] })(exampleOf('meeting.started'))).toBe(false);
		expect(filter({ phoneUsers: [], rooms: undefined })(exampleOf('meeting.started'))).toBe(true);
	});

	it('tell workflows apart, and two wishes for the same are one', () => {
		const print = (details?: object) => filterFingerprint({ ...everything, ...(details && { details }) });
		expect(print({ phoneUsers: ['a', 'b'] })).toBe(print({ phoneUsers: ['B', 'a'] }));
		expect(print({ phoneNumbers: ['+1 2'] })).toBe(print({ phoneNumbers: ['12'] }));
		expect(print({ phoneUsers: ['1'] })).not.toBe(print({ phoneNumbers: ['1'] }));
		expect(print({ phoneUsers: ['1'] })).not.toBe(print());
	});

	it('change nothing of the fingerprint while none is chosen, which other versions know', () => {
		expect(filterFingerprint(everything)).toBe('fa0ada8424f8');
		expect(filterFingerprint({ ...everything, details: { rooms: [] } })).toBe('fa0ada8424f8');
	});
});
