/** What only a look at a user shows of the profile, and what PATCH can change: one call a person, `GET /users/{userId}`. */

export const LOOKED_FIELDS = [
	'company',
	'cost_center',
	'job_title',
	'language',
	'location',
	'manager',
	'pronouns',
] as const;
export type LookedField = (typeof LOOKED_FIELDS)[number];

/** Its values are codes such as `en-US`. */
export const LANGUAGE = 'language' satisfies LookedField;

/** Its values are email addresses. */
export const MANAGER = 'manager' satisfies LookedField;

export const isLookedField = (field: string): boolean => (LOOKED_FIELDS as readonly string[]).includes(field);
