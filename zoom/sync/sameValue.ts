import { normalized } from '../values/emailAddress';
import { isSameTimeZone } from '../values/timeZone';
import { isMembership } from './membership/joinables';
import type { Value } from './planRow';
import { MANAGER } from './profile/fields';

/**
 * Whether two values of a field mean the same: Zoom may write a time zone by another of its names and the address of a manager
 * in another case, and a group may have been renamed.
 */
export function isSameValue(field: string, one: Value, other: Value): boolean {
	if (isMembership(field)) return (one === '') === (other === '');
	if (field === MANAGER) return normalized(String(one)) === normalized(String(other));
	return one === other || (field === 'timezone' && isSameTimeZone(String(one), String(other)));
}
