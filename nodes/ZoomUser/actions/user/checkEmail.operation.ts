import { defineOperation, field } from '../../../adapter/kit';

export const checkEmail = defineOperation({
	name: 'Check Email',
	value: 'checkEmail',
	action: 'Check the email of a user',
	description:
		'Check whether an address belongs to a user of this account who signed up by email; Zoom says nothing about other accounts or other ways to sign in',
	parameters: {
		email: field.email({
			displayName: 'Email',
			description: 'The email address to look for, as somebody signs in to Zoom with it',
			required: true,
		}),
	},
	subject: ({ email }) => `user ${email}`,
	async execute({ zoom, values: { email } }) {
		const { existed_email: exists } = await zoom.request('GET /users/email', { query: { email } });
		return { email, exists: exists === true };
	},
});
