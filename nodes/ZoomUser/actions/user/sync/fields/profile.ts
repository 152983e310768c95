import { field, neverNothing, shownWhen, withDefault } from '../../../../../adapter/kit';
import { customAttributeLocator } from '../../../../../adapter/pickers';
import { fromInput } from './shared';

/** What is kept in line of each person. */

export const fieldMapping = shownWhen(
	fromInput,
	field.rows(
		{
			displayName: 'Field Mapping',
			description:
				'Which fields are kept in line with the input. A field that is empty in the input and has no default stays as it is.',
			placeholder: 'Add Field',
			row: 'Field',
		},
		{
			zoomField: withDefault(
				field.options({
					displayName: 'Field in Zoom',
					description: 'The field of the Zoom user that gets the value of the column',
					options: [
						{ name: 'Custom Attribute', value: 'custom_attribute' },
						{ name: 'Department', value: 'dept' },
						{ name: 'Display Name', value: 'display_name' },
						{ name: 'First Name', value: 'first_name' },
						{ name: 'Last Name', value: 'last_name' },
						{ name: 'Time Zone', value: 'timezone' },
						{
							name: 'User Type (License)',
							value: 'type',
							description: 'Basic, Licensed or Unassigned; or 1, 2, 4',
						},
					],
					default: 'first_name',
				}),
			),
			column: neverNothing(
				field.text({
					displayName: 'From Column',
					description: 'Field of the input items. Use dots for nested fields.',
					placeholder: 'e.g. firstName',
				}),
			),
			default: neverNothing(
				field.text({
					displayName: 'Default Value',
					placeholder: 'e.g. Finance',
					description: 'The value for people whose column is empty; without it the field stays as it is',
				}),
			),
			allowedValues: neverNothing(
				field.text({
					displayName: 'Allowed Values',
					description: 'Values separated by commas. A row with any other value is left out and reported.',
					placeholder: 'e.g. Sales, Finance',
				}),
			),
			attributeKey: shownWhen(
				{ zoomField: ['custom_attribute'] },
				customAttributeLocator('Field in Zoom: Attribute'),
			),
		},
	),
);
