import { isAddOn } from '../addOns/fields';
import { assignmentIn } from '../assignments/fields';
import { MEMBERSHIP_WORDS, membershipIn } from '../membership/joinables';
import { isHandOver } from '../phone/handOver';
import { PHONE_WORDS, phoneFieldIn } from '../phone/fields';
import type { Value } from './planRow';

/** Zoom's field names and values in words for the person who approves a plan. */

const FIELDS: Readonly<Record<string, string>> = {
	first_name: 'first name',
	last_name: 'last name',
	display_name: 'display name',
	cost_center: 'cost center',
	dept: 'department',
	email: 'email',
	job_title: 'job title',
	timezone: 'time zone',
	type: 'license',
};

const TYPES: Readonly<Record<Value, string>> = { 1: 'Basic', 2: 'Licensed', 4: 'Unassigned', 99: 'None' };

export const ADD_ON_LICENSES = 'add-on licenses';

/** Of a custom attribute only its key is known. */
export function fieldInWords(field: string): string {
	const membership = membershipIn(field);
	if (membership) return `${MEMBERSHIP_WORDS[membership.kind]}s`;
	const phone = phoneFieldIn(field);
	if (phone) return PHONE_WORDS[phone.part];
	if (isHandOver(field)) return PHONE_WORDS.number;
	if (isAddOn(field)) return ADD_ON_LICENSES;
	return assignmentIn(field)?.kind ?? FIELDS[field] ?? field.replace('custom_attributes.', 'attribute ');
}

/** Each once. */
export const fieldsInWords = (fields: readonly string[]): string =>
	[...new Set(fields.map(fieldInWords))].join(', ');

export const valueInWords = (field: string, value: Value): string =>
	(field === 'type' ? TYPES[value] : undefined) ?? String(value);

/** What an invitation does not take, as the end of a sentence. */
export const laterInWords = (fields: readonly string[]): string =>
	fields.length === 0 ? '' : `; ${fieldsInWords(fields)} will follow once the invitation is accepted`;
