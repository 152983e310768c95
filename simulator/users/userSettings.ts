import { branch, merge, type SettingsTree } from '../settings/tree';

const DEFAULTS: SettingsTree = {
	schedule_meeting: {
		audio_type: 'both',
		host_video: false,
		participants_video: false,
		join_before_host: false,
		personal_meeting: true,
		use_pmi_for_scheduled_meetings: false,
		use_pmi_for_instant_meetings: false,
		require_password_for_scheduling_new_meetings: true,
		embed_password_in_join_link: true,
	},
	in_meeting: {
		chat: true,
		private_chat: true,
		co_host: true,
		polling: true,
		waiting_room: false,
		screen_sharing: true,
		breakout_room: true,
		annotation: true,
		entry_exit_chime: 'none',
		e2e_encryption: false,
	},
	email_notification: {
		alternative_host_reminder: true,
		cancel_meeting_reminder: true,
		jbh_reminder: true,
		schedule_for_reminder: true,
	},
	recording: { local_recording: true, cloud_recording: true, auto_recording: 'none', auto_delete_cmr: false },
	telephony: { third_party_audio: false, show_international_numbers_link: true },
	feature: { meeting_capacity: 100, zoom_phone: false },
};

const SECURITY: SettingsTree = {
	auto_security: true,
	waiting_room: false,
	encryption_type: 'enhanced_encryption',
	meeting_password: true,
	phone_password: false,
	pmi_password: true,
	embed_password_in_join_link: true,
	end_to_end_encrypted_meetings: false,
};

/** What users have set; everybody else has the defaults. */
export class UserSettings {
	private readonly changed = new Map<string, SettingsTree>();

	of(userId: string): SettingsTree {
		return this.changed.get(userId) ?? DEFAULTS;
	}

	securityOf(userId: string): SettingsTree {
		return merge(SECURITY, branch(this.of(userId), 'meeting_security'));
	}

	change(userId: string, changes: SettingsTree): void {
		this.changed.set(userId, merge(this.of(userId), changes));
	}
}
