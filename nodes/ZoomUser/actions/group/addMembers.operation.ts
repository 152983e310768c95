import { defineBulkOperation, inBatches, memberOf, tookAll } from '../../../adapter/kit';
import { groupLocator, userLocator } from '../../../adapter/pickers';
import { ZoomRefusedError } from '../../../../zoom/errors';

export const addMembers = defineBulkOperation({
	name: 'Add Members',
	value: 'addMembers',
	action: 'Add members to a group',
	description: 'Add users to a group, one for each item; up to 30 share one call',
	parameters: { groupId: groupLocator(), userId: userLocator({ listed: 'any' }) },
	subject: ({ userId }) => `user ${userId}`,
	async executeAll(calls, run) {
		const { zoom } = run;
		return await inBatches(
			calls,
			{
				target: ({ values }) => values.groupId,
				member: ({ values }) => values.userId,
				async send(groupId, batch) {
					const members = batch.map(({ values }) => memberOf(values.userId));
					const { ids } = await zoom.request('POST /groups/{groupId}/members', {
						groupId,
						body: { members },
					});
					return tookAll(ids, members.length);
				},
				// Zoom leaves out whom it does not know, and perhaps who is in the group already.
				async alone({ values: { userId, groupId } }) {
					const { group_ids: groups } = await zoom.request('GET /users/{userId}', { userId });
					if (!Array.isArray(groups) || !groups.includes(groupId)) {
						throw new ZoomRefusedError(`Zoom did not put user ${userId} into the group`, {});
					}
				},
				output: ({ values: { groupId, userId } }) => ({ groupId, userId, added: true }),
			},
			run,
		);
	},
});
