import { defineOperation } from '../../../adapter/kit';
import { userLocator } from '../../../adapter/pickers';

export const signOut = defineOperation({
	name: 'Sign Out',
	value: 'signOut',
	action: 'Sign out a user',
	description: 'End the sessions of a user who signs in with SSO',
	parameters: { userId: userLocator() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId } }) {
		await zoom.request('DELETE /users/{userId}/token', { userId });
		return { userId, signedOut: true };
	},
});
