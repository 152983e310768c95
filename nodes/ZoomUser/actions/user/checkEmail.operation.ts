import { defineOperation, field } from '../../../adapter/kit';

export const checkEmail = defineOperation({
	name: 'Check Email',
	value: 'checkEmail',
	action: 'Check the email of a user',
	description:
		'See whether an address belongs to a user of this account who signed up by email; Zoom does not tell about other accounts or other ways to log in',
	parameters: { email: field.email({ displayName: 'Email', required: true }) },
	subject: ({ email }) => `user ${email}`,
	async execute({ zoom, values: { email } }) {
		const { existed_email: exists } = await zoom.request('GET /users/email', { query: { email } });
		return { email, exists: exists === true };
	},
});
