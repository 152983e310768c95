import { defineOperation } from '../../../adapter/kit/operation';
import { collection, email, text } from '../../../adapter/kit/parameters';
import { creationParameters, creationRequest, firstName, lastName, userType } from './fields';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a user',
	description: 'Add a person to the Zoom account',
	parameters: {
		email: email({ displayName: 'Email', required: true }),
		type: userType(),
		...creationParameters(),
		additionalFields: collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				displayName: text({ displayName: 'Display Name', maxLength: 128 }),
				firstName: firstName(),
				lastName: lastName(),
			},
		),
	},
	subject: ({ email: address }) => `user ${address}`,
	async execute({ zoom, values }) {
		return await zoom.request('POST /users', { body: creationRequest(values) });
	},
});
