import { field, neverEmpty, neverNothing, withDefault } from '../../../../../adapter/kit';

/** What is done with the list, and what comes out. */

export const mode = field.options({
	displayName: 'Mode',
	description:
		'Whether to change Zoom, to show only what would change, or to carry out a plan that was approved',
	options: [
		{
			name: 'Apply',
			value: 'apply',
			description: 'Plan and carry it out at once',
		},
		{
			name: 'Apply an Approved Plan',
			value: 'applyPlan',
			description:
				'The items are the rows of a plan: carry out exactly those, except where Zoom has changed since',
		},
		{ name: 'Plan', value: 'plan', description: 'List what would be done; nothing is changed in Zoom' },
	],
	default: 'plan',
});

export const output = field.options({
	displayName: 'Output',
	description: 'Whether to return an item for each person or one with the figures',
	options: [
		{ name: 'People', value: 'people', description: 'One item for each person: what, why and the result' },
		{
			name: 'Summary',
			value: 'summary',
			description:
				'One item with the counts, the rows that change something, and a page to read as a file in "table"',
		},
	],
	default: 'people',
});

export const runOptions = {
	actions: neverNothing(
		field.multiOptions({
			displayName: 'Changes',
			description: 'Which kinds of changes to make. If none is selected, all are made.',
			options: [
				{
					name: 'Change Licenses',
					value: 'changeLicense',
					description: 'The user type and add-on licenses',
				},
				{ name: 'Create', value: 'create' },
				{ name: 'Reactivate', value: 'reactivate' },
				{
					name: 'Update',
					value: 'update',
					description: 'Fields of the profile, the address, groups, role, division and telephone',
				},
			],
		}),
	),
	maxPlanAge: withDefault(
		neverEmpty(
			field.number({
				displayName: 'Maximum Plan Age (Days)',
				fraction: true,
				description:
					'An approved plan that is older is not carried out. What is done already is reported as done.',
				default: 14,
				min: 1,
			}),
		),
	),
	onlyChanges: field.boolean({
		displayName: 'Only Changes',
		description: 'Whether to leave out people with nothing to do',
		default: true,
	}),
};
