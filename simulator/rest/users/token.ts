import { noContent, ok } from '../../http/answer';
import { defineRoute } from '../routing/route';
import { oneOf, whole } from '../routing/schema';
import { userOf } from './resolve';
import { bothLevels, readUsers, writeUsers } from './scopes';

const PATH = '/users/{userId}/token';
const YEAR_SECONDS = 365 * 24 * 3600;

/** A ZAK or another token that stands for the user. What can be done with it is outside the simulator. */
export const getUserToken = defineRoute({
	method: 'GET',
	path: PATH,
	label: 'LIGHT',
	scopes: {
		classic: [...readUsers().classic, 'user_profile'],
		granular: bothLevels('user:read:token'),
	},
	query: {
		type: { ...oneOf('token', 'zak', 'onbehalf'), default: 'token' },
		ttl: whole(1, YEAR_SECONDS),
		meeting_id: { type: 'string' },
	},
	handle(call) {
		userOf(call);
		return ok({ token: call.world.random.id(64) });
	},
});

/** Logs a user who came by single sign-on out. */
export const revokeSsoToken = defineRoute({
	method: 'DELETE',
	path: PATH,
	label: 'LIGHT',
	scopes: writeUsers(...bothLevels('user:delete:token')),
	handle(call) {
		userOf(call);
		return noContent;
	},
});
