import { columnOf, mostPeople } from './shared';

/** Who has which telephone. */

const LEFT_ALONE =
	'If you leave this field empty, this part of every telephone stays as it is; so does that of a person whose cell is empty.';

export const phoneFields = {
	extensionColumn: columnOf({
		displayName: 'Extension Number Column',
		description: `Field with the extension number of a person in Zoom Phone. Whoever has no Zoom Phone yet gets it with this number. ${LEFT_ALONE} Columns of Zoom Phone take one call for each 100 people who have it, and three for each person who changes.`,
		placeholder: 'e.g. extension',
	}),
	phoneSiteColumn: columnOf({
		displayName: 'Phone Site Column',
		description: `Field with the site of a person in Zoom Phone, by name or ID. ${LEFT_ALONE}`,
		placeholder: 'e.g. office',
	}),
	callingPlanColumn: columnOf({
		displayName: 'Calling Plan Column',
		description: `Field with the calling plan of a person, by name or the number of its type. It takes the place of the one plan that the person has. ${LEFT_ALONE}`,
		placeholder: 'e.g. callingPlan',
	}),
	phoneNumberColumn: columnOf({
		displayName: 'Phone Number Column',
		description: `Field with the phone number of a person, with its country code; or "next free", "next free in 415", "next free in +4930", "next free in Main Site" for people who have none. Only numbers that nobody has are given, and none is taken. ${LEFT_ALONE}`,
		placeholder: 'e.g. phone',
	}),
};

export const phoneOptions = {
	maxChangingPhones: mostPeople(
		'Maximum Phone Changes',
		'If more people than this would get another phone site, calling plan or extension number, nobody does, and the result says so.',
	),
};
