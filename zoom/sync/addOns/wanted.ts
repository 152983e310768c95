import { quotedAsTyped } from '../../values/excerpt';
import { isUnknown, whyUnknown } from '../looks/unknown';
import type { Change } from '../model/planRow';
import type { AccountUser } from '../directory/users';
import { ADD_ON_WORDS, addOnNamed, type AddOnKind } from './catalog';
import type { WrittenAddOns } from './cell';
import { addOnField } from './fields';

/** What the add-on licenses in a person's cell mean for those that the person has. */

interface WantedAddOns {
	readonly changes: readonly Change[];
	/** What was left aside, as the end of a sentence; empty where there is nothing to say. */
	readonly leftAside: string;
	/** A person has to decide. */
	readonly undecided: boolean;
}

const NOTHING: WantedAddOns = { changes: [], leftAside: '', undecided: false };

/**
 * Nothing is taken from somebody whose cell names one that Zoom does not have: it may be a misspelt one of theirs.
 * @param written undefined: the row says nothing
 * @param user undefined for somebody who has no account yet
 * @param managed the kinds that the list governs; no other is ever touched
 */
export function wantedAddOns(
	written: WrittenAddOns | undefined,
	user: AccountUser | undefined,
	managed: ReadonlySet<AddOnKind>,
): WantedAddOns {
	if (!written) return NOTHING;
	if (user && isUnknown(user, 'addOns'))
		return {
			...NOTHING,
			leftAside: `; Zoom does not show the add-on licenses${whyUnknown(user, 'addOns')}, so they stay`,
			undecided: true,
		};
	const isClear = written.unknown.length === 0;
	const changes: Change[] = [];
	const untold: string[] = [];
	for (const kind of managed) {
		const wanted = written.named.find((one) => one.kind === kind);
		const field = addOnField(kind);
		const from = user?.fields[field] ?? null;
		const to = wanted?.name ?? '';
		if ((from ?? '') === to) continue;
		if (wanted && from === ADD_ON_WORDS[kind] && addOnNamed(from) === undefined) untold.push(from);
		else if (wanted ?? isClear) changes.push({ field, from, to });
	}
	const unmanaged = written.named.filter(({ kind }) => !managed.has(kind)).map(({ name }) => name);
	return {
		changes,
		leftAside: [
			isClear
				? ''
				: `; Zoom has no add-on license ${quotedAsTyped(written.unknown)}, so none is taken: write one such as "Webinar 500"`,
			untold.length === 0 ? '' : `; Zoom does not show the capacity of ${quotedAsTyped(untold)}, which stays`,
			unmanaged.length === 0 ? '' : `; the list does not govern ${quotedAsTyped(unmanaged)}`,
		].join(''),
		undecided: !isClear || untold.length > 0,
	};
}
