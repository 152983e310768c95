import { defineOperation } from '../../../adapter/kit';
import { groupLocator, userLocator } from '../../../adapter/pickers';

export const removeMember = defineOperation({
	name: 'Remove Member',
	value: 'removeMember',
	action: 'Remove a member from a group',
	description: 'Remove a user from a group',
	parameters: { groupId: groupLocator(), userId: userLocator({ listed: 'any' }) },
	subject: ({ userId }) => `group member ${userId}`,
	async execute({ zoom, values: { groupId, userId } }) {
		const memberId = userId.includes('@') ? await idOf(userId) : userId;
		await zoom.request('DELETE /groups/{groupId}/members/{memberId}', { groupId, memberId });
		return { groupId, userId, removed: true };

		/** Zoom documents an ID here, and no address. */
		async function idOf(email: string): Promise<string> {
			const { id } = await zoom.request('GET /users/{userId}', { userId: email });
			return typeof id === 'string' ? id : email;
		}
	},
});
