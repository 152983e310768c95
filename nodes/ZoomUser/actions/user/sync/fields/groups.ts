import { field, shownWhen } from '../../../../../adapter/kit';
import { groupsChosen } from '../../../../../adapter/pickers';
import { columnOf, fromInput, mostPeople } from './shared';

/** Who is in which group. */

export const groupFields = {
	groupsColumn: columnOf({
		displayName: 'Groups Column',
		description:
			'Field with the groups that a person is in, by name or ID: one, several with commas, or a list. If you leave this field empty, groups stay as they are.',
		placeholder: 'e.g. groups',
	}),
	managedGroups: shownWhen(
		{ ...fromInput, groupsColumn: [{ _cnd: { not: '' } }] },
		groupsChosen(
			'Managed Group',
			'The groups whose members the list decides about. Nobody is put into another group or taken out of one.',
		),
	),
};

export const groupOptions = {
	createGroups: field.boolean({
		displayName: 'Create Missing Groups',
		description:
			'Whether a managed group that does not exist yet is created as soon as the list puts somebody into it; the plan has a row for it. Without this a missing group is refused.',
		default: true,
	}),
	emptyGroups: field.boolean({
		displayName: 'Empty Cell Means No Group',
		description:
			'Whether an empty cell of the groups column takes a person out of all managed groups. Without this an empty cell changes nothing.',
		default: true,
	}),
	maxLeavingGroups: mostPeople(
		'Maximum Leaving Groups',
		'If more people than this would lose a membership in a group, nobody does, and the result says so.',
	),
};
