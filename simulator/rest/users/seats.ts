import type { Account } from '../../account/account';
import type { UserType } from '../../users/user';
import { Refusal } from '../routing/refusal';

/**
 * Whether the account has a license left for one more user of this type.
 * @throws Refusal 2034 (Licensed), 2033 (Basic)
 */
export function checkSeat(account: Account, type: UserType, what: 'add a new' | 'convert to a'): void {
	const { licensedSeats, basicSeats } = account.has;
	const taken = account.users.count((user) => user.type === type && user.status !== 'inactive');
	if (type === 2 && licensedSeats !== undefined && taken >= licensedSeats) {
		throw new Refusal(
			400,
			2034,
			`Your request to ${what} Licensed user could not be approved at this time because your account has reached ` +
				`the permitted maximum number of ${licensedSeats} Licensed users. Please purchase additional licenses or ` +
				'contact the Zoom support team to provision additional users in your account.',
		);
	}
	if (type === 1 && basicSeats !== undefined && taken >= basicSeats) {
		throw new Refusal(
			400,
			2033,
			`Your request to ${what} basic user wasn't approved because you've already reached the maximum basic user ` +
				'limit allowed in your account. For additional help regarding this issue, contact the Zoom Customer ' +
				'Support team.',
		);
	}
}
