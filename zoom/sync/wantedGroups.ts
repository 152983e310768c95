import { asTyped } from '../values/excerpt';
import { isLoss, type Change } from './planRow';
import type { Groups, ManagedGroup } from './groups';
import { isSameValue } from './sameValue';
import type { AccountUser } from './users';

/** What the groups in a person's cell mean for their memberships. */

interface WantedGroups {
	readonly groups: ReadonlySet<ManagedGroup>;
	/** No group of the account has this name or ID. */
	readonly unknown: readonly string[];
	/** Groups that the list does not govern. */
	readonly unmanaged: readonly string[];
}

const SEPARATOR = /[,;|]/;

/** @param cell the entries of a list, or one text that names one or several; a name may hold a separator itself */
export function wantedGroups(cell: readonly string[], known: Groups): WantedGroups {
	const groups = new Set<ManagedGroup>();
	const unknown: string[] = [];
	const unmanaged: string[] = [];
	for (const written of cell.flatMap((entry) => namesIn(entry, known))) {
		const group = known.managedBy(written);
		if (group) groups.add(group);
		else if (known.matching(written).length === 1) unmanaged.push(written);
		else unknown.push(written);
	}
	return { groups, unknown, unmanaged };
}

const namesIn = (entry: string, known: Groups): string[] =>
	known.managedBy(entry) !== undefined || known.matching(entry).length > 0
		? [entry]
		: entry
				.split(SEPARATOR)
				.map((part) => part.trim())
				.filter((part) => part !== '');

/** Nothing is taken from somebody whose cell names a group that nobody knows: it may be a misspelt one of theirs. */
export function membershipChanges(
	{ groups, unknown }: WantedGroups,
	user: AccountUser,
	{ managed }: Groups,
): Change[] {
	return managed
		.map((group): Change => {
			const { name, field } = group;
			return { field, from: user.fields[field] ?? null, to: groups.has(group) ? name : '' };
		})
		.filter(({ field, from, to }) => !isSameValue(field, from ?? '', to))
		.filter((change) => unknown.length === 0 || !isLoss(change));
}

/** What a person reads about the groups that were left aside, as the end of a sentence. */
export function groupsLeftAside({ unknown, unmanaged }: WantedGroups): string {
	const quoted = (names: readonly string[]): string => names.map((name) => `"${asTyped(name)}"`).join(', ');
	return [
		unknown.length === 0 ? '' : `; Zoom has no group ${quoted(unknown)}, so no membership is taken`,
		unmanaged.length === 0 ? '' : `; the list does not govern ${quoted(unmanaged)}`,
	].join('');
}
