import { branch, merge, withoutLocked, type SettingsTree } from './tree';

/** What Zoom keeps apart from the other settings, and shows only when it is asked for it. */
export const OPTIONS = ['meeting_authentication', 'recording_authentication', 'meeting_security'] as const;
export type Option = (typeof OPTIONS)[number];

/** What a user group has. */
const GROUP_DEFAULTS: SettingsTree = {
	schedule_meeting: {
		audio_type: 'both',
		host_video: false,
		join_before_host: false,
		participant_video: false,
	},
	in_meeting: {
		allow_live_streaming: false,
		annotation: true,
		chat: true,
		co_host: true,
		polling: true,
		private_chat: true,
		screen_sharing: true,
	},
	email_notification: { cancel_meeting_reminder: true, jbh_reminder: true, schedule_for_reminder: true },
	recording: { auto_recording: 'none', cloud_recording: true, local_recording: true },
	telephony: { third_party_audio: false },
	meeting_security: {
		auto_security: true,
		encryption_type: 'enhanced_encryption',
		meeting_password: true,
		waiting_room: false,
	},
	meeting_authentication: false,
	recording_authentication: false,
};

const ACCOUNT_DEFAULTS: SettingsTree = merge(GROUP_DEFAULTS, {
	recording: { auto_delete_cmr: false, auto_delete_cmr_days: 30 },
	integration: { dropbox: false, google_drive: true },
	security: {
		admin_change_name_pic: false,
		hide_billing_info: true,
		sign_in_with_two_factor_auth: 'none',
		password_requirement: { minimum_password_length: 8 },
	},
	other_options: { blur_snapshot: false },
});

const LOCKS: SettingsTree = {
	schedule_meeting: { audio_type: false, host_video: false, join_before_host: false },
	in_meeting: { annotation: false, chat: false, private_chat: false, screen_sharing: false },
	recording: { auto_recording: false, cloud_recording: false, local_recording: false },
	meeting_security: { auto_security: false, meeting_password: false, waiting_room: false },
};

/** Settings and locks of the account, or of one group. */
export class Policy {
	private locks = LOCKS;

	constructor(
		private settings: SettingsTree,
		private readonly locked: () => SettingsTree = () => ({}),
	) {}

	/** @param option undefined: everything but what belongs to an option */
	show(option: Option | 'security' | undefined): SettingsTree {
		if (option === undefined) return general(this.settings);
		if (option === 'security' || option === 'meeting_security')
			return { [option]: branch(this.settings, option) };
		return { [option]: this.settings[option] ?? false, authentication_options: [] };
	}

	/** What the account has locked stays as it is, without a word [?]. */
	change({ authentication_option: _method, ...changes }: SettingsTree): void {
		this.settings = merge(this.settings, withoutLocked(changes, this.locked()));
	}

	showLocks(security: boolean): SettingsTree {
		return security ? { meeting_security: branch(this.locks, 'meeting_security') } : general(this.locks);
	}

	changeLocks(changes: SettingsTree): void {
		this.locks = merge(this.locks, changes);
	}

	get allLocks(): SettingsTree {
		return this.locks;
	}
}

function general(settings: SettingsTree): SettingsTree {
	return Object.fromEntries(
		Object.entries(settings).filter(([name]) => !OPTIONS.some((option) => option === name)),
	);
}

/** Those of an account and of its groups. */
export class Policies {
	readonly account = new Policy(ACCOUNT_DEFAULTS);
	private readonly groups = new Map<string, Policy>();

	ofGroup(groupId: string): Policy {
		let policy = this.groups.get(groupId);
		if (!policy) {
			policy = new Policy(GROUP_DEFAULTS, () => this.account.allLocks);
			this.groups.set(groupId, policy);
		}
		return policy;
	}
}
