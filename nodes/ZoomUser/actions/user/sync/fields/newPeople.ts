import { field, neverEmpty, shownWhen } from '../../../../../adapter/kit';
import { creationWayForMany } from '../../fields';
import { fromInput } from './shared';

/** How people get an account, and which license. */

export const newPeopleFields = {
	createAction: shownWhen(fromInput, creationWayForMany()),
	newUserType: shownWhen(
		fromInput,
		field.options({
			displayName: 'User Type of New People',
			description: 'Used if the field mapping does not set it',
			options: [
				{ name: 'Basic', value: 1 },
				{ name: 'Licensed', value: 2 },
				{ name: 'Unassigned (No Meetings)', value: 4 },
			],
			default: 1,
		}),
	),
};

export const licenseOptions = {
	licenses: neverEmpty(
		field.number({
			displayName: 'Licenses in the Account',
			description:
				'How many licenses you have bought. No more people than that become Licensed; the others are reported. Without it, the number from License: Get Pools is used, if Zoom reports one.',
			default: 100,
			min: 0,
		}),
	),
};
