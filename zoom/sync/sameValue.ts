import { isSameTimeZone } from '../values/timeZone';
import type { Value } from './planRow';

/** Whether two values of a field mean the same: Zoom may write a time zone by another of its names. */
export const isSameValue = (field: string, one: Value, other: Value): boolean =>
	one === other || (field === 'timezone' && isSameTimeZone(String(one), String(other)));
