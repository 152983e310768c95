import pMap from 'p-map';
import { chunksOf, mayWorkAlone, memberOf, tookAll } from '../account/members';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomRefusedError,
	ZoomUnexpectedAnswerError,
} from '../errors';
import { recordsIn, textOf } from '../values';
import { groupIdIn, groupsIn, newGroupIn, type Group } from './groups';
import { isLoss, type Change, type PlanRow } from './planRow';
import type { Calls } from './lookUp';

/** Groups and who is in them, sent many people at a time. */

const NO_SUCH_GROUP = 4130;
const NO_SUCH_MEMBER = 4131;
const NAME_IN_USE = 4132;

interface Move {
	readonly row: PlanRow;
	readonly change: Change;
	readonly groupId: string;
}

export class MembershipCalls {
	/** IDs of the groups that this run created, by name. */
	private readonly created = new Map<string, string>();
	private readonly failures = new Map<PlanRow, unknown>();
	/** What ends everything, such as credentials that Zoom refuses. */
	private end: ZoomCredentialsError | undefined;

	constructor(
		private readonly zoom: Calls,
		/** How many calls may be under way at once. */
		private readonly limits: { readonly concurrency: number },
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
			const group = mayExist(error) ? await this.groupNamed(name) : undefined;
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
	 * @returns what failed, by row
	 * @throws ZoomCancelledError
	 */
	async carryOut(rows: readonly PlanRow[]): Promise<ReadonlyMap<PlanRow, unknown>> {
		const moves = rows.flatMap((row) => row.changes.flatMap((change) => this.moveOf(row, change)));
		const joining = new Map<string, Move[]>();
		for (const move of moves.filter(({ change }) => !isLoss(change))) {
			const others = joining.get(move.groupId);
			if (others) others.push(move);
			else joining.set(move.groupId, [move]);
		}
		const chunks = [...joining.values()].flatMap((group) => chunksOf(group));
		await pMap(chunks, async (chunk) => await this.join(chunk), this.limits);
		const leaving = moves.filter(({ row, change }) => isLoss(change) && !this.failures.has(row));
		await pMap(
			leaving,
			async (move) => await this.settled([move], async () => await this.leave(move)),
			this.limits,
		);
		return this.failures;
	}

	private moveOf(row: PlanRow, change: Change): Move[] {
		const name = newGroupIn(change.field);
		const groupId = groupIdIn(change.field) ?? (name === undefined ? undefined : this.created.get(name));
		if (groupId !== undefined) return [{ row, change, groupId }];
		if (name !== undefined)
			this.failures.set(row, new ZoomRefusedError(`The group "${name}" was not created`, {}));
		return [];
	}

	/** One failure is that of each row. @throws ZoomCancelledError */
	private async settled(moves: readonly Move[], send: () => Promise<void>): Promise<void> {
		try {
			if (this.end) throw this.end;
			await send();
		} catch (error) {
			if (error instanceof ZoomCancelledError) throw error;
			if (error instanceof ZoomCredentialsError) this.end = error;
			for (const { row } of moves) this.failures.set(row, error);
		}
	}

	/** When Zoom refuses some because of one, or leaves somebody out, each is sent alone: adding twice does no harm. */
	private async join(moves: readonly Move[]): Promise<void> {
		await this.settled(moves, async () => {
			if (await this.sendAll(moves)) return;
			await pMap(
				moves,
				async (move) => await this.settled([move], async () => await this.joinAlone(move)),
				this.limits,
			);
		});
	}

	private async sendAll(moves: readonly Move[]): Promise<boolean> {
		if (moves.length < 2) return false;
		try {
			return await this.send(moves);
		} catch (error) {
			if (!mayWorkAlone(error, [NO_SUCH_GROUP])) throw error;
			return false;
		}
	}

	private async send(moves: readonly Move[]): Promise<boolean> {
		const members = moves.map(({ row }) => memberOf(keyOf(row)));
		const groupId = moves[0]?.groupId ?? '';
		const { ids } = await this.zoom.request('POST /groups/{groupId}/members', { groupId, body: { members } });
		return tookAll(ids, members.length);
	}

	private async joinAlone(move: Move): Promise<void> {
		let lost: Error | undefined;
		try {
			if (await this.send([move])) return;
		} catch (error) {
			if (!(error instanceof ZoomConnectionError || error instanceof ZoomUnexpectedAnswerError)) throw error;
			lost = error;
		}
		// Zoom leaves out whom it does not know, and perhaps who is in the group already.
		if (await this.isMember(move)) return;
		const { row, change } = move;
		throw lost ?? new ZoomRefusedError(`Zoom did not put ${row.email} into the group "${change.to}"`, {});
	}

	private async leave(move: Move): Promise<void> {
		const { row, groupId } = move;
		try {
			const parameters = { groupId, memberId: keyOf(row) };
			await this.zoom.request('DELETE /groups/{groupId}/members/{memberId}', parameters);
		} catch (error) {
			const isOut = error instanceof ZoomRefusedError && error.zoomCode === NO_SUCH_MEMBER;
			if (!isOut || (await this.isMember(move))) throw error;
		}
	}

	private async isMember({ row, groupId }: Move): Promise<boolean> {
		const { group_ids: groups } = await this.zoom.request('GET /users/{userId}', { userId: keyOf(row) });
		return Array.isArray(groups) && groups.includes(groupId);
	}
}

const keyOf = ({ userId, email }: PlanRow): string => userId ?? email;

function mayExist(error: unknown): boolean {
	if (error instanceof ZoomConnectionError) return error.mayHaveReachedZoom;
	if (error instanceof ZoomUnexpectedAnswerError) return true;
	return error instanceof ZoomRefusedError && error.zoomCode === NAME_IN_USE;
}
