import { field, neverEmpty, shownWhen, withDefault } from '../../../../../adapter/kit';
import { ADD_ON_KINDS, ADD_ON_WORDS, ADD_ONS } from '../../../../../../zoom/sync/addOns/catalog';
import { columnOf, fromInput, mostPeople } from './shared';

/** Who has which add-on licenses. */

export const addOnFields = {
	addOnsColumn: columnOf({
		displayName: 'Add-Ons Column',
		description:
			'Field with the add-on licenses that a person has, such as "Webinar 500": one, several with commas, or a list. If you leave this field empty, add-ons stay as they are. Zoom shows them only in the settings of each user, so this takes one call for each person whose cell says something: 1,000 people about a minute with a Pro plan and 20 seconds with Business, 10,000 people about 9 minutes and 3. Changes take 10 seconds more for each 30 people who get or lose the same add-on.',
		placeholder: 'e.g. addOns',
	}),
	managedAddOns: shownWhen(
		{ ...fromInput, addOnsColumn: [{ _cnd: { not: '' } }] },
		field.multiOptions({
			displayName: 'Managed Add-Ons',
			description:
				'The kinds of add-on licenses that the list decides about. Nobody gets or loses one of another kind.',
			options: ADD_ON_KINDS.map((kind) => ({ name: ADD_ON_WORDS[kind], value: kind })).sort((one, other) =>
				one.name.localeCompare(other.name, 'en'),
			),
		}),
	),
};

export const addOnOptions = {
	emptyAddOns: field.boolean({
		displayName: 'Empty Cell Means No Add-On',
		description:
			'Whether an empty cell of the add-ons column takes all managed add-ons from a person. Without this an empty cell changes nothing.',
		default: true,
	}),
	maxLosingAddOns: mostPeople(
		'Maximum Losing Add-Ons',
		'If more people than this would lose an add-on license or get a smaller one, nobody does, and the result says so.',
	),
	addOnLicenses: field.rows(
		{
			displayName: 'Add-On Licenses in the Account',
			description:
				'How many add-on licenses you have bought. No more people of the list than that have one; the others are reported. Without it, the numbers from License: Get Pools are used, if Zoom reports them.',
			placeholder: 'Add License',
			row: 'License',
		},
		{
			addOn: withDefault(
				field.options({
					displayName: 'Add-On',
					description: 'The license that you have bought',
					options: ADD_ONS.map(({ name }) => ({ name, value: name })).sort((one, other) =>
						one.name.localeCompare(other.name, 'en'),
					),
					default: 'Webinar 500',
				}),
			),
			count: withDefault(
				neverEmpty(
					field.number({
						displayName: 'Licenses',
						description: 'How many of them you have bought',
						default: 1,
						min: 0,
					}),
				),
			),
		},
	),
};
