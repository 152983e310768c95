import { field, neverNothing, shownWhen, withDefault } from '../../../../../adapter/kit';
import { customAttributeLocator } from '../../../../../adapter/pickers';
import { fromInput } from './shared';

/** What is kept in line of each person. */

const TAKES_A_LOOK = 'Takes one call for each person: about half a minute for 1,000 people';

export const fieldMapping = shownWhen(
	fromInput,
	field.rows(
		{
			displayName: 'Field Mapping',
			description:
				'Which fields are kept in line with the input. A field that is empty in the input and has no default stays as it is. Zoom’s list of users does not show company, cost center, job title, language, location, manager and pronouns. With one or several of these, a plan takes one call for each person whose row says something of them: 1,000 people about 35 seconds with a Pro plan and 15 with Business, 10,000 people about 6 minutes and 2. Look Only at Changed Rows under Options saves most of them.',
			placeholder: 'Add Field',
			row: 'Field',
		},
		{
			zoomField: withDefault(
				field.options({
					displayName: 'Field in Zoom',
					description: 'The field of the Zoom user that gets the value of the column',
					options: [
						{ name: 'Company', value: 'company', description: TAKES_A_LOOK },
						{ name: 'Cost Center', value: 'cost_center', description: TAKES_A_LOOK },
						{ name: 'Custom Attribute', value: 'custom_attribute' },
						{ name: 'Department', value: 'dept' },
						{ name: 'Display Name', value: 'display_name' },
						{ name: 'First Name', value: 'first_name' },
						{ name: 'Job Title', value: 'job_title', description: TAKES_A_LOOK },
						{
							name: 'Language',
							value: 'language',
							description: `A code such as en-US. ${TAKES_A_LOOK}.`,
						},
						{ name: 'Last Name', value: 'last_name' },
						{ name: 'Location', value: 'location', description: TAKES_A_LOOK },
						{
							name: 'Manager',
							value: 'manager',
							description: `The email address or ID of an active user, or what people are matched by. ${TAKES_A_LOOK}.`,
						},
						{ name: 'Pronouns', value: 'pronouns', description: TAKES_A_LOOK },
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
					displayName: 'Value If Empty',
					placeholder: 'e.g. Finance',
					description: 'The value for people whose column is empty; without it the field stays as it is',
				}),
			),
			allowedValues: neverNothing(
				field.text({
					displayName: 'Values Allowed',
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
