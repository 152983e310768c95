import { memberOf } from '../../account/members';
import { ZoomRefusedError, ZoomUnconfirmedError } from '../../errors';
import { isRecord, recordsIn, textOrNumber, type ZoomRecord } from '../../values';
import { profileOnPhone, type Calls } from '../calls/lookUp';
import { isLoss, type PlanRow } from '../model/planRow';
import { keyOfRow } from '../calls/settlement';
import type { CallsOfKind, Membership } from './calls';
import { membershipIn } from './joinables';
import { managerStays } from './wanted';

/**
 * Call queues: whose telephones ring. Zoom's answers say nothing of who was taken, so each is looked at: done is what the
 * queue then shows.
 */

const NO_SUCH_QUEUE = 13000;

/** @param queue the answer of `GET /phone/call_queues/{callQueueId}` */
export const membersOfQueue = (queue: ZoomRecord): ZoomRecord[] =>
	recordsIn(isRecord(queue['members']) ? queue['members']['users'] : undefined);

export class QueueCalls implements CallsOfKind {
	readonly kind = 'queue';
	/** What `POST /phone/call_queues/{callQueueId}/members` takes. */
	readonly atOnce = 10;
	/** Zoom works on one queue one call at a time. */
	readonly concurrency = 1;
	readonly ofAll = [NO_SUCH_QUEUE];

	constructor(private readonly zoom: Calls) {}

	/** No plan creates one. */
	createdAs(): undefined {
		return undefined;
	}

	async join(moves: readonly Membership[]): Promise<boolean> {
		const [first] = moves;
		if (!first) return true;
		const users = moves.map(({ row }) => memberOf(keyOfRow(row)));
		const parameters = { callQueueId: first.id, body: { members: { users } } };
		try {
			await this.zoom.request('POST /phone/call_queues/{callQueueId}/members', parameters);
		} catch (error) {
			if (!(error instanceof ZoomRefusedError)) throw error;
			const members = await this.membersIfThere(first.id);
			if (!members)
				throw new ZoomRefusedError(`Zoom has no call queue "${first.change.to}" any more`, {
					zoomCode: NO_SUCH_QUEUE,
				});
			// What Zoom says of somebody who is in the queue already is not documented.
			if (moves.length === 1 && (await this.areIn(members, moves))) return true;
			throw error;
		}
		// One who is left over is looked at alone.
		return moves.length > 1 && (await this.areMembers(moves));
	}

	async leave(move: Membership): Promise<void> {
		const { row, id: callQueueId, change } = move;
		const memberId = await this.userIdOf(row);
		// Without Zoom Phone somebody is in no queue.
		if (memberId === undefined) return;
		try {
			const route = 'DELETE /phone/call_queues/{callQueueId}/members/{memberId}';
			await this.zoom.request(route, { callQueueId, memberId });
		} catch (error) {
			if (!(error instanceof ZoomRefusedError)) throw error;
			const member = (await this.membersOf(callQueueId)).get(memberId);
			if (!member) return;
			if (member['level'] !== 'manager') throw error;
			throw new ZoomRefusedError(`${row.email} ${managerStays([String(change.from)])}`, {});
		}
		if ((await this.membersOf(callQueueId)).has(memberId))
			throw new ZoomUnconfirmedError(
				`Zoom took the change, but still shows ${row.email} in the call queue "${change.from}"`,
			);
	}

	async isMember(move: Membership): Promise<boolean> {
		return await this.areMembers([move]);
	}

	private async areMembers(moves: readonly Membership[]): Promise<boolean> {
		return await this.areIn(await this.membersOf(moves[0]?.id ?? ''), moves);
	}

	private async areIn(
		members: ReadonlyMap<string, ZoomRecord>,
		moves: readonly Membership[],
	): Promise<boolean> {
		for (const { row } of moves) {
			const userId = await this.userIdOf(row);
			if (userId === undefined || !members.has(userId)) return false;
		}
		return true;
	}

	/** Queues name people by ID only, and of somebody who was just created the plan knows the address. */
	private async userIdOf(row: PlanRow): Promise<string | undefined> {
		if (row.userId !== undefined) return row.userId;
		const profile = await profileOnPhone(this.zoom, row.email);
		return profile && textOrNumber(profile['id']);
	}

	/** By ID; none where the queue is gone. */
	private async membersOf(callQueueId: string): Promise<Map<string, ZoomRecord>> {
		return (await this.membersIfThere(callQueueId)) ?? new Map<string, ZoomRecord>();
	}

	/** By ID; undefined where the queue is gone. */
	private async membersIfThere(callQueueId: string): Promise<Map<string, ZoomRecord> | undefined> {
		try {
			const queue = await this.zoom.request('GET /phone/call_queues/{callQueueId}', { callQueueId });
			return new Map(membersOfQueue(queue).map((member) => [textOrNumber(member['id']), member]));
		} catch (error) {
			if (error instanceof ZoomRefusedError && error.zoomCode === NO_SUCH_QUEUE) return undefined;
			throw error;
		}
	}
}

/** Somebody who loses the account leaves the call queues first. @throws ZoomError */
export async function leaveQueues(row: PlanRow, zoom: Calls): Promise<void> {
	const queues = new QueueCalls(zoom);
	for (const change of row.changes) {
		const membership = membershipIn(change.field);
		if (membership?.kind !== 'queue' || membership.id === undefined || !isLoss(change)) continue;
		await queues.leave({ row, change, id: membership.id });
	}
}
