import type { User } from '../../users/user';
import { noSuchUser } from '../routing/refusal';
import type { Call } from '../routing/route';

/**
 * The user that a path means: id, e-mail, or `me`. A user-managed app knows nobody but the person who consented.
 * @throws Refusal 404 with code 1001
 */
export function resolveUser(call: Pick<Call, 'account' | 'token'>, userId: string): User {
	const { account, token } = call;
	const user = userId === 'me' ? token.user : account.users.find(userId);
	// A token outlives its user.
	const known = user !== undefined && account.users.find(user.id) === user;
	if (!known || (token.app.userManaged && user !== token.user)) throw noSuchUser(userId);
	return user;
}

export const userOf = (call: Pick<Call, 'account' | 'token' | 'params'>): User =>
	resolveUser(call, call.params['userId'] ?? '');
