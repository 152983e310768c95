import { memberOf, tookAll } from '../account/members';
import { ZoomRefusedError } from '../errors';
import { recordsIn, textOf } from '../values';
import { groupIdIn, groupsIn, newGroupIn, type Group } from './groups';
import { mayBeThere, type Calls } from './lookUp';
import { isLoss, type Change, type PlanRow } from './planRow';
import { byTarget, keyOfRow, type Move, type Settlement } from './settlement';

/** Groups and who is in them, sent many people at a time. */

const NO_SUCH_GROUP = 4130;
const NO_SUCH_MEMBER = 4131;
const NAME_IN_USE = 4132;

interface Membership extends Move {
	readonly change: Change;
	readonly groupId: string;
}

export class MembershipCalls {
	/** IDs of the groups that this run created, by name. */
	private readonly created = new Map<string, string>();

	constructor(
		private readonly zoom: Calls,
		private readonly settlement: Settlement,
	) {}

	/**
	 * Creates a group. When another run was faster, or the answer was lost, the group of that name is taken.
	 * @throws ZoomError
	 */
	async create(name: string): Promise<void> {
		try {
			const { id } = await this.zoom.request('POST /groups', { body: { name } });
			this.created.set(name, textOf(id));
		} catch (error) {
			const group = mayBeThere(error, [NAME_IN_USE]) ? await this.groupNamed(name) : undefined;
			if (!group) throw error;
			this.created.set(name, group.id);
		}
	}

	private async groupNamed(name: string): Promise<Group | undefined> {
		let next = '';
		do {
			const query = { page_size: 300, ...(next !== '' && { next_page_token: next }) };
			const page = await this.zoom.request('GET /groups', { query });
			const found = groupsIn(recordsIn(page['groups'])).find((group) => group.name === name);
			if (found) return found;
			next = textOf(page['next_page_token']);
		} while (next !== '');
		return undefined;
	}

	/**
	 * Puts people into groups, then takes them out: nobody is without a group in between, and who could not be put into the
	 * new one stays in the old.
	 * @param rows of people who are in the account now
	 * @throws ZoomCancelledError
	 */
	async carryOut(rows: readonly PlanRow[]): Promise<void> {
		const { settlement } = this;
		const moves = rows.flatMap((row) => row.changes.flatMap((change) => this.moveOf(row, change)));
		const joining = moves.filter(({ change }) => !isLoss(change));
		await settlement.inChunks(
			byTarget(joining, ({ groupId }) => groupId),
			{
				send: async (some) => await this.join(some),
				isDone: async (move) => await this.isMember(move),
				leftOut: ({ row, change }) =>
					new ZoomRefusedError(`Zoom did not put ${row.email} into the group "${change.to}"`, {}),
				ofAll: [NO_SUCH_GROUP],
			},
		);
		const leaving = moves.filter(({ change }) => isLoss(change));
		await settlement.each(settlement.open(leaving), async (move) => {
			await this.leave(move);
		});
	}

	private moveOf(row: PlanRow, change: Change): Membership[] {
		const name = newGroupIn(change.field);
		const groupId = groupIdIn(change.field) ?? (name === undefined ? undefined : this.created.get(name));
		if (groupId !== undefined) return [{ row, change, groupId }];
		if (name !== undefined)
			this.settlement.fail({ row }, new ZoomRefusedError(`The group "${name}" was not created`, {}));
		return [];
	}

	private async join(moves: readonly Membership[]): Promise<boolean> {
		const members = moves.map(({ row }) => memberOf(keyOfRow(row)));
		const groupId = moves[0]?.groupId ?? '';
		const { ids } = await this.zoom.request('POST /groups/{groupId}/members', { groupId, body: { members } });
		return tookAll(ids, members.length);
	}

	private async leave(move: Membership): Promise<void> {
		const { row, groupId } = move;
		try {
			const parameters = { groupId, memberId: keyOfRow(row) };
			await this.zoom.request('DELETE /groups/{groupId}/members/{memberId}', parameters);
		} catch (error) {
			const isOut = error instanceof ZoomRefusedError && error.zoomCode === NO_SUCH_MEMBER;
			if (!isOut || (await this.isMember(move))) throw error;
		}
	}

	private async isMember({ row, groupId }: Membership): Promise<boolean> {
		const { group_ids: groups } = await this.zoom.request('GET /users/{userId}', { userId: keyOfRow(row) });
		return Array.isArray(groups) && groups.includes(groupId);
	}
}
