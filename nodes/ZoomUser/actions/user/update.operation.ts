import { defineOperation, field, toZoomFields } from '../../../adapter/kit';
import { customAttributesMapper, userLocator } from '../../../adapter/pickers';
import { updateFields } from './fields';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a user',
	description: 'Change the profile of a user; only the fields you add are changed',
	parameters: {
		userId: userLocator({ listed: 'any' }),
		updateFields: updateFields(),
		customAttributes: customAttributesMapper(),
	},
	options: { clearLists: field.clearLists() },
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { userId, updateFields: changes, customAttributes } }) {
		const body = toZoomFields({
			...changes,
			...(customAttributes.length > 0 && { customAttributes }),
		});
		if (Object.keys(body).length === 0) {
			throw new ZoomInvalidInputError('There is nothing to update: no field was added under "Update Fields"');
		}
		await zoom.request('PATCH /users/{userId}', { userId, body });
		return { userId, updated: true };
	},
});
