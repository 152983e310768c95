import type { Account } from '../../account/account';
import { Refusal } from '../routing/refusal';
import type { Call } from '../routing/route';

/**
 * The account that a path names: `me`, or its own ID. Accounts below a master account are not simulated.
 * @throws Refusal 2001
 */
export function accountOf(
	{ account, params }: Pick<Call, 'account' | 'params'>,
	{ status }: { status: number } = { status: 404 },
): Account {
	const id = params['accountId'] ?? '';
	if (id !== 'me' && id !== account.id) throw new Refusal(status, 2001, `Account does not exist: ${id}.`);
	return account;
}
