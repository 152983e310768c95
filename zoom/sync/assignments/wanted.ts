import { asTyped } from '../../values/excerpt';
import { assignmentField, type Assignables } from './fields';
import type { Change } from '../model/planRow';
import { isOwnerOrAdmin } from './roleIds';
import { assignedTo, type AccountUser } from '../directory/users';

/** What the role or the division in a person's cell means for them. */

interface WantedAssignment {
	readonly change?: Change;
	/** Why there is no change, as the end of a sentence; empty where there is nothing to say. */
	readonly leftAside: string;
	/** A person has to decide. */
	readonly undecided: boolean;
}

const NOTHING: WantedAssignment = { leftAside: '', undecided: false };

/**
 * Somebody gets a managed one in place of a managed one, or of the one that everybody has who has no other.
 * @param written name or ID, as in the cell; undefined: the row says nothing
 * @param user undefined for somebody who has no account yet
 */
export function wantedAssignment(
	written: string | undefined,
	user: AccountUser | undefined,
	known: Assignables,
): WantedAssignment {
	if (written === undefined) return NOTHING;
	const { kind } = known;
	const name = `"${asTyped(written)}"`;
	const [one, twin] = known.matching(written);
	if (!one) return undecided(`Zoom has no ${kind} ${name}, so the ${kind} stays`);
	if (twin) return undecided(`Zoom has several ${kind}s ${name}, so the ${kind} stays: give the ID`);
	const ids = user ? assignedTo(user, kind) : [];
	if (ids.length === 1 && ids[0] === one.id) return NOTHING;
	if (kind === 'role' && isOwnerOrAdmin(one.id))
		return undecided(`a sync never gives the role ${name}: give it in Zoom itself`);
	if (!known.isManaged(one)) return { leftAside: `; the list does not govern ${name}`, undecided: false };
	const [id, second] = ids;
	if (second !== undefined) return undecided(`has several ${kind}s in Zoom, which stay`);
	const now = id === undefined ? undefined : known.withId(id);
	if (id !== undefined && !(now && known.mayBeTaken(now))) {
		const has = asTyped(now?.name ?? id);
		return undecided(`has the ${kind} "${has}", which the list does not govern, so it stays`);
	}
	const change = { field: assignmentField(kind, one.id), from: now?.name ?? null, to: one.name };
	return { change, leftAside: '', undecided: false };
}

const undecided = (why: string): WantedAssignment => ({ leftAside: `; ${why}`, undecided: true });
