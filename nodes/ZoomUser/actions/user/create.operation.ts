import { defineOperation, field } from '../../../adapter/kit';
import { creationParameters, creationRequest, firstName, lastName, userType } from './fields';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a user',
	description: 'Add a person to the Zoom account',
	parameters: {
		email: field.email({ displayName: 'Email', required: true }),
		type: userType(),
		...creationParameters(),
		additionalFields: field.collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				displayName: field.text({ displayName: 'Display Name', maxLength: 128 }),
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
