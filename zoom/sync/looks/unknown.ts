import type { AccountUser, LookedPartName } from '../directory/users';

/** Whether something of a user is unknown, because no look showed it. Who has not accepted an invitation has none of it yet. */
export const isUnknown = ({ looks, status }: AccountUser, part: LookedPartName): boolean =>
	looks[part]?.shown !== true && status !== 'pending';

/** Why, in Zoom's words, in brackets behind another word; empty where Zoom says nothing. */
export function whyUnknown({ looks }: AccountUser, part: LookedPartName): string {
	const seen = looks[part];
	return seen?.shown === false && seen.why !== '' ? ` (${seen.why})` : '';
}
