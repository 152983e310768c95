import { defineOperation } from '../../../adapter/kit';
import { deviceLocator } from '../../../adapter/pickers';
import { deviceSubject, deviceWith } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a device',
	description: 'Get a desk phone: who has it, its status, addresses and provisioning, without passwords',
	parameters: { deviceId: deviceLocator('assigned') },
	subject: deviceSubject,
	execute: async ({ zoom, values: { deviceId } }) => await deviceWith(zoom, deviceId),
});
