import { isSameTimeZone } from '../values/timeZone';
import { isMembership } from './membership/joinables';
import type { Value } from './planRow';

/**
 * Whether two values of a field mean the same: Zoom may write a time zone by another of its names, and a group may have been
 * renamed.
 */
export function isSameValue(field: string, one: Value, other: Value): boolean {
	if (isMembership(field)) return (one === '') === (other === '');
	return one === other || (field === 'timezone' && isSameTimeZone(String(one), String(other)));
}
