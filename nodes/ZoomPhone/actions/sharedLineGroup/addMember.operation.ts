import { defineOperation, memberOf } from '../../../adapter/kit';
import { phoneUserLocator, sharedLineGroupLocator } from '../../../adapter/pickers';
import { onPhoneOf } from '../../shared/refusals';

export const addMember = defineOperation({
	name: 'Add Member',
	value: 'addMember',
	action: 'Add a member to a shared line group',
	description: 'Let a user share the number and line of a group; each user can be in one group only',
	parameters: { sharedLineGroupId: sharedLineGroupLocator(), userId: phoneUserLocator() },
	// Zoom works on one group one call at a time.
	concurrency: 1,
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { sharedLineGroupId, userId } }) {
		return await onPhoneOf(userId, async () => {
			await zoom.request('POST /phone/shared_line_groups/{slgId}/members', {
				slgId: sharedLineGroupId,
				body: { members: { users: [memberOf(userId)] } },
			});
			return { sharedLineGroupId, userId, added: true };
		});
	},
});
