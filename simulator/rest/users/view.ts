import type { Account } from '../../account/account';
import { zoomTime } from '../../engine/clock';
import { ADMIN_ROLE, jidOf, OWNER_ROLE, type User } from '../../users/user';

/** What list and get have in common. A field that is undefined is not sent. */
function commonFields(user: User, now: number) {
	return {
		first_name: user.first_name,
		last_name: user.last_name,
		display_name: user.display_name,
		email: user.email,
		type: user.type,
		status: user.status,
		role_id: user.role_id,
		pmi: user.pmi,
		timezone: user.timezone,
		verified: user.verified,
		dept: user.dept ?? '',
		// Zoom gives the time of the call for users who have not activated their account.
		created_at: zoomTime(user.status === 'pending' ? now : user.createdAt),
		user_created_at: zoomTime(user.createdAt),
		last_login_time: user.lastLoginAt === undefined ? undefined : zoomTime(user.lastLoginAt),
		last_client_version: user.last_client_version,
		group_ids: user.group_ids,
		im_group_ids: user.im_group_ids,
		division_ids: user.division_ids,
		employee_unique_id: user.employee_unique_id,
		plan_united_type: user.plan_united_type,
	};
}

type Row = ReturnType<typeof commonFields> & { id?: string } & Partial<
		Pick<User, 'host_key' | 'custom_attributes'>
	>;

/** A user as `GET /users` lists them. (Lists are long: fields are set, not spread, for speed.) */
export function listedUser(user: User, include: string | undefined, now: number): Row {
	const row: Row = commonFields(user, now);
	// Pending users have no id here.
	if (user.status !== 'pending') row.id = user.id;
	if (include === 'host_key' && user.host_key) row.host_key = user.host_key;
	if (include === 'custom_attributes' && user.custom_attributes) {
		row.custom_attributes = user.custom_attributes;
	}
	return row;
}

/** A user as `GET /users/{userId}` shows them. */
export function fullUser(account: Account, user: User, now: number, origin: string): Record<string, unknown> {
	return Object.assign(commonFields(user, now), {
		id: user.id,
		account_id: account.id,
		account_number: account.number,
		role_name: roleName(user),
		use_pmi: user.use_pmi,
		personal_meeting_url: `${origin}/j/${user.pmi}`,
		vanity_url: user.vanity_name === undefined ? undefined : `${origin}/my/${user.vanity_name}`,
		login_types: user.loginTypes,
		language: user.language,
		job_title: user.job_title,
		cost_center: user.cost_center,
		company: user.company,
		location: user.location,
		manager: user.manager,
		phone_country: user.phone_country,
		phone_number: user.phone_number,
		phone_numbers: user.phone_numbers,
		pronouns: user.pronouns,
		pronouns_option: user.pronouns_option,
		cms_user_id: user.cms_user_id,
		zoom_one_type: user.zoom_one_type,
		custom_attributes: user.custom_attributes,
		jid: jidOf(user),
		cluster: 'us04',
	});
}

function roleName(user: User): string {
	if (user.role_id === OWNER_ROLE) return 'Owner';
	return user.role_id === ADMIN_ROLE ? 'Admin' : 'Member';
}
