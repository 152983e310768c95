import { defineOperation } from '../../../adapter/kit';
import { roleLocator, userLocator } from '../../../adapter/pickers';

export const unassign = defineOperation({
	name: 'Unassign',
	value: 'unassign',
	action: 'Unassign a role',
	description: 'Remove a role from a user, who becomes an ordinary member',
	parameters: { roleId: roleLocator(), userId: userLocator({ listed: 'any' }) },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { roleId, userId } }) {
		await zoom.request('DELETE /roles/{roleId}/members/{memberId}', { roleId, memberId: userId });
		return { roleId, userId, unassigned: true };
	},
});
