import { field, neverEmpty, neverNothing, shownWhen } from '../../../../../adapter/kit';
import { divisionsChosen } from '../../../../../adapter/pickers';
import { fromInput } from './fromInput';

/** Who is in which division. */

export const divisionFields = {
	divisionColumn: shownWhen(
		fromInput,
		neverNothing(
			field.text({
				displayName: 'Division Column',
				description:
					'Field with the division that a person is in, by name or ID. If you leave this field empty, divisions stay as they are; so does the division of a person whose cell is empty.',
				placeholder: 'e.g. division',
			}),
		),
	),
	managedDivisions: shownWhen(
		{ ...fromInput, divisionColumn: [{ _cnd: { not: '' } }] },
		divisionsChosen(
			'Managed Division',
			'The divisions whose people the list decides about. Anybody may come from the main division, or from none.',
		),
	),
};

export const divisionOptions = {
	maxChangingDivisions: neverEmpty(
		field.number({
			displayName: 'Maximum People Changing Divisions',
			description:
				'If more people than this would leave their division for another one, nobody does, and the result says so. Without it: 10 people or 10% of those who can lose an account, whichever is less.',
			default: 10,
			min: 0,
		}),
	),
};
