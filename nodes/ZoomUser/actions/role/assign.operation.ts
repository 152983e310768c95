import { defineBulkOperation, inBatches, memberOf, tookAll } from '../../../adapter/kit';
import { roleLocator, userLocator } from '../../../adapter/pickers';
import { ZoomRefusedError } from '../../../../zoom/errors';

export const assign = defineBulkOperation({
	name: 'Assign',
	value: 'assign',
	action: 'Assign a role',
	description: 'Give users a role, one user for each item; up to 30 share one call',
	parameters: { roleId: roleLocator(), userId: userLocator({ listed: 'any' }) },
	subject: ({ userId }) => `user ${userId}`,
	async executeAll(calls, run) {
		const { zoom } = run;
		return await inBatches(
			calls,
			{
				target: ({ values }) => values.roleId,
				member: ({ values }) => values.userId,
				async send(roleId, batch) {
					const members = batch.map(({ values }) => memberOf(values.userId));
					const { ids } = await zoom.request('POST /roles/{roleId}/members', { roleId, body: { members } });
					return tookAll(ids, members.length);
				},
				// Zoom leaves out whom it does not know, and perhaps who has the role already.
				async alone({ values: { userId, roleId } }) {
					const { role_id: has } = await zoom.request('GET /users/{userId}', { userId });
					if (has !== roleId) {
						throw new ZoomRefusedError(`Zoom did not give user ${userId} the role`, {});
					}
				},
				output: ({ values: { roleId, userId } }) => ({ roleId, userId, assigned: true }),
			},
			run,
		);
	},
});
