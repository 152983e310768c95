import { defineOperation } from '../../../adapter/kit';
import { phoneUserLocator, sharedLineGroupLocator } from '../../../adapter/pickers';
import { idOf } from '../../shared/phoneUser';

export const removeMember = defineOperation({
	name: 'Remove Member',
	value: 'removeMember',
	action: 'Remove a member from a shared line group',
	description: 'Remove a user from a shared line group',
	parameters: { sharedLineGroupId: sharedLineGroupLocator(), userId: phoneUserLocator() },
	concurrency: 1,
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { sharedLineGroupId, userId } }) {
		const memberId = await idOf(zoom, userId);
		const route = 'DELETE /phone/shared_line_groups/{slgId}/members/{memberId}';
		await zoom.request(route, { slgId: sharedLineGroupId, memberId });
		return { sharedLineGroupId, userId, removed: true };
	},
});
