import { shownWhen } from '../../../../../adapter/kit';
import { givableRolesChosen } from '../../../../../adapter/pickers';
import { columnOf, fromInput, mostPeople } from './shared';

/** Who has which role. */

export const roleFields = {
	roleColumn: columnOf({
		displayName: 'Role Column',
		description:
			'Field with the role that a person has, by name or ID. If you leave this field empty, roles stay as they are; so does the role of a person whose cell is empty.',
		placeholder: 'e.g. zoomRole',
	}),
	managedRoles: shownWhen(
		{ ...fromInput, roleColumn: [{ _cnd: { not: '' } }] },
		givableRolesChosen(
			'Managed Role',
			'The roles that the list gives and takes. Anybody may come from Member; add Member if the list may also take a role away. Owner and Admin are not for a list to give.',
		),
	),
};

export const roleOptions = {
	maxChangingRoles: mostPeople(
		'Maximum Role Changes',
		'If more people than this would get another role, nobody does, and the result says so.',
	),
};
