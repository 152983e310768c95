import { handOverField, handOverIn, UNASSIGNED } from './handOver';
import { markedFor, phoneRecipient, type PhoneRecipient } from './recipient';
import type { PhoneUser } from './system';
import type { PlanRow } from '../model/planRow';
import type { LeaverNumbers } from '../model/rules';
import type { TransferTargets } from '../plan/transfer';
import type { AccountUser, Directory } from '../directory/users';

/** What becomes of the phone numbers of people who leave. */

export class NumberHeirs {
	private readonly targets: TransferTargets;

	/** @param targetsBut who gets a leaver's things, without those of whom it says that they cannot */
	constructor(
		private readonly directory: Directory,
		private readonly chosen: LeaverNumbers,
		targetsBut: (cannot: (user: AccountUser) => boolean) => TransferTargets,
	) {
		this.targets = targetsBut((user) => this.recipientFor(user) === undefined);
	}

	/** The removal of somebody, with what happens to the telephone before. */
	withNumbers(row: PlanRow, user: AccountUser): PlanRow {
		const phone = this.directory.phone.of(user);
		if (!phone) return row;
		const numbers = phone.numbers.map(({ number }) => number).join(', ');
		const extension = phone.extension && `the extension number ${phone.extension}`;
		if (numbers === '' || this.chosen.to === 'notManaged') {
			const freed = [numbers, extension].filter(Boolean).join(' and ');
			const without = numbers === '' ? '' : ': nothing says who gets the phone number';
			return freed === '' ? row : { ...row, reason: `${row.reason}; Zoom frees ${freed}${without}` };
		}
		const to = this.recipientOf(user);
		if (to === 'nobody') {
			const reason = `${row.reason}, but nobody who stays, is active and has a calling plan could take over ${numbers}`;
			const { transferTo: _to, transfer: _transfer, ...rest } = row;
			return { ...rest, action: 'conflict', reason };
		}
		const freed = extension && `; Zoom frees ${extension}`;
		return { ...row, reason: `${row.reason}${freed}`, changes: this.changes(phone, to) };
	}

	private changes({ numbers }: PhoneUser, to: PhoneRecipient | undefined): PlanRow['changes'] {
		const name = to ? (this.directory.phone.nameOf(to) ?? '') : UNASSIGNED;
		return numbers.map(({ id, number }) => ({ field: handOverField(id, to), from: number, to: name }));
	}

	/** Undefined: they are to be free. */
	private recipientOf(user: AccountUser): PhoneRecipient | undefined | 'nobody' {
		if (this.chosen.to === 'queue') return phoneRecipient('queue', this.chosen.id);
		if (this.chosen.to !== 'manager') return undefined;
		const email = this.targets.targetFor(user);
		const heir = email === undefined ? undefined : this.directory.withEmail(email);
		return (heir && this.recipientFor(heir)) ?? 'nobody';
	}

	private recipientFor(user: AccountUser): PhoneRecipient | undefined {
		const { phone } = this.directory;
		const found = phone.of(user);
		const to = found && phoneRecipient('user', found.userId);
		return to && phone.nameOf(to) !== undefined ? to : undefined;
	}
}

/**
 * Numbers that a run was giving to somebody when it was cut off.
 * @param leaves whether somebody leaves in the same sync: what they receive would be lost again
 * @param removals of the same plan, which hand over what is still with who leaves
 */
export function numbersOnTheirWay(
	{ phone, users }: Directory,
	leaves: (user: AccountUser) => boolean,
	removals: readonly PlanRow[],
): PlanRow[] {
	const leaving = new Set(users.filter(leaves).map(({ key }) => key));
	const handedOver = new Set(
		removals.flatMap(({ changes }) => changes.map(({ field }) => handOverIn(field)?.numberId)),
	);
	return phone.numbers.flatMap(({ id, number, owner, ownerId, displayName }): PlanRow[] => {
		const to = markedFor(displayName);
		if (!to || handedOver.has(id)) return [];
		const row = { email: '', items: [] };
		const asking = (reason: string): PlanRow[] => [{ ...row, action: 'conflict', reason, changes: [] }];
		const name = phone.nameOf(to);
		if (ownerId !== '' && ownerId !== to.id) {
			const still = `${number} was on its way to ${name ?? 'somebody else'}, but is still with ${owner}`;
			return asking(`${still}: if it is to stay there, empty its display name "${displayName}" in Zoom`);
		}
		if (name === undefined || leaving.has(to.id)) {
			return asking(
				`${number} was on its way to somebody who cannot take it any more: give it to somebody in Zoom, and empty its display name "${displayName}"`,
			);
		}
		const reason = 'A run that was cut off has taken the number from somebody who left';
		const changes = [{ field: handOverField(id, to), from: number, to: name }];
		return [{ ...row, action: 'handOverNumber', reason, changes }];
	});
}
