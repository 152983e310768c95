import { defineOperation, field } from '../../../adapter/kit';
import { creationParameters, creationRequest, firstName, lastName, userType } from './fields';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a user',
	description: 'Add a person to the Zoom account',
	parameters: {
		email: field.email({
			displayName: 'Email',
			description: 'The email address with which the user signs in to Zoom',
			required: true,
		}),
		type: userType(),
		...creationParameters(),
		additionalFields: field.collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				displayName: field.text({
					displayName: 'Display Name',
					description: 'The name that others see in meetings',
					placeholder: 'e.g. Ana García',
					maxLength: 128,
				}),
				firstName: firstName(),
				lastName: lastName(),
			},
		),
	},
	subject: ({ email }) => `user ${email}`,
	async execute({ zoom, values }) {
		return await zoom.request('POST /users', { body: creationRequest(values) });
	},
});
