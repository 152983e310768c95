import { ZoomInvalidInputError } from '../../../adapter/invalidInput';
import { toZoomFields } from '../../../adapter/fields';
import { defineOperation } from '../../../adapter/operation';
import { userLocator } from '../../../adapter/sharedParameters';
import { updateFields } from './fields';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a user',
	description: 'Change fields of a user; only the fields you add are sent',
	parameters: { userId: userLocator(), updateFields: updateFields() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, updateFields: changes } }) {
		const body = toZoomFields(changes);
		if (Object.keys(body).length === 0) {
			throw new ZoomInvalidInputError('There is nothing to update: no field was added under "Update Fields"');
		}
		await zoom.request('PATCH /users/{userId}', { userId, body });
		return { userId, updated: true };
	},
});
