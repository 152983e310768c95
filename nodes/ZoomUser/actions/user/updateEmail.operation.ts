import { defineOperation, field } from '../../../adapter/kit';
import { userLocator } from '../../../adapter/pickers';

export const updateEmail = defineOperation({
	name: 'Update Email',
	value: 'updateEmail',
	action: 'Update the email of a user',
	description:
		'Change the address a user signs in with; needs a managed domain in the account, at most 3 times in 24 hours',
	parameters: {
		userId: userLocator(),
		email: field.email({
			displayName: 'New Email',
			description: 'Its domain must be one of the managed domains of the account',
			required: true,
		}),
	},
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, email } }) {
		await zoom.request('PUT /users/{userId}/email', { userId, body: { email } });
		return { userId, email, updated: true };
	},
});
