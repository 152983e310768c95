import { ZoomRefusedError } from '../../errors';
import { isLoss, type Change, type PlanRow } from '../model/planRow';
import { byTarget, type Settlement } from '../calls/settlement';
import type { Membership } from './calls';
import type { GroupCalls } from './groupCalls';
import { MEMBERSHIP_WORDS, membershipIn, newGroupIn } from './joinables';
import type { QueueCalls } from './queueCalls';

/** Who joins and who leaves, sent many people at a time. */

export class MembershipCalls {
	constructor(
		private readonly calls: GroupCalls | QueueCalls,
		private readonly settlement: Settlement,
	) {}

	/**
	 * Puts people in, then takes them out: nobody is a member of none in between, and who could not be put into the new one
	 * stays in the old.
	 * @param rows of people who are in the account now
	 * @throws ZoomCancelledError
	 */
	async carryOut(rows: readonly PlanRow[]): Promise<void> {
		const { calls, settlement } = this;
		const { kind, atOnce, concurrency, ofAll } = calls;
		const moves = rows.flatMap((row) => row.changes.flatMap((change) => this.moveOf(row, change)));
		const joining = moves.filter(({ change }) => !isLoss(change));
		await settlement.inChunks(
			byTarget(joining, ({ id }) => id),
			{
				send: async (some) => await calls.join(some),
				isDone: async (move) => await calls.isMember(move),
				leftOut: ({ row, change }) =>
					new ZoomRefusedError(
						`Zoom did not put ${row.email} into the ${MEMBERSHIP_WORDS[kind]} "${change.to}"`,
						{},
					),
				ofAll,
			},
			{ atOnce, concurrency },
		);
		const leaving = moves.filter(({ change }) => isLoss(change));
		await settlement.each(
			settlement.open(leaving),
			async (move) => {
				await calls.leave(move);
			},
			concurrency,
		);
	}

	private moveOf(row: PlanRow, change: Change): Membership[] {
		const membership = membershipIn(change.field);
		if (membership?.kind !== this.calls.kind) return [];
		const name = newGroupIn(change.field);
		const id = membership.id ?? (name === undefined ? undefined : this.calls.createdAs(name));
		if (id !== undefined) return [{ row, change, id }];
		this.settlement.fail({ row }, new ZoomRefusedError(`The group "${name}" was not created`, {}));
		return [];
	}
}
