import { defineOperation, field } from '../../../adapter/kit';
import { ZoomUnconfirmedError } from '../../../../zoom/errors';
import { recordsIn, textOf } from '../../../../zoom/values';
import { privileges, roleDescription, roleName } from './fields';

export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create a role',
	description: 'Add a role that can be assigned to users',
	parameters: {
		name: roleName(),
		additionalFields: field.collection(
			{ displayName: 'Additional Fields', placeholder: 'Add Field' },
			{ description: roleDescription(), privileges: privileges() },
		),
	},
	subject: ({ name }) => `role "${name}"`,
	async execute({ zoom, values: { name, additionalFields } }) {
		await zoom.request('POST /roles', { body: { name, ...additionalFields } });
		// Zoom answers nothing.
		const { roles } = await zoom.request('GET /roles', {});
		const role = recordsIn(roles).find((one) => textOf(one['name']) === name);
		if (role) return role;
		throw new ZoomUnconfirmedError(`Zoom accepted the role "${name}", but lists no such role`);
	},
});
