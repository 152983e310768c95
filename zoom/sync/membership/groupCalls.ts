import { memberOf, tookAll } from '../../account/members';
import { ZoomRefusedError } from '../../errors';
import { recordsIn, textOf } from '../../values';
import { mayBeThere, type Calls } from '../calls/lookUp';
import { keyOfRow } from '../calls/settlement';
import type { CallsOfKind, Membership } from './calls';
import { joinablesIn, type Joinable } from './joinables';

/** Groups: who is in them, and those that a plan creates. */

const NO_SUCH_GROUP = 4130;
const NO_SUCH_MEMBER = 4131;
const NAME_IN_USE = 4132;

export class GroupCalls implements CallsOfKind {
	readonly kind = 'group';
	readonly atOnce = 30;
	readonly concurrency = undefined;
	readonly ofAll = [NO_SUCH_GROUP];
	/** IDs of the groups that this run created, by name. */
	private readonly created = new Map<string, string>();

	constructor(private readonly zoom: Calls) {}

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

	private async groupNamed(name: string): Promise<Joinable | undefined> {
		let next = '';
		do {
			const query = { page_size: 300, ...(next !== '' && { next_page_token: next }) };
			const page = await this.zoom.request('GET /groups', { query });
			const found = joinablesIn(recordsIn(page['groups'])).find((group) => group.name === name);
			if (found) return found;
			next = textOf(page['next_page_token']);
		} while (next !== '');
		return undefined;
	}

	createdAs(name: string): string | undefined {
		return this.created.get(name);
	}

	async join(moves: readonly Membership[]): Promise<boolean> {
		const members = moves.map(({ row }) => memberOf(keyOfRow(row)));
		const groupId = moves[0]?.id ?? '';
		const { ids } = await this.zoom.request('POST /groups/{groupId}/members', { groupId, body: { members } });
		return tookAll(ids, members.length);
	}

	async leave(move: Membership): Promise<void> {
		const { row, id: groupId } = move;
		try {
			const parameters = { groupId, memberId: keyOfRow(row) };
			await this.zoom.request('DELETE /groups/{groupId}/members/{memberId}', parameters);
		} catch (error) {
			const isOut = error instanceof ZoomRefusedError && error.zoomCode === NO_SUCH_MEMBER;
			if (!isOut || (await this.isMember(move))) throw error;
		}
	}

	async isMember({ row, id }: Membership): Promise<boolean> {
		const { group_ids: groups } = await this.zoom.request('GET /users/{userId}', { userId: keyOfRow(row) });
		return Array.isArray(groups) && groups.includes(id);
	}
}
