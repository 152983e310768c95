import { quotedAsTyped } from '../../values/excerpt';
import { isLoss, type Change } from '../model/planRow';
import { isSameValue } from '../model/sameValue';
import type { AccountUser } from '../directory/users';
import { MEMBERSHIP_WORDS, membershipField, type Joinables, type ManagedJoinable } from './joinables';

/** What the groups or call queues in a person's cell mean for their memberships. */

interface Named {
	readonly wanted: ReadonlySet<ManagedJoinable>;
	/** Nothing of the account has this name or ID. */
	readonly unknown: readonly string[];
	/** Names of several. */
	readonly ambiguous: readonly string[];
	/** Those that the list does not govern. */
	readonly unmanaged: readonly string[];
	/** Those whose members Zoom does not show, with why. */
	readonly unshown: ReadonlyMap<string, string>;
}

export interface WantedMemberships {
	readonly changes: readonly Change[];
	/** What was left aside, as the end of a sentence; empty where there is nothing to say. */
	readonly leftAside: string;
	/** The cell names something that the account does not have. */
	readonly unknown: boolean;
	/** A person has to decide. */
	readonly undecided: boolean;
}

/**
 * Nothing is taken from somebody whose cell names one that nobody knows: it may be a misspelt one of theirs.
 * @param cell the entries of a list, or one text that names one or several; a name may hold a separator itself. Undefined: nothing is said
 * @param user undefined for somebody who has no account yet
 * @param cannotJoin why somebody cannot become a member, as the end of a sentence; undefined where nothing is in the way
 */
export function wantedMemberships(
	cell: readonly string[] | undefined,
	user: AccountUser | undefined,
	known: Joinables,
	cannotJoin?: string,
): WantedMemberships {
	if (!cell) return { changes: [], leftAside: '', unknown: false, undecided: false };
	const named = namesIn(cell, known);
	const isClear = named.unknown.length + named.ambiguous.length === 0;
	// Somebody who cannot be put into one of the cell stays in the others.
	const mayLeave = isClear && named.unshown.size === 0;
	const all = known.managed
		.map((one): Change => {
			const { name, field } = one;
			return { field, from: user?.fields[field] ?? null, to: named.wanted.has(one) ? name : '' };
		})
		.filter(({ field, from, to }) => !isSameValue(field, from ?? '', to));
	const stuck = all.filter((change) => isLoss(change) && user?.manages.includes(change.field));
	const changes = all.filter((change) =>
		isLoss(change) ? mayLeave && !stuck.includes(change) : cannotJoin === undefined,
	);
	const joinsNone = cannotJoin !== undefined && all.some((change) => !isLoss(change));
	const manages = mayLeave ? stuck.map(({ from }) => String(from)) : [];
	return {
		changes,
		leftAside: [
			leftAside(named, known),
			manages.length === 0 ? '' : `; ${managerStays(manages)}`,
			joinsNone ? `; ${cannotJoin}` : '',
		].join(''),
		unknown: !isClear,
		undecided: !isClear || joinsNone || manages.length > 0 || named.unshown.size > 0,
	};
}

/** @param names of call queues */
export const managerStays = (names: readonly string[]): string =>
	`manages the call queue ${quotedAsTyped(names)}, and Zoom takes no manager out: make somebody else the manager in Zoom first`;

/** Nothing is taken from somebody who loses the account and may be a manager. @param names of call queues */
export const mayManage = (names: readonly string[]): string =>
	`Zoom does not show who manages the call queue ${quotedAsTyped(names)}, and removes no manager: nothing is taken`;

function namesIn(cell: readonly string[], known: Joinables): Named {
	const wanted = new Set<ManagedJoinable>();
	const [unknown, ambiguous, unmanaged]: [string[], string[], string[]] = [[], [], []];
	const unshown = new Map<string, string>();
	for (const written of cell.flatMap((entry) => known.namesIn(entry))) {
		const one = known.managedBy(written);
		const found = known.matching(written);
		const { length } = found;
		const why = length === 1 ? known.whyUnshown(membershipField(known.kind, found[0]?.id ?? '')) : undefined;
		if (one) wanted.add(one);
		else if (why !== undefined) unshown.set(written, why);
		else (length === 0 ? unknown : length === 1 ? unmanaged : ambiguous).push(written);
	}
	return { wanted, unknown, ambiguous, unmanaged, unshown };
}

function leftAside({ unknown, ambiguous, unmanaged, unshown }: Named, { kind }: Joinables): string {
	const word = MEMBERSHIP_WORDS[kind];
	return [
		unknown.length === 0
			? ''
			: `; Zoom has no ${word} ${quotedAsTyped(unknown)}, so no membership is taken: create it in Zoom, or correct the row`,
		ambiguous.length === 0
			? ''
			: `; Zoom has several ${word}s ${quotedAsTyped(ambiguous)}, so no membership is taken: give the ID`,
		...[...unshown].map(
			([name, why]) =>
				`; Zoom does not show who is in ${quotedAsTyped([name])} (${why}), so nobody joins or leaves it, and no membership is taken`,
		),
		unmanaged.length === 0 ? '' : `; the list does not govern ${quotedAsTyped(unmanaged)}`,
	].join('');
}
