import { textOf, textOrNumber, type ZoomRecord } from '../../values';
import { normalized } from '../../values/emailAddress';
import type { AccountUser } from '../directory/users';
import { membershipField, type Joinable, type MembershipKind } from './joinables';

/** Who is in a group, as `GET /groups/{groupId}/members` lists them, or in a call queue, as `GET /phone/call_queues/{callQueueId}` does. */
interface Membership {
	readonly kind: MembershipKind;
	readonly of: Joinable;
	readonly members: readonly ZoomRecord[];
}

/** The users, each with the memberships that Zoom lists beside those known already. Pending users have no ID and are known by their address. */
export function withMemberships(
	users: readonly AccountUser[],
	memberships: readonly Membership[],
): AccountUser[] {
	const fields = new Map<string, Record<string, string>>();
	const manages = new Map<string, string[]>();
	for (const { kind, of, members } of memberships) {
		const field = membershipField(kind, of.id);
		for (const member of members) {
			const key = textOrNumber(member['id']) || normalized(textOf(member['email']));
			fields.set(key, { ...fields.get(key), [field]: of.name });
			if (member['level'] === 'manager') manages.set(key, [...(manages.get(key) ?? []), field]);
		}
	}
	return users.map((user) => {
		const { id, email } = user;
		const own = { ...fields.get(normalized(email)), ...(id !== undefined && fields.get(id)) };
		return {
			...user,
			fields: { ...user.fields, ...own },
			manages: [...user.manages, ...((id === undefined ? undefined : manages.get(id)) ?? [])],
		};
	});
}
