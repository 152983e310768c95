export type UserStatus = 'active' | 'inactive' | 'pending';
/** 1 Basic, 2 Licensed, 4 Unassigned without Meetings Basic, 99 None. */
export type UserType = 1 | 2 | 4 | 99;

export interface CustomAttribute {
	key: string;
	name: string;
	value: string;
}

/** The parts of a profile that PATCH changes, under Zoom's own names. */
export interface UserProfile {
	first_name: string;
	last_name: string;
	display_name: string;
	type: UserType;
	timezone: string;
	language: string;
	pmi: number;
	use_pmi: boolean;
	group_ids: string[];
	im_group_ids: string[];
	division_ids: string[];
	dept?: string;
	job_title?: string;
	cost_center?: string;
	company?: string;
	location?: string;
	manager?: string;
	phone_country?: string;
	phone_number?: string;
	phone_numbers?: Array<{
		code?: string;
		country?: string;
		label?: string;
		number?: string;
		verified?: boolean;
	}>;
	pronouns?: string;
	pronouns_option?: 1 | 2 | 3;
	host_key?: string;
	cms_user_id?: string;
	vanity_name?: string;
	about_me?: string;
	linkedin_url?: string;
	zoom_one_type?: number | undefined;
	plan_united_type?: string | undefined;
	custom_attributes?: CustomAttribute[];
}

/** The add-ons of a user, under the names of `feature` in the user's settings. */
export interface AddOns {
	concurrent_meeting?: 'Basic' | 'Plus';
	/** Capacities, in people. */
	large_meeting?: number;
	webinar?: number;
	zoom_events?: number;
	zoom_whiteboard?: boolean;
	zoom_revenue_accelerator?: boolean;
	zoom_clips_plus?: boolean;
}

export interface User extends UserProfile {
	/** Grows with every user of the account: the order of lists, and what page tokens point at. */
	readonly seq: number;
	readonly id: string;
	email: string;
	status: UserStatus;
	/** `0` owner, `1` admin, `2` member, else a role of the account. */
	role_id: string;
	/** Epoch ms. */
	createdAt: number;
	lastLoginAt?: number;
	last_client_version?: string;
	employee_unique_id?: string;
	/** 1 Google, 99 API user, 100 Zoom work e-mail, 101 SSO. */
	loginTypes: number[];
	verified: 0 | 1;
	password?: string;
	/** Base64 of the profile picture's file. */
	picture?: string;
	/** Add-ons such as `zoom_compliance_management`. */
	licenses?: string[];
	/** Those that POST /users/features gives and takes. */
	addOns?: AddOns;
}

export const OWNER_ROLE = '0';
export const ADMIN_ROLE = '1';
export const MEMBER_ROLE = '2';

export const isAdmin = (user: User): boolean => user.role_id === OWNER_ROLE || user.role_id === ADMIN_ROLE;
export const isLicensed = (user: User): boolean => user.type === 2;

/** Under which chatbots know a user. */
export const jidOf = ({ id }: Pick<User, 'id'>): string => `${id.toLowerCase()}@xmpp.zoom.us`;
