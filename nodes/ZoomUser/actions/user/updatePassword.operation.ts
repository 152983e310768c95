import { defineOperation, field } from '../../../adapter/kit';
import { userLocator } from '../../../adapter/pickers';
import { asTyped } from '../../../../zoom/values/excerpt';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

const MIN_LENGTH = 8;

export const updatePassword = defineOperation({
	name: 'Update Password',
	value: 'updatePassword',
	action: 'Update the password of a user',
	description:
		'Set a new password for a user who signs in with email and password; Zoom informs the user by email',
	parameters: {
		userId: userLocator(),
		password: field.text({
			displayName: 'New Password',
			description: '8 to 32 characters, following the password rules of the account',
			password: true,
			required: true,
			maxLength: 32,
		}),
	},
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, password } }) {
		if (password.length < MIN_LENGTH) {
			throw new ZoomInvalidInputError(
				`The new password for ${asTyped(userId)} is shorter than Zoom's ${MIN_LENGTH} characters`,
				'New Password',
			);
		}
		await zoom.request('PUT /users/{userId}/password', { userId, body: { password } });
		return { userId, updated: true };
	},
});
