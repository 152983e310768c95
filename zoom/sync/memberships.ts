import { textOf, textOrNumber, type ZoomRecord } from '../values';
import { normalized } from '../values/emailAddress';
import { groupField, type Group } from './groups';
import type { AccountUser } from './users';

/** Who is in a group, as `GET /groups/{groupId}/members` lists them. */
interface Membership {
	readonly group: Group;
	readonly members: readonly ZoomRecord[];
}

/** The users, each with the memberships that Zoom lists. Pending users have no ID and are known by their address. */
export function withMemberships(
	users: readonly AccountUser[],
	memberships: readonly Membership[],
): AccountUser[] {
	const fields = new Map<string, Record<string, string>>();
	for (const { group, members } of memberships) {
		for (const member of members) {
			const key = textOrNumber(member['id']) || normalized(textOf(member['email']));
			fields.set(key, { ...fields.get(key), [groupField(group.id)]: group.name });
		}
	}
	return users.map((user) => {
		const own = { ...fields.get(normalized(user.email)), ...(user.id !== undefined && fields.get(user.id)) };
		return { ...user, fields: { ...user.fields, ...own } };
	});
}
