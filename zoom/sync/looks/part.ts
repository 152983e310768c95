import type { Calls } from '../calls/lookUp';
import type { Person } from '../input/people';
import type { Value } from '../model/planRow';
import type { AccountUser, Directory, LookedPartName } from '../directory/users';

/** By the fields of a plan. */
export type Fields = Readonly<Record<string, Value>>;

/** A part of a user that Zoom's list does not show: a look at the user does, one call each. */
export interface LookedPart {
	readonly name: LookedPartName;
	/** Whether a field of a plan belongs to it. */
	readonly has: (field: string) => boolean;
	/** Undefined where Zoom does not tell. @throws ZoomError */
	readonly look: (user: AccountUser, zoom: Calls) => Promise<Fields | undefined>;
	/** Undefined where the row says nothing of it. @param user whom the row means, or may mean */
	readonly saidBy: (person: Person, user: AccountUser, directory: Directory) => Said | undefined;
}

/** What a row says of a part. */
export interface Said {
	/** The same for all ways to write the same. */
	readonly text: string;
	/** What Zoom shows of a user who is as the row says. */
	readonly fields: Fields;
	/** Whether there is nothing to do, and nothing to decide, about the user, who was looked at. */
	readonly isTrueOf: (user: AccountUser) => boolean;
}
