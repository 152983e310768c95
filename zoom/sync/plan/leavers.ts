import { protection, whyNobodyIsAbsent } from './guards';
import { managerStays, mayManage } from '../membership/wanted';
import type { People, Person } from '../input/people';
import { NumberHeirs, numbersOnTheirWay } from '../phone/leaverNumbers';
import { isAction, isRemoval, type Action, type Change, type PlanRow } from '../model/planRow';
import type { Rules } from '../model/rules';
import { TransferTargets } from './transfer';
import type { AccountUser, Directory } from '../directory/users';
import type { Matching } from './matching';
import { aboutUser } from './rows';

/** Who takes over from people who leave. */
interface Heirs {
	readonly ofThings: TransferTargets;
	readonly ofNumbers: NumberHeirs;
}

/** Who leaves, and what becomes of what they have. */
export class Leavers {
	constructor(
		private readonly input: People,
		private readonly matching: Matching,
		/** People who have left and have no account, by address. */
		private readonly gone: ReadonlyMap<string, Person>,
		private readonly directory: Directory,
		private readonly rules: Rules,
	) {}

	/** Once all people of the input are known. */
	rows(): PlanRow[] {
		const { leavers, transfer, guards } = this.rules;
		const { named } = this.input;
		const doubt = (user: AccountUser): number | undefined => this.matching.rowThatMayMean(user);
		const absent = new Set(
			this.directory.users.filter(
				(user) => !this.matching.claimed.has(user) && !this.matching.spared.has(user),
			),
		);
		const held = leavers === 'absent' ? this.whyNobodyIsAbsent() : undefined;
		const namedBy = (user: AccountUser): number | undefined => named.rowNaming(user.email);

		const leaves = (user: AccountUser): boolean => {
			const person = this.matching.claimed.get(user);
			if (protection(user, guards) || leavers === 'nobody') return false;
			if (person) return !person.stays && doubt(user) === undefined;
			return leavers === 'absent' && held === undefined && absent.has(user) && namedBy(user) === undefined;
		};
		const targetsBut = (cannot: (user: AccountUser) => boolean): TransferTargets =>
			new TransferTargets(
				this.matching.claimed,
				this.gone,
				this.directory,
				transfer,
				(user) => leaves(user) || cannot(user),
			);
		const heirs: Heirs = {
			ofThings: targetsBut(() => false),
			ofNumbers: new NumberHeirs(this.directory, this.rules.leaverNumbers, targetsBut),
		};
		const listed = [...this.matching.claimed].flatMap(([user, person]) => {
			if (person.stays) return [];
			const row = doubt(user);
			const reason = 'Marked as left in the input';
			if (row === undefined || leavers === 'nobody') return [this.leaver(user, [person.item], reason, heirs)];
			const other = `${reason}, but row ${row + 1} may mean the same person: left alone`;
			return [{ ...aboutUser(user, [person.item]), action: 'conflict' as const, reason: other }];
		});
		const unlisted =
			leavers === 'absent' ? [...absent].map((user) => this.unlisted(user, namedBy(user), held, heirs)) : [];
		const removals = [...listed, ...unlisted];
		return [...removals, ...numbersOnTheirWay(this.directory, leaves, removals)];
	}

	/** Somebody whom the input does not mean. @param row the one that names the address all the same */
	private unlisted(
		user: AccountUser,
		row: number | undefined,
		held: string | undefined,
		heirs: Heirs,
	): PlanRow {
		if (row === undefined || protection(user, this.rules.guards)) {
			return withBlock(this.leaver(user, [], 'Not in the input', heirs), held);
		}
		const reason = `Has no row in the input, but row ${row + 1} names the address: left alone`;
		return { ...aboutUser(user, []), action: 'conflict', reason };
	}

	/** Users whom a row means, clearly or not. */
	private whyNobodyIsAbsent(): string | undefined {
		const listed = new Set([...this.matching.claimed.keys(), ...this.matching.spared.keys()]);
		const stayers = this.input.people.some(({ stays }) => stays);
		return whyNobodyIsAbsent({ unclear: this.matching.unclear, stayers, listed }, this.directory, this.rules);
	}

	private leaver(user: AccountUser, items: readonly number[], reason: string, heirs: Heirs): PlanRow {
		const row = aboutUser(user, items);
		const { leavers, leaverAction, guards } = this.rules;
		if (leavers === 'nobody')
			return { ...row, action: 'unchanged', reason: `${reason}; leavers keep their account` };
		const why = protection(user, guards);
		if (why) return { ...row, action: 'protected', reason: `${why}: left alone` };
		// An invitation that was never accepted can only be taken back.
		const action = user.status === 'pending' ? 'disassociate' : leaverAction;
		if (action === 'deactivate' && user.status === 'inactive') {
			return { ...row, action: 'unchanged', reason: `${reason}; deactivated already` };
		}
		const removal = { ...row, ...this.removal(user, action, reason, heirs.ofThings) };
		return isRemoval(removal)
			? this.withoutQueues(heirs.ofNumbers.withNumbers(removal, user), user)
			: removal;
	}

	/** The removal of somebody who leaves the governed call queues before. Zoom removes no manager of any. */
	private withoutQueues(row: PlanRow, user: AccountUser): PlanRow {
		if (!isRemoval(row)) return row;
		const { queue } = this.directory.joinables;
		const queues = queue.managed.filter(({ field }) => user.fields[field]);
		const managed = queue.namedBy(user.manages).map(({ name }) => name);
		const leaving = queues.map(({ field, name }): Change => ({ field, from: name, to: '' }));
		const changes = [...row.changes, ...leaving];
		const unshown = changes.length === 0 ? [] : queue.unshownNames;
		if (managed.length === 0 && unshown.length === 0) return { ...row, changes };
		const { transferTo: _to, transfer: _transfer, ...rest } = row;
		const why = managed.length > 0 ? managerStays(managed) : mayManage(unshown);
		return { ...rest, action: 'conflict', reason: `${row.reason}, but ${why}`, changes: [] };
	}

	private removal(user: AccountUser, action: Action, reason: string, targets: TransferTargets) {
		const { what } = this.rules.transfer;
		// A user who never signed in has nothing to hand over.
		if (action === 'deactivate' || user.status === 'pending' || what.length === 0) return { action, reason };
		const transferTo = targets.targetFor(user);
		if (transferTo === undefined) {
			return {
				action: 'conflict' as const,
				reason: `${reason}, but nobody who stays and is active could take over meetings and recordings`,
			};
		}
		return { action, reason, transferTo, transfer: what };
	}
}

const withBlock = (row: PlanRow, blocked: string | undefined): PlanRow =>
	blocked !== undefined && isAction(row.action) ? { ...row, blocked } : row;
