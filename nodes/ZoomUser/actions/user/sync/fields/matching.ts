import { field, requiredWhereShown, shownWhen } from '../../../../../adapter/kit';
import { customAttributeLocator } from '../../../../../adapter/pickers';
import { fromInput } from './shared';

/** Who is who. */

export const matching = {
	emailColumn: shownWhen(
		fromInput,
		field.text({
			displayName: 'Email Column',
			description: 'Field of the input items that holds the email address. Use dots for nested fields.',
			hint: 'Each input item is a person. Write names of fields here, such as work.email, and no expressions.',
			default: 'email',
			required: true,
		}),
	),
	matchBy: shownWhen(
		fromInput,
		field.options({
			displayName: 'Match By',
			description: 'How a person of the input and a Zoom user are recognized as the same',
			options: [
				{ name: 'Custom Attribute', value: 'customAttribute' },
				{ name: 'Email', value: 'email', description: 'Uppercase and lowercase make no difference' },
				{
					name: 'Employee ID',
					value: 'employeeId',
					description: 'As SSO sets it in Zoom. A user without one is matched by email.',
				},
			],
			default: 'email',
		}),
	),
	keyColumn: shownWhen(
		{ ...fromInput, matchBy: ['employeeId', 'customAttribute'] },
		requiredWhereShown(
			field.text({
				displayName: 'Key Column',
				description: 'Field of the input items that holds the employee ID or the value of the attribute',
				placeholder: 'e.g. employeeId',
				default: 'employeeId',
			}),
		),
	),
	attributeKey: shownWhen(
		{ ...fromInput, matchBy: ['customAttribute'] },
		customAttributeLocator('Attribute'),
	),
};
