import { defineOperation } from '../../../adapter/kit';
import { userLocator } from '../../../adapter/pickers';

export const deletePicture = defineOperation({
	name: 'Delete Picture',
	value: 'deletePicture',
	action: 'Delete the profile picture of a user',
	description: 'Remove the profile picture of a user',
	parameters: { userId: userLocator() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId } }) {
		await zoom.request('DELETE /users/{userId}/picture', { userId });
		return { userId, deleted: true };
	},
});
