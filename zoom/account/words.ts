import type { Part } from './document';

/** Settings and their values as people read them. */

const PART_NAMES: Readonly<Record<Part, string>> = {
	general: '',
	security: '',
	meeting_security: '',
	meeting_authentication: '',
	recording_authentication: '',
	locks: 'lock of ',
	meeting_security_locks: 'lock of ',
	role: '',
};

/** `in meeting → waiting room` of `in_meeting.waiting_room`. */
export const settingInWords = (part: Part | undefined, path: string): string =>
	`${part === undefined ? '' : PART_NAMES[part]}${path.split('.').join(' → ').replaceAll('_', ' ')}`;

const MAX_VALUE = 200;

export function valueInWords(value: unknown, part?: Part): string {
	const isLock = part === 'locks' || part === 'meeting_security_locks';
	if (value === true) return isLock ? 'locked' : 'on';
	if (value === false) return isLock ? 'not locked' : 'off';
	if (value === '' || (Array.isArray(value) && value.length === 0)) return 'empty';
	const text =
		typeof value === 'string' || typeof value === 'number'
			? String(value)
			: Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number')
				? value.join(', ')
				: JSON.stringify(value);
	return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1)}…` : text;
}
