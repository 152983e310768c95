import { defineOperation, ExplainedError, field } from '../../../adapter/kit';
import { deviceLocator, phoneUserLocator } from '../../../adapter/pickers';
import { ZoomRefusedError } from '../../../../zoom/errors';
import { textOf } from '../../../../zoom/values';
import { extensionOf } from '../../shared/phoneUser';
import { onPhoneOf } from '../../shared/refusals';
import { assigneesOf, deviceWith, isAssignee } from './fields';

export const assign = defineOperation({
	name: 'Assign',
	value: 'assign',
	action: 'Assign a device to a user',
	description: 'Give a desk phone to a user who has Zoom Phone',
	parameters: {
		deviceId: deviceLocator('unassigned'),
		userId: phoneUserLocator(),
		additionalFields: field.collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{
				share: field.flag('Share', 'to give it to the user beside those who have it already'),
			},
		),
	},
	// Zoom works on one device one call at a time.
	concurrency: 1,
	subject: ({ deviceId, userId }) => `device ${deviceId} for user ${userId}`,
	async execute({ zoom, values: { deviceId, userId, additionalFields } }) {
		const extension = await extensionOf(zoom, userId);
		const has = isAssignee(extension);
		const before = assigneesOf(await deviceWith(zoom, deviceId));
		const done = { deviceId, userId, assigned: true };
		if (before.some(has)) return done;
		if (before.length > 0 && !additionalFields.share) throw taken(before.map(({ name }) => textOf(name)));
		return await onPhoneOf(userId, async () => {
			const body = { assignee_extension_ids: [extension.extensionId] };
			await zoom.request('POST /phone/devices/{deviceId}/extensions', { deviceId, body });
			if (!assigneesOf(await deviceWith(zoom, deviceId)).some(has)) {
				throw new ZoomRefusedError(`Zoom did not assign device ${deviceId} to user ${userId}`, {});
			}
			return done;
		});
	},
});

function taken(names: string[]): ExplainedError {
	const message = `it belongs to ${names.filter(Boolean).join(', ') || 'somebody'}`;
	return new ExplainedError(
		message,
		'Nothing was changed. Take it away with Unassign first, or turn on "Share" under Additional Fields.',
		new ZoomRefusedError(message, {}),
	);
}
