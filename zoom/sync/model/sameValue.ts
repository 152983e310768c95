import { normalized } from '../../values/emailAddress';
import { isSameTimeZone } from '../../values/timeZone';
import { isMembership } from '../membership/joinables';
import type { Value } from './planRow';
import { LANGUAGE, MANAGER } from '../profile/fields';

/** Case makes no difference to an address, nor to a code such as `en-US`. */
const IGNORES_CASE: ReadonlySet<string> = new Set([LANGUAGE, MANAGER]);

/**
 * Whether two values of a field mean the same: Zoom may write a time zone by another of its names, the address of a manager
 * and a language in another case, an accented letter as one character or two, and a group may have been renamed.
 */
export function isSameValue(field: string, one: Value, other: Value): boolean {
	if (isMembership(field)) return (one === '') === (other === '');
	if (IGNORES_CASE.has(field)) return normalized(String(one)) === normalized(String(other));
	return (
		inOneForm(one) === inOneForm(other) ||
		(field === 'timezone' && isSameTimeZone(String(one), String(other)))
	);
}

const inOneForm = (value: Value): Value => (typeof value === 'string' ? value.normalize() : value);
