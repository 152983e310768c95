import { memberOf, tookAll } from '../../account/members';
import { ZoomRefusedError } from '../../errors';
import { textOrNumber } from '../../values';
import { assignmentIn, KINDS, type Kind } from './fields';
import type { Calls } from '../calls/lookUp';
import type { Change, PlanRow } from '../model/planRow';
import { MEMBER_ROLE } from './roleIds';
import { byTarget, keyOfRow, type Move, type Settlement } from '../calls/settlement';
import { accountUser, assignedTo } from '../directory/users';

/**
 * Roles and divisions, sent many people at a time. Zoom's documents know no `role_id` in `PATCH /users/{userId}`: a role is
 * given with `POST /roles/{roleId}/members`, which refuses the role Member; that one is left when another is taken. A
 * division could go with PATCH too, one person a call; `POST /divisions/{divisionId}/users` takes 30 and says whom it took.
 */

const NO_SUCH_ROLE = 1034;
const NO_SUCH_DIVISION = 40406;
const OF_ALL: Readonly<Record<Kind, readonly number[]>> = {
	role: [NO_SUCH_ROLE],
	division: [NO_SUCH_DIVISION],
};

interface Assignment extends Move {
	readonly change: Change;
	/** Of the role or division. */
	readonly id: string;
}

export class AssignmentCalls {
	constructor(
		private readonly zoom: Calls,
		private readonly settlement: Settlement,
	) {}

	/**
	 * @param rows of people who are in the account now
	 * @throws ZoomCancelledError
	 */
	async carryOut(rows: readonly PlanRow[]): Promise<void> {
		for (const kind of KINDS) {
			const moves = rows.flatMap((row) => row.changes.flatMap((change) => moveOf(row, change, kind)));
			const open = kind === 'role' ? await this.withRoleAsPlanned(moves) : moves;
			const toMember = (move: Assignment): boolean => kind === 'role' && move.id === MEMBER_ROLE;
			await this.settlement.inChunks(
				byTarget(
					open.filter((move) => !toMember(move)),
					({ id }) => id,
				),
				{
					send: async (some) => await this.assign(some, kind),
					isDone: async (move) => await this.has(move, kind),
					leftOut: ({ row, change }) =>
						new ZoomRefusedError(`Zoom did not give ${row.email} the ${kind} "${change.to}"`, {}),
					ofAll: OF_ALL[kind],
				},
			);
			await this.settlement.each(open.filter(toMember), async (move) => {
				await this.unassign(move);
			});
		}
	}

	/**
	 * A look at each just before: somebody may have become an admin since the users were listed, and giving another role
	 * would take that away.
	 */
	private async withRoleAsPlanned(moves: readonly Assignment[]): Promise<Assignment[]> {
		const open = new Set<Assignment>();
		await this.settlement.each(moves, async (move) => {
			const { row, id } = move;
			const record = await this.zoom.request('GET /users/{userId}', { userId: keyOfRow(row) });
			const now = textOrNumber(record['role_id']);
			if (now === id) return;
			if (now !== roleBefore(row)) throw new ZoomRefusedError(leftAlone(row, record['role_name']), {});
			open.add(move);
		});
		return moves.filter((move) => open.has(move));
	}

	private async assign(moves: readonly Assignment[], kind: Kind): Promise<boolean> {
		const id = moves[0]?.id ?? '';
		const keys = moves.map(({ row }) => keyOfRow(row));
		const { ids } =
			kind === 'role'
				? await this.zoom.request('POST /roles/{roleId}/members', {
						roleId: id,
						body: { members: keys.map(memberOf) },
					})
				: await this.zoom.request('POST /divisions/{divisionId}/users', {
						divisionId: id,
						body: { users: keys.map(divisionMemberOf) },
					});
		if (!tookAll(ids, keys.length)) return false;
		if (kind === 'division') return true;
		// That a role takes the place of the former one is only assumed: docs/zoom-facts.md#role-in-place.
		const former = moves.filter(({ row }) => roleBefore(row) !== MEMBER_ROLE);
		return (await Promise.all(former.map(async (move) => await this.has(move, kind)))).every(Boolean);
	}

	private async unassign(move: Assignment): Promise<void> {
		const { row } = move;
		try {
			const parameters = { roleId: roleBefore(row), memberId: keyOfRow(row) };
			await this.zoom.request('DELETE /roles/{roleId}/members/{memberId}', parameters);
		} catch (error) {
			if (!(error instanceof ZoomRefusedError) || !(await this.has(move, 'role'))) throw error;
		}
	}

	private async has({ row, id }: Assignment, kind: Kind): Promise<boolean> {
		const record = await this.zoom.request('GET /users/{userId}', { userId: keyOfRow(row) });
		const user = accountUser({ email: row.email, ...record });
		return user !== undefined && assignedTo(user, kind).includes(id);
	}
}

function moveOf(row: PlanRow, change: Change, kind: Kind): Assignment[] {
	const assignment = assignmentIn(change.field);
	return assignment?.kind === kind ? [{ row, change, id: assignment.id }] : [];
}

/** A new user is a member. */
const roleBefore = ({ before }: PlanRow): string => before?.roleId ?? MEMBER_ROLE;

const leftAlone = ({ email }: PlanRow, name: unknown): string =>
	`${email} has got another role meanwhile${typeof name === 'string' ? `, ${name}` : ''}: it was left alone`;

const divisionMemberOf = (key: string): { user_email: string } | { user_id: string } =>
	key.includes('@') ? { user_email: key } : { user_id: key };
