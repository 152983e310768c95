import type { Account } from '../../account/account';
import { zoomTime } from '../../clock';
import { ADMIN_ROLE, OWNER_ROLE, type User } from '../../users/user';

/** A user as `GET /users` lists them; fields without a value are left out. */
export function listedUser(user: User, include: string | undefined, now: number): Record<string, unknown> {
	return {
		// Pending users have no id here.
		...(user.status !== 'pending' && { id: user.id }),
		first_name: user.first_name,
		last_name: user.last_name,
		display_name: user.display_name,
		email: user.email,
		type: user.type,
		pmi: user.pmi,
		timezone: user.timezone,
		verified: user.verified,
		dept: user.dept ?? '',
		...times(user, now),
		last_client_version: user.last_client_version,
		group_ids: user.group_ids,
		im_group_ids: user.im_group_ids,
		division_ids: user.division_ids,
		employee_unique_id: user.employee_unique_id,
		plan_united_type: user.plan_united_type,
		status: user.status,
		role_id: user.role_id,
		...(include === 'host_key' && { host_key: user.host_key }),
		...(include === 'custom_attributes' && { custom_attributes: user.custom_attributes }),
	};
}

/** A user as `GET /users/{userId}` shows them. */
export function fullUser(account: Account, user: User, now: number, origin: string): Record<string, unknown> {
	const {
		host_key: _secret,
		seq: _seq,
		password: _password,
		loginTypes,
		createdAt,
		lastLoginAt,
		...profile
	} = user;
	const { vanity_name, about_me: _about, linkedin_url: _linkedin, licenses: _licenses, ...shown } = profile;
	return {
		...shown,
		...times(user, now),
		account_id: account.id,
		account_number: account.number,
		role_name: roleName(user),
		login_types: loginTypes,
		jid: `${user.id.toLowerCase()}@xmpp.zoom.us`,
		cluster: 'us04',
		personal_meeting_url: `${origin}/j/${user.pmi}`,
		...(vanity_name !== undefined && { vanity_url: `${origin}/my/${vanity_name}` }),
	};
}

function times(user: User, now: number): Record<string, string> {
	return {
		// Zoom gives the time of the call for users who have not activated their account.
		created_at: zoomTime(user.status === 'pending' ? now : user.createdAt),
		user_created_at: zoomTime(user.createdAt),
		...(user.lastLoginAt !== undefined && { last_login_time: zoomTime(user.lastLoginAt) }),
	};
}

function roleName(user: User): string {
	if (user.role_id === OWNER_ROLE) return 'Owner';
	return user.role_id === ADMIN_ROLE ? 'Admin' : 'Member';
}
