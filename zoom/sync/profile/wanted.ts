import { isUnknown, whyUnknown } from '../looks/unknown';
import type { Person } from '../input/people';
import type { Change, Value } from '../model/planRow';
import { isSameValue } from '../model/sameValue';
import type { AccountUser, Directory } from '../directory/users';
import { fieldsInWords } from '../model/words';
import { isLookedField, MANAGER } from './fields';
import { Expected, managerMeant } from './manager';

/** What a row says of the profile beyond what Zoom's list shows, and what that changes. */

interface WantedProfile {
	/** What the row says; the manager by the address in Zoom, if it is clear who that is. */
	readonly fields: ReadonlyArray<readonly [field: string, value: Value]>;
	readonly changes: readonly Change[];
	/** What was left aside, as the end of a sentence; empty where there is nothing to say. */
	readonly leftAside: string;
	/** A person has to decide. */
	readonly undecided: boolean;
}

/**
 * @param user undefined for somebody who has no account yet
 * @param expected who may be a manager soon
 */
export function wantedProfile(
	person: Person,
	user: AccountUser | undefined,
	directory: Directory,
	expected = new Expected(),
): WantedProfile {
	const said = Object.entries(person.fields).filter(([field]) => isLookedField(field));
	const written = person.fields[MANAGER];
	const meant =
		written === undefined ? undefined : managerMeant(String(written), person, user, directory, expected);
	const clear = said.filter(([field]) => field !== MANAGER || meant?.manager);
	const inZoom = ([field, value]: readonly [string, Value]) =>
		[field, field === MANAGER ? (meant?.manager?.email ?? value) : value] as const;
	const fields = said.map(inZoom);
	if (user && said.length > 0 && isUnknown(user, 'profile')) {
		const words = fieldsInWords(said.map(([field]) => field));
		const why = whyUnknown(user, 'profile');
		return {
			fields,
			changes: [],
			leftAside: `; Zoom does not show the profile${why}: ${words} left alone`,
			undecided: true,
		};
	}
	const changes = clear
		.map(inZoom)
		.map(([field, to]): Change => ({ field, from: user?.fields[field] ?? null, to }))
		.filter(({ field, from, to }) => !isSameValue(field, from ?? '', to));
	return { fields, changes, leftAside: meant?.why ?? '', undecided: meant?.undecided ?? false };
}
