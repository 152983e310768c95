import { MEETING_BODY, type MeetingBody } from '../meetings/fields';
import { oneOf, type Schema } from '../routing/schema';

export type WebinarBody = MeetingBody & { default_passcode?: boolean };

const {
	type: _type,
	settings: _settings,
	default_password: _password,
	...SHARED
} = MEETING_BODY['properties'] as Record<string, Schema>;

export const WEBINAR_BODY: Schema = {
	properties: {
		...SHARED,
		type: oneOf(5, 6, 9),
		default_passcode: { type: 'boolean' },
		settings: { type: 'object' },
	},
};

export const DEFAULT_WEBINAR_SETTINGS: Readonly<Record<string, unknown>> = {
	host_video: true,
	panelists_video: true,
	approval_type: 2,
	audio: 'both',
	auto_recording: 'none',
	practice_session: false,
	on_demand: false,
	hd_video: false,
	alternative_hosts: '',
	meeting_authentication: false,
	show_share_button: true,
	registrants_confirmation_email: true,
	registrants_restrict_number: 0,
};
