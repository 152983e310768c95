import { noContent } from '../../http/answer';
import { TOO_MANY } from '../../limits/tooManyRequests';
import { Phone } from '../../phone/phone';
import { isAdmin, OWNER_ROLE, type User } from '../../users/user';
import { invalidFields, invalidParameter, noSuchUser, Refusal } from '../routing/refusal';
import { defineRoute, type Call } from '../routing/route';
import { oneOf, type Schema } from '../routing/schema';
import { bothLevels, writeUsers } from './scopes';
import { resolveUser, userOf } from './resolve';

const TRANSFERS = [
	'transfer_meeting',
	'transfer_webinar',
	'transfer_recording',
	'transfer_whiteboard',
	'transfer_clipfiles',
	'transfer_notes',
	'transfer_visitors',
	'transfer_docs',
] as const;

interface DeleteQuery extends Partial<Record<(typeof TRANSFERS)[number], boolean>> {
	action: 'disassociate' | 'delete';
	transfer_email?: string;
}

const flags: Record<string, Schema> = Object.fromEntries(
	TRANSFERS.map((flag) => [flag, { type: 'boolean' }]),
);

export const deleteUser = defineRoute<DeleteQuery>({
	method: 'DELETE',
	path: '/users/{userId}',
	label: 'LIGHT',
	scopes: writeUsers(...bothLevels('user:delete:user')),
	query: {
		...flags,
		action: { ...oneOf('disassociate', 'delete'), default: 'disassociate' },
		encrypted_email: { type: 'boolean' },
		transfer_email: { type: 'string' },
	},
	exclusive: ({ account, params: { userId = '' } }) => ({
		keys: namesOf(account.users.find(userId), userId).map((name) => `DELETE ${name.toLowerCase()}`),
		message: TOO_MANY.concurrent,
	}),
	handle(call) {
		const user = userOf(call);
		checkMayGo(call, user);
		const what = new Set<string>(TRANSFERS.filter((flag) => call.query[flag] === true));
		const to = readTarget(call, user, what);
		call.account.userLeaves(user, { to, what });
		call.world.tokens.revokeWhere((token) => token.user === user, true);
		return noContent;
	},
});

/** A call by e-mail and one by id mean the same user, also when the first of them has removed it already. */
const namesOf = (user: User | undefined, userId: string): string[] =>
	user ? [user.id, user.email] : [userId];

function checkMayGo({ account, query }: Call<DeleteQuery>, user: User): void {
	if (user.role_id === OWNER_ROLE) throw new Refusal(400, 200, 'Cannot delete a user out of your account.');
	if (isAdmin(user)) throw new Refusal(400, 1117, 'You can not disassociate an Admin user.');
	if (account.part(Phone).manages(user)) {
		const message =
			'The user cannot be changed because they are a Call-queue manager or Auto-receptionist operator.';
		throw new Refusal(400, 1000, message);
	}
	if (user.status === 'pending' && query.action === 'delete') {
		// That pending users must be disassociated is known, the code and the wording are not [?].
		throw invalidParameter('To delete a pending user in the account, use disassociate.');
	}
	const domain = user.email.slice(user.email.lastIndexOf('@') + 1).toLowerCase();
	if (
		query.action === 'disassociate' &&
		user.status !== 'pending' &&
		account.has.managedDomains.includes(domain)
	) {
		throw new Refusal(400, 1107, 'You can not disassociate a user with managed domain.');
	}
}

function readTarget(call: Call<DeleteQuery>, user: User, what: ReadonlySet<string>): User | undefined {
	const { transfer_email: email } = call.query;
	if (!email) {
		if (what.size > 0) throw invalidFields('transfer_email');
		return undefined;
	}
	const target = resolveUser(call, email);
	if (target === user) {
		throw invalidParameter(
			"The transfer-to email address cannot be the same as the unlinked or deleted user's email address.",
		);
	}
	if (target.status !== 'active') throw noSuchUser(email);
	return target;
}
