import { defineOperation } from '../../../adapter/kit';
import { deviceLocator, phoneUserLocator } from '../../../adapter/pickers';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { extensionOf } from '../../shared/phoneUser';
import { assigneesOf, deviceWith, isAssignee } from './fields';

export const unassign = defineOperation({
	name: 'Unassign',
	value: 'unassign',
	action: 'Unassign a device from a user',
	description: 'Remove a desk phone from a user; it stays in the account',
	parameters: { deviceId: deviceLocator('assigned'), userId: phoneUserLocator() },
	concurrency: 1,
	subject: ({ deviceId, userId }) => `device ${deviceId} of user ${userId}`,
	async execute({ zoom, values: { deviceId, userId } }) {
		const extension = await extensionOf(zoom, userId);
		const assignees = assigneesOf(await deviceWith(zoom, deviceId));
		if (!assignees.some(isAssignee(extension))) {
			throw new ZoomInvalidInputError(`User ${userId} does not have device ${deviceId}`, 'User');
		}
		const route = 'DELETE /phone/devices/{deviceId}/extensions/{extensionId}';
		await zoom.request(route, { deviceId, extensionId: extension.extensionId });
		return { deviceId, userId, unassigned: true };
	},
});
