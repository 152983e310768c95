import { oneOf, text, type Schema } from '../routing/schema';

const flag: Schema = { type: 'boolean' };
const string: Schema = { type: 'string' };
const strings: Schema = { type: 'array', items: string };
const object: Schema = { type: 'object' };
const objects: Schema = { type: 'array', items: object };

/** `settings` of a meeting, as create and update take them. Other names are ignored. */
export const SETTINGS_FIELDS: Record<string, Schema> = {
	additional_data_center_regions: strings,
	allow_host_control_participant_mute_state: flag,
	allow_multiple_devices: flag,
	alternative_host_manage_cloud_recording: flag,
	alternative_host_manage_meeting_summary: flag,
	alternative_host_update_polls: flag,
	alternative_hosts: string,
	alternative_hosts_email_notification: flag,
	approval_type: oneOf(0, 1, 2),
	approved_or_denied_countries_or_regions: object,
	audio: oneOf('both', 'telephony', 'voip', 'thirdParty'),
	audio_conference_info: text(2048),
	authentication_domains: string,
	authentication_exception: objects,
	authentication_name: string,
	authentication_option: string,
	auto_add_recording_to_video_management: object,
	auto_recording: oneOf('local', 'cloud', 'none'),
	auto_start_ai_companion_questions: flag,
	auto_start_meeting_summary: flag,
	breakout_room: object,
	calendar_type: oneOf(1, 2),
	close_registration: flag,
	contact_email: string,
	contact_name: string,
	continuous_meeting_chat: object,
	custom_keys: {
		type: 'array',
		maxItems: 10,
		items: { type: 'object', properties: { key: text(64), value: text(256) } },
	},
	device_testing: flag,
	disable_participant_video: flag,
	email_in_attendee_report: flag,
	email_notification: flag,
	encryption_type: oneOf('enhanced_encryption', 'e2ee'),
	focus_mode: flag,
	global_dial_in_countries: strings,
	host_save_video_order: flag,
	host_video: flag,
	internal_meeting: flag,
	jbh_time: oneOf(0, 5, 10, 15),
	join_before_host: flag,
	language_interpretation: object,
	meeting_authentication: flag,
	meeting_invitees: objects,
	mute_upon_entry: flag,
	participant_focused_meeting: flag,
	participant_video: flag,
	private_meeting: flag,
	push_change_to_calendar: flag,
	question_and_answer: object,
	registrants_confirmation_email: flag,
	registrants_email_notification: flag,
	registration_type: oneOf(1, 2, 3),
	request_permission_to_unmute_participants: flag,
	resources: objects,
	show_share_button: flag,
	sign_language_interpretation: object,
	summary_template_id: string,
	use_pmi: flag,
	waiting_room: flag,
	waiting_room_options: object,
	watermark: flag,
	who_can_ask_questions: oneOf(1, 2, 3, 4, 5),
	who_will_receive_summary: oneOf(1, 2, 3, 4),
};

export const DEFAULT_MEETING_SETTINGS: Readonly<Record<string, unknown>> = {
	host_video: false,
	participant_video: false,
	join_before_host: false,
	jbh_time: 0,
	mute_upon_entry: false,
	watermark: false,
	use_pmi: false,
	approval_type: 2,
	audio: 'both',
	auto_recording: 'none',
	waiting_room: false,
	alternative_hosts: '',
	alternative_hosts_email_notification: true,
	registrants_confirmation_email: true,
	registrants_email_notification: true,
	close_registration: false,
	meeting_authentication: false,
	encryption_type: 'enhanced_encryption',
	focus_mode: false,
	private_meeting: false,
	internal_meeting: false,
	email_notification: true,
	participant_focused_meeting: false,
	push_change_to_calendar: false,
	device_testing: false,
};

/** Keeps what Zoom knows. */
function knownSettings(settings: Record<string, unknown>): Record<string, unknown> {
	const known = Object.entries(settings).filter(([name]) => Object.hasOwn(SETTINGS_FIELDS, name));
	return Object.fromEntries(known);
}

/** A waiting room switches joining before the host off. */
export function mergeSettings(
	before: Readonly<Record<string, unknown>>,
	changes: Record<string, unknown>,
): Record<string, unknown> {
	const settings = { ...before, ...knownSettings(changes) };
	if (settings['waiting_room'] === true) settings['join_before_host'] = false;
	return settings;
}
