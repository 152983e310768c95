import { shownWhen } from '../../../../../adapter/kit';
import { divisionsChosen } from '../../../../../adapter/pickers';
import { columnOf, fromInput, mostPeople } from './shared';

/** Who is in which division. */

export const divisionFields = {
	divisionColumn: columnOf({
		displayName: 'Division Column',
		description:
			'Field with the division that a person is in, by name or ID. If you leave this field empty, divisions stay as they are; so does the division of a person whose cell is empty.',
		placeholder: 'e.g. division',
	}),
	managedDivisions: shownWhen(
		{ ...fromInput, divisionColumn: [{ _cnd: { not: '' } }] },
		divisionsChosen(
			'Managed Division',
			'The divisions whose people the list decides about. Anybody may come from the main division, or from none.',
		),
	),
};

export const divisionOptions = {
	maxChangingDivisions: mostPeople(
		'Maximum Division Changes',
		'If more people than this would leave their division for another one, nobody does, and the result says so.',
	),
};
