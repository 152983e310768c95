import { noContent } from '../../http/answer';
import { DailyCounter } from '../../limits/dailyCounter';
import { isAdmin } from '../../users/user';
import { invalidParameter, Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { userOf } from './resolve';
import { bothLevels, writeUsers } from './scopes';

const CHANGES_A_DAY = 3;

/** How often users have changed their address. Zoom says "in any 24 hour period"; here it is a UTC day. */
class EmailChanges extends DailyCounter {}

export const updateUserEmail = defineRoute<Record<string, never>, { email: string }>({
	method: 'PUT',
	path: '/users/{userId}/email',
	label: 'LIGHT',
	scopes: writeUsers(...bothLevels('user:update:email')),
	body: {
		required: ['email'],
		properties: { email: { type: 'string', format: 'email', maxLength: 128 } },
	},
	handle(call) {
		const user = userOf(call);
		const { account, body, now } = call;
		if (isAdmin(user) && call.token.user !== user) {
			throw new Refusal(400, 1000, 'Admin can not change other admins email.');
		}
		const domain = body.email.slice(body.email.lastIndexOf('@') + 1).toLowerCase();
		if (!account.has.managedDomains.includes(domain)) {
			throw new Refusal(400, 200, 'Only an account administrator can change email.');
		}
		const taken = account.users.findByEmail(body.email);
		if (taken && taken !== user) throw invalidParameter('The email address is already in use.');
		const changes = account.part(EmailChanges);
		if (changes.get(user.id, now) >= CHANGES_A_DAY) {
			throw invalidParameter('The email address was changed too often within 24 hours.');
		}
		changes.add(user.id, now);
		account.users.changeEmail(user, body.email);
		return noContent;
	},
});
