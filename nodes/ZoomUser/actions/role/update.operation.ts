import { defineOperation, field } from '../../../adapter/kit';
import { roleLocator } from '../../../adapter/pickers';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { confirmTaken } from '../common/settings';
import { privileges, roleDescription, roleName } from './fields';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a role',
	description: 'Change name, description or privileges of a role',
	parameters: {
		roleId: roleLocator(),
		updateFields: field.collection(
			{ displayName: 'Update Fields', placeholder: 'Add Field' },
			{
				description: roleDescription(),
				name: roleName(),
				privileges: {
					...privileges(),
					property: {
						...privileges().property,
						description: 'What the role allows from now on, separated by commas; replaces what it allowed',
					},
				},
			},
		),
	},
	options: { clearLists: field.clearLists() },
	subject: ({ roleId }) => `role ${roleId}`,
	async execute({ zoom, values: { roleId, updateFields } }) {
		if (Object.keys(updateFields).length === 0) {
			throw new ZoomInvalidInputError('There is nothing to update: no field was added', 'Update Fields');
		}
		await zoom.request('PATCH /roles/{roleId}', { roleId, body: updateFields });
		const shown = await zoom.request('GET /roles/{roleId}', { roleId });
		confirmTaken(`role ${roleId}`, { ...updateFields }, shown);
		return { roleId, ...updateFields, updated: true };
	},
});
